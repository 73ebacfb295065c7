import type { Article } from '../article/article';
import type { Span } from '../article/span';
import { isBlankBetween } from './blanks';
import { firstEndingAfter, itself } from './spansInOrder';

/**
 * Tells which spans of `article` show the reader anything: text, code, an entity, a picture or any html tag. Blanks,
 * comments and links without a text show nothing.
 */
export function visibilityIn({ text, comments, links }: Article): (span: Span) => boolean {
  const hidden = [
    ...comments.map(({ span }) => span),
    ...links
      .filter(({ form, textSpan }) => form === 'inline' && textSpan.start === textSpan.end)
      .map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  return (span) => {
    let from = span.start;
    if (!hidden.length) return !isBlankBetween(text, from, span.end);
    for (
      let index = firstEndingAfter(hidden, from, itself);
      index < hidden.length && hidden[index]!.start < span.end;
      index++
    ) {
      if (!isBlankBetween(text, from, hidden[index]!.start)) return true;
      from = Math.max(from, hidden[index]!.end);
    }
    return !isBlankBetween(text, from, span.end);
  };
}
