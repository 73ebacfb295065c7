import { folderOf, nameOf } from './paths';

/** The files of a repository, found whatever the letter case, and by folder. Paths are relative to its root. */
export interface FileIndex {
  readonly paths: readonly string[];
  /** The path in the disk's letter case; the very path asked for when the disk has several that differ by case. */
  find(path: string): string | undefined;
  /** Files and folders in a folder ('' is the root), as names in order; undefined for an unknown folder. */
  folder(path: string): FolderListing | undefined;
  add(path: string): void;
  remove(path: string): void;
}

export interface FolderListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

export function fileIndex(initial: readonly string[]): FileIndex {
  const files = new Set(initial);
  const byLowerCase = new Map<string, readonly string[]>();
  for (const path of files) addLowerCase(path);
  let paths: readonly string[] | undefined;
  let folders: Map<string, Listing> | undefined;

  function addLowerCase(path: string): void {
    const lower = path.toLowerCase();
    byLowerCase.set(lower, [...(byLowerCase.get(lower) ?? []), path]);
  }

  return {
    get paths() {
      return (paths ??= [...files].sort());
    },
    find: (path) => (files.has(path) ? path : byLowerCase.get(path.toLowerCase())?.[0]),
    folder(path) {
      const listing = (folders ??= byFolder(files)).get(path);
      return listing && { files: [...listing.files].sort(), folders: [...listing.folders].sort() };
    },
    add(path) {
      if (files.has(path)) return;
      files.add(path);
      addLowerCase(path);
      paths = folders = undefined;
    },
    remove(path) {
      if (!files.delete(path)) return;
      const lower = path.toLowerCase();
      byLowerCase.set(lower, byLowerCase.get(lower)?.filter((other) => other !== path) ?? []);
      paths = folders = undefined;
    },
  };
}

interface Listing {
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

function byFolder(paths: Iterable<string>): Map<string, Listing> {
  const result = new Map<string, Listing>();
  const listing = (folder: string): Listing => {
    let found = result.get(folder);
    if (found) return found;
    result.set(folder, (found = { files: new Set(), folders: new Set() }));
    if (folder !== '') {
      const parent = folderOf(folder);
      listing(parent).folders.add(nameOf(folder));
    }
    return found;
  };
  for (const path of paths) {
    const folder = folderOf(path);
    listing(folder).files.add(nameOf(path));
  }
  return result;
}
