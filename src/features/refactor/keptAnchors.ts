import type { Article, Heading } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, type TextEdit } from '../../article/span';

/** A heading as it will be, and the bookmark that has led to it. */
export interface KeptHeading {
  readonly heading: Heading;
  readonly id: string;
}

/**
 * Edits that give headings the bookmark they had as one written by hand, where the generated one is another now: the
 * number behind it depends on the headings above. Of headings that shared a bookmark the first keeps it.
 */
export function anchorEdits(headings: readonly KeptHeading[]): readonly TextEdit[] {
  const taken = new Set<string>();
  return headings.flatMap(({ heading, id }) => {
    if (taken.has(id)) return [];
    taken.add(id);
    const { textSpan, isTab } = heading;
    if (heading.id === id || isTab || textSpan.start === textSpan.end) return [];
    return [{ span: { start: textSpan.start, end: textSpan.start }, text: `<a name="${id}"></a>` }];
  });
}

/** The headings of a text beside the bookmarks that its headings had before, in the same order. */
export function keptHeadings(now: readonly Heading[], before: readonly Heading[]): readonly KeptHeading[] {
  return now.flatMap((heading, index) => {
    const { id } = before[index] ?? heading;
    return [{ heading, id }];
  });
}

/**
 * Edits of `article` for the headings that stay when `edits` take others away: their bookmarks may depend on those
 * that go. None of `edits` brings a heading.
 */
export function stayingAnchors(
  article: Article,
  edits: readonly TextEdit[],
  isMoved: (heading: Heading) => boolean,
): readonly TextEdit[] {
  const staying = article.headings.filter((heading) => !isMoved(heading));
  const after = readArticle(applyEdits(article.text, edits)).headings;
  if (after.length !== staying.length) return [];
  return anchorEdits(
    staying.map((heading, index) => ({ heading: { ...heading, id: after[index]!.id }, id: heading.id })),
  );
}
