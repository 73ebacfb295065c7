import type { Article } from '../../article/article';
import { slice } from '../../article/span';

/** The line of the caret, its line end left out. */
export interface Line {
  /** Offset of its first character. */
  readonly start: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The line of `article` that `offset` stands in. */
export function lineAt({ lines, text }: Article, offset: number): Line {
  const span = lines.spanOf(lines.lineAt(offset));
  // Between the two characters of a line end the caret counts as standing before both.
  const caret = Math.min(offset, span.end);
  return {
    start: span.start,
    text: slice(text, span),
    before: text.slice(span.start, caret),
    after: text.slice(caret, span.end),
  };
}

/** How many characters at the start of `text` are of `kind`, at most up to `stop`. */
export function wordLength(text: string, kind: RegExp, stop?: string): number {
  let length = 0;
  while (length < text.length && kind.test(text[length]!) && !(stop && text.startsWith(stop, length))) length++;
  return length;
}
