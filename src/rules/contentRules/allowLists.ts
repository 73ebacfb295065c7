import { entryOf, readConfigText, type ConfigValue } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { joinPath } from '../../docset/paths';

/** The terms of one of the lists that the site brings: languages, domains, products. Undefined when there is none. */
export type AllowLists = (name: string) => ReadonlySet<string> | undefined;

/**
 * Reads the files of the docset's `allowlists`: `{ name: { nestedTaxonomy: [...] } }`, where the terms are a list or
 * the keys of an object, and may nest. A url is not for us, and of a broken file what can be read counts.
 */
export function allowListsOf(docset: Pick<Docset, 'config' | 'text'>): AllowLists {
  const roots = docset.config.allowlists.flatMap((name) => {
    const path = joinPath('', name);
    const text = docset.text(path);
    return (text === undefined ? undefined : readConfigText(path, text).root) ?? [];
  });
  return (name) => {
    const list = roots.map((root) => entryOf(root, name)).findLast((found) => found);
    return list && new Set(termsOf(list));
  };
}

function termsOf(list: ConfigValue): readonly string[] {
  const nested = entryOf(list, 'nestedTaxonomy');
  const terms = (nested?.items ?? []).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  return [...terms, ...(nested?.entries ?? []).flatMap(({ key, value }) => [key, ...termsOf(value)])];
}
