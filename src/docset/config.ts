import { entryOf, oneOrMany, readConfigText, stringOf, stringsOf, type ConfigValue } from './configText';
import type { ConfigProblem } from './configProblem';
import { globProblem } from './globs';
import { joinPath } from './paths';

/** What a docset's own configuration says, in one shape whatever file it came from. */
export interface DocsetConfig {
  /** The file read, docset-relative: `docfx.json` or `docfx.yml`; undefined when there is none. */
  readonly path: string | undefined;
  /** `flat` is the form of docfx v3; `build` is the one where everything sits under that key. */
  readonly form: 'build' | 'flat';
  /** False when the file is broken or not loaded: what seems absent may be there. */
  readonly isComplete: boolean;
  /** What becomes pages and TOCs, and what is copied. A file of the docset that none selects is not built. */
  readonly content: readonly ContentItem[];
  readonly resource: readonly ContentItem[];
  readonly globalMetadata: readonly MetadataValue[];
  /** In the order of the file: for each key the last glob that matches wins. */
  readonly fileMetadata: readonly FileMetadataValue[];
  /** Dependent repositories that the config itself names. */
  readonly dependencies: readonly Dependency[];
  readonly basePath: string | undefined;
  /** Site url prefixes: pages under the folder `from` are published under `to`. The last one that fits wins. */
  readonly routes: readonly Route[];
  /** `rules` of the config: severity by code, and globs that a rule leaves alone. */
  readonly rules: Readonly<Record<string, RuleOverride>>;
  /** Rule data the docset brings along: docset-relative paths or urls. */
  readonly metadataSchema: readonly string[];
  readonly markdownValidationRules: readonly string[];
  readonly buildValidationRules: readonly string[];
  readonly allowlists: readonly string[];
}

/** Globs are relative to `src`; `dest` takes the place of `src` in the url. Both are folders, '' for the docset root. */
export interface ContentItem {
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  readonly src: string;
  readonly dest: string;
}

export interface MetadataValue {
  readonly key: string;
  readonly value: ConfigValue;
}

export interface FileMetadataValue extends MetadataValue {
  /** Relative to the docset root. */
  readonly glob: string;
}

export interface Dependency {
  /** Docset-relative folder where the build puts the repository. */
  readonly folder: string;
  /** The name of the repository, without its owner. */
  readonly repository: string;
  readonly url: string;
}

export interface Route {
  readonly from: string;
  readonly to: string;
}

export interface RuleOverride {
  readonly severity?: 'off' | 'error' | 'warning' | 'suggestion' | 'info';
  readonly exclude?: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

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
  const content = first('content');
  const resource = first('resource');
  const basePath = first('basePath')?.value;
  return {
    path,
    form,
    isComplete,
    content: content || resource ? itemsOf(content) : [isComplete ? wholeDocset(first) : usualContent],
    resource: content || resource || isComplete ? itemsOf(resource) : [usualResource],
    globalMetadata: weakestFirst('globalMetadata'),
    fileMetadata: weakestFirst('fileMetadata').flatMap(({ key, value }) =>
      (value.entries ?? []).map((entry) => ({ key, glob: entry.key, value: entry.value })),
    ),
    dependencies: weakestFirst('dependencies').map(({ key, value }) => {
      const url = typeof value.value === 'string' ? value.value : (stringOf(value, 'url') ?? '');
      return { folder: folderAt(key), repository: repositoryName(url), url };
    }),
    basePath: typeof basePath === 'string' ? basePath : undefined,
    routes: weakestFirst('routes').flatMap(({ key, value }) =>
      typeof value.value === 'string' ? [{ from: folderAt(key), to: folderAt(value.value) }] : [],
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
  };
}

/** `https://github.com/MicrosoftDocs/reusable-content` is `reusable-content`; a branch after `#` does not count. */
export function repositoryName(url: string): string {
  const path = url.split('#')[0]!.replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.git$/, '');
}

function itemsOf(value: ConfigValue | undefined): readonly ContentItem[] {
  return oneOrMany(value).flatMap((item) => {
    if (typeof item.value === 'string') return [{ files: [item.value], exclude: [], src: '', dest: '' }];
    if (!item.entries) return [];
    const files = entryOf(item, 'files');
    return [
      {
        files: files ? stringsOf(files) : ['**'],
        exclude: stringsOf(entryOf(item, 'exclude')),
        src: folderAt(stringOf(item, 'src') ?? ''),
        dest: folderAt(stringOf(item, 'dest') ?? ''),
      },
    ];
  });
}

/** The scope of a config that has neither `content` nor `resource`. */
function wholeDocset(first: (key: string) => ConfigValue | undefined): ContentItem {
  const files = first('files');
  const exclude = first('exclude');
  return {
    files: files ? stringsOf(files) : ['**'],
    exclude: exclude ? stringsOf(exclude) : ['_site/**', '_localization/**', '_themes/**', '_themes.pdf/**'],
    src: '',
    dest: '',
  };
}

/** What nearly every docset says, for one whose config cannot be read: include files must not be taken for pages. */
const usualContent: ContentItem = { files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'], src: '', dest: '' };
const usualResource: ContentItem = { files: ['**'], exclude: ['**/*.md', '**/*.yml', '**/*.json'], src: '', dest: '' };

function folderAt(path: string): string {
  return joinPath('', path).replace(/\/$/, '');
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

const severities = ['off', 'error', 'warning', 'suggestion', 'info'] as const;

function ruleOverride(value: ConfigValue): RuleOverride | undefined {
  const severity = (name: unknown) => severities.find((known) => known === String(name).toLowerCase());
  if (typeof value.value === 'string') return { severity: severity(value.value) };
  if (!value.entries) return undefined;
  const exclude = entryOf(value, 'exclude');
  return {
    severity: entryOf(value, 'disabled')?.value === true ? 'off' : severity(entryOf(value, 'severity')?.value),
    exclude: exclude && stringsOf(exclude),
    code: stringOf(value, 'code'),
    message: stringOf(value, 'message'),
  };
}

/** One problem for every glob that the build would reject, at its place. */
function globProblems(layers: readonly ConfigValue[]): readonly ConfigProblem[] {
  const items = layers.flatMap((layer) => [
    layer,
    ...['content', 'resource'].flatMap((key) => oneOrMany(entryOf(layer, key))),
  ]);
  const patterns = items.flatMap((item) => ['files', 'exclude'].flatMap((key) => oneOrMany(entryOf(item, key))));
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
