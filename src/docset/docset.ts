import type { Article, Target } from '../article/article';
import type { BuildKind } from './buildScope';
import type { ContentItem, DocsetConfig } from './config';
import type { ConfigProblem } from './configProblem';
import type { Facts } from './facts';
import type { FolderListing } from './fileIndex';
import type { FolderRules } from './folderRules';
import type { EffectiveMetadata } from './metadata';
import type { PlacedReport } from './placedReport';
import type { Redirection } from './redirections';
import type { Resolution } from './resolve';
import type { SiteBasePath } from './siteUrl';
import type { Toc } from './toc/toc';

/**
 * One docset: its files, what its configuration makes of them, and where its links lead. Paths are relative to
 * the docset root, with `/`; what lies above it starts with `../`. Everything is worked out when first asked
 * for; what depends on a file that is not loaded yet is undefined, and is asked for again later.
 */
export interface Docset {
  /** The folder of docfx.json, relative to the repository root; '' when they are the same. */
  readonly root: string;
  /** Its name in the publish config. */
  readonly name: string | undefined;
  readonly config: DocsetConfig;
  /** A Learn docset: named by a publish config, or with v3's flat config. Elsewhere only the rule set `build` applies. */
  readonly isLearn: boolean;
  /** A publish config names it: then the service adds to its config what nobody sees from here, shared uids above all. */
  readonly isPublished: boolean;
  /** What `.entra-docs.json` files say about rules, of folders in the docset and around it; see `folderLevel`. */
  readonly folderRules: readonly FolderRules[];
  /** Of its config, the publish config and the redirection files; each problem of a repository is in one docset. */
  readonly problems: readonly ConfigProblem[];

  /**
   * Another object as soon as a file, its facts or the configuration have changed: what is worked out from the whole
   * docset can be kept by it, see `keptPerState`.
   */
  readonly state: object;

  /** The same for what articles and includes have no say in, such as the links of TOCs and YAML pages. */
  readonly dataState: object;

  // Files

  /** All files below the root, in order; also those of a docset that lies in this one. */
  readonly paths: readonly string[];
  /** Articles: `.md` selected by `content`. */
  readonly articlePaths: readonly string[];
  /** Include files: `.md` that are no pages and lie in an `includes` folder, or are known to be included. */
  readonly includePaths: readonly string[];
  /** TOC files in any form, and pages in YAML or JSON. */
  readonly tocPaths: readonly string[];
  readonly dataPagePaths: readonly string[];
  /** Pictures, selected by `resource` or not. */
  readonly imagePaths: readonly string[];
  /** Names of the files and folders in a folder; undefined when there is no such folder. */
  folder(path: string): FolderListing | undefined;
  /** The path in the disk's letter case, or undefined when no such file is there. */
  find(path: string): string | undefined;
  /** How the build takes the file. */
  buildKind(path: string): BuildKind;
  /**
   * Where the build publishes the file, below the base path and with its extension: folders are moved as the config
   * says. Undefined for what is not built.
   */
  publishedPath(path: string): string | undefined;
  /** The item of `content` or `resource` in the config that selects the file. */
  contentItemOf(path: string): ContentItem | undefined;
  /** Whether the file is markdown that is read as part of pages. */
  isInclude(path: string): boolean;
  /** The same path, relative to the repository root. */
  repositoryPath(path: string): string;
  /** The docset-relative path of a path relative to the repository root. */
  docsetPath(repositoryPath: string): string;

  // Articles

  text(path: string): string | undefined;
  article(path: string): Article | undefined;
  /** Of the last few articles that were read and are at hand, which cost nothing, the newest one that is wanted. */
  recentPath(isWanted: (path: string) => boolean): string | undefined;
  /** Who asked for the article will not do so again soon: it need not be kept, only its facts are. */
  letGo(path: string): void;
  facts(path: string): Facts | undefined;
  /** Takes over what somebody else has read of the article at `path`; what is known here counts more. */
  takeFacts(path: string, facts: Facts): void;
  /** All facts at hand, those of files in other docsets of the repository too, in the order in which they were read. */
  factsAtHand(): readonly (readonly [path: string, facts: Facts])[];
  /** The facts at hand, without reading anything. */
  loadedFacts(path: string): Facts | undefined;
  /** The TOC at `path`; undefined when that is none, or when it is not there or not loaded yet. */
  toc(path: string): Toc | undefined;
  metadata(path: string): EffectiveMetadata;
  /** The values of a metadata key in the articles read so far, and how often each occurs; a list counts item by item. */
  valuesSeen(key: string): ReadonlyMap<string, number>;

  // Links

  /** Where a link, image or `:::` source leads. */
  resolve(from: string, target: Pick<Target, 'href'>): Resolution;
  /** Where an include or a code snippet leads: by other rules than a link. */
  resolveContent(from: string, target: Pick<Target, 'href'>): Resolution;
  /** All bookmarks of the page, includes expanded; undefined when they cannot be known. */
  anchors(path: string): ReadonlySet<string> | undefined;
  /** Whether a link to `fragment` of the page leads somewhere; undefined when that cannot be known. */
  hasBookmark(path: string, fragment: string): boolean | undefined;
  /** The pages that the file is part of: itself, or those that include it, as far as articles have been read. */
  pagesOf(path: string): readonly string[];
  /** The articles read so far with a link, image or source that leads to the file. */
  namedBy(path: string): readonly string[];
  /** The articles and includes read so far that include the file themselves. */
  includedBy(path: string): readonly string[];
  readonly basePath: SiteBasePath | undefined;
  /** The page's address on the site (`/entra/a/b`); undefined without a base path or for a file that is no page. */
  siteUrl(path: string): string | undefined;
  /**
   * Where the page at `path` lies below the base path: lower case, without extension, an index page as its folder
   * with a slash. The page need not be there; undefined for what is not published.
   */
  sitePath(path: string): string | undefined;
  /** By file, and in it from top to bottom. */
  readonly redirections: readonly Redirection[];
  /** What the build does not take of the redirection files, and why. */
  readonly rejectedRedirections: readonly PlacedReport[];
  /** The redirection whose source is `path`, whatever the letter case. */
  redirectionOf(path: string): Redirection | undefined;

  /**
   * Takes over the text of a file (undefined: the file is gone), and returns the articles whose findings that
   * may change, as far as articles have been read. A config or redirection file concerns all of them.
   */
  update(path: string, text: string | undefined): readonly string[];
}
