import { quotedList } from '../../docset/quotedList';
import { groupBy } from '../../docset/groupBy';
import type { Place, SchemaItem, UniqueValue } from './schema';
import { identityOf, shown } from './values';

/**
 * What the build says when all pages are known: each of `values` that is there twice or more, at every place.
 * They come from the validation of all pages, each page once.
 */
export function duplicates(values: readonly UniqueValue[], nameOf: (place: Place) => string): readonly SchemaItem[] {
  return [...groupBy(values, ({ rule }) => rule).values()]
    .flatMap((ofRule) => [...groupBy(ofRule, identity).values()])
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const places = quotedList(same.map(({ value }) => nameOf(value)));
      return same.map(({ propertyPath, value: { path, span, value } }) => ({
        code: 'duplicate-attribute' as const,
        args: [propertyPath, shown(value), places],
        propertyPath,
        place: { path, span },
      }));
    });
}

function identity({ propertyPath, value }: UniqueValue): string {
  return `${propertyPath}\n${identityOf(value.value)}`;
}
