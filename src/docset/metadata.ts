import type { FrontMatter } from '../article/article';
import type { Span } from '../article/span';
import type { DocsetConfig } from './config';
import { compileGlob, isAboutFolders, oncePerFolder } from './globs';

/** One value that holds for an article, and where it was declared. */
export interface EffectiveValue {
  readonly value: unknown;
  readonly source: 'frontMatter' | 'fileMetadata' | 'globalMetadata';
  /** Docset-relative path of the declaring file: the article or the config. */
  readonly path: string;
  /** The value in that file. */
  readonly span: Span;
  /** Of fileMetadata: the glob that matched. */
  readonly glob?: string;
}

/** Front matter over fileMetadata (last matching glob wins) over globalMetadata; a null removes what is below. */
export type EffectiveMetadata = ReadonlyMap<string, EffectiveValue>;

/** What the config alone says about a file. */
export type ConfigMetadata = (path: string) => EffectiveMetadata;

/** Prepares the config's metadata: files for which the same globs hold share one answer. */
export function configMetadata(config: DocsetConfig): ConfigMetadata {
  const global = new Map<string, EffectiveValue>();
  for (const { key, value } of config.globalMetadata) {
    lay(global, key, { value: value.value, source: 'globalMetadata', path: value.path, span: value.span });
  }
  const matchingOf = matchingGlobs([...new Set(config.fileMetadata.map(({ glob }) => glob))]);
  const answers = new Map<string, EffectiveMetadata>();

  function laidOver(matching: ReadonlySet<string>): EffectiveMetadata {
    const last = new Map<string, EffectiveValue>();
    for (const { key, glob, value } of config.fileMetadata) {
      if (!matching.has(glob)) continue;
      last.set(key, { value: value.value, source: 'fileMetadata', path: value.path, span: value.span, glob });
    }
    const result = new Map(global);
    for (const [key, value] of last) lay(result, key, value);
    return result;
  }

  return (path) => {
    const matching = matchingOf(path);
    if (!matching.length) return global;
    const key = matching.join('\n');
    let answer = answers.get(key);
    if (!answer) answers.set(key, (answer = laidOver(new Set(matching))));
    return answer;
  };
}

/** Which of `patterns` select a path. Nearly all of them are about folders, so that few questions are asked for each. */
function matchingGlobs(patterns: readonly string[]): (path: string) => readonly string[] {
  const matchingAmong = (some: readonly string[]) => {
    const globs = some.map((pattern) => ({ pattern, selects: compileGlob(pattern) }));
    return (path: string) => globs.filter(({ selects }) => selects(path)).map(({ pattern }) => pattern);
  };
  const ofFolder = oncePerFolder(matchingAmong(patterns.filter(isAboutFolders)));
  const ofName = matchingAmong(patterns.filter((pattern) => !isAboutFolders(pattern)));
  return (path) => [...ofFolder(path), ...ofName(path)];
}

/** The metadata that holds for the article at `path`, whose front matter lies over what the config says. */
export function effectiveMetadata(
  path: string,
  frontMatter: Pick<FrontMatter, 'entries'> | undefined,
  config: EffectiveMetadata,
): EffectiveMetadata {
  if (!frontMatter || !frontMatter.entries.length) return config;
  const result = new Map(config);
  const own = new Map(frontMatter.entries.map((entry) => [entry.key, entry]));
  for (const { key, value, valueSpan } of own.values()) {
    lay(result, key, { value, source: 'frontMatter', path, span: valueSpan });
  }
  return result;
}

function lay(below: Map<string, EffectiveValue>, key: string, above: EffectiveValue): void {
  if (above.value === null || above.value === undefined) below.delete(key);
  else if (!isObject(above.value)) below.set(key, above);
  else below.set(key, { ...above, value: merge(below.get(key)?.value, above.value) });
}

/** Objects merge key by key; anything else replaces. */
function merge(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    if (value === null) merged.delete(key);
    else merged.set(key, merge(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
