import { readArticle } from '../article/readArticle';
import type { Span } from '../article/span';
import { withoutQuotes } from '../docset/dataProblems';
import type { Docset } from '../docset/docset';
import { climbs, folderOf, joinPath } from '../docset/paths';
import type { Redirection } from '../docset/redirections';
import type { Resolution } from '../docset/resolve';
import { entriesOf } from '../docset/toc/tocEntries';
import { linksOf } from '../docset/toc/tocRoles';
import { scalarText } from '../docset/yamlPages/scalarText';
import { linkUsesOf, type LinkUse } from '../rules/linkUses';
import { dataPageOf, hrefsOf, type DataPage } from '../rules/yamlPages/dataPage';
import { configLinksOf } from './configLinks';

/** An address in a file that is no article, where it stands without its quotes, and where it leads. */
export interface DataLink {
  readonly span: Span;
  /** What it means, escapes resolved. */
  readonly href: string;
  readonly role: DataLinkRole;
  readonly resolution: Resolution;
}

/**
 * What names the address: a page in YAML or JSON as an article would; an entry of a TOC that opens a page (`topic`)
 * or takes in another TOC (`toc`); a redirection, as what is redirected (`redirected`) or where to (`redirection`);
 * the config, as a file that the build reads or that a glob selects by its full name (`config`) or in metadata.
 */
export type DataLinkRole = LinkUse['role'] | 'topic' | 'toc' | 'redirected' | 'redirection' | 'config' | 'metadata';

/**
 * The links of the file at the docset-relative `path`, in order: the hrefs of a TOC or a YAML page and what the
 * markdown in it names, the files that the config names, and of a redirection file the urls and those sources that are
 * still there. Of a file that lies above the docset only what concerns this docset. Empty for any other file.
 */
export function dataLinksOf(docset: Docset, path: string): readonly DataLink[] {
  const page = climbs(path) ? undefined : dataPageOf(docset, path);
  const own = climbs(path) ? [] : [...(page ? pageLinks(docset, page) : []), ...tocLinks(docset, path)];
  const links = [...own, ...redirectionLinks(docset, path), ...configLinksOf(docset, path)];
  return links.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start);
}

function pageLinks(docset: Docset, page: DataPage): readonly DataLink[] {
  const { path, source } = page;
  const fields = hrefsOf(page).map((target): DataLink => ({
    ...target,
    role: 'link',
    resolution: docset.resolve(path, target),
  }));
  const passages = page.contents.filter(({ contentType }) => /^(?:inline)?markdown$/.test(contentType));
  const inMarkdown = passages.flatMap(({ value }) => {
    const scalar = scalarText(source, value);
    if (!scalar) return [];
    return linkUsesOf(docset, path, readArticle(scalar.text)).map(({ role, target: { href, span }, resolution }) => ({
      span: scalar.place(span),
      href,
      role,
      resolution,
    }));
  });
  return [...fields, ...inMarkdown];
}

/** The pages that the entries of a TOC open, and the TOCs that it takes in or leads to. */
function tocLinks(docset: Docset, path: string): readonly DataLink[] {
  const toc = docset.toc(path);
  if (!toc) return [];
  const taken = new Map(
    entriesOf(docset, toc).flatMap(({ included }) => (included ? [[included.href.span.start, included]] : [])),
  );
  return linksOf(toc).map(({ href, span, role }) => {
    const included = taken.get(span.start);
    const resolution = included ? tocAt(included.written, included.path) : docset.resolve(path, { href });
    return { span, href, role, resolution };
  });
}

function tocAt(written: string, path: string | undefined): Resolution {
  const base = { written, fragment: undefined, query: '' };
  return path === undefined ? { ...base, kind: 'undecided' } : { ...base, kind: 'file', path, exactCase: true };
}

function redirectionLinks(docset: Docset, path: string): readonly DataLink[] {
  const text = docset.text(path) ?? '';
  return docset.redirections
    .filter(({ file }) => file === path)
    .flatMap((item): DataLink[] => {
      const source = sourceOf(docset, item);
      const url: DataLink = {
        span: withoutQuotes(text, item.urlSpan),
        href: item.url,
        role: 'redirection',
        resolution: urlOf(docset, item),
      };
      if (!source) return [url];
      const span = withoutQuotes(text, item.sourceSpan);
      return [{ span, href: item.source, role: 'redirected', resolution: source }, url];
    });
}

function sourceOf(docset: Docset, { source }: Redirection): Resolution | undefined {
  const path = docset.find(source);
  if (path === undefined) return undefined;
  return { kind: 'file', path, exactCase: path === source, written: source, fragment: undefined, query: '' };
}

/** A relative url starts from the address of its source, not from its file. */
function urlOf(docset: Docset, { source, url }: Redirection): Resolution {
  const resolution = docset.resolve(source, { href: url });
  if (resolution.kind === 'site' || resolution.kind === 'external' || resolution.kind === 'local') return resolution;
  const { written, fragment, query } = resolution;
  const from = docset.sitePath(source);
  if (from === undefined || !docset.basePath) return { kind: 'undecided', written, fragment, query };
  const address = `${docset.basePath.path}/${joinPath(folderOf(from), written)}`;
  return { ...docset.resolve(source, { href: address }), written, fragment, query };
}
