/**
 * The files of a repository as the core sees them. Paths are relative to the repository root, with `/`, in
 * the letter case of the disk. Everything is synchronous: the command line reads on demand; the editor
 * answers `undefined` for a text that it has not loaded yet, loads it, and asks its question again.
 */
export interface RepositoryFiles {
  /** Every file below the repository root, `.git` and `node_modules` left out. */
  readonly paths: readonly string[];
  /** The text without its byte order mark, or undefined when it is not there, not readable or not loaded yet. */
  read(path: string): string | undefined;
}
