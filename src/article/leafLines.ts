import {
  ASTERISK,
  BACKTICK,
  EQUALS,
  HASH,
  HYPHEN,
  TILDE,
  UNDERSCORE,
  isBlank,
  skipBlanks,
  trimmedEnd,
} from './characters';

/**
 * The blocks of CommonMark that one line decides: ATX headings, setext underlines, thematic breaks, the two
 * ends of a fence. All functions get a line from its first character that is no blank to its line end.
 */

export interface AtxLine {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Of the content, closing `#` and blanks left out. */
  readonly start: number;
  readonly end: number;
}

export function readAtxHeading(text: string, start: number, end: number): AtxLine | undefined {
  let at = start;
  while (at < end && text.charCodeAt(at) === HASH) at++;
  const level = at - start;
  if (level < 1 || level > 6 || (at < end && !isBlank(text.charCodeAt(at)))) return undefined;
  const contentStart = skipBlanks(text, at, end);
  let contentEnd = trimmedEnd(text, contentStart, end);
  let hash = contentEnd;
  while (hash > contentStart && text.charCodeAt(hash - 1) === HASH) hash--;
  if (hash === contentStart || isBlank(text.charCodeAt(hash - 1))) contentEnd = trimmedEnd(text, contentStart, hash);
  return { level: level as AtxLine['level'], start: contentStart, end: contentEnd };
}

/** The level that an underline gives to the paragraph above it. */
export function readSetextUnderline(text: string, start: number, end: number): 1 | 2 | undefined {
  const code = text.charCodeAt(start);
  if (code !== EQUALS && code !== HYPHEN) return undefined;
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  if (skipBlanks(text, at, end) !== end) return undefined;
  return code === EQUALS ? 1 : 2;
}

export function isThematicBreak(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  if (code !== ASTERISK && code !== HYPHEN && code !== UNDERSCORE) return false;
  let count = 0;
  for (let at = start; at < end; at++) {
    const other = text.charCodeAt(at);
    if (other === code) count++;
    else if (!isBlank(other)) return false;
  }
  return count >= 3;
}

export interface FenceLine {
  readonly character: number;
  readonly length: number;
  readonly infoStart: number;
  readonly infoEnd: number;
}

export function readFenceOpening(text: string, start: number, end: number): FenceLine | undefined {
  const character = text.charCodeAt(start);
  if (character !== BACKTICK && character !== TILDE) return undefined;
  let at = start;
  while (at < end && text.charCodeAt(at) === character) at++;
  const length = at - start;
  if (length < 3) return undefined;
  const infoStart = skipBlanks(text, at, end);
  const infoEnd = trimmedEnd(text, infoStart, end);
  if (character === BACKTICK) {
    for (let i = infoStart; i < infoEnd; i++) if (text.charCodeAt(i) === BACKTICK) return undefined;
  }
  return { character, length, infoStart, infoEnd };
}

export function isFenceClosing(fence: FenceLine, text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === fence.character) at++;
  return at - start >= fence.length && skipBlanks(text, at, end) === end;
}
