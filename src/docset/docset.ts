import type { Article, Target } from '../article/article';
import type { BuildKind } from './buildScope';
import type { DocsetConfig } from './config';
import type { ConfigProblem } from './configProblem';
import type { Facts } from './facts';
import type { FolderListing } from './fileIndex';
import type { EffectiveMetadata } from './metadata';
import type { Redirection } from './redirections';
import type { Resolution } from './resolve';
import type { SiteBasePath } from './siteUrl';

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
  /** Of its config, the publish config and the redirection files; each problem of a repository is in one docset. */
  readonly problems: readonly ConfigProblem[];

  // Files

  /** All files below the root, in order; also those of a docset that lies in this one. */
  readonly paths: readonly string[];
  /** Articles: `.md` selected by `content`. */
  readonly articlePaths: readonly string[];
  /** Include files: `.md` that are no pages and lie in an `includes` folder, or are known to be included. */
  readonly includePaths: readonly string[];
  /** Pictures, selected by `resource` or not. */
  readonly imagePaths: readonly string[];
  /** Names of the files and folders in a folder; undefined when there is no such folder. */
  folder(path: string): FolderListing | undefined;
  /** The path in the disk's letter case, or undefined when no such file is there. */
  find(path: string): string | undefined;
  /** How the build takes the file. */
  buildKind(path: string): BuildKind;
  /** Whether the file is markdown that is read as part of pages. */
  isInclude(path: string): boolean;
  /** The same path, relative to the repository root. */
  repositoryPath(path: string): string;
  /** The docset-relative path of a path relative to the repository root. */
  docsetPath(repositoryPath: string): string;

  // Articles

  text(path: string): string | undefined;
  article(path: string): Article | undefined;
  facts(path: string): Facts | undefined;
  /** The facts at hand, without reading anything. */
  loadedFacts(path: string): Facts | undefined;
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
  readonly basePath: SiteBasePath | undefined;
  /** The page's address on the site (`/entra/a/b`); undefined without a base path or for a file that is no page. */
  siteUrl(path: string): string | undefined;
  readonly redirections: readonly Redirection[];
  /** The redirection whose source is `path`, whatever the letter case. */
  redirectionOf(path: string): Redirection | undefined;

  /**
   * Takes over the text of a file (undefined: the file is gone), and returns the articles whose findings that
   * may change, as far as articles have been read. A config or redirection file concerns all of them.
   */
  update(path: string, text: string | undefined): readonly string[];
}
