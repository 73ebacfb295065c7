import type { Span, TextEdit } from '../../article/span';
import { readConfigText, type ConfigValue } from '../../docset/configText';
import type { Toc, TocNode } from '../../docset/toc/toc';
import { listEdits } from './jsonList';

/**
 * The edits that take entries out of the TOC `toc`, which reads `text`. An entry with others below it stays for their
 * sake and only loses its link. Undefined for an entry that is written in a way that cannot be taken out by lines.
 */
export function removeTocEntries(toc: Toc, text: string, nodes: readonly TocNode[]): readonly TextEdit[] | undefined {
  if (/\.json$/i.test(toc.path)) return fromJson(toc, text, nodes);
  const edits = nodes.map((node) => {
    if (/\.md$/i.test(toc.path)) return node.items.length ? undefined : wholeLines(text, node.head);
    return node.items.length ? withoutHref(text, node) : withoutEntry(text, node);
  });
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

/** From its dash to the end of its last line. */
function withoutEntry(text: string, { span }: TocNode): TextEdit | undefined {
  const start = lineStart(text, span.start);
  return /^ *- +$/.test(text.slice(start, span.start)) ? wholeLines(text, span) : undefined;
}

function withoutHref(text: string, { href }: TocNode): TextEdit | undefined {
  if (!href) return undefined;
  const start = lineStart(text, href.span.start);
  // The key has to stand on a line of its own, and not behind the dash.
  if (!/^ *['"]?href['"]? *: *['"]?$/i.test(text.slice(start, href.span.start))) return undefined;
  return wholeLines(text, href.span);
}

function fromJson(toc: Toc, text: string, nodes: readonly TocNode[]): readonly TextEdit[] | undefined {
  if (nodes.some(({ items }) => items.length)) return undefined;
  const starts = new Set(nodes.map(({ span }) => span.start));
  const edits: TextEdit[] = [];
  const visit = (value: ConfigValue | undefined): void => {
    const items = value?.items ?? [];
    const removed = new Set(items.flatMap(({ span }, place) => (starts.has(span.start) ? [place] : [])));
    if (value && removed.size) edits.push(...listEdits(text, value, { removed, added: [] }));
    items.forEach(visit);
    value?.entries?.forEach((entry) => visit(entry.value));
  };
  visit(readConfigText(toc.path, text).root);
  return edits;
}

/** The lines of `span` with the line end behind them; of the last line of the text the one in front. */
function wholeLines(text: string, span: Span): TextEdit {
  const start = lineStart(text, span.start);
  const next = text.indexOf('\n', span.end);
  if (next >= 0) return { span: { start, end: next + 1 }, text: '' };
  const before = text.slice(0, start).replace(/\r?\n$/, '').length;
  return { span: { start: before, end: text.length }, text: '' };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
