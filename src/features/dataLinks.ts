import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { climbs } from '../docset/paths';
import type { Redirection } from '../docset/redirections';
import type { Resolution } from '../docset/resolve';
import { entriesOf } from '../docset/toc/tocEntries';
import { fileLinkUses } from '../rules/linkUses';

/** An address in a file that is no article, where it stands without its quotes, and where it leads. */
export interface DataLink {
  readonly span: Span;
  readonly resolution: Resolution;
}

/**
 * The links of the file at the docset-relative `path`, in order: the hrefs of a TOC or a YAML page, the files that
 * the config names, and of a redirection file the urls and those sources that are still there. Of a file that lies
 * above the docset only what concerns this docset. Empty for any other file.
 */
export function dataLinksOf(docset: Docset, path: string): readonly DataLink[] {
  const own = climbs(path) ? [] : [...pageLinks(docset, path), ...tocLinks(docset, path)];
  const links = [...own, ...redirectionLinks(docset, path), ...configLinks(docset, path)];
  return links.filter(({ span }) => span.end > span.start).sort((a, b) => a.span.start - b.span.start);
}

function pageLinks(docset: Docset, path: string): readonly DataLink[] {
  return fileLinkUses(docset, path).map(({ target, resolution }) => ({ span: target.span, resolution }));
}

/** The TOCs that a TOC takes in or leads to. */
function tocLinks(docset: Docset, path: string): readonly DataLink[] {
  const toc = docset.toc(path);
  if (!toc) return [];
  return entriesOf(docset, toc).flatMap(({ included }) =>
    included ? [{ span: included.href.span, resolution: tocAt(included.written, included.path) }] : [],
  );
}

function tocAt(written: string, path: string | undefined): Resolution {
  const base = { written, fragment: undefined, query: '' };
  return path === undefined ? { ...base, kind: 'undecided' } : { ...base, kind: 'file', path, exactCase: true };
}

function redirectionLinks(docset: Docset, path: string): readonly DataLink[] {
  const text = docset.text(path) ?? '';
  return docset.redirections
    .filter(({ file }) => file === path)
    .flatMap((item) => {
      const source = sourceOf(docset, item);
      return [
        ...(source ? [{ span: withoutQuotes(text, item.sourceSpan), resolution: source }] : []),
        { span: withoutQuotes(text, item.urlSpan), resolution: urlOf(docset, item) },
      ];
    });
}

function sourceOf(docset: Docset, { source }: Redirection): Resolution | undefined {
  const path = docset.find(source);
  if (path === undefined) return undefined;
  return { kind: 'file', path, exactCase: path === source, written: source, fragment: undefined, query: '' };
}

/** A relative url starts from the address of its source, so the docset itself must say where it leads. */
function urlOf(docset: Docset, redirection: Redirection): Resolution {
  const { source, url } = redirection;
  const resolution = docset.resolve(source, { href: url });
  if (resolution.kind === 'site' || resolution.kind === 'external' || resolution.kind === 'local') return resolution;
  const { written, fragment, query } = resolution;
  return { kind: 'undecided', written, fragment, query };
}

function configLinks(docset: Docset, path: string): readonly DataLink[] {
  const text = docset.text(path) ?? '';
  return docset.config.namedFiles
    .filter((named) => named.path === path)
    .map(({ value, span }) => ({
      span: withoutQuotes(text, span),
      resolution: docset.resolveContent(path, { href: String(value).trim() }),
    }));
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
