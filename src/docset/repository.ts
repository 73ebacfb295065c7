import { articleStore, type FactsChange } from './articleStore';
import { isConfigFile } from './configFiles';
import type { Docset } from './docset';
import { docsetPlaces } from './docsetPlaces';
import { sameFacts, type Facts } from './facts';
import { fileIndex } from './fileIndex';
import type { RepositoryFiles } from './files';
import { openDocset, type OpenDocset, type SharedFiles } from './openDocset';
import { folderOf, isMarkdown } from './paths';

/** Every docset of a repository. Paths given and returned here are relative to the repository root. */
export interface Repository {
  /** In the order of their folders; a docset that lies in another comes after it. */
  readonly docsets: readonly Docset[];
  /** The docset of a file: the one whose folder is its nearest ancestor. */
  docsetOf(path: string): Docset | undefined;
  /**
   * Takes over the text of a file (undefined: the file is gone) and says which articles that may concern.
   * A change of a config or redirection file concerns every article; docsets may come and go with it, and
   * one that stays is the same object.
   */
  update(path: string, text: string | undefined): readonly AffectedArticles[];
}

export interface AffectedArticles {
  readonly docset: Docset;
  /** Docset-relative. */
  readonly paths: readonly string[];
}

/** Finds the docsets among `files`. Of the files only configuration is read at once. */
export function openRepository(files: RepositoryFiles): Repository {
  const index = fileIndex(files.paths);
  const store = articleStore(files, (path, facts) => {
    for (const { docset, factsRead } of open.values()) factsRead(docset.docsetPath(path), facts);
  });
  const shared: SharedFiles = {
    index,
    store,
    get configPaths() {
      return configPaths;
    },
    // A file above all docsets, as the publish config may be, is looked after by the first one.
    ownerOf: (path) => nearestRoot(roots, path) ?? roots.values().next().value,
    update: (path, text, docset) => update(path, text).find((affected) => affected.docset === docset)?.paths ?? [],
  };
  let configPaths: readonly string[] = [];
  let open: ReadonlyMap<string, OpenDocset> = new Map();
  let roots: ReadonlySet<string> = new Set();
  findDocsets();

  function findDocsets(): void {
    configPaths = index.paths.filter(isConfigFile);
    const places = docsetPlaces(configPaths, store.text);
    const before = open;
    roots = new Set(places.map(({ root }) => root));
    open = new Map(places.map((place) => [place.root, before.get(place.root) ?? openDocset(shared, place)]));
    for (const place of places) before.get(place.root)?.reload(place);
  }

  function update(path: string, text: string | undefined): readonly AffectedArticles[] {
    const comesOrGoes = (index.find(path) === path) !== (text !== undefined);
    const change = store.replace(path, text);
    if (comesOrGoes) {
      if (text === undefined) index.remove(path);
      else index.add(path);
    }
    if (isConfigFile(path)) return configChanged();
    for (const { filesChanged, otherChanged } of open.values()) {
      if (comesOrGoes) filesChanged();
      else if (!isMarkdown(path)) otherChanged();
    }
    const isSame = !comesOrGoes && (!isMarkdown(path) || isSameFor(change));
    return [...open.values()].map((docset) => ({
      docset: docset.docset,
      paths: isSame ? ownArticle(docset, path) : dependents(docset, path, change.after),
    }));
  }

  function configChanged(): readonly AffectedArticles[] {
    const before = [...open.values()];
    findDocsets();
    const lost = before.filter(({ docset }) => open.get(docset.root)?.docset !== docset);
    return [
      ...lost.map(({ docset }) => ({ docset, paths: [] })),
      ...[...open.values()].map(({ docset, everything }) => ({ docset, paths: everything() })),
    ];
  }

  /** Before and after the change: what named the old bookmarks, and what is part of the new text. */
  function dependents(open: OpenDocset, path: string, after: Facts | undefined): readonly string[] {
    const own = open.docset.docsetPath(path);
    const before = open.dependentsOf(own);
    open.factsChanged(own, after);
    const all = new Set([...ownArticle(open, path), ...before, ...open.dependentsOf(own)]);
    if (index.find(path) !== path) all.delete(own);
    return [...all];
  }

  function ownArticle({ docset }: OpenDocset, path: string): readonly string[] {
    return isMarkdown(path) && nearestRoot(roots, path) === docset.root ? [docset.docsetPath(path)] : [];
  }

  return {
    get docsets() {
      return [...open.values()].map(({ docset }) => docset);
    },
    docsetOf(path) {
      const root = nearestRoot(roots, path);
      return root === undefined ? undefined : open.get(root)?.docset;
    },
    update,
  };
}

/** Facts that nobody had read may have been anything. */
function isSameFor({ before, after }: FactsChange): boolean {
  return before !== undefined && after !== undefined && sameFacts(before, after);
}

function nearestRoot(roots: ReadonlySet<string>, path: string): string | undefined {
  let folder = path;
  while (folder !== '') {
    folder = folderOf(folder);
    if (roots.has(folder)) return folder;
  }
  return undefined;
}
