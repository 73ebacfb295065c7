import type { TextEdit } from '../../article/span';
import type { ConfigValue } from '../../docset/configText';

/** What becomes of a list of objects in a JSON text. */
export interface ListChange {
  /** The places, in the list, of the items that go. */
  readonly removed: ReadonlySet<number>;
  /** Items that come, as text: each before the item at its place, or at the end when the list has none there. */
  readonly added: readonly NewItem[];
}

export interface NewItem {
  readonly before: number;
  readonly text: string;
}

/**
 * The edits that take items out of the list `list` of `text` and put others in, none overlapping another. What stays
 * keeps every byte; what comes stands as far apart from its neighbours as they do from each other.
 */
export function listEdits(text: string, list: ConfigValue, { removed, added }: ListChange): readonly TextEdit[] {
  const items = list.items ?? [];
  const kept = items.map((_, place) => place).filter((place) => !removed.has(place));
  const gap = gapOf(text, list);
  if (!kept.length) return removed.size + added.length ? [refilled(text, list, added, gap)] : [];
  /** By the place of the item that they come before; under the length of the list those at its end. */
  const groups = new Map<number, string[]>();
  for (const { before, text: item } of added) {
    const place = kept.find((each) => each >= before) ?? items.length;
    groups.set(place, [...(groups.get(place) ?? []), item]);
  }
  const lastEnd = items[kept.at(-1)!]!.span.end;
  const insertions = [...groups].map(([place, texts]) => {
    const start = items[place]?.span.start;
    if (start === undefined) return insertionAt(lastEnd, texts.map((item) => `,${gap}${item}`).join(''));
    return insertionAt(start, texts.map((item) => `${item},${gap}`).join(''));
  });
  return [...insertions, ...runsOf(items.length, removed).map(([first, last]) => removal(items, first, last))];
}

function insertionAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/** A run of items takes one of the commas around it along. */
function removal(items: readonly ConfigValue[], first: number, last: number): TextEdit {
  const next = items[last + 1];
  if (next) return { span: { start: items[first]!.span.start, end: next.span.start }, text: '' };
  return { span: { start: items[first - 1]!.span.end, end: items[last]!.span.end }, text: '' };
}

function runsOf(length: number, removed: ReadonlySet<number>): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (let place = 0; place < length; place++) {
    if (!removed.has(place)) continue;
    const last = runs.at(-1);
    if (last?.[1] === place - 1) last[1] = place;
    else runs.push([place, place]);
  }
  return runs;
}

/** All that is between the brackets, where nothing that was there stays. */
function refilled(text: string, list: ConfigValue, added: readonly NewItem[], gap: string): TextEdit {
  const inner = { start: list.span.start + 1, end: list.span.end - 1 };
  if (!added.length) return { span: inner, text: '' };
  const items = added.map((item) => item.text).join(`,${gap}`);
  return { span: inner, text: `${gap}${items}${lineEndOf(text)}${indentAt(text, list.span.start)}` };
}

/** What stands in front of most items of the list, but for the comma. */
function gapOf(text: string, { items = [], span }: ConfigValue): string {
  const counts = new Map<string, number>();
  let end = span.start + 1;
  for (const item of items) {
    const gap = text.slice(end, item.span.start).replace(',', '');
    if (gap !== '' && !gap.trim()) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    end = item.span.end;
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual?.[0] ?? `${lineEndOf(text)}${indentAt(text, span.start)}${indentUnitOf(text)}`;
}

export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The blanks at the start of the line that `offset` lies on. */
export function indentAt(text: string, offset: number): string {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  let end = start;
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end++;
  return text.slice(start, end);
}

/** One step of indentation, as the first line that is indented has it. */
export function indentUnitOf(text: string): string {
  return /\n([ \t]{1,16})\S/.exec(text)?.[1] ?? '  ';
}
