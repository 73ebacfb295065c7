import type { Span } from '../article/span';
import type { ConfigValue } from './configText';

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
