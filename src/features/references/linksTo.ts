import type { Target } from '../../article/article';
import type { Docset } from '../../docset/docset';
import { keptPerState, type Worked } from '../../docset/keptPerState';
import { climbs } from '../../docset/paths';
import type { Redirection } from '../../docset/redirections';
import type { Resolution } from '../../docset/resolve';
import { siteHref } from '../../docset/siteUrl';
import { isTocFile } from '../../docset/toc/tocRoles';
import { linkUsesOf } from '../../rules/linkUses';
import { dataLinksOf, type DataLinkRole } from '../dataLinks';

/** One place in a file of the docset, where the address that is written leads to some file. */
export interface LinkTo {
  /** The file it stands in, docset-relative; above the docset for a redirection file there. */
  readonly file: string;
  /** The address: as written at its span, without quotes, brackets and blanks around it, and what it means. */
  readonly target: Target;
  readonly role: DataLinkRole;
  readonly resolution: Resolution;
  /** Of a link that leads there by redirections alone: the first of them. It names another file than it reaches. */
  readonly through: Redirection | undefined;
}

/**
 * Every place in every file of the docset whose address leads to the file at the docset-relative `path`, whatever the
 * letter case: links, images, includes, code and `:::` sources of articles and includes; entries of TOCs; YAML pages
 * and the markdown in them; redirection files, as source and as url; the config. A place that several links share, a
 * reference definition, is there once; so is one that none uses. The whole url of a page on Learn is an address as
 * well. The file need not be there, and links of a file to
 * itself are included.
 *
 * Articles count as far as their facts have been read: who wants all of them reads the facts of all `articlePaths` and
 * `includePaths` first. Only the files that name `path` are read again, of these only those that `isWorthReading`. In
 * the order of the files, then of the places; articles come first.
 */
export function linksTo(
  docset: Docset,
  path: string,
  isWorthReading: (file: string) => boolean = () => true,
): readonly LinkTo[] {
  const naming = new Set([path, ...docset.namedBy(path), ...docset.includedBy(path)]);
  const inArticles = [...naming]
    .filter(isWorthReading)
    .sort()
    .flatMap((file) => linksIn(docset, file));
  const data = dataLinksInto(docset).get(path.toLowerCase()) ?? [];
  return [...inArticles.flatMap((link) => leadingTo(link, path) ?? []), ...data];
}

/** The files with a link to `path`, as `linksTo` has it, each once. No article is read for it. */
export function filesNaming(docset: Docset, path: string): readonly string[] {
  const data = dataLinksInto(docset).get(path.toLowerCase()) ?? [];
  return [...new Set([...articlesNaming(docset, path), ...data.map(({ file }) => file)])];
}

function articlesNaming(docset: Docset, path: string): readonly string[] {
  return [...docset.namedBy(path), ...docset.includedBy(path)].filter((file) => !isTocFile(file));
}

/** An address in an article, wherever it leads. */
export type WrittenLink = Omit<LinkTo, 'through'>;

/** What an article or include at `file` names, each place once; nothing of any other file. */
export function linksIn(docset: Docset, file: string): readonly WrittenLink[] {
  const article = isTocFile(file) ? undefined : docset.article(file);
  if (!article) return [];
  const definitions = article.definitions.map(({ target }) => ({
    role: 'link' as const,
    target,
    resolution: docset.resolve(file, target),
  }));
  const byPlace = new Map<number, WrittenLink>();
  for (const { role, target, resolution } of [...linkUsesOf(docset, file, article), ...definitions]) {
    // An article of another docset knows a `~` of its own.
    if (climbs(file) && target.href.trimStart().startsWith('~')) continue;
    if (byPlace.has(target.span.start)) continue;
    byPlace.set(target.span.start, { file, target, role, resolution: withoutHost(docset, file, target, resolution) });
  }
  return [...byPlace.values()].sort((a, b) => a.target.span.start - b.target.span.start);
}

/** Where an address leads: to a page of the docset, also where the whole url of the page is written. */
function withoutHost(docset: Docset, file: string, { href }: Target, resolution: Resolution): Resolution {
  const own = resolution.kind === 'external' ? siteHref(href) : undefined;
  const found = own === undefined ? undefined : docset.resolve(file, { href: own });
  return found?.kind === 'site' && (found.path !== undefined || found.redirection) ? found : resolution;
}

/** The link as one to `path`; undefined for one that leads elsewhere. */
function leadingTo(link: WrittenLink, path: string): LinkTo | undefined {
  const end = endsOf(link.resolution).find((each) => each.path.toLowerCase() === path.toLowerCase());
  return end && { ...link, through: end.through };
}

/** The file that an address leads to in the end; undefined for one that is no file of the docset. */
export function endOf(resolution: Resolution): string | undefined {
  return endsOf(resolution).at(-1)?.path;
}

interface End {
  readonly path: string;
  readonly through: Redirection | undefined;
}

/** The files that an address leads to: the one that it names, and the one that redirections make of it. */
function endsOf(resolution: Resolution): readonly End[] {
  switch (resolution.kind) {
    case 'self':
    case 'file':
    case 'outside':
    case 'missing':
      return [{ path: resolution.path, through: undefined }];
    case 'redirected':
    case 'site': {
      const { path, redirection, end } = resolution;
      return [
        ...(path === undefined ? [] : [{ path, through: undefined }]),
        ...(end?.path === undefined || !redirection ? [] : [{ path: end.path, through: redirection }]),
      ];
    }
    default:
      return [];
  }
}

/** What the files of a docset that are no articles name, by the file that is named, in lower case. */
const dataLinksInto: (docset: Docset) => ReadonlyMap<string, readonly LinkTo[]> = keptPerState(
  collectDataLinks,
  'dataState',
);

function collectDataLinks(docset: Docset): Worked<ReadonlyMap<string, readonly LinkTo[]>> {
  const links = new Map<string, LinkTo[]>();
  const files = new Set(dataFilesOf(docset));
  // A set that grows while it is walked is walked to its new end.
  for (const file of files) {
    for (const { href, span, role, resolution: direct } of dataLinksOf(docset, file)) {
      const resolution = withoutHost(docset, file, { href, span }, direct);
      // The globs of the config may leave out a TOC that another one takes in.
      if (role === 'toc' && resolution.kind === 'file') files.add(resolution.path);
      for (const { path, through } of endsOf(resolution)) {
        const key = path.toLowerCase();
        const link: LinkTo = { file, target: { href, span }, role, resolution, through };
        const known = links.get(key);
        if (known) known.push(link);
        else links.set(key, [link]);
      }
    }
  }
  return { value: links, isComplete: [...files].every((file) => docset.text(file) !== undefined) };
}

/** The files of the docset that are no articles and name others. */
function dataFilesOf(docset: Docset): readonly string[] {
  const { config, redirections, dataPagePaths, tocPaths } = docset;
  const values = [...config.namedFiles, ...config.globalMetadata.map(({ value }) => value)];
  const configs = [...(config.path === undefined ? [] : [config.path]), ...values.map(({ path }) => path)];
  return [...tocPaths, ...dataPagePaths, ...configs, ...redirections.map(({ file }) => file)].sort();
}
