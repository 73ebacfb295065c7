import { buildScope, type BuildScope } from './buildScope';
import type { BasePathEvidence } from './basePath';
import { basePathEvidence } from './basePathEvidence';
import { readDocsetConfig, repositoryName, unknownConfig } from './config';
import type { Dependency, DocsetConfig, ReadConfig, ReadText } from './config';
import { isDocutuneConfig } from './configFiles';
import type { ConfigProblem } from './configProblem';
import type { DocsetPlace } from './docsetPlaces';
import { configMetadata, type ConfigMetadata } from './metadata';
import { folderOf, isWithin, joinPath, nameOf, pathSeenFrom } from './paths';
import { isRedirectionFile, readRedirectionFile, type Redirection } from './redirections';

/**
 * What the configuration files say of one docset; it stays until one of them changes. All of them are read at
 * once: a host that loads files when they are asked for can then wait for the whole. Paths are docset-relative.
 */
export interface DocsetSetup {
  readonly config: DocsetConfig;
  readonly isLearn: boolean;
  readonly problems: readonly ConfigProblem[];
  readonly scope: BuildScope;
  readonly metadata: ConfigMetadata;
  /** Whether `tilde_path` occurs: in nearly every docset `~` is its root. */
  readonly movesTilde: boolean;
  readonly dependencies: readonly Dependency[];
  readonly redirections: readonly Redirection[];
  /** By source, whatever the letter case. */
  redirectionOf(path: string): Redirection | undefined;
  readonly basePathEvidence: BasePathEvidence;
}

/** Where the configuration is read from. Paths are relative to the repository root. */
export interface SetupFiles {
  /** The configuration files. */
  readonly paths: readonly string[];
  text(path: string): string | undefined;
  /** Whether problems of this file are reported by this docset, and not by another of the repository. */
  owns(path: string): boolean;
}

/** Reads the configuration of the docset at `place`. */
export function docsetSetup(place: DocsetPlace, files: SetupFiles): DocsetSetup {
  const { root } = place;
  const text = (path: string) => files.text(joinPath(root, path));
  const { config, isV3, problems } = readConfig(pathSeenFrom(root, place.configPath), text);
  const scope = buildScope(config);
  const redirected = readRedirections(place, files, scope);
  return {
    config,
    isLearn: place.isPublished || isV3,
    problems: [...problems, ...publishProblems(place, files), ...redirected.problems],
    scope,
    metadata: configMetadata(config),
    movesTilde: [...config.globalMetadata, ...config.fileMetadata].some(({ key }) => key === 'tilde_path'),
    dependencies: [...publishedDependencies(place), ...config.dependencies],
    redirections: redirected.list,
    redirectionOf: (path) => redirected.bySource.get(path.toLowerCase()),
    basePathEvidence: basePathEvidence({
      config,
      redirections: redirected.list,
      name: place.name,
      docutunePaths: files.paths
        .filter((path) => isDocutuneConfig(path) && isWithin(place.repositoryRoot, path))
        .map((path) => pathSeenFrom(root, path)),
      text,
    }),
  };
}

function readConfig(path: string, text: ReadText): ReadConfig {
  const own = text(path);
  return own === undefined
    ? { config: unknownConfig(path), isV3: false, problems: [] }
    : readDocsetConfig(path, own, text);
}

function publishProblems({ publish, root }: DocsetPlace, files: SetupFiles): readonly ConfigProblem[] {
  if (!publish?.problem || !files.owns(publish.path)) return [];
  return [{ ...publish.problem, path: pathSeenFrom(root, publish.path) }];
}

/** One that is the docset itself, or contains it, would hide all that is really there: it does not count. */
function publishedDependencies({ publish, root }: DocsetPlace): readonly Dependency[] {
  const apart = publish?.dependencies.filter(({ folder }) => !isWithin(folder, root)) ?? [];
  return apart.map(({ folder, url }) => ({
    folder: pathSeenFrom(root, folder),
    repository: repositoryName(url),
    url,
  }));
}

interface Redirections {
  readonly list: readonly Redirection[];
  readonly bySource: ReadonlyMap<string, Redirection>;
  readonly problems: readonly ConfigProblem[];
}

/** Only a page can be redirected: other sources the build reports or skips. Of two for one source the first counts. */
function readRedirections(place: DocsetPlace, files: SetupFiles, scope: BuildScope): Redirections {
  const { root, repositoryRoot } = place;
  const problems: ConfigProblem[] = [];
  const bySource = new Map<string, Redirection>();
  const list: Redirection[] = [];
  for (const path of redirectionFiles(place, files.paths)) {
    const { redirections, problem } = readRedirectionFile(path, files.text(path) ?? '', repositoryRoot);
    if (problem && files.owns(path)) problems.push({ ...problem, path: pathSeenFrom(root, path) });
    for (const redirection of redirections) {
      if (!isWithin(root, redirection.source)) continue;
      const source = redirection.source.slice(root === '' ? 0 : root.length + 1);
      if (scope.kind(source) !== 'page') continue;
      const own = { ...redirection, source, file: pathSeenFrom(root, redirection.file) };
      list.push(own);
      if (!bySource.has(source.toLowerCase())) bySource.set(source.toLowerCase(), own);
    }
  }
  return { list, bySource, problems };
}

function redirectionFiles({ root, repositoryRoot }: DocsetPlace, paths: readonly string[]): readonly string[] {
  const own = paths.filter((path) => folderOf(path) === root && /^redirections\.(?:yml|json)$/i.test(nameOf(path)));
  // The YAML form comes first, as in the build.
  const ordered = own.sort((a, b) => (a < b ? 1 : -1));
  return [...ordered, ...paths.filter((path) => isRedirectionFile(path) && isWithin(repositoryRoot, path))];
}
