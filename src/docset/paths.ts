/**
 * Paths inside a repository: `/` between segments, no leading slash, `..` only at the start. Nothing here
 * knows a disk.
 */

/**
 * `path` with `\` as `/`, and `.`, `..` and doubled slashes worked out. A path that climbs keeps its `../`;
 * a trailing slash stays, since `x.md/` is not the file `x.md`.
 */
export function normalizePath(path: string): string {
  const slashed = path.includes('\\') ? path.replaceAll('\\', '/') : path;
  if (!needsWork(slashed)) return slashed;
  const result: string[] = [];
  for (const segment of slashed.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..' && result.length && result[result.length - 1] !== '..') result.pop();
    else result.push(segment);
  }
  const joined = result.join('/');
  return joined && slashed.endsWith('/') ? `${joined}/` : joined;
}

/** The normalised path of `relative` as seen from `folder`. */
export function joinPath(folder: string, relative: string): string {
  if (relative === '') return folder;
  return normalizePath(folder === '' ? relative : `${folder}/${relative}`);
}

/** The folder that a configuration in `folder` calls `path`: slashes before and behind it mean nothing. */
export function folderAt(folder: string, path: string): string {
  return joinPath(folder, `./${path}`).replace(/\/$/, '');
}

/** The folder a file lies in; '' for one at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The last segment. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The extension without its dot, lower case; '' when there is none. */
export function extensionOf(path: string): string {
  const name = nameOf(path);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

export function isMarkdown(path: string): boolean {
  return path.length >= 3 && path.slice(-3).toLowerCase() === '.md';
}

/** How a file in `folder` names `path`; both from the same root. `relativePath('a/b', 'a/c/d.md')` is `../c/d.md`. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** A path from the same root as `folder`, as seen from `folder`: `../` leads out of it. */
export function pathSeenFrom(folder: string, path: string): string {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : relativePath(folder, path);
}

/** Whether `path` is `folder` or lies in it, whatever the letter case; every path lies in ''. */
export function isWithin(folder: string, path: string): boolean {
  if (folder === '') return !climbs(path);
  if (path.length < folder.length) return false;
  if (path.slice(0, folder.length).toLowerCase() !== folder.toLowerCase()) return false;
  return path.length === folder.length || path[folder.length] === '/';
}

/** Whether a normalised path leaves the root it is relative to. */
export function climbs(path: string): boolean {
  return path === '..' || path.startsWith('../');
}

function needsWork(path: string): boolean {
  return path.startsWith('/') || path.includes('//') || path.startsWith('.') || path.includes('/.');
}
