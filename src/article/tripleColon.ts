import type { DirectiveAttribute } from './article';
import {
  COLON,
  EQUALS,
  HYPHEN,
  QUOTE,
  isLetter,
  isLetterOrDigit,
  isLineEnd,
  skipBlanks,
  trimmedEnd,
} from './characters';
import { spanIn } from './passage';
import type { Passage } from './passage';

/**
 * The grammar that the `:::` tags zone, image, video, code and form share: a name and attributes with values in
 * double quotes. It says what is written and where it stops making sense, not whether the tag means anything.
 */
export interface TripleColonTag {
  readonly attributes: readonly DirectiveAttribute[];
  /** Whether a closing `:::` was taken. */
  readonly isClosed: boolean;
  /**
   * Behind the last character taken, in the source of the passage, without blanks at the end. Of a tag with an
   * error, behind what an author would call its end.
   */
  readonly end: number;
  /** Why the rest is no attribute; the build shows the tag as text then. */
  readonly error?: TagError;
}

export interface TagError {
  readonly variant: 'invalid-attribute' | 'duplicate-attribute' | 'unquoted-value' | 'unterminated-value';
  readonly args: readonly string[];
}

/** The end of the name that begins at `at`: a letter, then letters, digits and hyphens; `at` where there is none. */
export function nameEndAt(source: string, at: number, end: number): number {
  if (at >= end || !isLetter(source.charCodeAt(at))) return at;
  at++;
  while (at < end && (isLetterOrDigit(source.charCodeAt(at)) || source.charCodeAt(at) === HYPHEN)) at++;
  return at;
}

/** Whether `:::` stands at `at`. */
export function hasColonsAt(source: string, at: number, end: number): boolean {
  return (
    at + 3 <= end &&
    source.charCodeAt(at) === COLON &&
    source.charCodeAt(at + 1) === COLON &&
    source.charCodeAt(at + 2) === COLON
  );
}

/**
 * The attributes from `at`, behind the name, to the closing `:::` or the end of the passage. Only tags that
 * stand for themselves (image, video, code, form) may have closing colons.
 */
export function readAttributes(passage: Passage, at: number, end: number, mayClose: boolean): TripleColonTag {
  const { source } = passage;
  const attributes: DirectiveAttribute[] = [];
  const names = new Set<string>();
  const broken = (from: number, variant: TagError['variant'], ...args: string[]): TripleColonTag => {
    return { attributes, isClosed: false, end: endOfBrokenTag(source, from, end), error: { variant, args } };
  };
  let done = at;
  for (;;) {
    at = skipBlanks(source, at, end);
    if (at >= end) return { attributes, isClosed: false, end: done };
    if (mayClose && hasColonsAt(source, at, end)) return { attributes, isClosed: true, end: at + 3 };
    const nameStart = at;
    at = nameEndAt(source, at, end);
    if (at === nameStart) return broken(at, 'invalid-attribute');
    const name = source.slice(nameStart, at).toLowerCase();
    const nameSpan = spanIn(passage, nameStart, at);
    if (names.has(name)) return broken(at, 'duplicate-attribute', name);
    names.add(name);
    done = at;
    const equals = skipBlanks(source, at, end);
    if (equals >= end || source.charCodeAt(equals) !== EQUALS) {
      const none = spanIn(passage, at, at);
      attributes.push({ name, nameSpan, value: '', valueSpan: none, span: nameSpan });
      continue;
    }
    const open = skipBlanks(source, equals + 1, end);
    if (open >= end || source.charCodeAt(open) !== QUOTE) {
      return broken(equals + 1, 'unquoted-value', name);
    }
    let close = open + 1;
    while (close < end && source.charCodeAt(close) !== QUOTE) close++;
    if (close >= end) return broken(open, 'unterminated-value', name);
    at = done = close + 1;
    attributes.push({
      name,
      nameSpan,
      value: source.slice(open + 1, close),
      valueSpan: spanIn(passage, open + 1, close),
      span: spanIn(passage, nameStart, at),
    });
  }
}

/** The closing colons of a tag that makes no sense from `at` on, or the end of its line. */
function endOfBrokenTag(source: string, at: number, end: number): number {
  const start = at;
  while (at < end && !isLineEnd(source.charCodeAt(at))) {
    if (hasColonsAt(source, at, end)) return at + 3;
    at++;
  }
  return trimmedEnd(source, start, Math.min(at, end));
}
