import {
  BACKSLASH,
  GREATER_THAN,
  HYPHEN,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS_THAN,
  PLUS,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  hasWordAt,
  isLineEnd,
  isWhitespace,
  skipWhitespace,
  trimmedEnd,
} from './characters';

/** `[!INCLUDE [title](path)]` as scanned: offsets into its source. */
export interface ScannedInclude {
  readonly titleStart: number;
  readonly titleEnd: number;
  readonly pathStart: number;
  readonly pathEnd: number;
  readonly path: string;
  readonly end: number;
}

export const LONGEST_INCLUDE = 1000;

/**
 * The include that begins at `start`, its `[`. `sign` is the character that may follow the word: `+` marks one
 * that is a block, `-` one in running text. Nothing of it is longer than a few hundred characters in practice;
 * the reader looks no further than some thousand.
 */
export function scanInclude(source: string, start: number, end: number, sign: '+' | '-'): ScannedInclude | undefined {
  if (!hasWordAt(source, start, '[!include')) return undefined;
  const limit = Math.min(end, start + LONGEST_INCLUDE);
  let at = start + '[!include'.length;
  if (source.charCodeAt(at) === (sign === '+' ? PLUS : HYPHEN)) at++;
  while (source.charCodeAt(at) === 32) at++;
  if (at >= limit || source.charCodeAt(at) !== LEFT_BRACKET) return undefined;
  const titleStart = at + 1;
  const titleEnd = findUnescaped(source, titleStart, limit, RIGHT_BRACKET);
  if (titleEnd < 0 || source.charCodeAt(titleEnd + 1) !== LEFT_PAREN) return undefined;

  at = skipWhitespace(source, titleEnd + 2, limit);
  const isAngled = source.charCodeAt(at) === LESS_THAN;
  let pathStart = at;
  while (at < limit && !isWhitespace(source.charCodeAt(at))) {
    const code = source.charCodeAt(at);
    if (code === RIGHT_PAREN || (isAngled && code === GREATER_THAN)) break;
    at += code === BACKSLASH ? 2 : 1;
  }
  at = Math.min(at, limit);
  const pathEnd = at;
  if (isAngled && source.charCodeAt(at) === GREATER_THAN) pathStart++;
  // Anything may stand behind the path, as a title would.
  const close = findUnescaped(source, at, limit, RIGHT_PAREN);
  if (close < 0 || source.charCodeAt(close + 1) !== RIGHT_BRACKET || close + 1 >= end) return undefined;
  const path = source.slice(pathStart, pathEnd).replace(/\\(.)/g, '$1');
  return { titleStart, titleEnd, pathStart, pathEnd, path, end: close + 2 };
}

/** The include that is all there is between `start` and `end`, blanks aside. */
export function scanLoneInclude(source: string, start: number, end: number): ScannedInclude | undefined {
  const include = scanInclude(source, start, end, '+');
  return include && trimmedEnd(source, include.end, end) === include.end ? include : undefined;
}

function findUnescaped(source: string, at: number, limit: number, code: number): number {
  for (; at < limit; at++) {
    const other = source.charCodeAt(at);
    if (other === code) return at;
    if (other === BACKSLASH && at + 1 < limit && !isLineEnd(source.charCodeAt(at + 1))) at++;
  }
  return -1;
}
