import type { Article } from '../article/article';
import { readHref } from './href';
import { siteHref } from './siteUrl';

/**
 * What other articles may want to know of one: small, comparable, and all that is kept of a closed file.
 * An edit matters elsewhere only if it changes these.
 */
export interface Facts {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** The text of the first H1. */
  readonly h1: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly headings: readonly HeadingFact[];
  /** Ids written in html or at the start of headings, generated ones included: all bookmarks of this file alone. */
  readonly anchors: readonly string[];
  /** Includes as written, in order. */
  readonly includes: readonly string[];
  /** Those of them that stand in running text: of such a file the headings become text, without a bookmark. */
  readonly inlineIncludes: readonly string[];
  /**
   * Hrefs of links, images, definitions, `:::` sources and snippets that name a file or, by its url, a page of Learn,
   * without duplicates, as written.
   */
  readonly references: readonly string[];
  /** The ids of its tabs, each once. */
  readonly tabs: readonly TabFact[];
}

export interface TabFact {
  readonly id: string;
  /** What readers see of the first tab with this id. */
  readonly text: string;
}

export interface HeadingFact {
  readonly level: number;
  readonly text: string;
  readonly id: string;
  /** Offset of the heading in its file. */
  readonly offset: number;
}

/** The facts of `article`, whose text can then be let go. */
export function factsOf(article: Article): Facts {
  const inline = article.includes.filter(({ form }) => form === 'inline');
  const own = apart({
    metadata: article.frontMatter?.data ?? {},
    headings: article.headings
      .filter(({ isTab }) => !isTab)
      .map(({ level, text, id, span }) => ({ level, text, id, offset: span.start })),
    ids: article.anchors.map(({ id }) => id),
    includes: article.includes.map(({ target }) => target.href),
    inlineIncludes: distinct(inline.map(({ target }) => target.href)),
    references: referencesOf(article),
    tabs: tabsOf(article),
  });
  const { metadata, headings, ids, includes, inlineIncludes, references, tabs } = own;
  return {
    title: textOf(metadata.title),
    description: textOf(metadata.description),
    h1: headings.find(({ level }) => level === 1)?.text,
    metadata,
    headings,
    anchors: distinct([...headings.map(({ id }) => id), ...ids]),
    includes,
    inlineIncludes,
    references,
    tabs,
  };
}

function tabsOf({ tabGroups }: Article): readonly TabFact[] {
  const texts = new Map<string, string>();
  for (const { ids, heading } of tabGroups.flatMap(({ tabs }) => tabs)) {
    for (const id of ids) if (!texts.has(id)) texts.set(id, heading.text);
  }
  return [...texts].map(([id, text]) => ({ id, text }));
}

/**
 * A copy that shares nothing with the text. An engine keeps a part of a long string as a window into it, so one
 * heading would keep the whole of its article in memory; what has been through JSON stands alone.
 */
function apart<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** Whether nothing that another article can see differs; offsets do not count. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return (
    a.title === b.title &&
    a.description === b.description &&
    sameList(a.headings, b.headings, (x, y) => x.level === y.level && x.text === y.text && x.id === y.id) &&
    sameList(a.tabs, b.tabs, (x, y) => x.id === y.id && x.text === y.text) &&
    sameTexts(a.anchors, b.anchors) &&
    sameTexts(a.includes, b.includes) &&
    sameTexts(a.inlineIncludes, b.inlineIncludes) &&
    sameTexts(a.references, b.references) &&
    JSON.stringify(a.metadata) === JSON.stringify(b.metadata)
  );
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return sameList(a, b, (x, y) => x === y);
}

function sameList<Item>(a: readonly Item[], b: readonly Item[], isSame: (x: Item, y: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]!));
}

function referencesOf(article: Article): readonly string[] {
  // A definition that nothing uses names its file all the same.
  const nodes = [...article.links, ...article.images, ...article.snippets, ...article.definitions];
  const targets = nodes.map(({ target }) => target.href);
  const attributes = article.directives.flatMap(({ attributes }) =>
    attributes.filter(({ name }) => sourceAttributes.has(name)).map(({ value }) => value),
  );
  return distinct([...targets, ...attributes]).filter(namesFile);
}

const sourceAttributes = new Set(['source', 'lightbox', 'link']);

function namesFile(href: string): boolean {
  // Nearly all other hrefs are web addresses and bookmarks; these need no closer look.
  if (href.startsWith('#')) return false;
  if (href.startsWith('https://')) return siteHref(href) !== undefined;
  const { kind } = readHref(href, { decode: true });
  return kind === 'relative' || kind === 'site' || (kind === 'external' && siteHref(href) !== undefined);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
