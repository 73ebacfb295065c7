import type { Article } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import type { Resolution } from '../docset/resolve';
import { linkUsesOf } from '../rules/linkUses';
import { dataLinksOf } from './dataLinks';

/** A stretch of text that can be clicked, and the file (docset-relative) or address it opens. */
export interface DocumentLink {
  readonly span: Span;
  readonly path?: string;
  /** Offset in the file. */
  readonly offset?: number;
  readonly url?: string;
  readonly tooltip?: string;
}

/**
 * Every destination in the article at the docset-relative `path` that leads to a file at hand or to a page on
 * Learn, in order. Web addresses are left to the editor, which finds them by itself. Only facts that are at
 * hand are looked at, so a bookmark in a file that has not been read opens its top.
 */
export function documentLinksOf(docset: Docset, path: string, article: Article): readonly DocumentLink[] {
  const links = new Map<number, DocumentLink>();
  const add = (span: Span, resolution: Resolution): void => {
    const opened = span.end > span.start ? openedBy(docset, path, article, resolution) : undefined;
    // Several references share the target of one definition.
    if (opened && !links.has(span.start)) links.set(span.start, { span, ...opened });
  };
  for (const { target, resolution } of linkUsesOf(docset, path, article)) add(target.span, resolution);
  for (const { target } of article.definitions) add(target.span, docset.resolve(path, target));
  return [...links.values()].sort((a, b) => a.span.start - b.span.start);
}

/** The same for a file that is no article: a TOC, a YAML page, a redirection file, a config. */
export function dataDocumentLinksOf(docset: Docset, path: string): readonly DocumentLink[] {
  return dataLinksOf(docset, path).flatMap(({ span, resolution }) => {
    const opened = openedBy(docset, path, undefined, resolution);
    return opened ? [{ span, ...opened }] : [];
  });
}

function openedBy(
  docset: Docset,
  from: string,
  article: Article | undefined,
  resolution: Resolution,
): Omit<DocumentLink, 'span'> | undefined {
  const { fragment } = resolution;
  switch (resolution.kind) {
    case 'self':
    case 'file':
    case 'outside': {
      const own =
        resolution.path === from ? article?.headings.find(({ id }) => id === fragment)?.span.start : undefined;
      return { path: resolution.path, offset: own ?? offsetIn(docset, resolution.path, fragment) };
    }
    case 'redirected':
    case 'site': {
      const { end } = resolution;
      const path = resolution.kind === 'site' ? (resolution.path ?? end?.path) : end?.path;
      const tooltip = end && `Redirected to ${end.url}`;
      if (path !== undefined)
        return { path, offset: offsetIn(docset, path, fragmentOf(end?.url) ?? fragment), tooltip };
      return { url: onLearn(end?.url ?? (resolution.kind === 'site' ? resolution.url : '')), tooltip };
    }
    default:
      return undefined;
  }
}

function fragmentOf(url = ''): string | undefined {
  return /#(.+)$/.exec(url)?.[1];
}

function offsetIn(docset: Docset, path: string, fragment: string | undefined): number | undefined {
  return fragment ? docset.loadedFacts(path)?.headings.find(({ id }) => id === fragment)?.offset : undefined;
}

function onLearn(url: string): string {
  return url.startsWith('/') ? `https://learn.microsoft.com${url}` : url;
}
