import type { Span } from '../article/span';
import { countUpTo } from './countUpTo';

/**
 * Running text without its markup, for rules about words. Code, addresses, tags and comments are not part of
 * it; what stands in their place is one character that no word contains, so that words on both sides stay
 * apart.
 */
export interface Prose {
  readonly text: string;
  /** The place in the article of `text` from `start` to `end`. */
  spanOf(start: number, end: number): Span;
  /** Whether markup lies between the characters of `text` from `start` to `end`. */
  isBroken(start: number, end: number): boolean;
  /** Whether the character at `offset` of `text` is bold: on Learn that is how user interfaces are quoted. */
  isBold(offset: number): boolean;
  /** Whether it is in italics: what others say is often quoted like that, an error message for one. */
  isItalic(offset: number): boolean;
}

/** Puts a piece of prose together from left to right. */
export interface ProseBuilder {
  /** Adds `text`, which stands for the article from `start` to `end`. */
  add(text: string, start: number, end: number): void;
  /** Adds a part of the article that begins at `from`, without its emphasis, escapes and marks of quotes. */
  addMarkdown(part: string, from: number): void;
  prose(): Prose;
}

export function newProse(): ProseBuilder {
  let prose = '';
  const segments: Segment[] = [];
  /** Where bold and italics begin and end, by turns. */
  const edges: Edges = { bold: [], italic: [] };

  function add(text: string, start: number, end: number): void {
    if (text) segments.push({ at: prose.length, length: text.length, start, end });
    prose += text;
  }

  function addMarkdown(part: string, from: number): void {
    let done = 0;
    const addUpTo = (end: number) => add(part.slice(done, end), from + done, from + end);
    markup.lastIndex = 0;
    for (let found = markup.exec(part); found; found = markup.exec(part)) {
      const { 0: mark, index } = found;
      // Underscores within a word are part of it.
      if (mark.startsWith('_') && isWithinWord(part, index, index + mark.length)) continue;
      // Of a line break only the indentation and the marks of quotes behind it go.
      addUpTo(mark.startsWith('\n') ? index + 1 : index);
      done = index + mark.length;
      if (mark === '&nbsp;') add(' ', from + index, from + done);
      else if (mark.startsWith('\\')) add(mark.slice(1), from + index, from + done);
      else if (mark.startsWith('*') || mark.startsWith('_')) {
        if (mark.length > 1) edges.bold.push(prose.length);
        if (mark.length % 2) edges.italic.push(prose.length);
      }
    }
    addUpTo(part.length);
  }

  return { add, addMarkdown, prose: () => proseOfSegments(prose, segments, edges) };
}

interface Edges {
  readonly bold: number[];
  readonly italic: number[];
}

/** Characters of the prose that stand for characters of the article from `start` to `end`. */
interface Segment extends Span {
  /** Offset in the prose. */
  readonly at: number;
  readonly length: number;
}

/** Run by hand: `matchAll` makes a copy of the expression, and there are a hundred pieces in an article. */
const markup = /\\[!-/:-@[-`{-~]|\*+|_+|&nbsp;|\n[ \t>]+/g;

function proseOfSegments(text: string, segments: readonly Segment[], edges: Edges): Prose {
  const isBetween = (places: readonly number[], offset: number) =>
    countUpTo(places.length, (index) => places[index]!, offset) % 2 === 1;
  return {
    text,
    spanOf: (start, end) => ({ start: sourceStart(segments, start), end: sourceEnd(segments, end) }),
    isBroken(start, end) {
      for (let index = segmentAt(segments, start); index + 1 < segments.length; index++) {
        const next = segments[index + 1]!;
        if (next.at >= end) return false;
        // A line break with the indentation below it is no markup.
        if (text[next.at - 1] !== '\n') return true;
      }
      return false;
    },
    isBold: (offset) => isBetween(edges.bold, offset),
    isItalic: (offset) => isBetween(edges.italic, offset),
  };
}

function isWithinWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** The index of the last segment that starts at or before `offset` of the prose; the first one if none does. */
function segmentAt(segments: readonly Segment[], offset: number): number {
  return Math.max(0, countUpTo(segments.length, (index) => segments[index]!.at, offset) - 1);
}

function sourceStart(segments: readonly Segment[], offset: number): number {
  const segment = segments[segmentAt(segments, offset)];
  if (!segment) return 0;
  return segment.length === segment.end - segment.start ? segment.start + offset - segment.at : segment.start;
}

function sourceEnd(segments: readonly Segment[], offset: number): number {
  const segment = segments[segmentAt(segments, Math.max(0, offset - 1))];
  if (!segment) return 0;
  return segment.length === segment.end - segment.start ? segment.start + offset - segment.at : segment.end;
}
