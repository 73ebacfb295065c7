import { inferBasePath } from './basePath';
import type { DocsetSetup } from './docsetSetup';
import type { FileIndex } from './fileIndex';
import { lazy } from './lazy';
import { climbs, extensionOf, isMarkdown, isWithin, joinPath, pathSeenFrom } from './paths';
import { siteTargets, type SiteTargets } from './redirectionEnds';
import { linkResolver, type LinkResolver } from './resolve';
import { sitePages, type SiteBasePath, type SitePages } from './siteUrl';

/**
 * What the listing of files and the configuration together say of one docset; it stays until a file comes or
 * goes, or the configuration changes. Paths are docset-relative.
 */
export interface DocsetFiles {
  readonly paths: () => readonly string[];
  readonly articlePaths: () => readonly string[];
  /** Markdown that is no page and lies in a folder for includes. */
  readonly includePaths: () => readonly string[];
  readonly tocPaths: () => readonly string[];
  readonly dataPagePaths: () => readonly string[];
  readonly imagePaths: () => readonly string[];
  readonly pages: () => SitePages;
  readonly basePath: () => SiteBasePath | undefined;
  readonly links: () => LinkResolver;
}

/** What is needed beside the setup. Paths are relative to the repository root. */
export interface FilesWorld {
  readonly index: FileIndex;
  /** Whether the file belongs to this docset, and not to one that lies in it. */
  owns(path: string): boolean;
}

export function docsetFiles(root: string, setup: DocsetSetup, world: FilesWorld): DocsetFiles {
  const { index } = world;
  const { scope } = setup;
  const inRepository = (path: string) => (root === '' ? path : joinPath(root, path));

  const paths = lazy(() => index.paths.flatMap((path) => (isWithin(root, path) ? [pathSeenFrom(root, path)] : [])));
  const markdown = lazy(() => paths().filter((path) => isMarkdown(path) && world.owns(inRepository(path))));
  const pages = lazy(() => sitePages(scope, paths()));
  const basePath = lazy(() => inferBasePath(setup.basePathEvidence, pages().has));
  // Most links never ask about the site.
  const targets = lazy(() => siteTargets(setup.redirections, pages(), basePath()));
  const site: SiteTargets = {
    targetOf: (url) => targets().targetOf(url),
    endOf: (redirection) => targets().endOf(redirection),
  };
  const links = lazy(() =>
    linkResolver({
      find(path) {
        const found = index.find(inRepository(path));
        return found === undefined ? undefined : pathSeenFrom(root, found);
      },
      kind: scope.kind,
      direct: (path) => (climbs(path) ? pathSeenFrom(root, inRepository(path)) : path),
      isVisible: (path) => !climbs(inRepository(path)),
      redirectionOf: setup.redirectionOf,
      dependencyOf: (path) => setup.dependencies.find(({ folder }) => isWithin(folder, path)),
      site,
    }),
  );

  return {
    paths,
    articlePaths: lazy(() => markdown().filter((path) => scope.kind(path) === 'page')),
    includePaths: lazy(() => markdown().filter((path) => scope.kind(path) === 'outside' && isInIncludeFolder(path))),
    tocPaths: lazy(() => paths().filter((path) => scope.kind(path) === 'toc' && world.owns(inRepository(path)))),
    dataPagePaths: lazy(() =>
      paths().filter((path) => isData(path) && scope.kind(path) === 'page' && world.owns(inRepository(path))),
    ),
    imagePaths: lazy(() => paths().filter((path) => imageExtensions.has(extensionOf(path)))),
    pages,
    basePath,
    links,
  };
}

/** By the name that Learn repositories give to folders of include files. */
export function isInIncludeFolder(path: string): boolean {
  return /(?:^|\/)_?includes?\//i.test(path);
}

function isData(path: string): boolean {
  return /\.(?:yml|json)$/i.test(path);
}

const imageExtensions = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'bmp']);
