import type { Span } from './span';

/** A place as editors count it: line and character both from 0, characters in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The one place where offsets become lines and characters. Lines end at `\n`, `\r\n` or a lone `\r`;
 * the last line may be empty.
 */
export class Lines {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.starts = text.includes('\r') ? startsAmongReturns(text) : startsAmongFeeds(text);
    this.#text = text;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line of `offset`; offsets outside the text count as its first or last line. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const bounded = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(bounded);
    return { line, character: bounded - this.starts[line]! };
  }

  /** The offset of `position`; a character beyond the end of its line counts as the end of that line. */
  offsetAt(position: Position): number {
    const line = Math.max(0, Math.min(position.line, this.count - 1));
    const span = this.spanOf(line);
    return Math.min(span.start + Math.max(0, position.character), span.end);
  }

  /** The span of the 0-based `line`, without its line end. */
  spanOf(line: number): Span {
    const start = this.starts[line] ?? this.#text.length;
    let end = this.starts[line + 1] ?? this.#text.length;
    if (end > start && this.#text.charCodeAt(end - 1) === 10) end--;
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end--;
    return { start, end };
  }

  /** The span of the 0-based `line` with its line end. */
  fullSpanOf(line: number): Span {
    return { start: this.starts[line] ?? this.#text.length, end: this.starts[line + 1] ?? this.#text.length };
  }
}

/** Searching for one character is several times as fast as looking at each. */
function startsAmongFeeds(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function startsAmongReturns(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
