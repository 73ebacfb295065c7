import type { Docset } from '../../docset/docset';
import type { DocsetConfig } from '../../docset/config';
import { keptByPath } from '../../docset/keptByPath';
import { configMetadata, type ConfigMetadata } from '../../docset/metadata';
import { frontMatterKey } from '../../vocabulary/frontMatterKeys';

/**
 * What the docset's files and its config say for `key`, the most used first; 0 for what only the config says. Without
 * what the article at `except` says itself, if one is given.
 */
export function valuesSeen(docset: Docset, key: string, except?: string): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const [text, count] of docset.valuesSeen(key)) {
    for (const value of valuesIn(key, text)) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  const own = except === undefined ? [] : [docset.loadedFacts(except)?.metadata[key]].flat();
  for (const value of own.flatMap((each) => valuesIn(key, String(each)))) {
    const others = (counts.get(value) ?? 0) - 1;
    if (others > 0) counts.set(value, others);
    else counts.delete(value);
  }
  const { globalMetadata, fileMetadata } = docset.config;
  for (const { value } of [...globalMetadata, ...fileMetadata].filter((each) => each.key === key)) {
    const isWord = typeof value.value === 'string' || typeof value.value === 'number';
    if (isWord && !counts.has(String(value.value))) counts.set(String(value.value), 0);
  }
  return byCount(counts);
}

/** Of a key that takes a list, those that a text says with commas between them. */
function valuesIn(key: string, text: string): readonly string[] {
  if (!/^(?:list|textOrList)$/.test(frontMatterKey(key)?.type ?? '')) return [text];
  return text.split(',').flatMap((value) => value.trim() || []);
}

/** The key whose value says most about that of `key`: the other half of a pair. */
export function partnerOf(key: string): string | undefined {
  return partners.get(key);
}

const partners: ReadonlyMap<string, string> = new Map([
  ['ms.author', 'author'],
  ['author', 'ms.author'],
  ['manager', 'ms.author'],
  ['ms.reviewer', 'ms.author'],
  ['ms.subservice', 'ms.service'],
  ['titleSuffix', 'ms.service'],
]);

/**
 * The values of `key` in the articles that have `partner` set to `value`, wherever either is said, the most used
 * first. Articles count as far as they have been read, the one at `except` does not.
 */
export function valuesBeside(
  docset: Docset,
  key: string,
  partner: string,
  value: string,
  except: string,
): readonly (readonly [string, number])[] {
  const configured = configuredBy(docset.config);
  const counts = new Map<string, number>();
  for (const path of docset.articlePaths) {
    const own = docset.loadedFacts(path)?.metadata;
    if (!own || path === except) continue;
    const says = (wanted: string) => own[wanted] ?? configured(path).get(wanted)?.value;
    const found = says(partner) === value ? says(key) : undefined;
    if (typeof found === 'string' && found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return byCount(counts);
}

/** What the config says of each file, worked out once: the same files are looked at with every list. */
function configuredBy(config: DocsetConfig): ConfigMetadata {
  const known = prepared.get(config);
  if (known) return known;
  const metadata = keptByPath(configMetadata(config));
  prepared.set(config, metadata);
  return metadata;
}

const prepared = new WeakMap<DocsetConfig, ConfigMetadata>();

function byCount(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
