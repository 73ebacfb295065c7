import type { Docset } from '../docset/docset';
import { monikersOf } from '../docset/monikers/monikers';
import { groupBy } from '../docset/groupBy';
import type { View } from './views';
import type { Reporter } from './rule';
import type { PagePlace } from './pageFiles';
import { pageTypeOf } from './pageType';

/** What the rules about texts that have to be unique within a docset have in common. */

export interface UniqueParameters {
  /** Of a page in several versions only the newest counts. */
  readonly canonicalVersionOnly?: boolean;
}

/** One place where a text stands, and the page that shows it. */
export interface Occurrence {
  readonly page: string;
  readonly place: Place;
}

export type Place = Pick<PagePlace, 'span'> & { readonly file: Pick<PagePlace['file'], 'path' | 'article'> };

/** A report at each place of `text`, when several pages show it. {0} is the text, {1} the places of all of them. */
export function reportDuplicates(text: string, occurrences: readonly Occurrence[], report: Reporter): void {
  if (new Set(occurrences.map(({ page }) => page)).size < 2) return;
  const places = new Map(occurrences.map(({ place }) => [labelOf(place), place]));
  if (places.size < 2) return;
  const labels = [...places.keys()].sort();
  const list = labels.slice(0, 5).join(', ') + (labels.length > 5 ? ',...' : '');
  for (const { file, span } of places.values()) report({ path: file.path, span, args: [text, list] });
}

/**
 * Tells whether something on the page at a path is there in the newest version of that page: everything where there are
 * no versions, or where `canonicalVersionOnly` is not asked for.
 */
export function canonicalIn(
  docset: Docset,
  { canonicalVersionOnly }: UniqueParameters = {},
): (page: string, view: View) => boolean {
  const { of, definition } = monikersOf(docset);
  if (!canonicalVersionOnly || !definition) return () => true;
  const versioned = docset.articlePaths.filter((path) => of(path).length);
  const newest = new Map(
    [...groupBy(versioned, (path) => docset.sitePath(path))].map(([address, pages]) => {
      const versions = pages.flatMap(of);
      return [address, definition.versionsWith(versions[0]!).findLast((version) => versions.includes(version))];
    }),
  );
  return (page, { versions }) => {
    const own = of(page);
    if (!own.length) return true;
    const canonical = newest.get(docset.sitePath(page));
    return canonical === undefined || (versions?.length ? versions : own).includes(canonical);
  };
}

/** Whether search engines see the article at `path`, and rules about articles hold for it. */
export function isIndexed(docset: Docset, path: string): boolean {
  const type = pageTypeOf(docset, path);
  if (type !== 'conceptual' && type !== 'post') return false;
  const metadata = docset.metadata(path);
  return !['robots', 'ROBOTS'].some((key) => /noindex/i.test(String(metadata.get(key)?.value ?? '')));
}

/** The first place in a file goes without saying. */
function labelOf({ file, span }: Place): string {
  const { line, character } = file.article.lines.positionAt(span.start);
  return line === 0 && character === 0 ? file.path : `${file.path}(${line + 1},${character + 1})`;
}
