import type { Span } from '../../article/span';
import type { ConfigValue } from '../configText';

/** The text that a scalar of a data file means, and where each character of it stands in the file. */
export interface ScalarText {
  readonly text: string;
  /** The place of `span` of the text, in the file. */
  place(span: Span): Span;
  /** Whether what stands at `span` of the text stands in the file just so, and `replacement` may take its place. */
  canReplace(span: Span, replacement: string): boolean;
}

/**
 * Maps the text of `value`, which stands in the file `source`, line by line and character by character: indentation
 * and folds of YAML, quotes and escapes are stepped over. Undefined for a value that is no text. Where the two cannot be
 * matched, as in a text behind a tag, places are that of the value as a whole.
 */
export function scalarText(source: string, { value, span }: ConfigValue): ScalarText | undefined {
  if (typeof value !== 'string') return undefined;
  const offsets = offsetsOf(source, value, span);
  const place = ({ start, end }: Span): Span => {
    const from = offsets?.[start] ?? span.start;
    if (!offsets) return span;
    // What stands behind the last character may be the indentation of the next line.
    const to = end > start ? (offsets[end - 1] ?? span.end - 1) + 1 : from;
    return { start: from, end: Math.max(from, Math.min(to, source.length)) };
  };
  return {
    text: value,
    place,
    canReplace(part, replacement) {
      const { start, end } = place(part);
      if (!offsets || source.slice(start, end) !== value.slice(part.start, part.end)) return false;
      return styleAt(source, span.start) === 'block' ? !/[\r\n]/.test(replacement) : isPlain(replacement);
    },
  };
}

type Style = 'block' | 'double' | 'single' | 'plain';

function styleAt(source: string, start: number): Style {
  switch (source[start]) {
    case '|':
    case '>':
      return 'block';
    case '"':
      return 'double';
    case "'":
      return 'single';
    default:
      return 'plain';
  }
}

/** Text that means the same in every style of scalar. */
function isPlain(text: string): boolean {
  return /^[\w./~?#&=%()[\]-]*$/.test(text);
}

/** The offset in `source` of each character of `value`; undefined where they do not match. */
function offsetsOf(source: string, value: string, span: Span): readonly number[] | undefined {
  const style = styleAt(source, span.start);
  const offsets: number[] = [];
  let at = style === 'block' ? endOfLine(source, span.start) : span.start + (style === 'plain' ? 0 : 1);
  for (let i = 0; i < value.length;) {
    const space = spaceIn(source, at, span.end);
    if (style === 'double' && source[at] === '\\') {
      const escape = escapeAt(source, at);
      if (!escape.isFold) for (let n = 0; n < escape.length; n++, i++) offsets.push(at);
      at = escape.end;
    } else if (style === 'block' && (space.end > at || isSpace(value[i]))) {
      const end = endOfSpace(value, i);
      pushSpace(offsets, source, space, value.slice(i, end));
      [i, at] = [end, space.end];
    } else if (style !== 'block' && space.newlines > 0) {
      // One line end is a blank, of several the first is none.
      const length = Math.max(1, space.newlines - 1);
      const isFoldedAway = source[space.end] === undefined || !isSpace(value[i]);
      if (!isFoldedAway) for (let n = 0; n < length; n++, i++) offsets.push(at);
      at = space.end;
    } else {
      if (source[at] !== value[i]) return undefined;
      offsets.push(at);
      at += style === 'single' && source[at] === "'" ? 2 : 1;
      i++;
    }
    if (at > span.end + 1) return undefined;
  }
  return offsets;
}

/** Blanks and line ends in a block scalar: line ends belong to line ends, what stands behind the last of them ends with it. */
function pushSpace(offsets: number[], source: string, space: Span, written: string): void {
  const lastNewline = written.lastIndexOf('\n');
  let newline = space.start;
  for (let i = 0; i < written.length; i++) {
    if (i > lastNewline && lastNewline >= 0) offsets.push(Math.max(space.start, space.end - (written.length - i)));
    else {
      const next = source.indexOf('\n', newline);
      const isThere = written[i] === '\n' && next >= 0 && next < space.end;
      offsets.push(isThere ? next : Math.min(newline, space.end));
      newline = isThere ? next + 1 : Math.min(newline + 1, space.end);
    }
  }
}

interface Space extends Span {
  readonly newlines: number;
}

function spaceIn(text: string, start: number, limit: number): Space {
  let end = start;
  let newlines = 0;
  for (; end < limit && isSpace(text[end]); end++) if (text[end] === '\n') newlines++;
  return { start, end, newlines };
}

function endOfSpace(text: string, start: number): number {
  return spaceIn(text, start, text.length).end;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function endOfLine(source: string, at: number): number {
  const newline = source.indexOf('\n', at);
  return newline < 0 ? source.length : newline;
}

/** How long what the escape at `at` means is, and where it ends; a backslash at the end of a line joins two lines. */
function escapeAt(source: string, at: number): { length: number; end: number; isFold: boolean } {
  const letter = source[at + 1];
  if (letter === '\n' || letter === '\r') {
    return { length: 0, end: spaceIn(source, at + 1, source.length).end, isFold: true };
  }
  const digits = letter === 'x' ? 2 : letter === 'u' ? 4 : letter === 'U' ? 8 : 0;
  const code = digits === 8 ? Number.parseInt(source.slice(at + 2, at + 10), 16) : 0;
  return { length: code > 0xffff ? 2 : 1, end: at + 2 + digits, isFold: false };
}
