import type { ContentItem, DocsetConfig } from './config';
import { compileGlobs, type Glob } from './globs';
import { keptByPath } from './keptByPath';
import { extensionOf, isWithin, joinPath, nameOf } from './paths';

/** How the build takes a file: `outside` when nothing selects it, so that a link to it leads nowhere. */
export type BuildKind = 'page' | 'toc' | 'resource' | 'outside';

/** Which files the build takes, and under which url path it publishes them. Paths are docset-relative. */
export interface BuildScope {
  kind(path: string): BuildKind;
  /**
   * Where the file is published, with its extension, below the docset's base path: `src` is replaced by `dest`
   * and routes are applied. Undefined when nothing selects the file.
   */
  publishedPath(path: string): string | undefined;
  /** The item of `content` or `resource` that selects the file: the first that does. */
  itemOf(path: string): ContentItem | undefined;
}

export function buildScope(config: DocsetConfig): BuildScope {
  const content = config.content.map(selector);
  const resource = config.resource.map(selector);
  const all = [...content, ...resource];
  // What the config names for the build to read is no content, whatever the globs say.
  const named = config.namedFiles.map(({ value }) => joinPath('', String(value)).toLowerCase());
  const readByBuild = new Set([...named, 'docsets.yml', 'docsets.json']);

  const answerTo = keptByPath((path): Answer => {
    const item = all.find(({ selects }) => selects(path))?.item;
    return { item, kind: item ? kindOf(path) : 'outside' };
  });

  /** Of a file that something selects. */
  function kindOf(path: string): BuildKind {
    if (readByBuild.has(path.toLowerCase())) return 'outside';
    const extension = extensionOf(path);
    if (!pageExtensions.has(extension)) return 'resource';
    if (extension !== 'md' && resource.some(({ selects }) => selects(path))) return 'resource';
    const name = nameOf(path)
      .slice(0, -extension.length - 1)
      .toLowerCase();
    if (name === 'docfx' || name === 'redirections') return 'outside';
    return name === 'toc' ? 'toc' : 'page';
  }

  return {
    kind: (path) => answerTo(path).kind,
    publishedPath(path) {
      const { item } = answerTo(path);
      if (!item) return undefined;
      const moved = move(path, item.src, item.dest);
      const route = config.routes.findLast(({ from }) => isWithin(from, moved));
      return route ? move(moved, route.from, route.to) : moved;
    },
    itemOf: (path) => answerTo(path).item,
  };
}

interface Answer {
  /** The first item that selects the path. */
  readonly item: ContentItem | undefined;
  readonly kind: BuildKind;
}

const pageExtensions = new Set(['md', 'json', 'yml']);

interface Selector {
  readonly item: ContentItem;
  readonly selects: Glob;
}

function selector(item: ContentItem): Selector {
  const { files, exclude, src } = item;
  const selects = compileGlobs(files, exclude);
  if (src === '') return { item, selects };
  return { item, selects: (path) => isWithin(src, path) && selects(path.slice(src.length + 1)) };
}

/** `path`, which lies in the folder `from`, as it lies in the folder `to`. */
function move(path: string, from: string, to: string): string {
  const rest = from === '' ? path : path.slice(from.length + 1);
  return to === '' ? rest : `${to}/${rest}`;
}
