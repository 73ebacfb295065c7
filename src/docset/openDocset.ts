import type { FrontMatter, Target } from '../article/article';
import { bookmarksOf, leadsSomewhere, type Bookmarks } from './anchors';
import type { ArticleStore } from './articleStore';
import type { Docset } from './docset';
import { docsetFiles, isInIncludeFolder } from './docsetFiles';
import type { DocsetPlace } from './docsetPlaces';
import { docsetSetup } from './docsetSetup';
import type { Facts } from './facts';
import type { FileIndex } from './fileIndex';
import { effectiveMetadata, type ConfigMetadata, type EffectiveMetadata } from './metadata';
import { climbs, isMarkdown, joinPath, pathSeenFrom } from './paths';
import { references } from './references';
import type { Resolution } from './resolve';
import { readToc } from './toc/readToc';
import type { Toc } from './toc/toc';
import { isTocFile } from './toc/tocRoles';

/** What the docsets of a repository share. Paths are relative to the repository root. */
export interface SharedFiles {
  readonly index: FileIndex;
  /** The configuration files of the repository. */
  readonly configPaths: readonly string[];
  readonly store: ArticleStore;
  /** The root of the docset that a file belongs to. */
  ownerOf(path: string): string | undefined;
  /** What `Docset.update` does, for a path of the repository. */
  update(path: string, text: string | undefined, docset: Docset): readonly string[];
}

/** A docset with what its repository needs to keep it true. Paths are docset-relative. */
export interface OpenDocset {
  readonly docset: Docset;
  /** Configuration has changed: all of it is read again. */
  reload(place: DocsetPlace): void;
  /** A file has come or gone. */
  filesChanged(): void;
  /** The text of a file that is neither configuration nor markdown has changed. */
  otherChanged(): void;
  /** The facts of a file have been read for the first time. */
  factsRead(path: string, facts: Facts): void;
  /** The facts of a file are no longer what they were; undefined when they are not known. */
  factsChanged(path: string, facts: Facts | undefined): void;
  /** The articles whose findings depend on what a file says or that it is there, itself included. */
  dependentsOf(path: string): readonly string[];
  /** The articles and includes of the docset. */
  everything(): readonly string[];
}

/** What holds for a file, and what it was worked out from. */
interface MetadataAnswer {
  readonly path: string;
  readonly frontMatter: FrontMatter | undefined;
  readonly ofConfig: ConfigMetadata;
  readonly values: EffectiveMetadata;
}

/** Opens the docset at `initialPlace`: its configuration is read at once, everything else when asked for. */
export function openDocset(shared: SharedFiles, initialPlace: DocsetPlace): OpenDocset {
  const { index, store } = shared;
  const { root } = initialPlace;
  const inRepository = (path: string) => (root === '' ? path : joinPath(root, path));
  const owns = (path: string) => shared.ownerOf(path) === root;

  let place = initialPlace;
  let setup = readSetup();
  let files = listFiles();
  let named = references({ link, content });
  let state = {};
  let dataState = {};
  const bookmarks = new Map<string, Bookmarks>();
  const tocs = new Map<string, { readonly text: string; readonly toc: Toc }>();
  let lastMetadata: MetadataAnswer | undefined;

  function readSetup() {
    return docsetSetup(place, { paths: shared.configPaths, text: store.text, owns });
  }

  function listFiles() {
    return docsetFiles(root, setup, { index, owns });
  }

  function link(from: string, href: string): Resolution {
    return files.links().link(from, tildeOf(from), href);
  }

  function content(from: string, href: string): Resolution {
    return files.links().content(from, tildeOf(from), href);
  }

  /** The folder that `~` means in an article: the docset root, unless metadata move it. */
  function tildeOf(from: string): string {
    const own = facts(from)?.metadata.tilde_path;
    const value = own ?? (setup.movesTilde ? setup.metadata(from).get('tilde_path')?.value : undefined);
    return typeof value === 'string' ? joinPath('', value).replace(/\/$/, '') : '';
  }

  /** The last answer is kept: many rules ask in a row for the file that they check. */
  function metadataOf(path: string): EffectiveMetadata {
    const frontMatter = store.article(inRepository(path))?.frontMatter;
    const ofConfig = setup.metadata;
    if (lastMetadata?.path !== path || lastMetadata.frontMatter !== frontMatter || lastMetadata.ofConfig !== ofConfig) {
      lastMetadata = { path, frontMatter, ofConfig, values: effectiveMetadata(path, frontMatter, ofConfig(path)) };
    }
    return lastMetadata.values;
  }

  function facts(path: string): Facts | undefined {
    return store.facts(inRepository(path));
  }

  function loaded(): (readonly [path: string, facts: Facts])[] {
    return [...store.loaded()].map(([path, facts]) => [pathSeenFrom(root, path), facts]);
  }

  /** Complete bookmarks are kept; incomplete ones may be complete as soon as another file is loaded. */
  function bookmarksAt(path: string): Bookmarks | undefined {
    if (!isMarkdown(path) || setup.scope.kind(path) === 'toc') return undefined;
    const known = bookmarks.get(path);
    if (known) return known;
    const collected = bookmarksOf({ facts, content }, path);
    if (collected.isComplete) bookmarks.set(path, collected);
    return collected;
  }

  function tocAt(path: string): Toc | undefined {
    // One that `content` does not select may still be taken in by another.
    const text = isTocFile(path) ? store.text(inRepository(path)) : undefined;
    if (text === undefined) return undefined;
    const known = tocs.get(path);
    if (known?.text === text) return known.toc;
    const toc = readToc(path, text);
    tocs.set(path, { text, toc });
    return toc;
  }

  function pagePath(path: string): string | undefined {
    return setup.scope.kind(path) === 'page' ? files.pages().sitePathOf(path) : undefined;
  }

  function isInclude(path: string): boolean {
    if (!isMarkdown(path) || setup.scope.kind(path) !== 'outside') return false;
    return isInIncludeFolder(path) || named.includedBy(path).length > 0;
  }

  const docset: Docset = {
    root,
    get name() {
      return place.name;
    },
    get config() {
      return setup.config;
    },
    get state() {
      return state;
    },
    get dataState() {
      return dataState;
    },
    get isLearn() {
      return setup.isLearn;
    },
    get isPublished() {
      return place.isPublished;
    },
    get folderRules() {
      return setup.folderRules;
    },
    get problems() {
      return setup.problems;
    },

    get paths() {
      return files.paths();
    },
    get articlePaths() {
      return files.articlePaths();
    },
    get includePaths() {
      const isThere = (path: string) => index.find(inRepository(path)) !== undefined;
      const known = named.included().filter((path) => isInclude(path) && owns(inRepository(path)) && isThere(path));
      return [...new Set([...files.includePaths(), ...known])];
    },
    get tocPaths() {
      return files.tocPaths();
    },
    get dataPagePaths() {
      return files.dataPagePaths();
    },
    get imagePaths() {
      return files.imagePaths();
    },
    folder: (path) => index.folder(inRepository(path)),
    find(path) {
      const found = index.find(inRepository(path));
      return found === undefined ? undefined : pathSeenFrom(root, found);
    },
    buildKind: (path) => setup.scope.kind(path),
    publishedPath: (path) => setup.scope.publishedPath(path),
    contentItemOf: (path) => setup.scope.itemOf(path),
    isInclude,
    repositoryPath: inRepository,
    docsetPath: (path) => pathSeenFrom(root, path),

    text: (path) => store.text(inRepository(path)),
    article: (path) => store.article(inRepository(path)),
    recentPath(isWanted) {
      const recent = store.recentPath((path) => isWanted(pathSeenFrom(root, path)));
      return recent === undefined ? undefined : pathSeenFrom(root, recent);
    },
    letGo: (path) => store.letGo(inRepository(path)),
    facts,
    takeFacts: (path, facts) => store.takeFacts(inRepository(path), facts),
    factsAtHand: loaded,
    toc: tocAt,
    loadedFacts: (path) => store.loadedFacts(inRepository(path)),
    metadata: metadataOf,
    valuesSeen(key) {
      const own = loaded().filter(([path]) => !climbs(path));
      return countValues(own.map(([, { metadata }]) => metadata[key]));
    },

    resolve: (from: string, target: Pick<Target, 'href'>) => link(from, target.href),
    resolveContent: (from: string, target: Pick<Target, 'href'>) => content(from, target.href),
    anchors(path) {
      const known = bookmarksAt(path);
      return known?.isComplete ? known.ids : undefined;
    },
    hasBookmark(path, fragment) {
      const known = bookmarksAt(path);
      return known && leadsSomewhere(known, fragment);
    },
    pagesOf: (path) => [...named.wholesOf(path)].filter((whole) => setup.scope.kind(whole) === 'page'),
    namedBy: (path) => named.namedBy(path),
    includedBy: (path) => named.includedBy(path),
    get basePath() {
      return files.basePath();
    },
    siteUrl(path) {
      const base = files.basePath();
      const sitePath = base && pagePath(path);
      return base && sitePath !== undefined ? `${base.path}/${sitePath}` : undefined;
    },
    sitePath: pagePath,
    get redirections() {
      return setup.redirections;
    },
    get rejectedRedirections() {
      return setup.rejectedRedirections;
    },
    redirectionOf: (path) => setup.redirectionOf(path),

    update: (path, text) => shared.update(inRepository(path), text, docset),
  };

  return {
    docset,
    reload(newPlace) {
      place = newPlace;
      setup = readSetup();
      files = listFiles();
      named = references({ link, content });
      for (const [path, facts] of loaded()) named.add(path, facts);
      bookmarks.clear();
      state = dataState = {};
    },
    filesChanged() {
      state = dataState = {};
      files = listFiles();
      bookmarks.clear();
    },
    otherChanged() {
      state = dataState = {};
    },
    factsRead: (path, facts) => named.add(path, facts),
    factsChanged(path, facts) {
      state = {};
      if (isTocFile(path)) dataState = {};
      if (facts) named.add(path, facts);
      else named.remove(path);
      bookmarks.clear();
    },
    dependentsOf(path) {
      const wholes = [...named.wholesOf(path)];
      const dependents = [...wholes, ...named.partsOf(path), ...wholes.flatMap((whole) => named.namedBy(whole))];
      return [...new Set(dependents)].filter((dependent) => isMarkdown(dependent) && owns(inRepository(dependent)));
    },
    everything: () => [...docset.articlePaths, ...docset.includePaths],
  };
}

function countValues(values: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values.flat()) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return counts;
}
