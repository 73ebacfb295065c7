import type { Span } from './span';

/**
 * A stretch of running text or html as the inline pass reads it. Mostly that is a piece of the article itself;
 * where something stands between its lines that does not belong to it (the `>` of a quote) or inside them (the
 * backslash of `\|` in a table), it is a copy without those, which knows where each part comes from.
 */
export interface Passage {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Of a copy: its parts, in order. */
  readonly parts: readonly Part[] | undefined;
}

/** From `index` in the copy on, until the next part, the characters are those from `offset` in the article on. */
export interface Part {
  readonly index: number;
  readonly offset: number;
}

/** The passage `[start, end)` of the article itself. */
export function passageOf(text: string, start: number, end: number): Passage {
  return { source: text, start, end, parts: undefined };
}

/** A passage made of stretches of the article, joined by line feeds where `joinedByLines`. */
export function joinedPassage(text: string, spans: readonly Span[], joinedByLines: boolean): Passage {
  const parts: Part[] = [];
  let source = '';
  for (const { start, end } of spans) {
    if (source && joinedByLines) source += '\n';
    parts.push({ index: source.length, offset: start });
    source += text.slice(start, end);
  }
  return { source, start: 0, end: source.length, parts };
}

/** The offset in the article of the character at `index` of the passage's source. */
export function offsetIn(passage: Passage, index: number): number {
  const { parts } = passage;
  if (!parts) return index;
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (parts[middle]!.index <= index) low = middle;
    else high = middle - 1;
  }
  const part = parts[low];
  return part ? part.offset + (index - part.index) : index;
}

/** The span in the article of `[start, end)` of the passage's source. */
export function spanIn(passage: Passage, start: number, end: number): Span {
  if (!passage.parts) return { start, end };
  const from = offsetIn(passage, start);
  return { start: from, end: end > start ? offsetIn(passage, end - 1) + 1 : from };
}
