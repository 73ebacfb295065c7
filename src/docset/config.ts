import type { Span } from '../article/span';
import {
  entryOf,
  oneOrMany,
  readConfigText,
  stringOf,
  stringsOf,
  type ConfigEntry,
  type ConfigValue,
} from './configText';
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
  readonly monikers: MonikerConfig;
  /** Hosts that the docset itself calls its own. */
  readonly hostNames: readonly string[];
  /** Site url prefixes: pages under the folder `from` are published under `to`. The last one that fits wins. */
  readonly routes: readonly Route[];
  /** `rules` of the config: severity by code, and globs that a rule leaves alone. */
  readonly rules: Readonly<Record<string, RuleOverride>>;
  /** Rule data the docset brings along: docset-relative paths or urls. */
  readonly metadataSchema: readonly string[];
  readonly markdownValidationRules: readonly string[];
  readonly buildValidationRules: readonly string[];
  readonly allowlists: readonly string[];
  /** All files and urls that the config names for the build to read. */
  readonly namedFiles: readonly ConfigValue[];
  /** The maps of uids among them. */
  readonly xref: readonly ConfigValue[];
  /** Tags that the hosts of links and pictures must be on the list of; undefined for tags without a list. */
  readonly trustedDomains: Readonly<Record<string, readonly string[]>>;
  /** Html that the docset lets through in place of what Learn does: attributes by tag, lower case. */
  readonly allowedHtml: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly warningsAsErrors: boolean;
  /** How many findings of a level the build reports per file. */
  readonly mostPerFile: MostPerFile;
}

export interface MostPerFile {
  readonly error: number;
  readonly warning: number;
  readonly suggestion: number;
  readonly info: number;
}

/** Globs are relative to `src`; `dest` takes the place of `src` in the url. Both are folders, '' for the docset root. */
export interface ContentItem {
  readonly files: readonly string[];
  readonly exclude: readonly string[];
  readonly src: string;
  readonly dest: string;
  /** The range of versions that its files are published for, or the name of a group that has one. */
  readonly version?: ConfigValue;
  readonly group?: string;
}

/** What the config says about versions (monikers). */
export interface MonikerConfig {
  /** In the order of the file: the last glob that matches wins. */
  readonly ranges: readonly MonikerRangeOf[];
  /** The ranges of groups of content items, by name. */
  readonly groups: ReadonlyMap<string, ConfigValue>;
  /** The path of the file that defines the versions, or the definition itself. */
  readonly definition: ConfigValue | undefined;
}

export interface MonikerRangeOf {
  /** Relative to the docset root. */
  readonly glob: string;
  readonly range: ConfigValue;
}

export interface MetadataValue {
  readonly key: string;
  readonly keySpan: Span;
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
  /** Where it stands in the config. */
  readonly value: ConfigValue;
  readonly severity?: 'off' | 'error' | 'warning' | 'suggestion' | 'info';
  readonly exclude?: readonly string[];
  readonly code?: string;
  readonly message?: string;
  /** Put behind the message. */
  readonly additionalMessage?: string;
  /** The build's types of pages it holds for; all unless said. */
  readonly contentTypes?: readonly string[];
  /** Only what is said about this metadata key. */
  readonly propertyPath?: string;
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
  const content = first('content');
  const resource = first('resource');
  const basePath = first('basePath')?.value;
  return {
    path,
    form,
    isComplete,
    ...(isComplete ? scopeOf(content, resource, wholeDocset(first)) : scopeOfBroken(content, resource)),
    globalMetadata: weakestFirst('globalMetadata'),
    fileMetadata: weakestFirst('fileMetadata').flatMap(({ key, keySpan, value }) =>
      (value.entries ?? []).map((entry) => ({ key, keySpan, glob: entry.key, value: entry.value })),
    ),
    dependencies: weakestFirst('dependencies').map(({ key, value }) => {
      const url = typeof value.value === 'string' ? value.value : (stringOf(value, 'url') ?? '');
      return { folder: folderAt(key), repository: repositoryName(url), url };
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

/** `https://github.com/MicrosoftDocs/reusable-content` is `reusable-content`; a branch after `#` does not count. */
export function repositoryName(url: string): string {
  const path = url.split('#')[0]!.replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.git$/, '');
}

type Scope = Pick<DocsetConfig, 'content' | 'resource'>;

function scopeOf(content: ConfigValue | undefined, resource: ConfigValue | undefined, whole: ContentItem): Scope {
  return content || resource
    ? { content: itemsOf(content), resource: itemsOf(resource) }
    : { content: [whole], resource: [] };
}

/** What could be read counts only if something of both is there: else the mistake may lie in between. */
function scopeOfBroken(content: ConfigValue | undefined, resource: ConfigValue | undefined): Scope {
  const scope: Scope = { content: itemsOf(content), resource: itemsOf(resource) };
  return scope.content.length && scope.resource.length ? scope : { content: [usualContent], resource: [usualResource] };
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
        ...versionsOf(item),
      },
    ];
  });
}

function versionsOf(item: ConfigValue): Pick<ContentItem, 'version' | 'group'> {
  const version = entryOf(item, 'version');
  const group = stringOf(item, 'group');
  return { ...(typeof version?.value === 'string' && { version }), ...(group !== undefined && { group }) };
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

function allowedHtml(entries: readonly ConfigEntry[]): ReadonlyMap<string, ReadonlySet<string>> {
  const lower = (names: readonly string[]) => new Set(names.map((name) => name.toLowerCase()));
  return new Map(entries.map(({ key, value }) => [key.toLowerCase(), lower(stringsOf(value))]));
}

function countOf(value: ConfigValue | undefined, byDefault: number): number {
  return typeof value?.value === 'number' ? value.value : byDefault;
}

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

/** A rule as `rules` of a config and the rule files write it; undefined for something else. */
export function ruleOverride(value: ConfigValue): RuleOverride | undefined {
  const severity = (name: unknown) => severities.find((known) => known === String(name).toLowerCase());
  if (typeof value.value === 'string') return { value, severity: severity(value.value) };
  if (!value.entries) return undefined;
  const exclude = entryOf(value, 'exclude');
  const contentTypes = entryOf(value, 'contentTypes');
  return {
    value,
    severity: entryOf(value, 'disabled')?.value === true ? 'off' : severity(entryOf(value, 'severity')?.value),
    exclude: exclude && stringsOf(exclude),
    code: stringOf(value, 'code'),
    message: stringOf(value, 'message'),
    additionalMessage: stringOf(value, 'additionalMessage'),
    contentTypes: contentTypes && stringsOf(contentTypes),
    propertyPath: stringOf(value, 'propertyPath'),
  };
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
