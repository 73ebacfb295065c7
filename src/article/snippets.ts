import type { Snippet } from './article';
import {
  BACKSLASH,
  HASH,
  HYPHEN,
  LEFT_BRACKET,
  LEFT_PAREN,
  QUESTION,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  hasWordAt,
  skipWhitespace,
  trimmedEnd,
} from './characters';

/**
 * `[!code-language[name](path?query#tag "title")]`, a line of its own from `start` to `end`; undefined where the
 * line is anything else. The target is everything up to the title: path, query and tag.
 */
export function readSnippet(text: string, start: number, end: number): Omit<Snippet, 'block'> | undefined {
  const kind = hasWordAt(text, start, '[!code')
    ? 'code'
    : hasWordAt(text, start, '[!notebook')
      ? 'notebook'
      : undefined;
  if (!kind) return undefined;
  let at = start + 2 + kind.length;
  let languageStart = at;
  let languageEnd = at;
  if (text.charCodeAt(at) === HYPHEN) {
    languageStart = ++at;
    while (at < end && text.charCodeAt(at) !== LEFT_BRACKET) at++;
    languageEnd = trimmedEnd(text, languageStart, at);
  }
  if (at >= end || text.charCodeAt(at) !== LEFT_BRACKET) return undefined;
  const nameStart = at + 1;
  const nameEnd = findEnd(text, nameStart, end, (code) => code === RIGHT_BRACKET);
  if (nameEnd >= end) return undefined;
  const open = skipWhitespace(text, nameEnd + 1, end);
  if (open >= end || text.charCodeAt(open) !== LEFT_PAREN) return undefined;

  const targetStart = skipWhitespace(text, open + 1, end);
  const pathEnd = findPathEnd(text, open + 1, end);
  const queryEnd = findEnd(text, pathEnd, end, (code) => code === QUOTE || code === RIGHT_PAREN);
  at = queryEnd;
  if (at < end && text.charCodeAt(at) === QUOTE) at = findEnd(text, at + 1, end, (code) => code === QUOTE) + 1;
  at = skipWhitespace(text, at, end);
  if (at >= end || text.charCodeAt(at) !== RIGHT_PAREN) return undefined;
  at = skipWhitespace(text, at + 1, end);
  if (at >= end || text.charCodeAt(at) !== RIGHT_BRACKET || trimmedEnd(text, at + 1, end) !== at + 1) return undefined;

  const targetEnd = Math.max(targetStart, trimmedEnd(text, targetStart, queryEnd));
  return {
    span: { start, end: at + 1 },
    kind,
    language: text.slice(languageStart, languageEnd),
    languageSpan: { start: languageStart, end: languageEnd },
    nameSpan: { start: nameStart, end: nameEnd },
    target: {
      span: { start: targetStart, end: targetEnd },
      href: text.slice(targetStart, targetEnd).replace(/\\(.)/g, '$1'),
    },
  };
}

/** Parentheses in the path count, until the query begins. */
function findPathEnd(text: string, at: number, end: number): number {
  let depth = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HASH || code === QUESTION || code === QUOTE || (code === RIGHT_PAREN && depth === 0)) return at;
    if (code === BACKSLASH) at++;
    else if (code === LEFT_PAREN) depth++;
    else if (code === RIGHT_PAREN) depth--;
  }
  return end;
}

function findEnd(text: string, at: number, end: number, isEnd: (code: number) => boolean): number {
  while (at < end && !isEnd(text.charCodeAt(at))) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return Math.min(at, end);
}
