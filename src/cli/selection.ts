import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diskFiles, listFiles, relativePath } from './diskFiles';
import { CannotRun } from './exitStatus';
import { docsetFolderAbove, docsetFoldersAmong, repositoryRootOf } from './docsetFolders';
import type { RepositoryFiles } from '../docset/files';
import { keptByPath } from '../docset/keptByPath';
import { isWithin } from '../docset/paths';

/** A repository, and which part of it the author asked about. */
export interface SelectedRepository {
  /** Absolute. */
  readonly root: string;
  readonly files: RepositoryFiles;
  /** Whether the file or folder at a path relative to the root was asked for. */
  selects(path: string): boolean;
  /** Whether the docset whose folder lies there belongs to this repository, and not to one inside it. */
  owns(docsetFolder: string): boolean;
}

/**
 * The repositories of `paths`, which are relative to the absolute folder `cwd`. A path inside a docset selects a
 * part of it; a path above docsets selects all of them, in as many repositories as they lie.
 */
export function selectedRepositories(cwd: string, paths: readonly string[]): readonly SelectedRepository[] {
  // A folder is often asked for twice: when its docsets are looked for, and as the root of a repository.
  const list = keptByPath(listFiles);
  const selected = new Map<string, string[]>();
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    const roots = repositoryRootsOf(absolute, list);
    if (roots === undefined) throw new CannotRun(`There is no file or folder '${path}'.`);
    if (!roots.size) throw new CannotRun(`No docset holds '${path}': no docfx.json or docfx.yml above or below it.`);
    for (const root of roots) {
      const ofRoot = selected.get(root) ?? [];
      selected.set(root, ofRoot);
      ofRoot.push(relativePath(root, absolute));
    }
  }
  return [...selected].map(([root, selection]) => ({
    root,
    files: diskFiles(root, list(root)),
    // A selected folder above the root selects all of it.
    selects: (path) => selection.some((each) => each.startsWith('..') || isWithin(each, path)),
    owns: (docsetFolder) => repositoryRootOf(resolve(root, docsetFolder)) === root,
  }));
}

/** Undefined when nothing is there; empty when no docset is. */
function repositoryRootsOf(path: string, list: typeof listFiles): ReadonlySet<string> | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const folder = stats.isDirectory() ? path : dirname(path);
  const above = docsetFolderAbove(folder);
  if (above !== undefined) return new Set([repositoryRootOf(above)]);
  const below = stats.isDirectory() ? docsetFoldersAmong(folder, list(folder)) : [];
  return new Set(below.map(repositoryRootOf));
}
