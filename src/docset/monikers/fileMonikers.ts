import type { Span } from '../../article/span';
import type { ConfigValue } from '../configText';
import type { Docset } from '../docset';
import { compileGlob } from '../globs';
import { effectiveMetadata, type EffectiveMetadata, type EffectiveValue } from '../metadata';
import { isMarkdown } from '../paths';
import type { PlacedReport } from '../placedReport';
import { quotedList } from '../quotedList';
import type { MonikerDefinition } from './monikerDefinition';
import { evaluateRange, validateMonikers, type RangeProblem } from './monikerRange';

/** The versions of one file, and what is wrong with what is said about them. */
export interface FileMonikers {
  /** Lower case, in order; none where the file has no versions, or where they are not known. */
  readonly monikers: readonly string[];
  /** The same before `exclude_monikers` and the config took some away: what zones are measured by. */
  readonly beforeExclusion: readonly string[];
  readonly reports: readonly PlacedReport[];
}

/** The range that the config gives a file: that of the content item that selects it, else of the last glob that matches. */
export function configRangeOf({ config, contentItemOf }: Docset, path: string): ConfigValue | undefined {
  const { ranges, groups } = config.monikers;
  const item = contentItemOf(path);
  if (item?.version) return item.version;
  const group = item?.group === undefined ? undefined : groups.get(item.group);
  return group ?? ranges.findLast(({ glob }) => compileGlob(glob)(path))?.range;
}

/**
 * Works out the versions of the file at `path` as the build does: metadata choose among those that the config
 * gives. Only of articles and TOCs the two are compared. Without a definition nothing is said that depends on
 * which versions there are.
 */
export function fileMonikers(docset: Docset, path: string, definition: MonikerDefinition | undefined): FileMonikers {
  const reports: PlacedReport[] = [];
  const report = (code: string, place: Place, args: readonly string[] = [], variant?: string) =>
    reports.push({ code, ...(variant !== undefined && { variant }), args, path: place.path, span: place.span });

  const range = configRangeOf(docset, path);
  const inConfig = evaluateRange(textOf(range), definition).monikers;
  const isCompared = isArticle(docset, path) || docset.buildKind(path) === 'toc';
  const metadata = metadataOf(docset, path);
  const rangeValue = metadata.get('monikerRange');
  const own = rangeValue && placesOf(docset, path, 'monikerRange', rangeValue)[0];
  if (own && !range && isCompared) {
    report('moniker-range-undefined', own, [own.text, path]);
    return { monikers: [], beforeExclusion: [], reports };
  }
  const listed = (key: string) => {
    const value = metadata.get(key);
    return value && placesOf(docset, path, key, value);
  };
  const validated = (places: readonly Place[]) => {
    for (const place of places) {
      const isUnknown = definition && !definition.has(place.text.toLowerCase());
      if (isUnknown) report('moniker-range-invalid', place, [place.text], 'moniker-not-defined');
    }
    return validateMonikers(
      places.map(({ text }) => text),
      definition,
    );
  };
  const replaced = listed('replace_monikers');
  const monikers = listed('monikers');
  let chosen = inConfig;
  let source: Place | undefined;
  if (replaced) [chosen, source] = [validated(replaced), replaced[0]];
  else if (own) {
    if (monikers) report('duplicate-moniker-config', monikers[0] ?? placeOf(metadata.get('monikers')!));
    const evaluated = evaluateRange(own.text, definition);
    for (const problem of evaluated.problems) reports.push(rangeReport(problem, own));
    [chosen, source] = [evaluated.monikers, own];
  } else if (monikers) [chosen, source] = [validated(monikers), monikers[0]];

  const excluded = listed('exclude_monikers');
  const kept = excluded ? without(chosen, validated(excluded)) : chosen;
  if (!isCompared || !definition || (!inConfig.length && !kept.length)) {
    return { monikers: kept, beforeExclusion: chosen, reports };
  }
  const shared = kept.filter((moniker) => inConfig.includes(moniker));
  if (!shared.length) {
    const place = source ?? { text: '', path, span: { start: 0, end: 0 } };
    report('moniker-range-out-of-scope', place, [textOf(range), quotedList(inConfig), quotedList(kept)]);
  }
  return { monikers: shared, beforeExclusion: chosen, reports };
}

/** The report of a range that cannot be read. */
export function rangeReport({ variant, args }: RangeProblem, { path, span }: Omit<Place, 'text'>): PlacedReport {
  return { code: 'moniker-range-invalid', variant, args, path, span };
}

/** A text of the metadata and where it stands. */
interface Place {
  readonly text: string;
  readonly path: string;
  readonly span: Span;
}

function isArticle(docset: Docset, path: string): boolean {
  return isMarkdown(path) && docset.buildKind(path) === 'page' && docset.find(path) !== undefined;
}

/** That of a TOC in YAML or JSON stands at its `metadata`. */
export function metadataOf(docset: Docset, path: string): EffectiveMetadata {
  const metadata = docset.metadata(path);
  const own = isMarkdown(path) ? undefined : docset.toc(path)?.metadata;
  if (!own?.length) return metadata;
  const entries = own.map(({ key, value, span }) => ({ key, keySpan: span, value, valueSpan: span }));
  return effectiveMetadata(path, { entries }, metadata);
}

/** The texts of a value that is one or a list; in front matter each has its own place. Empty items do not count. */
function placesOf(docset: Docset, path: string, key: string, value: EffectiveValue): readonly Place[] {
  const inHeader = value.source === 'frontMatter' && isMarkdown(path) ? docset.article(path)?.frontMatter : undefined;
  const items = inHeader?.entries.findLast((entry) => entry.key === key)?.items;
  const values = Array.isArray(value.value) ? (value.value as readonly unknown[]) : [value.value];
  return values.flatMap((each, index) => {
    if (each === null || typeof each === 'object') return [];
    return [{ text: String(each), path: value.path, span: items?.[index]?.span ?? value.span }];
  });
}

function placeOf({ path, span }: EffectiveValue): Place {
  return { text: '', path, span };
}

function textOf(value: ConfigValue | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function without(monikers: readonly string[], excluded: readonly string[]): readonly string[] {
  return monikers.filter((moniker) => !excluded.includes(moniker));
}
