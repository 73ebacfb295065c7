import type { BasePathEvidence } from './basePath';
import type { DocsetConfig } from './config';
import { entryOf, oneOrMany, readConfigText, stringOf, type ConfigValue } from './configText';
import { joinPath } from './paths';
import type { Redirection } from './redirections';

/** Where the evidence is gathered from. Paths are docset-relative. */
export interface EvidenceSources {
  readonly config: DocsetConfig;
  readonly isConfigOnly: boolean;
  readonly redirections: readonly Redirection[];
  /** The docset's name in the publish config. */
  readonly name: string | undefined;
  readonly docutunePaths: readonly string[];
  text(path: string): string | undefined;
}

/** Gathers what hints at a docset's base path. */
export function basePathEvidence(sources: EvidenceSources): BasePathEvidence {
  return {
    config: sources.config.basePath,
    isConfigOnly: sources.isConfigOnly,
    redirections: sources.redirections.flatMap(({ keepsDocumentId, url }) => (keepsDocumentId ? [url] : [])),
    breadcrumb: breadcrumbUrls(sources),
    docutune: docutuneBasePath(sources),
  };
}

function breadcrumbUrls({ config, text }: EvidenceSources): readonly string[] {
  const { globalMetadata, fileMetadata } = config;
  const declared = [...globalMetadata, ...fileMetadata].filter(({ key }) => key === 'breadcrumb_path');
  const paths = new Set(declared.flatMap(({ value }) => (typeof value.value === 'string' ? [value.value] : [])));
  return [...paths].flatMap((path) => {
    // A path from the root of the site says it all; any other is a file whose entries are such paths.
    if (path.startsWith('/')) return [path];
    const file = joinPath('', path.replace(/^~[/\\]/, ''));
    const source = text(file) ?? text(file.replace(/\.json$/i, '.yml'));
    return source === undefined ? [] : hrefsOf(readConfigText('breadcrumb.yml', source).root);
  });
}

/** All `tocHref`s and `topicHref`s of a breadcrumb file. JSON is YAML, so one reader does for both. */
function hrefsOf(value: ConfigValue | undefined): readonly string[] {
  if (!value) return [];
  const own = ['tocHref', 'topicHref'].flatMap((key) => stringOf(value, key) ?? []);
  const children = value.items ?? ['items', 'children'].flatMap((key) => oneOrMany(entryOf(value, key)));
  return [...own, ...children.flatMap(hrefsOf)];
}

function docutuneBasePath({ docutunePaths, name, text }: EvidenceSources): string | undefined {
  const docsets = docutunePaths.flatMap((path) => {
    const { root } = readConfigText(path, text(path) ?? '');
    return oneOrMany(entryOf(root, 'docsets'));
  });
  const own = docsets.filter((docset) => stringOf(docset, 'docsetName')?.toLowerCase() === name?.toLowerCase());
  return own.map((docset) => stringOf(docset, 'basePath')).find((path) => path !== undefined);
}
