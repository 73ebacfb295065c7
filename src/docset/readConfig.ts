import type { DocsetConfig } from './config';
import {
  entryOf,
  oneOrMany,
  readConfigText,
  stringOf,
  stringsOf,
  type ConfigEntry,
  type ConfigValue,
} from './configText';
import { contentScope } from './contentItems';
import type { ConfigProblem } from './configProblem';
import { globProblem } from './globs';
import { folderAt, joinPath } from './paths';
import { repositoryName } from './repositoryName';
import { ruleOverride } from './ruleOverride';

export interface ReadConfig {
  readonly config: DocsetConfig;
  /** A flat config of docfx v3, which only Learn uses. */
  readonly isV3: boolean;
  readonly problems: readonly ConfigProblem[];
}

/** Gives the text of a docset-relative path, for the files that a config extends. */
export type ReadText = (path: string) => string | undefined;

/**
 * Reads the config at `path` (docset-relative). Unknown keys are left alone, values of a wrong type count as
 * absent. Files named by `extend` lie below it: a value of the config itself wins.
 */
export function readDocsetConfig(path: string, text: string, read: ReadText = () => undefined): ReadConfig {
  const { root, problem } = readConfigText(path, text);
  const build = entryOf(root, 'build');
  const isBuildForm = build?.entries !== undefined;
  const problems = problem ? [problem] : [];
  const own = isBuildForm ? build : root;
  const layers = [own, ...extended(own, read, problems)].flatMap((layer) => layer ?? []);
  const config = configOf(path, isBuildForm ? 'build' : 'flat', layers, problem === undefined);
  const isV3 = !isBuildForm && looksLikeV3(path, root);
  return { config, isV3, problems: [...problems, ...globProblems(layers)] };
}

const fileKeys = [
  'extend',
  'metadataSchema',
  'markdownValidationRules',
  'buildValidationRules',
  'allowlists',
  'monikerDefinition',
  'sandboxEnabledModuleList',
  'xref',
];

/** The config of a docset whose file is not loaded. */
export function unknownConfig(path: string): DocsetConfig {
  return configOf(path, 'build', [], false);
}

/**
 * Whether a flat config is docfx v3's. Its YAML form always is; a `docfx.json` without `build` may also be that
 * of the older tool, which keeps other things there.
 */
function looksLikeV3(path: string, root: ConfigValue | undefined): boolean {
  if (/\.ya?ml$/i.test(path)) return true;
  return !entryOf(root, 'metadata') && v3Keys.some((key) => entryOf(root, key));
}

const v3Keys = ['content', 'files', 'exclude', 'resource', 'globalMetadata', 'fileMetadata', 'hostName', 'basePath'];

/** `layers` from the strongest to the weakest; each is an object with the keys of a config. */
function configOf(
  path: string,
  form: 'build' | 'flat',
  layers: readonly ConfigValue[],
  isComplete: boolean,
): DocsetConfig {
  const first = (key: string) => layers.map((layer) => entryOf(layer, key)).find((value) => value !== undefined);
  const weakestFirst = (key: string) => layers.toReversed().flatMap((layer) => entryOf(layer, key)?.entries ?? []);
  const basePath = first('basePath')?.value;
  return {
    path,
    form,
    isComplete,
    ...contentScope(first, isComplete),
    globalMetadata: weakestFirst('globalMetadata'),
    fileMetadata: weakestFirst('fileMetadata').flatMap(({ key, keySpan, value }) =>
      (value.entries ?? []).map((entry) => ({ key, keySpan, glob: entry.key, value: entry.value })),
    ),
    dependencies: weakestFirst('dependencies').map(({ key, value }) => {
      const url = typeof value.value === 'string' ? value.value : (stringOf(value, 'url') ?? '');
      return { folder: folderAt('', key), repository: repositoryName(url), url };
    }),
    basePath: typeof basePath === 'string' ? basePath : undefined,
    monikers: {
      ranges: weakestFirst('monikerRange').map(({ key, value }) => ({ glob: key, range: value })),
      groups: new Map(
        weakestFirst('groups').flatMap(({ key, value }) => {
          const range = entryOf(value, 'moniker_range') ?? entryOf(value, 'monikerRange');
          return range ? [[key, range]] : [];
        }),
      ),
      definition: first('monikerDefinition'),
    },
    hostNames: ['hostName', 'alternativeHostName'].flatMap((key) => stringsOf(first(key))),
    routes: weakestFirst('routes').flatMap(({ key, value }) =>
      typeof value.value === 'string' ? [{ from: folderAt('', key), to: folderAt('', value.value) }] : [],
    ),
    rules: Object.fromEntries(
      weakestFirst('rules').flatMap(({ key, value }) => {
        const override = ruleOverride(value);
        return override ? [[key, override]] : [];
      }),
    ),
    metadataSchema: stringsOf(first('metadataSchema')),
    markdownValidationRules: stringsOf(first('markdownValidationRules')),
    buildValidationRules: stringsOf(first('buildValidationRules')),
    allowlists: stringsOf(first('allowlists')),
    namedFiles: fileKeys.flatMap((key) => oneOrMany(first(key)).filter(({ value }) => typeof value === 'string')),
    xref: oneOrMany(first('xref')),
    trustedDomains: Object.fromEntries(
      weakestFirst('trustedDomains').map(({ key, value }) => [key.toLowerCase(), stringsOf(value)]),
    ),
    allowedHtml: first('allowedHtml')?.entries && allowedHtml(weakestFirst('allowedHtml')),
    warningsAsErrors: first('warningsAsErrors')?.value === true,
    mostPerFile: {
      error: countOf(first('maxFileErrors'), 100),
      warning: countOf(first('maxFileWarnings'), 1000),
      suggestion: countOf(first('maxFileSuggestions'), 1000),
      info: countOf(first('maxFileInfos'), 20),
    },
  };
}

function allowedHtml(entries: readonly ConfigEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  return new Map(entries.map(({ key, value }) => [key.toLowerCase(), lower(stringsOf(value))]));
}

function countOf(value: ConfigValue | undefined, byDefault: number): number {
  return typeof value?.value === 'number' ? value.value : byDefault;
}

/** The objects of the files named by `extend`, strongest first. A url is what the service supplies: not for us. */
function extended(own: ConfigValue | undefined, read: ReadText, problems: ConfigProblem[]): readonly ConfigValue[] {
  return stringsOf(entryOf(own, 'extend'))
    .toReversed()
    .flatMap((name) => {
      const path = joinPath('', name);
      const text = read(path);
      if (text === undefined) return [];
      const { root, problem } = readConfigText(path, text);
      if (problem) problems.push(problem);
      return root ? [entryOf(root, 'build') ?? root] : [];
    });
}

/** One problem for every glob that the build would reject, at its place. */
function globProblems(layers: readonly ConfigValue[]): readonly ConfigProblem[] {
  const items = layers.flatMap((layer) => [
    layer,
    ...['content', 'resource'].flatMap((key) => oneOrMany(entryOf(layer, key))),
  ]);
  const patterns = items.flatMap((item) =>
    typeof item.value === 'string' ? [item] : ['files', 'exclude'].flatMap((key) => oneOrMany(entryOf(item, key))),
  );
  const written = patterns.map(({ value, path, span }) => ({ pattern: value, path, span }));
  const keys = layers
    .flatMap((layer) => entryOf(layer, 'fileMetadata')?.entries ?? [])
    .flatMap(({ value }) =>
      (value.entries ?? []).map(({ key, keySpan }) => ({ pattern: key, path: value.path, span: keySpan })),
    );
  return [...written, ...keys].flatMap(({ pattern, path, span }) => {
    if (typeof pattern !== 'string') return [];
    const reason = globProblem(pattern);
    const message = `Glob pattern '${pattern}' is invalid: ${reason}.`;
    return reason ? [{ path, code: 'glob-pattern-invalid', message, span }] : [];
  });
}
