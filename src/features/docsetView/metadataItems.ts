import type { Docset } from '../../docset/docset';
import type { EffectiveValue } from '../../docset/metadata';
import { nameOf } from '../../docset/paths';
import { frontMatterKey, frontMatterKeys } from '../../vocabulary/frontMatterKeys';
import type { ViewItem } from './docsetView';

/** The metadata that hold for the page at `path`, each at the place where its value is declared. */
export function metadataItems(docset: Docset, path: string): readonly ViewItem[] {
  return [...docset.metadata(path)]
    .sort(([a], [b]) => orderOf(a) - orderOf(b))
    .map(([key, declared]) => ({
      label: key,
      description: `${textOf(declared.value)}${suffixOf(declared)}`,
      tooltip: [frontMatterKey(key)?.meaning, sourceOf(declared)].filter(Boolean).join('\n\n'),
      path: declared.path,
      span: declared.span,
    }));
}

/** What the article says itself needs no mention. */
function suffixOf({ source, path }: EffectiveValue): string {
  return source === 'frontMatter' ? '' : ` · ${nameOf(path)}`;
}

function sourceOf({ source, path, glob }: EffectiveValue): string {
  if (source === 'frontMatter') return 'From the front matter of the article.';
  return glob === undefined ? `From ${source} in ${path}.` : `From ${source} in ${path}, by the pattern ${glob}.`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** As a header is usually written; keys that we do not know come last, in their own order. */
function orderOf(key: string): number {
  return order.get(key) ?? order.size;
}

const order = new Map(frontMatterKeys.map(({ key }, index) => [key, index]));
