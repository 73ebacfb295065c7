import type { Block } from './article';
import type { Backticks } from './backticks';
import type { Draft } from './draft';
import { passageOf, spanIn } from './passage';
import type { Passage } from './passage';
import type { PlainText } from './plainText';
import type { Span } from './span';

/** What the inline pass knows while it goes through one passage. One object serves all passages of an article. */
export interface InlineReading {
  readonly draft: Draft;
  passage: Passage;
  source: string;
  end: number;
  block: Block;
  /** The place reached, in the passage's source. */
  at: number;
  /** `[` and `![` that may still become links. */
  readonly openers: Opener[];
  /** Below this height of the stack a `[` stands around a link already, and cannot be one itself. */
  inactiveBelow: number;
  /** The text without markup, while somebody wants it. */
  plain: PlainText | undefined;
  /** Up to here the text has been added to `plain`. */
  plainEnd: number;
  /** For the passage, once a backtick is met. */
  backticks: Backticks | undefined;
  /** Ends that were looked for and do not come any more. */
  missing: Set<string> | undefined;
}

export interface Opener {
  /** Of its first character, `!` or `[`. */
  readonly start: number;
  /** Behind its `[`. */
  readonly textStart: number;
  readonly isImage: boolean;
  /** How much there was of each when it opened. */
  readonly links: number;
  readonly images: number;
  readonly xrefs: number;
  readonly pieces: number;
  /** Whether another `[` came after it: the text between cannot be a label then. */
  hasBracketInside: boolean;
}

export function newInlineReading(draft: Draft): InlineReading {
  const passage = passageOf(draft.text, 0, 0);
  return {
    draft,
    passage,
    source: passage.source,
    end: 0,
    block: undefined as never,
    at: 0,
    openers: [],
    inactiveBelow: 0,
    plain: undefined,
    plainEnd: 0,
    backticks: undefined,
    missing: undefined,
  };
}

/** Begins with another passage, which stands in `block`. `wantsPlain`: collect its text without markup. */
export function startPassage(reading: InlineReading, passage: Passage, block: Block, wantsPlain: boolean): void {
  reading.passage = passage;
  reading.source = passage.source;
  reading.end = passage.end;
  reading.block = block;
  reading.at = passage.start;
  if (reading.openers.length) reading.openers.length = 0;
  reading.inactiveBelow = 0;
  reading.plain = wantsPlain ? [] : undefined;
  reading.plainEnd = passage.start;
  reading.backticks = undefined;
  reading.missing = undefined;
}

export function spanOf(reading: InlineReading, start: number, end: number): Span {
  return spanIn(reading.passage, start, end);
}

/** Goes on to `end`; what lies between counts as `plain` in the text without markup. */
export function take(reading: InlineReading, end: number, plain: string): void {
  if (reading.plain) {
    flushPlain(reading);
    if (plain) reading.plain.push(plain);
    reading.plainEnd = end;
  }
  reading.draft.steps += end - reading.at;
  reading.at = end;
}

/** Adds the text up to the place reached to the text without markup. */
export function flushPlain(reading: InlineReading): void {
  if (reading.plain && reading.plainEnd < reading.at) {
    reading.plain.push(reading.source.slice(reading.plainEnd, reading.at));
  }
  reading.plainEnd = reading.at;
}

/** Where `needle` stands next at or after `at`, inside the passage; -1, and never looked for again, if nowhere. */
export function findAhead(reading: InlineReading, needle: string, at: number): number {
  if (reading.missing?.has(needle)) return -1;
  const { source, end, draft } = reading;
  const first = needle.charCodeAt(0);
  const last = end - needle.length;
  for (let index = at; index <= last; index++) {
    if (source.charCodeAt(index) === first && source.startsWith(needle, index)) {
      draft.steps += index - at;
      return index;
    }
  }
  draft.steps += Math.max(0, last - at);
  reading.missing ??= new Set();
  reading.missing.add(needle);
  return -1;
}
