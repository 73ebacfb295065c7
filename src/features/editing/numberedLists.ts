import type { Article, Block } from '../../article/article';
import type { Span, TextEdit } from '../../article/span';

/**
 * Edits that give every step of the numbered lists at `selection` the number of the first one, which is how authors
 * of Learn number: `1.` throughout. Lists inside those lists come along, and what is indented below a step moves with
 * the width of its number. Undefined where no numbered list is.
 */
export function numberAlike(article: Article, selection: Span): readonly TextEdit[] | undefined {
  const items = itemsAt(article, selection);
  if (!items.length) return undefined;
  const { text, lines } = article;
  const edits: TextEdit[] = [];
  /** By line, how many blanks come or go. */
  const shifts = new Map<number, number>();
  for (const { span, parent } of items) {
    const digits = /^\d{1,9}/.exec(text.slice(span.start, span.start + 9))?.[0] ?? '';
    const number = String(parent!.listStart);
    if (!digits || digits === number) continue;
    edits.push({ span: { start: span.start, end: span.start + digits.length }, text: number });
    const first = lines.lineAt(span.start);
    for (let line = first + 1; line <= lines.lineAt(span.end); line++) {
      shifts.set(line, (shifts.get(line) ?? 0) + number.length - digits.length);
    }
  }
  for (const [line, shift] of shifts) edits.push(...shiftOf(article, line, shift));
  return edits;
}

/** The numbered items of every list that touches `selection`, and of all lists around and inside those. */
function itemsAt({ blocks }: Article, selection: Span): readonly Block[] {
  const chosen = new Set<Block>();
  return blocks.filter((block) => {
    const { kind, parent, span } = block;
    const isTouched = kind === 'list' && span.start <= selection.end && selection.start <= span.end;
    if (!isTouched && !(parent && chosen.has(parent))) return false;
    chosen.add(block);
    return kind === 'listItem' && parent?.listStart !== undefined;
  });
}

/** A line that is indented less than its step goes on with a paragraph, and stays. */
function shiftOf({ text, lines }: Article, line: number, shift: number): readonly TextEdit[] {
  const { start, end } = lines.spanOf(line);
  let at = start;
  while (at < end && text[at] === ' ') at++;
  if (!shift || at === end || at === start) return [];
  if (shift > 0) return [{ span: { start, end: start }, text: ' '.repeat(shift) }];
  return at - start < -shift ? [] : [{ span: { start, end: start - shift }, text: '' }];
}
