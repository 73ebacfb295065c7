import type { Article } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { filesNaming } from './references/linksTo';
import { referencesOf } from './references/referencesAt';
import type { Reference } from './references/reference';

/** How much a page or an include is used, to be shown above its title. */
export interface BackLinks {
  /** Its H1; without one the first line of its text. */
  readonly place: Span;
  /** How many other files have a link to it, or include it. */
  readonly files: number;
  /** Of an include: the pages that show it, through other includes too. */
  readonly pages: number | undefined;
}

/**
 * Who links to the `article` at the docset-relative `path`. Nothing is read for it: articles count as far as their facts
 * have been read.
 */
export function backLinksOf(docset: Docset, path: string, article: Article): BackLinks {
  const { headings, frontMatter } = article;
  const title = headings.find(({ level, isTab }) => level === 1 && !isTab);
  const start = frontMatter ? Math.min(frontMatter.span.end + 1, article.text.length) : 0;
  return {
    place: title?.span ?? { start, end: start },
    files: filesNaming(docset, path).filter((file) => file !== path).length,
    pages: docset.isInclude(path) ? docset.pagesOf(path).length : undefined,
  };
}

/** In a few words: `Linked from 12 files`, `Part of 3 pages`. */
export function describeBackLinks({ files, pages }: BackLinks): string {
  if (pages !== undefined) return pages ? `Part of ${counted(pages, 'page')}` : 'Part of no page';
  return files ? `Linked from ${counted(files, 'file')}` : 'Nothing links here';
}

/** The places in all files of the docset that link to the file at `path` or include it. */
export function backLinkPlaces(docset: Docset, path: string): readonly Reference[] {
  return referencesOf(docset, path, { kind: 'file', path }).filter((each) => each.path !== path);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
