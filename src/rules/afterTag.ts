import type { Article } from '../article/article';
import type { Fix } from './rule';

/**
 * Takes away what stands behind the tag that ends at `tagEnd`, up to the end of its line. Safe where that is no
 * word: of words the author may want to keep some.
 */
export function removeBehindTag({ text, lines }: Article, tagEnd: number): Fix {
  const span = { start: tagEnd, end: lines.spanOf(lines.lineAt(tagEnd)).end };
  const isSafe = !/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end));
  return { title: 'Remove what follows the tag', edits: [{ span, text: '' }], isSafe };
}
