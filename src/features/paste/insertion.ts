import type { Article, Block } from '../../article/article';
import { touches, type Span } from '../../article/span';
import { lineEndOf, linePrefix } from '../../rules/insertions';

/** What comes into an article in the place of `span`. */
export interface Insertion {
  readonly span: Span;
  readonly text: string;
  /** Where in `text` the author goes on, in order: an empty one for a caret. Left out where that is behind it. */
  readonly stops?: readonly Span[];
  /** Where in `text` the caret is at last; at its end when left out. */
  readonly end?: number;
}

/** A piece of text on its way into an article. */
export type Piece = Omit<Insertion, 'span'>;

/**
 * `pieces` as paragraphs of their own in the place of `span`: in the list item or quote that the line stands in, with
 * an empty line before and behind them where text is.
 */
export function asBlocks(article: Article, span: Span, pieces: readonly Piece[]): Insertion {
  const { text, lines } = article;
  const { start: lineStart } = lines.spanOf(lines.lineAt(span.start));
  const lineEnd = lineEndOf(article);
  const before = text.slice(lineStart, span.start);
  const opensLine = marginLength(before) === before.length;
  const prefix = opensLine ? linePrefix(article, span.start) : marginOf(article, span.start);
  const blank = lineEnd + prefix.trimEnd();
  const separator = blank + lineEnd + prefix;

  const isBelowText = opensLine && !/[^\s>]/.test(before) && needsRoom(article, lines.lineAt(span.start) - 1);
  const head = !opensLine ? separator : isBelowText ? prefix.trimEnd() + lineEnd + prefix : '';
  const { end } = lines.spanOf(lines.lineAt(span.end));
  const rest = text.slice(span.end, end);
  // Blanks between the caret and the next word would indent it.
  const blanks = rest.trim() ? rest.length - rest.trimStart().length : 0;
  const isAboveText = hasText(article, lines.lineAt(span.end) + 1);
  const tail = rest.trim() ? separator : isAboveText ? blank : '';
  const indented = pieces.map((piece) => withLineEnds(piece, lineEnd + prefix));
  // Blanks before the caret would stay at the end of their line.
  const from = isBelowText ? lineStart : opensLine ? span.start : lineStart + before.trimEnd().length;
  return { span: { start: from, end: span.end + blanks }, ...joined(indented, separator, head, tail) };
}

/** `pieces` one after another in the line, with a blank between them, and between them and the words beside them. */
export function inLine({ text }: Article, span: Span, pieces: readonly Piece[]): Insertion {
  const blankAt = (character = '') => (/[\p{L}\p{N}]/u.test(character) ? ' ' : '');
  return { span, ...joined(pieces, ' ', blankAt(text[span.start - 1]), blankAt(text[span.end])) };
}

/** Whether the caret stands where a paragraph begins or ends, and not in the middle of one. */
export function isBetweenBlocks({ text, lines }: Article, { start, end }: Span): boolean {
  const line = lines.spanOf(lines.lineAt(start));
  const before = text.slice(line.start, start);
  return marginLength(before) === before.length || text.slice(end, Math.max(end, line.end)).trim() === '';
}

function joined(pieces: readonly Piece[], separator: string, head = '', tail = ''): Piece {
  let text = head;
  const stops: Span[] = [];
  pieces.forEach((piece, index) => {
    if (index) text += separator;
    const at = text.length;
    stops.push(...(piece.stops ?? []).map(({ start, end }) => ({ start: at + start, end: at + end })));
    text += piece.text;
  });
  return { text: text + tail, ...(stops.length ? { stops } : {}), ...(tail ? { end: text.length } : {}) };
}

function withLineEnds({ text, stops }: Piece, lineEnd: string): Piece {
  const changed = (part: string) => part.replace(/\r\n|\n|\r/g, lineEnd);
  const moved = stops?.map(({ start, end }) => {
    const at = changed(text.slice(0, start)).length;
    return { start: at, end: at + changed(text.slice(start, end)).length };
  });
  return { text: changed(text), ...(moved ? { stops: moved } : {}) };
}

/** How much of the beginning of `line` is blanks, marks of quotes and markers of list items. */
export function marginLength(line: string): number {
  return /^[\s>\uFEFF]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*[\s>]*/.exec(line)![0].length;
}

/** What begins a line in the same list items and quotes as the text at `offset`. */
function marginOf(article: Article, offset: number): string {
  const leaf = article.blocks.findLast(({ kind, span }) => leaves.has(kind) && touches(span, offset));
  if (leaf) return linePrefix(article, leaf.span.start);
  const { start, end } = article.lines.spanOf(article.lines.lineAt(offset));
  return linePrefix(article, start + marginLength(article.text.slice(start, end)));
}

const leaves: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'table', 'definition', 'include']);

/** Whether the 0-based line would take up what stands directly below it; the marker of an alert does not. */
function needsRoom(article: Article, line: number): boolean {
  const { alerts, lines } = article;
  return hasText(article, line) && !alerts.some(({ markerSpan }) => lines.lineAt(markerSpan.start) === line);
}

/** Whether the 0-based line, if there is one, says more than its margin. */
function hasText({ text, lines }: Article, line: number): boolean {
  if (line < 0 || line >= lines.count) return false;
  const { start, end } = lines.spanOf(line);
  return /[^\s>]/.test(text.slice(start, end));
}
