import type { Span, TextEdit } from '../../article/span';
import { readConfigText, type ConfigValue } from '../../docset/configText';
import type { DataText } from '../../docset/dataProblems';
import { given, type Toc, type TocNode } from '../../docset/toc/toc';
import { listEdits } from './jsonList';

/**
 * The edits that take the hrefs of which `isGone` is true out of the TOC `toc`, which reads `text`: entries that lead
 * nowhere else go, and those above them that hold nothing else; one with more to it stays and only loses its link.
 * Undefined where an entry is written in a way that cannot be taken out by lines.
 */
export function removeFromToc(
  toc: Toc,
  text: string,
  isGone: (href: DataText) => boolean,
): readonly TextEdit[] | undefined {
  const goesWholly = (node: TocNode): boolean => {
    const hrefs = hrefsOf(node);
    const isLink = hrefs.length > 0 || given(node.uid) !== undefined || node.children.length > 0;
    if (isLink ? !hrefs.length || !hrefs.every(isGone) : !node.items.length) return false;
    return node.items.every(goesWholly);
  };
  if (/\.json$/i.test(toc.path)) return fromJson(toc, text, { isGone, goesWholly });
  const removed = (/\.md$/i.test(toc.path) ? linesOfMarkdown : linesOfYaml)(toc.nodes, text, { isGone, goesWholly });
  return removed.every((span) => span !== undefined) ? withoutLines(text, removed) : undefined;
}

interface Going {
  isGone(href: DataText): boolean;
  /** Whether nothing is left of the entry and what is below it. */
  goesWholly(node: TocNode): boolean;
}

function hrefsOf({ href, topicHref, tocHref }: TocNode): readonly DataText[] {
  return [href, topicHref, tocHref].flatMap((each) => given(each) ?? []);
}

/** Undefined stands for something that cannot be taken out by lines. */
type Lines = readonly (Span | undefined)[];

function linesOfMarkdown(nodes: readonly TocNode[], text: string, going: Going): Lines {
  return nodes.flatMap((node): Lines => {
    const below = linesOfMarkdown(node.items, text, going);
    if (going.goesWholly(node)) return [node.head, ...below];
    return hrefsOf(node).some(going.isGone) ? [undefined] : below;
  });
}

function linesOfYaml(nodes: readonly TocNode[], text: string, going: Going): Lines {
  return nodes.flatMap((node): Lines => {
    if (going.goesWholly(node)) return [entryLines(text, node)];
    const hrefs = hrefsOf(node).filter(going.isGone);
    const isEmptied = node.items.length > 0 && node.items.every(going.goesWholly);
    return [
      ...hrefs.map((href) => keyLine(text, href)),
      ...(isEmptied ? itemsLine(text, node.items[0]!) : []),
      ...linesOfYaml(node.items, text, going),
    ];
  });
}

/** From the dash to the end. */
function entryLines(text: string, { span }: TocNode): Span | undefined {
  const start = lineStart(text, span.start);
  return /^ *- +$/.test(text.slice(start, span.start)) ? span : undefined;
}

/** A key has to stand on a line of its own, and not behind the dash. */
function keyLine(text: string, { span }: DataText): Span | undefined {
  const start = lineStart(text, span.start);
  return /^ *['"]?\w+['"]? *: *['"]?$/.test(text.slice(start, span.start)) ? span : undefined;
}

/** The key above the first of the entries, where it stands on the line above; without them it would have no value. */
function itemsLine(text: string, first: TocNode): Lines {
  const end = Math.max(lineStart(text, first.span.start) - 1, 0);
  const start = lineStart(text, end);
  return /^ *['"]?items['"]? *: *\r?$/.test(text.slice(start, end)) ? [{ start, end: start }] : [];
}

function fromJson(toc: Toc, text: string, { isGone, goesWholly }: Going): readonly TextEdit[] | undefined {
  const starts = new Set<number>();
  const collect = (node: TocNode): boolean => {
    if (!goesWholly(node)) return !hrefsOf(node).some(isGone) && node.items.every(collect);
    starts.add(node.span.start);
    return true;
  };
  if (!toc.nodes.every(collect)) return undefined;
  const edits: TextEdit[] = [];
  const visit = (value: ConfigValue | undefined): void => {
    const items = value?.items ?? [];
    const removed = new Set(items.flatMap(({ span }, place) => (starts.has(span.start) ? [place] : [])));
    if (value && removed.size) edits.push(...listEdits(text, value, { removed, added: [] }));
    items.filter((_, place) => !removed.has(place)).forEach(visit);
    value?.entries?.forEach((entry) => visit(entry.value));
  };
  visit(readConfigText(toc.path, text).root);
  return edits;
}

/** The lines that `spans` touch go, each with its end; with the last line of the text the end of the one in front. */
function withoutLines(text: string, spans: readonly Span[]): readonly TextEdit[] {
  const lines = spans
    .map(({ start, end }): Span => {
      const next = text.indexOf('\n', end);
      return { start: lineStart(text, start), end: next < 0 ? text.length : next + 1 };
    })
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const last = joined.at(-1);
  if (last?.end === text.length && !text.endsWith('\n')) {
    last.start = text.slice(0, last.start).replace(/\r?\n$/, '').length;
  }
  return joined.map((span) => ({ span, text: '' }));
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
