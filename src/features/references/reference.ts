import type { Span } from '../../article/span';

/** One place that refers to something, or where that is declared. */
export interface Reference {
  /** The file it stands in, docset-relative. */
  readonly path: string;
  readonly span: Span;
  /** Whether it is the thing itself: the heading of its links, the definition of its uses. */
  readonly isDeclaration: boolean;
}
