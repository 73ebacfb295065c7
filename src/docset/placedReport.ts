import type { Span } from '../article/span';

/**
 * Something wrong in a file of the docset that is no article: a TOC, a redirection file, a definition of zone
 * pivots. Like the report of a check it has no words and no level yet; the rule set gives it both.
 */
export interface PlacedReport {
  /** The rule type: the build's base code. */
  readonly code: string;
  /** Which of the rule's messages, where it has several. */
  readonly variant?: string;
  /** What fills the holes of the message. */
  readonly args: readonly string[];
  /** The file, docset-relative; undefined for what is wrong with the docset as a whole. */
  readonly path: string | undefined;
  /** In that file; `wholeFile` where no place in it is to blame. */
  readonly span: Span;
}

/** The span of what concerns a file as a whole. */
export const wholeFile: Span = { start: 0, end: 0 };
