import { groupBy } from '../groupBy';
import { keptLast } from '../keptLast';
import type { Docset } from '../docset';
import { joinPath, nameOf, normalizePath } from '../paths';
import { readZonePivotDefinition, type ZonePivotDefinition } from './zonePivotGroups';

/** What looking for definitions needs of a docset. */
export type PivotDocset = Pick<Docset, 'dataPagePaths' | 'metadata' | 'paths' | 'siteUrl' | 'text'>;

/** Where a page's zone pivot groups are defined. */
export type ZonePivotFile =
  | { readonly kind: 'found'; readonly path: string }
  /** Nothing in the docset is published at `url`, or more than one file. */
  | { readonly kind: 'missing' | 'conflict'; readonly url: string }
  /** The address of the page is not known, and no file of the docset goes by the name. */
  | { readonly kind: 'unknown' };

/**
 * Finds the definition for the page at `path` as the build does: by the address that the first segment of the
 * page's own and the metadata together name, as JSON, since such files are published so. In a docset whose base
 * path is not known it is the file at that path, or the only one of that name.
 */
export function zonePivotFileOf(docset: PivotDocset, path: string): ZonePivotFile {
  const wanted = nameFor(docset, path);
  const first = docset.siteUrl(path)?.split('/')[1];
  if (first) {
    const address = `/${joinPath(first, wanted)}`;
    const at = filesAt(docset, address.toLowerCase());
    if (at.length === 1) return { kind: 'found', path: at[0]! };
    return { kind: at.length ? 'conflict' : 'missing', url: `${address}.json` };
  }
  const found = fileNamed(docset, wanted);
  return found === undefined ? { kind: 'unknown' } : { kind: 'found', path: found };
}

/** The file that the page at `path` means most likely, for an editor that would rather help than be strict. */
export function likelyZonePivotFileOf(docset: PivotDocset, path: string): string | undefined {
  const file = zonePivotFileOf(docset, path);
  return file.kind === 'found' ? file.path : fileNamed(docset, nameFor(docset, path));
}

/** The definition at `path`, read again only when its text changes; undefined when it is not there or not loaded yet. */
export function zonePivotDefinitionAt(docset: PivotDocset, path: string): ZonePivotDefinition | undefined {
  const source = docset.text(path);
  if (source === undefined) return undefined;
  const known = definitions.get(docset) ?? new Map<string, KnownDefinition>();
  definitions.set(docset, known);
  let found = known.get(path);
  if (found?.source !== source) {
    found = { source, definition: readZonePivotDefinition(path, source) };
    known.set(path, found);
  }
  return found.definition;
}

interface KnownDefinition {
  readonly source: string;
  readonly definition: ZonePivotDefinition;
}

/** Every page with zone pivots asks for the same file. */
const definitions = new WeakMap<PivotDocset, Map<string, KnownDefinition>>();

/** The path below the first segment of the site, without its extension. */
function nameFor(docset: PivotDocset, path: string): string {
  const named = docset.metadata(path).get('zone_pivot_group_filename')?.value;
  return withoutExtension(typeof named === 'string' ? normalizePath(named) : 'zone-pivot-groups');
}

function filesAt({ dataPagePaths, siteUrl }: PivotDocset, address: string): readonly string[] {
  const named = dataFilesByName(dataPagePaths).get(nameOf(address)) ?? [];
  return named.filter((file) => siteUrl(file)?.toLowerCase() === address);
}

function fileNamed({ paths }: PivotDocset, wanted: string): string | undefined {
  const name = nameOf(wanted);
  const named = dataFilesByName(paths).get(name.toLowerCase()) ?? [];
  const candidates = named.filter((file) => withoutExtension(nameOf(file)) === name);
  return (
    candidates.find((file) => withoutExtension(file) === wanted) ??
    (candidates.length === 1 ? candidates[0] : undefined)
  );
}

/** The YAML and JSON files among `paths`, by their names without extension, lower case. Every page with zones asks. */
const dataFilesByName = keptLast((paths: readonly string[]) =>
  groupBy(
    paths.filter((path) => /\.(?:yml|yaml|json)$/i.test(path)),
    (path) => withoutExtension(nameOf(path)).toLowerCase(),
  ),
);

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
}
