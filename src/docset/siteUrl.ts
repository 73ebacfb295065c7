import type { BuildScope } from './buildScope';
import { decodePercent } from './href';
import { learnHosts } from '../vocabulary/hosts';

/** The path that Learn puts before a docset's pages, `/entra`, never in the tree for certain. */
export interface SiteBasePath {
  /** With its leading slash, without a trailing one. */
  readonly path: string;
  /** What it was inferred from, for the author to judge. */
  readonly evidence: 'config' | 'redirections' | 'breadcrumb' | 'docutune';
}

/**
 * The pages of a docset as the site names them. A site path stands below the base path: no leading slash,
 * lower case, no extension; an index page is its folder with a slash, the one at the root ''.
 */
export interface SitePages {
  /** The site path of a file, which need not exist; undefined for one that is not published. */
  sitePathOf(path: string): string | undefined;
  /** The page published at a site path. A folder is found without its slash, as the site does. */
  pageAt(sitePath: string): string | undefined;
  /** Whether something is published at exactly this site path, a TOC (`x/toc`) included. */
  has(sitePath: string): boolean;
}

/** `paths` are the docset's files, docset-relative. */
export function sitePages(scope: BuildScope, paths: readonly string[]): SitePages {
  const pages = new Map<string, string>();
  const tocs = new Set<string>();
  for (const path of paths) {
    const kind = scope.kind(path);
    if (kind !== 'page' && kind !== 'toc') continue;
    const sitePath = sitePathOf(scope, path);
    if (sitePath === undefined) continue;
    if (kind === 'toc') tocs.add(sitePath);
    else if (!pages.has(sitePath)) pages.set(sitePath, path);
  }
  return {
    sitePathOf: (path) => sitePathOf(scope, path),
    pageAt: (sitePath) => pages.get(sitePath) ?? (sitePath.endsWith('/') ? undefined : pages.get(`${sitePath}/`)),
    has: (sitePath) => pages.has(sitePath) || tocs.has(sitePath),
  };
}

/**
 * The path of a url on Learn as it stands on the site: own host, locale, query and fragment are taken off.
 * Undefined for an address elsewhere and for a relative one. `hosts` are a docset's own beside those of Learn.
 */
export function pathOnSite(url: string, hosts: readonly string[] = []): string | undefined {
  const local = withoutHost(url.trim(), hosts);
  if (!/^\/(?![/\\])/.test(local)) return undefined;
  const end = local.search(/[?#]/);
  return decodePercent(end < 0 ? local : local.slice(0, end)).replace(locale, '');
}

/** A url of Learn as a link from the root of the site says it, query and fragment included; undefined for any other. */
export function siteHref(url: string): string | undefined {
  const trimmed = url.trim();
  const local = withoutHost(trimmed, []);
  return local === trimmed ? undefined : local;
}

/** The site path, below `basePath`, of a path on the site; undefined when it lies elsewhere. */
export function sitePathBelow(basePath: string, path: string): string | undefined {
  const lower = path.toLowerCase().replace(/\/index$/, '/');
  const base = basePath.toLowerCase();
  if (lower === base) return '';
  return lower.startsWith(`${base}/`) ? lower.slice(base.length + 1) : undefined;
}

function withoutHost(url: string, hosts: readonly string[]): string {
  const host = /^https?:\/\/([^/?#]+)(?=\/)/i.exec(url);
  const name = host?.[1]?.toLowerCase();
  const isOwn = name !== undefined && (learnHosts.has(name) || hosts.some((own) => own.toLowerCase() === name));
  return isOwn ? url.slice(host![0].length) : url;
}

const locale = /^\/[a-z]{2}-[a-z]{2}(?=\/)/i;

function sitePathOf(scope: BuildScope, path: string): string | undefined {
  const published = scope.publishedPath(path);
  if (published === undefined) return undefined;
  const withoutExtension = published.toLowerCase().replace(/\.[^./]*$/, '');
  return withoutExtension.replace(/(^|\/)index$/, '$1');
}
