import type { Article } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, type Span } from '../../article/span';
import { plainQuoteEdits } from '../editing/plainQuotes';
import type { Insertion } from './insertion';

/**
 * `text`, which comes from elsewhere into the place of `selection`, with plain quotation marks where it becomes prose
 * there; code, addresses and front matter keep what they have. Undefined where nothing changes.
 */
export function pastedQuotes(article: Article, selection: Span, text: string): Insertion | undefined {
  if (!/[\u2018-\u201F]/.test(text)) return undefined;
  const pasted = { start: selection.start, end: selection.start + text.length };
  const after = readArticle(applyEdits(article.text, [{ span: selection, text }]));
  const edits = plainQuoteEdits(after, pasted).map((edit) => ({
    text: edit.text,
    span: { start: edit.span.start - pasted.start, end: edit.span.end - pasted.start },
  }));
  return edits.length ? { span: selection, text: applyEdits(text, edits) } : undefined;
}
