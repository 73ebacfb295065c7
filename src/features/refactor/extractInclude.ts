import type { Article, Heading } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, contains, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { nameOf } from '../../docset/paths';
import { lineEndOf } from '../../rules/insertions';
import { hrefTo } from '../../rules/writeHref';
import type { Question } from '../question';
import { isRefusal, type Change, type Refusal } from './change';
import { cutText } from './cutText';
import { includeHeader, suggestIncludePath, whyNotNew } from './includePlace';
import { anchorEdits, keptHeadings, stayingAnchors } from './keptAnchors';
import { wholeBlocks, type BlockRange } from './wholeBlocks';

/** An article in its docset, and what is selected in it. */
export interface Selected extends Omit<Question, 'offset'> {
  readonly selection: Span;
}

/** Where the include file for the selected blocks would go, docset-relative, or why there can be none. */
export function suggestInclude({ docset, path, article, selection }: Selected): string | Refusal {
  const range = extractable(docset, path, article, selection);
  return isRefusal(range) ? range : suggestIncludePath(docset, path, article, range);
}

/**
 * Puts the selected blocks into a new include file at the docset-relative path `to`, and an include in their place.
 * Links in them lead where they led, and headings of the page keep their bookmarks.
 */
export function extractInclude(
  { docset, path, article, selection }: Selected,
  to: string,
  today: Date,
): Change | Refusal {
  const range = extractable(docset, path, article, selection);
  if (isRefusal(range)) return range;
  const refusal = whyNotNew(docset, to);
  if (refusal) return refusal;
  if (docset.buildKind(to) === 'page') return { refusal: `The docset would publish '${to}' as a page of its own.` };
  const href = includeHref(docset, path, article, to);
  if (href === undefined) return { refusal: `'${to}' cannot be included here.` };

  const lineEnd = lineEndOf(article);
  const include = `[!INCLUDE [${nameOf(to).replace(/\.md$/i, '')}](${href})]`;
  const { text, rest } = cutText({ docset, path, article }, range, to);
  const edits = [{ span: range.span, text: include }, ...rest];
  const header = includeHeader(docset, article, to, today, lineEnd) ?? '';
  const isMoved = ({ span }: Heading) => contains(range.span, span);
  const moved = readArticle(text);
  const body = applyEdits(text, anchorEdits(keptHeadings(moved.headings, article.headings.filter(isMoved))));
  return {
    edits: new Map([[path, [...edits, ...stayingAnchors(article, edits, isMoved)]]]),
    created: [{ path: to, text: `${header}${body}${lineEnd}` }],
    moved: [],
    removed: [],
  };
}

/** The selected blocks, if they may stand in an include, or why they may not. */
export function extractable(docset: Docset, path: string, article: Article, selection: Span): BlockRange | Refusal {
  if (docset.buildKind(path) === 'toc') return { refusal: 'A table of contents takes no includes.' };
  const range = wholeBlocks(article, selection);
  if (isRefusal(range)) return range;
  if (range.blocks.every(({ kind }) => kind === 'include')) return { refusal: 'This is an include already.' };
  const hasTitle = article.headings.some(
    ({ level, span, isTab }) => level === 1 && !isTab && contains(range.span, span),
  );
  return hasTitle ? { refusal: 'The title of an article (its H1) has to stay in the article.' } : range;
}

/** In the manner of the includes that the article has already. */
function includeHref(docset: Docset, path: string, { includes }: Article, to: string): string | undefined {
  const like = includes.some(({ target }) => target.href.startsWith('~')) ? '~/' : '';
  return hrefTo(docset, path, to, like, 'content');
}
