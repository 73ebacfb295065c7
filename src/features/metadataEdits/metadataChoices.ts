import type { Docset } from '../../docset/docset';
import { frontMatterKey, frontMatterKeys } from '../../vocabulary/frontMatterKeys';

/** A key or a value to choose from. */
export interface MetadataChoice {
  readonly text: string;
  /** In how many articles it occurs. */
  readonly count: number;
  /** What it means, a plain sentence; undefined for what we do not know. */
  readonly meaning: string | undefined;
}

/** Titles and descriptions are each article's own: nobody sets them in many. */
const ownKeys: ReadonlySet<string> = new Set(['title', 'description', 'uid']);

/** Keys that can be set in the articles at `paths`: those that they have first, then the others that are known. */
export function keyChoices(docset: Docset, paths: readonly string[]): readonly MetadataChoice[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (const key of Object.keys(docset.facts(path)?.metadata ?? {})) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const known = frontMatterKeys.filter(({ deprecated }) => !deprecated).map(({ key }) => [key, 0] as const);
  return [...new Map([...known, ...counts])]
    .filter(([key]) => !ownKeys.has(key))
    .map(([text, count]) => ({ text, count, meaning: frontMatterKey(text)?.meaning }))
    .sort(byCount);
}

/** Values for `key`: those that the articles at `paths` have, of the rest of the docset, and those that are known. */
export function valueChoices(docset: Docset, key: string, paths: readonly string[]): readonly MetadataChoice[] {
  const known = frontMatterKey(key)?.values ?? [];
  const meanings = new Map(known.map(({ value, meaning }) => [value, meaning]));
  const counts = new Map<string, number>(known.filter(({ replacedBy }) => !replacedBy).map(({ value }) => [value, 0]));
  for (const [value, count] of docset.valuesSeen(key)) counts.set(value, count);
  // What the configuration supplies is seen in no header.
  for (const path of paths) {
    const value = docset.metadata(path).get(key)?.value;
    if (typeof value === 'string' && !counts.has(value)) counts.set(value, 0);
  }
  return [...counts].map(([text, count]) => ({ text, count, meaning: meanings.get(text) })).sort(byCount);
}

function byCount(a: MetadataChoice, b: MetadataChoice): number {
  return b.count - a.count;
}
