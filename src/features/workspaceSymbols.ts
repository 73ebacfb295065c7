import { stringOf } from '../docset/configText';
import type { Docset } from '../docset/docset';
import { keptPerState, type Worked } from '../docset/keptPerState';
import { dataPageOf } from '../rules/yamlPages/dataPage';

/** A page by its title. */
export interface PageSymbol {
  readonly title: string;
  /** Docset-relative. */
  readonly path: string;
}

/**
 * The pages whose title has the characters of `query` in their order, whatever their case. VS Code finds every heading
 * of a markdown file in the same way; a page whose H1 it finds for this query is left out. Articles count as far as
 * their facts have been read.
 */
export function pageSymbols(docset: Docset, query: string): readonly PageSymbol[] {
  const wanted = query.toLowerCase();
  const articles = docset.articlePaths.flatMap((path): readonly PageSymbol[] => {
    const { title, h1 } = docset.loadedFacts(path) ?? {};
    const isFound = title && hasInOrder(title, wanted) && !(h1 !== undefined && hasInOrder(h1, wanted));
    return isFound ? [{ title, path }] : [];
  });
  return [...articles, ...dataPageTitles(docset).filter(({ title }) => hasInOrder(title, wanted))];
}

/** Whether `text` has the characters of `wanted`, which is in lower case, one after the other. */
function hasInOrder(text: string, wanted: string): boolean {
  let next = 0;
  for (const character of text.toLowerCase()) {
    if (next < wanted.length && wanted.startsWith(character, next)) next += character.length;
  }
  return next === wanted.length;
}

const dataPageTitles: (docset: Docset) => readonly PageSymbol[] = keptPerState(collectTitles, 'dataState');

function collectTitles(docset: Docset): Worked<readonly PageSymbol[]> {
  const value = docset.dataPagePaths.flatMap((path) => {
    const title = stringOf(dataPageOf(docset, path)?.root, 'title');
    return title ? [{ title, path }] : [];
  });
  return { value, isComplete: docset.dataPagePaths.every((path) => docset.text(path) !== undefined) };
}
