import { distance } from 'fastest-levenshtein';
import type { Article, FrontMatterEntry } from '../article/article';
import type { Docset } from '../docset/docset';
import { frontMatterKeys, isKnownKey } from '../vocabulary/frontMatterKeys';
import { reservedKeys } from '../vocabulary/metadataModel';

export interface MisspeltKey {
  readonly entry: FrontMatterEntry;
  /** The key that was meant; the article does not have it. */
  readonly intended: string;
}

/**
 * The keys of the front matter that nobody knows and that are a slip away from exactly one key that is known and
 * not there. A key that the docset's own config sets is known.
 */
export function misspeltKeys(article: Article, docset: Pick<Docset, 'config'>): readonly MisspeltKey[] {
  const entries = article.frontMatter?.entries ?? [];
  const unknown = entries.filter(({ key }) => !isKnownKey(key) && !reservedKeys.has(key));
  if (!unknown.length) return [];
  const { globalMetadata, fileMetadata } = docset.config;
  const own = new Set([...globalMetadata, ...fileMetadata].map(({ key }) => key));
  const written = new Set(entries.map(({ key }) => key));
  const absent = frontMatterKeys.filter(({ key, deprecated }) => !deprecated && !written.has(key));
  const found = new Map<string, MisspeltKey>();
  for (const entry of unknown) {
    const intended = own.has(entry.key) ? undefined : intendedKey(entry.key, absent);
    // Renaming a second one would only make a duplicate.
    if (intended !== undefined && !found.has(intended)) found.set(intended, { entry, intended });
  }
  return [...found.values()];
}

function intendedKey(written: string, absent: typeof frontMatterKeys): string | undefined {
  const lower = written.toLowerCase();
  const named = absent.find(({ mistakenFor }) => mistakenFor?.includes(lower));
  if (named) return named.key;
  let best: string | undefined;
  let least = Infinity;
  for (const { key } of absent) {
    const steps = slips(lower, key.toLowerCase());
    if (steps === least) best = undefined;
    else if (steps < least) [best, least] = [key, steps];
  }
  return best;
}

/** How many letters are wrong, up to two; two only where nothing else is near enough to be meant. */
function slips(written: string, key: string): number {
  if (Math.abs(written.length - key.length) > 2 || written.length < 4 || key.length < 5) return Infinity;
  const steps = distance(written, key);
  if (steps <= 1) return steps;
  if (steps > 2 || written[0] !== key[0]) return Infinity;
  return key.length >= 6 || sorted(written) === sorted(key) ? steps : Infinity;
}

function sorted(text: string): string {
  return [...text].sort().join('');
}
