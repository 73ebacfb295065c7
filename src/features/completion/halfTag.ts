/**
 * A `:::` tag as it stands on its line while somebody is still writing it: whatever is missing, its name and
 * attributes are told apart. Learn's own grammar, which is stricter, is the reader's business; this one only
 * says what the caret is in. Columns are UTF-16 offsets into the line.
 */
export interface HalfTag {
  /** Of the first colon. */
  readonly start: number;
  readonly name: Word;
  readonly attributes: readonly HalfAttribute[];
  /** Behind the closing colons, or the end of the line. */
  readonly end: number;
  readonly isClosed: boolean;
}

export interface HalfAttribute {
  readonly name: Word;
  /** Between the quotes, or from the opening quote to the end of the line; undefined before there is a quote. */
  readonly value: Word | undefined;
}

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The tag of `line` that the caret at `column` stands in, undefined when it stands in none. */
export function halfTagAt(line: string, column: number): HalfTag | undefined {
  for (let from = line.indexOf(':::'); from >= 0 && from + 3 <= column;) {
    const tag = readTag(line, from);
    // At the very end of a closed tag the caret is out of it again.
    if (column < tag.end || (column === tag.end && !tag.isClosed)) return tag;
    from = line.indexOf(':::', tag.end);
  }
  return undefined;
}

function readTag(line: string, start: number): HalfTag {
  const name = wordAt(line, skip(line, skip(line, start, ':'), ' \t'));
  const attributes: HalfAttribute[] = [];
  let at = name.end;
  for (;;) {
    at = skip(line, at, ' \t');
    if (at >= line.length) return { start, name, attributes, end: line.length, isClosed: false };
    if (line.startsWith(':::', at)) return { start, name, attributes, end: at + 3, isClosed: true };
    const attributeName = wordAt(line, at);
    if (attributeName.text) {
      const value = valueAt(line, attributeName.end);
      attributes.push({ name: attributeName, value });
      at = value ? Math.min(value.end + 1, line.length) : attributeName.end;
    } else at++;
  }
}

function valueAt(line: string, from: number): Word | undefined {
  const equals = skip(line, from, ' \t');
  if (line[equals] !== '=') return undefined;
  const quote = skip(line, equals + 1, ' \t');
  if (line[quote] !== '"') return undefined;
  const close = line.indexOf('"', quote + 1);
  return wordBetween(line, quote + 1, close < 0 ? line.length : close);
}

function wordAt(line: string, start: number): Word {
  let end = start;
  while (end < line.length && /[\w-]/.test(line[end]!)) end++;
  return wordBetween(line, start, end);
}

function wordBetween(line: string, start: number, end: number): Word {
  return { text: line.slice(start, end), start, end };
}

function skip(line: string, from: number, characters: string): number {
  let at = from;
  while (at < line.length && characters.includes(line[at]!)) at++;
  return at;
}
