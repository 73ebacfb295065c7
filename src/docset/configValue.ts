import type { Span } from '../article/span';

/** A value of a configuration text, and where it stands. */
export interface ConfigValue {
  readonly value: unknown;
  /** The file it stands in, as given to `readConfigText`. */
  readonly path: string;
  /** The value as written, quotes included. */
  readonly span: Span;
  /** Of an object, in the order written. */
  readonly entries?: readonly ConfigEntry[];
  /** Of an array. */
  readonly items?: readonly ConfigValue[];
}

export interface ConfigEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ConfigValue;
}

export function listValue(path: string, span: Span, items: readonly ConfigValue[]): ConfigValue {
  return { value: items.map((item) => item.value), path, span, items };
}

export function objectValue(path: string, span: Span, entries: readonly ConfigEntry[]): ConfigValue {
  return { value: Object.fromEntries(entries.map(({ key, value }) => [key, value.value])), path, span, entries };
}
