import type { Span } from '../article/span';

/** Something wrong in a configuration file itself: it becomes a finding there, and the rest goes on. */
export interface ConfigProblem {
  /** Docset-relative path of the file. */
  readonly path: string;
  /** The build's code: `json-syntax-error`, `yaml-syntax-error`, `glob-pattern-invalid`, ... */
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}
