import type { Span } from '../article/span';

/** Blanks and line breaks, as `trim` takes them, without a copy of the text. */

/** Whether `text` is blank from `start` to `end`; most texts answer at their first character. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  return afterBlanks(text, start, end) >= end;
}

/** `span` of `text` without the blanks on either side; empty, at its end, when there is nothing else. */
export function trimmedSpan(text: string, span: Span): Span {
  const start = afterBlanks(text, span.start, span.end);
  let end = Math.max(span.end, start);
  while (end > start && isBlank(text, end - 1)) end--;
  return { start, end };
}

function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text, at)) at++;
  return at;
}

function isBlank(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code > 0x20 && code < 0x80) return false;
  return text.charAt(offset).trim() === '';
}
