import { listValue, objectValue, type ConfigEntry, type ConfigValue } from './configValue';

/**
 * The fast way through YAML as TOCs are written: lists and objects in block style, one `key: scalar` a line,
 * comments on lines of their own. It gives the value that the `yaml` package would give, some twenty times as fast, or
 * undefined for a text that has anything else in it, is empty or broken. When in doubt it must say undefined.
 */
export function readPlainYaml(path: string, text: string): ConfigValue | undefined {
  const reader: Reader = {
    path,
    text,
    at: 0,
    end: 0,
    next: 0,
    column: 0,
    done: 0,
    comments: 0,
    depth: 0,
    failed: false,
  };
  nextLine(reader);
  if (reader.column > 0 || isOver(reader)) return undefined;
  const root = readBlock(reader);
  return !reader.failed && isOver(reader) ? root : undefined;
}

interface Reader {
  readonly path: string;
  readonly text: string;
  /** Where the rest of the current line begins and ends, without the blanks around it. */
  at: number;
  end: number;
  /** The start of the line after it. */
  next: number;
  /** How far in `at` is; `OVER` behind the last line. */
  column: number;
  /** Where what has been read ends, the comment behind it included: there `yaml` lets lists and objects end. */
  done: number;
  /** How many lines with nothing but a comment have been passed. */
  comments: number;
  depth: number;
  /** Whether something was met that is not for this reader. */
  failed: boolean;
}

function isOver({ column }: Reader): boolean {
  return column === OVER;
}

const OVER = -1;
const DEEPEST = 60;

/** Goes on to the next line that has more than a comment. */
function nextLine(reader: Reader): void {
  const { text } = reader;
  let deepestComment = 0;
  for (let line = reader.next; line < text.length; line = reader.next) {
    const newline = text.indexOf('\n', line);
    reader.next = newline < 0 ? text.length : newline + 1;
    let at = line;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (code === NEWLINE || at >= text.length || (code === RETURN && at + 1 === newline)) continue;
    if (code === HASH) {
      reader.comments++;
      deepestComment = Math.max(deepestComment, at - line);
      continue;
    }
    let end = newline < 0 ? text.length : newline;
    if (text.charCodeAt(end - 1) === RETURN) end--;
    while (text.charCodeAt(end - 1) === SPACE) end--;
    reader.at = at;
    reader.end = end;
    reader.column = at - line;
    // A comment that stands further in than what follows belongs to what is before it, and makes that longer.
    if (deepestComment > reader.column) reader.failed = true;
    return;
  }
  if (deepestComment > 0) reader.failed = true;
  reader.column = OVER;
}

/** The list or object that begins at the place reached. */
function readBlock(reader: Reader): ConfigValue {
  if (++reader.depth > DEEPEST) reader.failed = true;
  const value = isDash(reader) ? readList(reader) : readObject(reader);
  reader.depth--;
  return value;
}

function readList(reader: Reader): ConfigValue {
  const { path, text, at: start, column } = reader;
  const items: ConfigValue[] = [];
  while (!reader.failed && reader.column === column && isDash(reader)) {
    let at = reader.at + 1;
    while (text.charCodeAt(at) === SPACE) at++;
    reader.column += at - reader.at;
    reader.at = at;
    if (endOfKey(reader) !== undefined) items.push(readBlock(reader));
    else {
      items.push(readScalar(reader));
      nextLine(reader);
    }
  }
  if (reader.column > column) reader.failed = true;
  return listValue(path, { start, end: reader.done }, items);
}

function readObject(reader: Reader): ConfigValue {
  const { path, text, at: start, column } = reader;
  const entries: ConfigEntry[] = [];
  while (!reader.failed && reader.column === column) {
    const colon = endOfKey(reader);
    if (colon === undefined) break;
    const keySpan = { start: reader.at, end: colon };
    entries.push({ key: text.slice(keySpan.start, colon), keySpan, value: readMember(reader, colon + 1) });
  }
  if (!entries.length || reader.column > column) reader.failed = true;
  return objectValue(path, { start, end: reader.done }, entries);
}

/** The value behind a key whose colon ends at `afterColon`: on the same line, below it, or none. */
function readMember(reader: Reader, afterColon: number): ConfigValue {
  const { text, path, column } = reader;
  if (afterColon < reader.end) {
    let at = afterColon;
    while (text.charCodeAt(at) === SPACE) at++;
    reader.at = at;
    const value = readScalar(reader);
    nextLine(reader);
    return value;
  }
  const { comments, end } = reader;
  nextLine(reader);
  if (reader.column > column || (reader.column === column && isDash(reader))) return readBlock(reader);
  // Where `yaml` sees a value that is not there depends on the comments and blanks behind it.
  if (reader.comments > comments || text.charCodeAt(end) === SPACE) reader.failed = true;
  reader.done = afterColon;
  return { value: null, path, span: { start: afterColon, end: afterColon } };
}

/** A text, number or truth value that stands on one line, perhaps before a comment. */
function readScalar(reader: Reader): ConfigValue {
  const { text, path, at: start, end: lineEnd } = reader;
  const rest = text.slice(start, lineEnd);
  const isQuoted = rest.startsWith('"') || rest.startsWith("'");
  const comment = rest.indexOf(' #', isQuoted ? rest.indexOf(rest.charAt(0), 1) : 0);
  const written = comment < 0 ? rest : rest.slice(0, comment).trimEnd();
  // Of several blanks before a comment `yaml` sometimes takes one for a part of the text; tabs behind it do not count.
  const isClear = comment < 0 || (written.length === comment && /[\w."']$/.test(written) && !rest.includes('\t'));
  const value = !isClear ? undefined : isQuoted ? quotedText(written) : plainValue(written);
  if (value === undefined) reader.failed = true;
  reader.done = lineEnd;
  return { value, path, span: { start, end: start + written.length } };
}

/** What `written` means, quotes included; undefined for a text with escapes, or that does not end where its quotes do. */
function quotedText(written: string): string | undefined {
  const inner = written.slice(1, -1);
  if (written.length < 2 || written.at(-1) !== written[0]) return undefined;
  return inner.includes(written[0]!) || /[\\\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/.test(inner)
    ? undefined
    : inner;
}

/** By YAML's core schema; undefined for what is no plain scalar, and for numbers that have more than digits. */
function plainValue(written: string): string | number | boolean | null | undefined {
  if (notPlain.test(written)) return undefined;
  if (words.has(written)) return words.get(written);
  if (!number.test(written)) return written;
  return /^(?:0|[1-9]\d{0,14})$/.test(written) ? Number(written) : undefined;
}

const number = /^[-+]?(?:0x[\da-f]+|0o[0-7]+|\d+(?:\.\d*)?(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|\.inf|\.nan)$/i;

/** An indicator at the start, a colon or a comment within, a character that may not stand there or may mean something else. */
const notPlain = /^$|^[-?:](?: |$)|^[,[\]{}#&*!|>'"%@`]|: |:$| #|[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;

const words: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Where the colon behind a key stands, if the rest of the line begins with a key made of letters, digits and the like. */
function endOfKey({ text, at, end }: Reader): number | undefined {
  key.lastIndex = at;
  if (!key.test(text) || key.lastIndex > end) return undefined;
  const colon = key.lastIndex - 1;
  const next = text.charCodeAt(colon + 1);
  return (colon + 1 === end || next === SPACE) && !words.has(text.slice(at, colon)) ? colon : undefined;
}

const key = /[A-Za-z_$][\w.$-]{0,200}:/y;

function isDash({ text, at, end }: Reader): boolean {
  return text.charCodeAt(at) === DASH && at + 1 < end && text.charCodeAt(at + 1) === SPACE;
}

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
