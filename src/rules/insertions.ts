import type { Article } from '../article/article';
import type { TextEdit } from '../article/span';

/** How the article ends its lines; a fix that adds a line ends it the same way. */
export function lineEndOf({ text, lines }: Article): '\n' | '\r\n' {
  return text.startsWith('\r\n', lines.spanOf(0).end) ? '\r\n' : '\n';
}

/**
 * What has to stand at the start of a new line so that it is in the same lists and quotes as the text at
 * `offset`: the characters before it on its line, list markers replaced by blanks; a byte order mark is none.
 */
export function linePrefix({ text, lines }: Article, offset: number): string {
  return text
    .slice(lines.starts[lines.lineAt(offset)]!, offset)
    .replace('\uFEFF', '')
    .replace(/[^\s>]/g, ' ');
}

/** Adds the line `written` above the one at `offset`, in the same containers, and with `blank` an empty line below it. */
export function lineAbove(article: Article, offset: number, written: string, blank = false): TextEdit {
  const end = lineEndOf(article);
  const prefix = linePrefix(article, offset);
  const separator = blank ? end + prefix.trimEnd() + end : end;
  return { span: { start: offset, end: offset }, text: `${written}${separator}${prefix}` };
}

/**
 * Adds the line `written` below the one whose text ends at `end`, in the same containers as the text at `offset`, and
 * with `blank` an empty line between the two.
 */
export function lineBelow(article: Article, offset: number, end: number, written: string, blank = false): TextEdit {
  const lineEnd = lineEndOf(article);
  const prefix = linePrefix(article, offset);
  const separator = blank ? lineEnd + prefix.trimEnd() : '';
  // Blanks at the end of a line stay there.
  const at = endOfBlanks(article.text, end);
  return { span: { start: at, end: at }, text: `${separator}${lineEnd}${prefix}${written}` };
}

/** Where the text between `start` and `end` stops being blank, seen from its end; `start` when it is all blank. */
export function endOfText({ text }: Article, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function endOfBlanks(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
}
