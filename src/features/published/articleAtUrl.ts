import type { Docset } from '../../docset/docset';
import { decodePercent } from '../../docset/href';
import { isWithin } from '../../docset/paths';
import { pathOnSite } from '../../docset/siteUrl';
import type { Refusal } from '../refactor/change';
import { readLearnUrl, type LearnUrl } from './learnUrl';

/** A page of a docset. */
export interface PublishedPage {
  readonly docset: Docset;
  /** Docset-relative. */
  readonly path: string;
}

/** The page that an address leads to, in any of `docsets`, redirections followed; undefined when none has it. */
export function pageAtUrl(docsets: readonly Docset[], { path: written }: LearnUrl): PublishedPage | undefined {
  for (const docset of docsets) {
    const base = docset.basePath?.path;
    if (base === undefined || !isWithin(base, pathOnSite(written) ?? '')) continue;
    const found = docset.resolve('', { href: written });
    if (found.kind !== 'site') continue;
    if (found.path !== undefined) return { docset, path: found.path };
    const end = found.end;
    if (end?.path !== undefined) return { docset, path: end.path };
    // A redirection into another docset of the workspace.
    const elsewhere = end && !end.isCircular ? readLearnUrl(absolute(end.url)) : undefined;
    const others = docsets.filter((each) => each !== docset);
    const there = elsewhere && pageAtUrl(others, elsewhere);
    if (there) return there;
  }
  return undefined;
}

/** A page, and the bookmark in it that was asked for. */
export type FoundArticle = PublishedPage & { readonly fragment: string | undefined };

/** The page to open for what an author has pasted, in any of `docsets`; a refusal says why there is none. */
export function articleAtUrl(docsets: readonly Docset[], text: string): FoundArticle | Refusal {
  const hosts = docsets.flatMap(({ config }) => config.hostNames);
  const url = readLearnUrl(withOrigin(text.trim()), hosts);
  if (!url) return { refusal: 'This is no address of a page on Microsoft Learn.' };
  const page = pageAtUrl(docsets, url);
  if (page) return { ...page, fragment: url.fragment === undefined ? undefined : decodePercent(url.fragment) };
  const known = docsets.filter(({ basePath }) => basePath !== undefined);
  if (!known.length) return { refusal: baseUnknown };
  const near = known.find(({ basePath }) => isWithin(basePath!.path, pathOnSite(url.path) ?? ''));
  if (near) return { refusal: whyNotThere(near, url) };
  const bases = known.map(({ basePath }) => `'${basePath!.path || '/'}'`).join(' or ');
  return { refusal: `'${url.path}' is not of this workspace, whose pages are published below ${bases}.` };
}

function whyNotThere(docset: Docset, { path }: LearnUrl): string {
  const found = docset.resolve('', { href: path });
  const end = found.kind === 'site' ? found.end : undefined;
  if (end) return `'${path}' is redirected to '${end.url}', which is not of this workspace.`;
  return `No article of the docset is published at '${path}', and no redirection starts there.`;
}

/** Said where the address of a page would be needed. */
export const baseUnknown =
  'The addresses of this docset are not known: neither its configuration nor its redirections say below which path of Learn it is published.';

/** An address may be pasted without its scheme, or from the root of the site. */
function withOrigin(text: string): string {
  if (/^https?:/i.test(text)) return text;
  return text.startsWith('/') ? absolute(text) : `https://${text}`;
}

function absolute(url: string): string {
  return url.startsWith('/') ? `https://learn.microsoft.com${url}` : url;
}
