import type { Article } from '../article/article';
import type { Docset } from '../docset/docset';

/** What an editor asks about: a place in an article that lies in a docset. */
export interface Question {
  readonly docset: Docset;
  /** Docset-relative. */
  readonly path: string;
  /** The article at `path`, as the editor has it. */
  readonly article: Article;
  /** UTF-16 offset into its text. */
  readonly offset: number;
}
