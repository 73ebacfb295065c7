import type { Article, Target } from '../../article/article';
import { slice, touches, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import type { Reference } from './reference';

/** A tab id as written, in the heading of a tab or in the query of a link. */
export interface WrittenTabId {
  readonly id: string;
  readonly span: Span;
  /** The link that it stands in. */
  readonly link?: Target;
}

/** The tab id at `offset` of `article`: in `#tab/id+id/condition` of a tab, or in `?tabs=id,id` of a link. */
export function tabIdAt(article: Article, offset: number): WrittenTabId | undefined {
  return tabIdsIn(article).find(({ span }) => touches(span, offset));
}

/**
 * The tabs with `id` in all articles, and the links that choose it: Learn opens the tabs of one id together, on every
 * page. Articles count as far as their facts have been read; those that have no such tab and no such link are not read.
 */
export function tabReferences(docset: Docset, id: string): readonly Reference[] {
  const isNamedIn = (path: string) => {
    const facts = docset.loadedFacts(path);
    return facts?.tabs.some((tab) => tab.id === id) || facts?.references.some((href) => /[?&]tabs=/.test(href));
  };
  return [...docset.articlePaths, ...docset.includePaths].filter(isNamedIn).flatMap((path) => {
    const article = docset.article(path);
    const written = article ? tabIdsIn(article).filter((each) => each.id === id) : [];
    return written.map(({ span }) => ({ path, span, isDeclaration: false }));
  });
}

/** The first tab with `id` in `article`, as it is written there. */
export function firstTab(article: Article, id: string): Span | undefined {
  return tabIdsIn(article).find((each) => each.id === id && !each.link)?.span;
}

/** In tabs from top to bottom, then in links. */
function tabIdsIn({ text, tabGroups, links }: Article): readonly WrittenTabId[] {
  const ofTabs = tabGroups.flatMap(({ tabs }) =>
    tabs.flatMap(({ target }) => wordsIn(text, target.span, '#tab/'.length, /[^+/]+/g)),
  );
  const ofLinks = links.flatMap(({ target }) => {
    const { span } = target;
    const query = /[?&]tabs=([^&#]*)/.exec(slice(text, span));
    if (!query?.[1]) return [];
    const end = query.index + query[0].length;
    const words = wordsIn(text, { start: span.start, end: span.start + end }, end - query[1].length, /[^,]+/g);
    return words.map((word) => ({ ...word, link: target }));
  });
  return [...ofTabs, ...ofLinks];
}

/** The words of `span`, from its character `from` on. */
function wordsIn(text: string, span: Span, from: number, words: RegExp): readonly WrittenTabId[] {
  const start = span.start + from;
  return [...text.slice(start, span.end).matchAll(words)].map(({ 0: id, index }) => ({
    id,
    span: { start: start + index, end: start + index + id.length },
  }));
}
