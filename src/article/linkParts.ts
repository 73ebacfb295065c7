import {
  APOSTROPHE,
  BACKSLASH,
  GREATER_THAN,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS_THAN,
  QUOTE,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  SPACE,
  isLineEnd,
  isWhitespace,
  skipWhitespace,
} from './characters';

/**
 * The parts that links and definitions are made of: labels, destinations, titles. Each function gets the
 * place where its part should begin and answers with the part, or undefined where there is none.
 */
export interface LinkPart {
  /** Of what is written inside the brackets, angles, quotes or parentheses. */
  readonly start: number;
  readonly end: number;
  /** Behind the part, its delimiter included. */
  readonly next: number;
}

/** `[label]`, no brackets inside but escaped ones, at most 999 characters, not only blanks. */
export function readLabel(source: string, start: number, end: number): LinkPart | undefined {
  if (source.charCodeAt(start) !== LEFT_BRACKET) return undefined;
  const limit = Math.min(end, start + LONGEST_LABEL + 2);
  let isEmpty = true;
  for (let at = start + 1; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === RIGHT_BRACKET) return isEmpty ? undefined : { start: start + 1, end: at, next: at + 1 };
    if (code === LEFT_BRACKET) return undefined;
    if (!isWhitespace(code)) isEmpty = false;
    if (code === BACKSLASH) at++;
  }
  return undefined;
}

/** `<anything but line ends>` or a run without blanks and with balanced parentheses. */
export function readDestination(source: string, start: number, end: number): LinkPart | undefined {
  return source.charCodeAt(start) === LESS_THAN && start < end
    ? readAngledDestination(source, start, end)
    : readBareDestination(source, start, end);
}

/** `"..."`, `'...'` or `(...)`. */
export function readTitle(source: string, start: number, end: number): LinkPart | undefined {
  if (start >= end) return undefined;
  const open = source.charCodeAt(start);
  if (open !== QUOTE && open !== APOSTROPHE && open !== LEFT_PAREN) return undefined;
  const close = open === LEFT_PAREN ? RIGHT_PAREN : open;
  for (let at = start + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === close) return { start: start + 1, end: at, next: at + 1 };
    if (code === LEFT_PAREN && open === LEFT_PAREN) return undefined;
    if (code === BACKSLASH) at++;
  }
  return undefined;
}

export interface Resource {
  readonly destination: LinkPart;
  readonly title: LinkPart | undefined;
  readonly next: number;
}

/** `(destination "title")` behind the text of a link; `start` is at the parenthesis. */
export function readResource(source: string, start: number, end: number): Resource | undefined {
  let at = skipWhitespace(source, start + 1, end);
  let destination: LinkPart = { start: at, end: at, next: at };
  let title: LinkPart | undefined;
  if (at < end && source.charCodeAt(at) !== RIGHT_PAREN) {
    const found = readDestination(source, at, end);
    if (!found) return undefined;
    destination = found;
    at = skipWhitespace(source, destination.next, end);
    if (at > destination.next) title = readTitle(source, at, end);
    if (title) at = skipWhitespace(source, title.next, end);
  }
  if (at >= end || source.charCodeAt(at) !== RIGHT_PAREN) return undefined;
  return { destination, title, next: at + 1 };
}

/** The form in which labels are compared: letter case folded, white space collapsed. */
export function foldLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase().toLowerCase();
}

export const LONGEST_LABEL = 999;

function readAngledDestination(source: string, start: number, end: number): LinkPart | undefined {
  for (let at = start + 1; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN) return { start: start + 1, end: at, next: at + 1 };
    if (code === LESS_THAN || isLineEnd(code)) return undefined;
    if (code === BACKSLASH && at + 1 < end && !isLineEnd(source.charCodeAt(at + 1))) at++;
  }
  return undefined;
}

function readBareDestination(source: string, start: number, end: number): LinkPart | undefined {
  let depth = 0;
  let at = start;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code <= SPACE || code === 127) break;
    if (code === BACKSLASH && at + 1 < end && source.charCodeAt(at + 1) > SPACE) at++;
    else if (code === LEFT_PAREN) {
      if (++depth > DEEPEST_PARENTHESES) return undefined;
    } else if (code === RIGHT_PAREN && --depth < 0) break;
  }
  if (depth > 0 || at === start) return undefined;
  return { start, end: at, next: at };
}

const DEEPEST_PARENTHESES = 32;
