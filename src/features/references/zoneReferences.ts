import { slice, type Span } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { configMetadata } from '../../docset/metadata';
import { pivotUses } from '../../docset/zonePivots/zonePivotFindings';
import type { ZonePivotGroup } from '../../docset/zonePivots/zonePivotGroups';
import { readZonePivotGroups } from '../zonePivotGroups';
import { linksTo } from './linksTo';
import { metadataReferences, namesValue } from './metadataReferences';
import type { Reference } from './reference';

/**
 * The pivot `id` of `group`: where it is declared, the zones for it in all articles that use the group, what they
 * include among it, and the links that open one of these articles with `?pivots=id`. Articles count as far as their
 * facts have been read.
 */
export function pivotReferences(docset: Docset, group: ZonePivotGroup, id: string): readonly Reference[] {
  const declared = group.pivots
    .filter((pivot) => pivot.id === id)
    .map(({ span }) => ({ path: group.path, span, isDeclaration: true }));
  const pages = new Set(pagesWith(docset, group.id));
  const zones = [...pages].flatMap((page) => pivotUses(docset, page)).filter((use) => use.id === id);
  const choosesPivot = (file: string) =>
    pages.has(file) || !!docset.loadedFacts(file)?.references.some((href) => /[?&]pivots=/.test(href));
  const links = [...pages].flatMap((page) =>
    linksTo(docset, page, choosesPivot).flatMap(({ file, target }) => {
      const span = chosenPivot(docset.text(file) ?? '', target.span, id);
      return span ? [{ path: file, span }] : [];
    }),
  );
  return [...declared, ...[...zones, ...links].map(({ path, span }) => ({ path, span, isDeclaration: false }))];
}

/** The group `id`: where it is declared, and the metadata of articles and config that name it. */
export function pivotGroupReferences(docset: Docset, path: string, id: string): readonly Reference[] {
  const declared = readZonePivotGroups(docset, path)
    .filter((group) => group.id === id)
    .map(({ path: file, span }) => ({ path: file, span, isDeclaration: true }));
  return [...declared, ...metadataReferences(docset, 'zone_pivot_groups', id)];
}

/** The articles whose metadata name the group `id`. */
function pagesWith(docset: Docset, id: string): readonly string[] {
  const key = 'zone_pivot_groups';
  const configured = configMetadata(docset.config);
  return docset.articlePaths.filter((path) => {
    const own = docset.loadedFacts(path)?.metadata[key];
    return namesValue(key, own ?? configured(path).get(key)?.value, id);
  });
}

/** Where the address at `span` says `pivots=id`. */
function chosenPivot(text: string, span: Span, id: string): Span | undefined {
  const query = /[?&]pivots=([^&#]*)/.exec(slice(text, span));
  if (query?.[1] !== id) return undefined;
  const end = span.start + query.index + query[0].length;
  return { start: end - id.length, end };
}
