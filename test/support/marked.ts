import type { Span } from '../../src/article/span';

/** A text with its marks taken out: `«»` stand around spans (they may nest), `¦` is the cursor. */
export interface Marked {
  readonly text: string;
  /** In the order of their opening marks, as offsets into `text`. */
  readonly spans: readonly Span[];
  /** Offset of the cursor, -1 without one. */
  readonly cursor: number;
}

export function unmark(source: string): Marked {
  const spans: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  let cursor = -1;
  for (const character of source) {
    if (character === '«') {
      const span = { start: text.length, end: text.length };
      spans.push(span);
      open.push(span);
    } else if (character === '»') {
      const span = open.pop();
      if (!span) throw new Error(`A mark » without its «: ${source}`);
      span.end = text.length;
    } else if (character === '¦') cursor = text.length;
    else text += character;
  }
  if (open.length) throw new Error(`A mark « without its »: ${source}`);
  return { text, spans, cursor };
}

/** The reverse: puts marks around `spans`, so that a failing test shows text and not numbers. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap((span, index) => [
    { offset: span.start, order: index + 1, sign: '«' },
    { offset: span.end, order: -index, sign: '»' },
  ]);
  // At one offset: ends of earlier spans first, except where the span is empty and its own start must come first.
  marks.sort((a, b) => a.offset - b.offset || rank(a.sign) - rank(b.sign) || a.order - b.order);
  const empty = new Set(spans.filter((span) => span.start === span.end).map((span) => span.start));
  let result = '';
  let done = 0;
  for (const { offset, sign } of marks) {
    result += text.slice(done, offset);
    result += empty.has(offset) ? (sign === '«' ? '«»' : '') : sign;
    done = offset;
  }
  return result + text.slice(done);
}

function rank(sign: string): number {
  return sign === '»' ? 0 : 1;
}
