import type { Article } from '../article/article';
import { slice, type Span } from '../article/span';
import type { DocsetConfig, MetadataValue } from '../docset/config';
import { entryOf, readConfigText, type ConfigEntry, type ConfigValue } from '../docset/configText';
import type { Docset } from '../docset/docset';
import { lazy } from '../docset/lazy';
import { effectiveMetadata, type EffectiveMetadata, type EffectiveValue } from '../docset/metadata';
import { isHeaderUnread } from './headerEdits';
import { placeOfHeader } from './headerPlace';

/** The metadata that hold for a page or a TOC. */
export interface PageMetadata {
  readonly values: EffectiveMetadata;
  /**
   * The same as one object, each part of which knows where it was declared: in the page, or in the config. The
   * object itself stands where the build reports what is missing in it.
   */
  readonly tree: ConfigValue;
}

/**
 * Gathers them for the file at the docset-relative `path`, markdown or data; undefined where they cannot be known,
 * since the header or the config is broken or not loaded.
 */
export function pageMetadata(docset: Docset, path: string): PageMetadata | undefined {
  const own = docset.config.isComplete ? ownMetadata(docset, path) : undefined;
  if (!own) return undefined;
  const { values, place, entries } = own;
  const written = new Map(entries.map((entry) => [entry.key, entry]));
  const declared = declaredIn(docset.config);
  const members = [...values].map(([key, effective]): ConfigEntry => {
    const entry = effective.source === 'frontMatter' ? written.get(key) : declared.get(placeKey(effective));
    return { key, keySpan: entry?.keySpan ?? effective.span, value: placed(effective.value, entry?.value, effective) };
  });
  const value = Object.fromEntries(members.map((member) => [member.key, member.value.value]));
  return { values, tree: { value, path, span: place, entries: members } };
}

/** What a file says itself, and all that holds for it. */
interface OwnMetadata {
  readonly values: EffectiveMetadata;
  readonly entries: readonly ConfigEntry[];
  readonly place: Span;
}

function ownMetadata(docset: Docset, path: string): OwnMetadata | undefined {
  const article = docset.article(path);
  if (article) {
    if (isHeaderUnread(article)) return undefined;
    return { values: docset.metadata(path), entries: headerEntries(path, article), place: placeOfHeader(article) };
  }
  const text = docset.text(path);
  if (text === undefined) return undefined;
  const { root, problem } = readConfigText(path, text);
  if (problem) return undefined;
  const metadata = entryOf(root, 'metadata');
  const entries = metadata?.entries ?? [];
  const asHeader = entries.map(({ key, keySpan, value }) => ({
    key,
    keySpan,
    value: value.value,
    valueSpan: value.span,
  }));
  return {
    values: effectiveMetadata(path, { entries: asHeader }, docset.metadata(path)),
    entries,
    place: metadata && entries.length ? metadata.span : { start: 0, end: 0 },
  };
}

function headerEntries(path: string, { frontMatter, text }: Article): readonly ConfigEntry[] {
  if (!frontMatter) return [];
  const { body } = frontMatter;
  // Objects are rare in a header, and its reader keeps no places in them.
  const nested = lazy(() => {
    const { root } = readConfigText('header.yml', slice(text, body));
    return root && moved(root, path, body.start);
  });
  return frontMatter.entries.map(({ key, keySpan, value, valueSpan, items }) => {
    const plain = { value, path, span: valueSpan, items: items?.map((item) => ({ ...item, path })) };
    const inner = holdsObject(value) ? nested()?.entries?.findLast((entry) => entry.key === key)?.value : undefined;
    return { key, keySpan, value: inner ?? plain };
  });
}

function holdsObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((item) => typeof item === 'object' && item !== null);
}

/** The same value in the file `path`, where its text starts at the offset `by`. */
function moved(value: ConfigValue, path: string, by: number): ConfigValue {
  const shift = ({ start, end }: Span) => ({ start: start + by, end: end + by });
  return {
    value: value.value,
    path,
    span: shift(value.span),
    items: value.items?.map((item) => moved(item, path, by)),
    entries: value.entries?.map((entry) => ({
      key: entry.key,
      keySpan: shift(entry.keySpan),
      value: moved(entry.value, path, by),
    })),
  };
}

/**
 * `value` with a place for every part of it: the one it has in `written`, or else that of what it is a part of.
 * An object that several files add to has parts that are not in the one that was `written` last.
 */
function placed(
  value: unknown,
  written: ConfigValue | undefined,
  around: Pick<ConfigValue, 'path' | 'span'>,
): ConfigValue {
  const { path, span } = written ?? around;
  if (Array.isArray(value)) {
    const items = value.map((item, index) => placed(item, written?.items?.[index], { path, span }));
    return { value, path, span, items };
  }
  if (typeof value !== 'object' || value === null) return { value, path, span };
  const entries = Object.entries(value).map(([key, member]) => {
    const own = written?.entries?.findLast((entry) => entry.key === key);
    return { key, keySpan: own?.keySpan ?? span, value: placed(member, own?.value, { path, span }) };
  });
  return { value, path, span, entries };
}

/** What the config declares, by its place. */
function declaredIn(config: DocsetConfig): ReadonlyMap<string, MetadataValue> {
  let declared = known.get(config);
  if (!declared) {
    const all = [...config.globalMetadata, ...config.fileMetadata];
    declared = new Map(all.map((each) => [placeKey(each.value), each]));
    known.set(config, declared);
  }
  return declared;
}

/** Asked for every page; a config that changes is another object. */
const known = new WeakMap<DocsetConfig, ReadonlyMap<string, MetadataValue>>();

function placeKey({ path, span }: Pick<EffectiveValue, 'path' | 'span'>): string {
  return `${span.start} ${path}`;
}
