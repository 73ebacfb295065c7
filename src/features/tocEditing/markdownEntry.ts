import { Lines } from '../../article/lines';
import type { TextEdit } from '../../article/span';
import type { Toc, TocNode } from '../../docset/toc/toc';
import type { TocEntryText, TocSpot } from './addTocEntry';

/** A new heading of a TOC in markdown, on the level and with the empty lines that its neighbours have. */
export function markdownEntry(
  toc: Toc,
  text: string,
  spot: TocSpot,
  { name, href }: TocEntryText,
): TextEdit | undefined {
  const lines = new Lines(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const heading = (level: number) => `${'#'.repeat(level)} [${name.replace(/[\\[\]]/g, '\\$&')}](${href})`;
  const [first] = toc.nodes;
  if (spot.as === 'first') {
    if (!first) {
      const end = text.length;
      const separator = text === '' || text.endsWith('\n') ? '' : lineEnd;
      return { span: { start: end, end }, text: `${separator}${heading(1)}${lineEnd}` };
    }
    const { start } = first.span;
    const separator = isSpacious(text, lines, first) ? lineEnd : '';
    return { span: { start, end: start }, text: heading(levelOf(text, lines, first)) + lineEnd + separator };
  }
  const { node, as } = spot;
  const level = levelOf(text, lines, node) + (as === 'inside' ? 1 : 0);
  const { end } = lines.spanOf(lastLineOf(text, lines, lastBelow(node)));
  const separator = isSpacious(text, lines, node) ? lineEnd : '';
  return { span: { start: end, end }, text: lineEnd + separator + heading(level) };
}

/** Whether an empty line stands beside the heading. */
function isSpacious(text: string, lines: Lines, node: TocNode): boolean {
  const isEmpty = (line: number) => {
    if (line < 0 || line >= lines.starts.length) return false;
    const { start, end } = lines.spanOf(line);
    return text.slice(start, end).trim() === '';
  };
  const below = lastLineOf(text, lines, node) + 1;
  const isAtEnd = below >= lines.starts.length - 1;
  return isEmpty(lines.lineAt(node.span.start) - 1) || (!isAtEnd && isEmpty(below));
}

/** A heading that is underlined takes two lines. */
function lastLineOf(text: string, lines: Lines, { span }: TocNode): number {
  const line = lines.lineAt(span.end);
  return text[span.start] === '#' ? line : line + 1;
}

function levelOf(text: string, lines: Lines, node: TocNode): number {
  const marks = /#*/y;
  marks.lastIndex = node.span.start;
  const count = marks.exec(text)?.[0].length ?? 0;
  if (count) return count;
  const { start } = lines.spanOf(lastLineOf(text, lines, node));
  return text.slice(start).trimStart().startsWith('=') ? 1 : 2;
}

function lastBelow(node: TocNode): TocNode {
  const last = node.items.at(-1);
  return last ? lastBelow(last) : node;
}
