import { countUntil } from '../article/countUntil';
import type { Span } from '../article/span';

/** Looking things up among spans that are in order and apart, as those of an article's nodes are. */

/** The index of the first of `items` that ends behind `offset`; their number when there is none. */
export function firstEndingAfter<Item>(items: readonly Item[], offset: number, spanOf: (item: Item) => Span): number {
  return countUntil(items.length, (index) => spanOf(items[index]!).end <= offset);
}

/** Those of `items` that lie wholly in `span`. */
export function itemsWithin<Item>(items: readonly Item[], span: Span, spanOf: (item: Item) => Span): readonly Item[] {
  const within: Item[] = [];
  for (let index = firstEndingAfter(items, span.start, spanOf); index < items.length; index++) {
    const { start, end } = spanOf(items[index]!);
    if (start >= span.end) break;
    if (start >= span.start && end <= span.end) within.push(items[index]!);
  }
  return within;
}

export function itself(span: Span): Span {
  return span;
}

export function spanOfNode({ span }: { readonly span: Span }): Span {
  return span;
}
