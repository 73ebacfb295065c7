import type { FrontMatterEntry, FrontMatterItem } from './article';
import type { HeaderContents } from './frontMatter';
import type { Span } from './span';
import { plainScalar } from './yamlScalar';

/**
 * The fast way through front matter: `key: scalar` lines, simple `- item` lists, comments and blank lines.
 * It gives what the YAML reader would give, about ten times as fast, or undefined for a header that has
 * anything else in it. When in doubt it must say undefined.
 */
export function readFlatHeader(text: string, body: Span): HeaderContents | undefined {
  const entries: FrontMatterEntry[] = [];
  const comments: Span[] = [];
  let list: OpenList | undefined;
  for (let line = body.start; line < body.end;) {
    const next = lineAfter(text, line, body.end);
    const end = trimEnd(text, line, next);
    const first = skipSpaces(text, line, end);
    if (first < end) {
      const code = text.charCodeAt(first);
      if (code === HASH) {
        if (!addComment(text, first, end, comments)) return undefined;
      } else if (code === DASH && isBlank(text, first + 1, end)) {
        if (!list || (list.indent !== first - line && list.items.length)) return undefined;
        list.indent = first - line;
        const scalar = readScalar(text, first + 1, end, comments);
        if (!scalar) return undefined;
        if (!list.items.length) list.start = first;
        list.items.push(scalar);
      } else {
        if (first !== line) return undefined;
        const key = readKey(text, line, end);
        if (!key) return undefined;
        if (list) finish(list, entries);
        list = undefined;
        const colon = key.end;
        const scalar = readScalar(text, colon + 1, end, comments);
        if (!scalar) return undefined;
        const entry = {
          key: text.slice(key.start, key.end),
          keySpan: key,
          value: scalar.value,
          valueSpan: scalar.span,
        };
        entries.push(entry);
        if (scalar.span.start === scalar.span.end) list = { entry, indent: 0, start: 0, items: [] };
      }
    }
    if (hasStrayCharacter(text, end, next)) return undefined;
    line = next;
  }
  if (list) finish(list, entries);
  return { entries, comments, problems: [] };
}

/**
 * The entries of a header that is not valid YAML, as far as its lines show them: each line `key: value`, the
 * value being the text as written.
 */
export function readWrittenEntries(text: string, body: Span): readonly FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (let line = body.start; line < body.end;) {
    const next = lineAfter(text, line, body.end);
    const end = trimEnd(text, line, next);
    const keySpan = readKey(text, line, end);
    if (keySpan) {
      const start = Math.min(skipSpaces(text, keySpan.end + 1, end), end);
      const valueSpan = start < end ? { start, end } : { start: keySpan.end + 1, end: keySpan.end + 1 };
      const value = text.slice(valueSpan.start, valueSpan.end);
      entries.push({ key: text.slice(keySpan.start, keySpan.end), keySpan, value, valueSpan });
    }
    line = next;
  }
  return entries;
}

interface OpenList {
  readonly entry: FrontMatterEntry;
  indent: number;
  start: number;
  readonly items: FrontMatterItem[];
}

/** Turns the last entry, a key without a value, into a list if items followed it. */
function finish(list: OpenList, entries: FrontMatterEntry[]): void {
  const last = list.items.at(-1);
  if (!last) return;
  entries[entries.length - 1] = {
    ...list.entry,
    value: list.items.map((item) => item.value),
    valueSpan: { start: list.start, end: last.span.end },
    items: list.items,
  };
}

const TAB = 9;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const DASH = 45;
const COLON = 58;
const BACKSLASH = 92;

/** The key of a line `key:` or `key: value`; its end is the colon. */
function readKey(text: string, line: number, end: number): Span | undefined {
  if (!isLetter(text.charCodeAt(line))) return undefined;
  // YAML allows a key 1,024 characters.
  const limit = Math.min(end, line + 1000);
  for (let i = line + 1; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON) {
      return isBlank(text, i + 1, end) && text.charCodeAt(i - 1) !== SPACE ? { start: line, end: i } : undefined;
    }
    if (!isLetter(code) && !isDigit(code) && code !== 46 && code !== DASH && code !== SPACE) return undefined;
  }
  return undefined;
}

/**
 * The scalar that begins after `from` on a line that ends at `end`, and the comment behind it. Nothing written
 * is null, its span empty at `from`. Undefined: not a simple scalar.
 */
function readScalar(text: string, from: number, end: number, comments: Span[]): FrontMatterItem | undefined {
  const start = skipSpaces(text, from, end);
  if (start >= end) return { value: null, span: { start: from, end: from } };
  const code = text.charCodeAt(start);
  if (code === HASH) {
    return addComment(text, start, end, comments) ? { value: null, span: { start: from, end: from } } : undefined;
  }
  if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) return readQuoted(text, start, end, code, comments);
  if (INDICATORS.has(code)) return undefined;
  return readPlain(text, start, end, comments);
}

const INDICATORS = new Set([...'-?:,[]{}&*!|>%@`'].map((character) => character.charCodeAt(0)));

function readPlain(text: string, start: number, end: number, comments: Span[]): FrontMatterItem | undefined {
  let valueEnd = end;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB || code === 13) return undefined;
    if (code === COLON && isBlank(text, i + 1, end)) return undefined;
    if (code === HASH && text.charCodeAt(i - 1) === SPACE) {
      if (!addComment(text, i, end, comments)) return undefined;
      valueEnd = trimEnd(text, start, i);
      break;
    }
  }
  return { value: plainScalar(text.slice(start, valueEnd)), span: { start, end: valueEnd } };
}

function readQuoted(
  text: string,
  start: number,
  end: number,
  quote: number,
  comments: Span[],
): FrontMatterItem | undefined {
  let close = start + 1;
  let doubled = false;
  for (; close < end; close++) {
    const code = text.charCodeAt(close);
    if (code === TAB || code === 13 || (code === BACKSLASH && quote === DOUBLE_QUOTE)) return undefined;
    if (code !== quote) continue;
    if (quote === DOUBLE_QUOTE || text.charCodeAt(close + 1) !== quote) break;
    doubled = true;
    close++;
  }
  if (close >= end) return undefined;
  const rest = skipSpaces(text, close + 1, end);
  if (rest < end) {
    if (text.charCodeAt(rest) !== HASH || rest === close + 1) return undefined;
    if (!addComment(text, rest, end, comments)) return undefined;
  }
  const content = text.slice(start + 1, close);
  return { value: doubled ? content.replaceAll("''", "'") : content, span: { start, end: close + 1 } };
}

/** False for a comment that a carriage return on its own cuts in two. */
function addComment(text: string, start: number, end: number, comments: Span[]): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 13) return false;
  comments.push({ start, end });
  return true;
}

function lineAfter(text: string, line: number, bodyEnd: number): number {
  const newline = text.indexOf('\n', line);
  return newline < 0 || newline >= bodyEnd ? bodyEnd : newline + 1;
}

/** Where the last character before `end` that is neither blank nor line end stops; at least `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let i = end;
  while (i > start && isWhite(text.charCodeAt(i - 1))) i--;
  return i;
}

/** Whether a tab, or a carriage return that is no part of `\r\n`, stands in the white space at a line's end. */
function hasStrayCharacter(text: string, end: number, next: number): boolean {
  for (let i = end; i < next; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB || (code === 13 && i !== next - 2)) return true;
  }
  return false;
}

function skipSpaces(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && text.charCodeAt(i) === SPACE) i++;
  return i;
}

/** Whether `offset` is the end of the line or stands before a space. */
function isBlank(text: string, offset: number, end: number): boolean {
  return offset >= end || text.charCodeAt(offset) === SPACE;
}

function isWhite(code: number): boolean {
  return code === SPACE || code === TAB || code === 10 || code === 13;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
