import { buildScope, type BuildScope } from './buildScope';
import type { BasePathEvidence } from './basePath';
import { basePathEvidence } from './basePathEvidence';
import type { Dependency, DocsetConfig } from './config';
import { isDocutuneConfig } from './configFiles';
import type { ConfigProblem } from './configProblem';
import type { DocsetPlace } from './docsetPlaces';
import { isFolderRulesFile, readFolderRules, type FolderRules } from './folderRules';
import { configMetadata, type ConfigMetadata } from './metadata';
import { folderOf, isWithin, joinPath, nameOf, pathSeenFrom } from './paths';
import type { PlacedReport } from './placedReport';
import { readDocsetConfig, unknownConfig, type ReadConfig, type ReadText } from './readConfig';
import { isRedirectionFile, readRedirectionFile, type Redirection } from './redirections';
import { repositoryName } from './repositoryName';

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
  /** What the build does not take of the redirection files, and why. */
  readonly rejectedRedirections: readonly PlacedReport[];
  /** By source, whatever the letter case. */
  redirectionOf(path: string): Redirection | undefined;
  readonly basePathEvidence: BasePathEvidence;
  /** What `.entra-docs.json` files say, of folders in the docset and around it. */
  readonly folderRules: readonly FolderRules[];
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
  const folders = readFolders(place, files);
  return {
    config,
    isLearn: place.isPublished || isV3,
    problems: [...problems, ...publishProblems(place, files), ...redirected.problems, ...folders.problems],
    scope,
    metadata: configMetadata(config),
    movesTilde: [...config.globalMetadata, ...config.fileMetadata].some(({ key }) => key === 'tilde_path'),
    dependencies: [...publishedDependencies(place), ...config.dependencies],
    folderRules: folders.rules,
    redirections: redirected.list,
    rejectedRedirections: redirected.rejected,
    redirectionOf: (path) => redirected.bySource.get(path.toLowerCase()),
    basePathEvidence: basePathEvidence({
      config,
      isConfigOnly: isV3 && !place.isPublished,
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

/** The files of the docset, and those of the folders around it up to the root of the repository. */
function readFolders({ root, repositoryRoot }: DocsetPlace, files: SetupFiles) {
  const isAround = (path: string) => isWithin(repositoryRoot, path) && isWithin(folderOf(path), root);
  const paths = files.paths
    .filter((path) => isFolderRulesFile(path) && (isWithin(root, path) || isAround(path)))
    // What lies deeper comes later.
    .sort((a, b) => folderOf(a).length - folderOf(b).length);
  const read = paths.map((path) => readFolderRules(pathSeenFrom(root, path), files.text(path) ?? ''));
  const owned = new Set(paths.filter(files.owns).map((path) => pathSeenFrom(root, path)));
  const problems = read.flatMap(({ problem }) => (problem && owned.has(problem.path) ? [problem] : []));
  return { rules: read.map(({ rules }) => rules), problems };
}

interface Redirections {
  readonly list: readonly Redirection[];
  readonly bySource: ReadonlyMap<string, Redirection>;
  readonly rejected: readonly PlacedReport[];
  readonly problems: readonly ConfigProblem[];
}

/**
 * Only a page can be redirected: sources that nothing selects are skipped, others are reported. The build goes by
 * the places of the urls, so of two entries for one source the upper one counts.
 */
function readRedirections(place: DocsetPlace, files: SetupFiles, scope: BuildScope): Redirections {
  const { root, repositoryRoot } = place;
  const problems: ConfigProblem[] = [];
  const rejected: PlacedReport[] = [];
  const list: Redirection[] = [];
  for (const path of redirectionFiles(place, files.paths)) {
    const file = pathSeenFrom(root, path);
    const found = readRedirectionFile(path, files.text(path) ?? '', repositoryRoot);
    if (files.owns(path)) {
      if (found.problem) problems.push({ ...found.problem, path: file });
      rejected.push(...found.rejected.map((report) => ({ ...report, path: file })));
    }
    for (const redirection of found.redirections) {
      if (!isWithin(root, redirection.source)) continue;
      const source = redirection.source.slice(root === '' ? 0 : root.length + 1);
      if (scope.kind(source) === 'page') list.push({ ...redirection, source, file });
      else if (scope.publishedPath(source) !== undefined) {
        const args = [source, redirection.url];
        rejected.push({ code: 'redirection-invalid', args, path: file, span: redirection.urlSpan });
      }
    }
  }
  list.sort(byPlaceOfUrl);
  const bySource = new Map<string, Redirection>();
  for (const redirection of list) {
    const source = redirection.source.toLowerCase();
    if (!bySource.has(source)) bySource.set(source, redirection);
  }
  return { list, bySource, rejected, problems };
}

function redirectionFiles({ root, repositoryRoot }: DocsetPlace, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => {
    if (isRedirectionFile(path)) return isWithin(repositoryRoot, path);
    return folderOf(path) === root && /^redirections\.(?:yml|json)$/i.test(nameOf(path));
  });
}

function byPlaceOfUrl(a: Redirection, b: Redirection): number {
  const [first, second] = [a.file.toLowerCase(), b.file.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : a.urlSpan.start - b.urlSpan.start;
}
