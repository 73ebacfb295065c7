import type { FrontMatterEntry } from '../../article/article';
import { readFrontMatter } from '../../article/frontMatter';
import type { Span } from '../../article/span';
import { entryOf, oneOrMany, type ConfigValue } from '../../docset/configText';
import { withoutQuotes } from '../../docset/dataProblems';
import type { Docset } from '../../docset/docset';
import { dataPageOf } from '../../rules/yamlPages/dataPage';
import type { Reference } from './reference';

/**
 * The places where the metadata `key` has `value`, alone or in a list: in the front matter of articles and includes,
 * in pages in YAML and JSON, and in the config. Articles count as far as their facts have been read; of those that
 * have the value only the front matter is read again.
 */
export function metadataReferences(docset: Docset, key: string, value: string): readonly Reference[] {
  const inArticles = [...docset.articlePaths, ...docset.includePaths]
    .filter((path) => namesValue(key, docset.loadedFacts(path)?.metadata[key], value))
    .flatMap((path) => {
      const text = docset.text(path) ?? '';
      const entries = readFrontMatter(text).frontMatter?.entries ?? [];
      return entries
        .filter((entry) => entry.key === key)
        .flatMap((entry) => placed(path, placesIn(text, entry, value)));
    });
  const { globalMetadata, fileMetadata } = docset.config;
  const inConfig = [...globalMetadata, ...fileMetadata].filter((each) => each.key === key).map((each) => each.value);
  const inPages = docset.dataPagePaths.flatMap((path) => {
    const found = entryOf(entryOf(dataPageOf(docset, path)?.root, 'metadata'), key);
    return found ? [found] : [];
  });
  return [
    ...inArticles,
    ...[...inPages, ...inConfig]
      .flatMap(oneOrMany)
      .filter((each) => namesValue(key, each.value, value))
      .flatMap((each) => placed(each.path, [placeOf(docset, each)])),
  ];
}

/** Whether `written` is `value`, has it among its items, or in the one key that takes a text for a list, in the text. */
export function namesValue(key: string, written: unknown, value: string): boolean {
  if (Array.isArray(written)) return written.some((item) => namesValue(key, item, value));
  if (typeof written === 'string' && key === 'zone_pivot_groups') {
    return written.split(',').some((item) => item.trim() === value);
  }
  return String(written) === value && typeof written !== 'object';
}

function placesIn(text: string, { key, value: written, valueSpan, items }: FrontMatterEntry, value: string) {
  const all = items ?? [{ value: written, span: valueSpan }];
  return all.filter((item) => namesValue(key, item.value, value)).map(({ span }) => withoutQuotes(text, span));
}

function placeOf(docset: Docset, { path, span }: ConfigValue): Span {
  return withoutQuotes(docset.text(path) ?? '', span);
}

function placed(path: string, spans: readonly Span[]): readonly Reference[] {
  return spans.map((span) => ({ path, span, isDeclaration: false }));
}
