import type { Article, Directive, Heading } from '../../article/article';
import { touches } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { Refusal } from '../refactor/change';
import { baseUnknown } from './articleAtUrl';
import { siteOf } from './learnUrl';

/** The pages at whose address the file can be read: itself, or those that include it, as far as they are known. */
export function publishedPagesOf(docset: Docset, path: string): readonly string[] {
  const isPage = (each: string) => docset.siteUrl(each) !== undefined || docset.buildKind(each) === 'page';
  return isPage(path) ? [path] : docset.pagesOf(path).filter(isPage);
}

/** The address on Learn of the page at `path`, without locale; a refusal says why it has none. */
export function pageUrl(docset: Docset, path: string): string | Refusal {
  if (docset.buildKind(path) !== 'page') return { refusal: `'${path}' is no page of its own on Learn.` };
  const url = docset.siteUrl(path);
  if (url !== undefined) return siteOf(docset) + url;
  return { refusal: docset.basePath ? `'${path}' is not published.` : baseUnknown };
}

/** The same with the bookmark of the heading at `offset` of the article, which is the page or included in it. */
export function headingUrl(docset: Docset, page: string, article: Article, offset: number): string | Refusal {
  const url = pageUrl(docset, page);
  const line = article.lines.lineAt(offset);
  const heading = article.headings.find(({ span, isTab, level }) => {
    const [first, last] = [article.lines.lineAt(span.start), article.lines.lineAt(span.end)];
    return !isTab && level > 1 && first <= line && line <= last;
  });
  return typeof url === 'string' && heading ? withFragment(url, heading) : url;
}

/**
 * The same for what an author looks at: the section around `offset`, in the version, zone and tab that it stands in,
 * which the site otherwise chooses itself.
 */
export function urlOfPlace(docset: Docset, page: string, article: Article, offset: number): string | Refusal {
  const url = pageUrl(docset, page);
  if (typeof url !== 'string') return url;
  const section = article.headings.findLast(({ span, isTab, level }) => !isTab && level > 1 && span.start <= offset);
  const parameters = [
    ...parameter('view', monikerAt(article, offset)),
    ...parameter('tabs', tabsAt(article, offset)),
    ...parameter('pivots', pivotAt(article, offset)),
  ];
  const query = parameters.length ? `?${parameters.join('&')}` : '';
  return section ? withFragment(url + query, section) : url + query;
}

function withFragment(url: string, { id }: Heading): string {
  return `${url}#${encodeURIComponent(id)}`;
}

function parameter(name: string, value: string | undefined): readonly string[] {
  return value ? [`${name}=${encodeURIComponent(value)}`] : [];
}

/** The first pivot of the zone around `offset`. */
function pivotAt(article: Article, offset: number): string | undefined {
  const value = attributeAround(article, 'zone', 'pivot', offset);
  return value?.split(',')[0]?.trim();
}

/** A range of versions names one of them only when it is one. */
function monikerAt(article: Article, offset: number): string | undefined {
  const value = attributeAround(article, 'moniker', 'range', offset)?.trim();
  const name = value && /^(?:[<>]?=\s*)?([\w.-]+)$/.exec(value)?.[1];
  return name || undefined;
}

function attributeAround({ directives }: Article, tag: string, name: string, offset: number): string | undefined {
  const holds = ({ name: own, body, span, end }: Directive) =>
    own === tag && !!body && touches({ start: span.start, end: end?.span.end ?? body.end }, offset);
  return directives.findLast(holds)?.attributes.find((each) => each.name === name)?.value;
}

/** The tab around `offset`; of tabs that depend on others both. */
function tabsAt({ tabGroups }: Article, offset: number): string | undefined {
  const tabs = tabGroups.findLast(({ span }) => touches(span, offset))?.tabs;
  const tab = tabs?.findLast(({ heading }) => heading.span.start <= offset);
  const ids = [tab?.condition, tab?.ids[0]].filter(Boolean);
  return ids.length ? ids.join(',') : undefined;
}
