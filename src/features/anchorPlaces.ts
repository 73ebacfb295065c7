import type { Article, Heading } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';

/** Where a bookmark of a page stands: in its own file, or in one that it includes. */
export interface AnchorPlace {
  readonly id: string;
  /** Docset-relative path and text of the file it stands in. */
  readonly path: string;
  readonly article: Article;
  readonly span: Span;
  /** Undefined for an id written in html. */
  readonly heading?: Heading;
}

/**
 * The bookmarks of the page at `path`, which reads `article`, in document order with its block includes in
 * their places. Each id once: the first one is the one that links reach. Files that are not loaded are left out.
 */
export function anchorPlaces(docset: Docset, path: string, article: Article): readonly AnchorPlace[] {
  const places = new Map<string, AnchorPlace>();
  const visited = new Set<string>();
  visit(path, article);
  return [...places.values()];

  function visit(path: string, article: Article): void {
    visited.add(path);
    const add = (place: AnchorPlace): unknown => places.has(place.id) || places.set(place.id, place);
    const nodes: { readonly start: number; readonly take: () => void }[] = [
      ...article.headings
        .filter(({ isTab }) => !isTab)
        .map((heading) => ({
          start: heading.span.start,
          take: () => add({ id: heading.id, path, article, span: heading.span, heading }),
        })),
      ...article.anchors.map(({ id, span }) => ({ start: span.start, take: () => add({ id, path, article, span }) })),
      ...article.includes
        .filter(({ form }) => form === 'block')
        .map(({ span, target }) => ({
          start: span.start,
          take: () => {
            const resolution = docset.resolveContent(path, target);
            if (resolution.kind !== 'file' || visited.has(resolution.path)) return;
            const included = docset.article(resolution.path);
            if (included) visit(resolution.path, included);
          },
        })),
    ];
    for (const { take } of nodes.sort((a, b) => a.start - b.start)) take();
  }
}

/** Where `#id` of the page at `path` leads; undefined when it leads nowhere or the page is not loaded. */
export function findAnchor(
  docset: Docset,
  path: string,
  id: string,
  article: Article | undefined = docset.article(path),
): AnchorPlace | undefined {
  if (!article || !id) return undefined;
  const found = anchorPlaces(docset, path, article).find((place) => place.id === id);
  if (found) return found;
  // In an include file, `#id` means the page that includes it.
  for (const page of docset.pagesOf(path)) {
    const including = page === path ? undefined : docset.article(page);
    const place = including && anchorPlaces(docset, page, including).find((each) => each.id === id);
    if (place) return place;
  }
  return undefined;
}
