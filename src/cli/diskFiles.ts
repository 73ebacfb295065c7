import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { RepositoryFiles } from '../docset/files';
import { isMarkdown } from '../docset/paths';

/**
 * Every file below the absolute folder `root`, listed in one go: the cheapest way to answer a hundred thousand
 * questions whether a file is there. Paths are relative to `root`, with `/`, sorted; `.git` and `node_modules`
 * are left out. A symbolic link counts only if it stays within `root`, and of the links to one folder only the
 * first is followed, so that neither a loop nor a link to the root of the disk hurts. A folder that cannot be
 * read counts as empty.
 */
export function listFiles(root: string): readonly string[] {
  const realRoot = realPathOf(root) ?? root;
  const paths: string[] = [];
  const folders = [''];
  // Links wait until all that really lies there is listed; then the shortest way to a folder comes first.
  const links: string[] = [];
  const followed = new Set<string>();

  function visitFolder(folder: string): void {
    for (const entry of entriesOf(join(root, folder))) {
      if (leftOut.has(entry.name)) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isSymbolicLink()) links.push(path);
    }
  }

  function visitLink(path: string): void {
    const target = realPathOf(join(root, path));
    if (target === undefined || !isWithin(realRoot, target)) return;
    if (!statSync(target).isDirectory()) paths.push(path);
    else if (!followed.has(target) && !isWithin(target, realPathOf(join(root, dirname(path))) ?? target)) {
      followed.add(target);
      folders.push(path);
    }
  }

  for (let done = 0; folders.length || done < links.length;) {
    const folder = folders.pop();
    if (folder === undefined) visitLink(links[done++]!);
    else visitFolder(folder);
  }
  return paths.sort();
}

/** How somebody in the absolute folder `from` names the absolute path `to`; with `/` on every system. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).replaceAll(sep, '/');
}

/**
 * The files at `paths`, relative to the absolute folder `root`; read as UTF-8 when asked for. Texts of markdown are
 * not kept, they are most of a repository and mostly wanted once; TOCs and the like are few and often asked about.
 */
export function diskFiles(root: string, paths: readonly string[]): RepositoryFiles {
  const listed = new Set(paths);
  const kept = new Map<string, string | undefined>();
  return {
    paths,
    read(path) {
      if (kept.has(path)) return kept.get(path);
      // Links that lead nowhere are many: asking the disk for each costs more than reading a file.
      const text = listed.has(path) ? readText(`${root}/${path}`) : undefined;
      if (!isMarkdown(path)) kept.set(path, text);
      return text;
    },
  };
}

const leftOut = new Set(['.git', 'node_modules']);

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Undefined for a link that leads nowhere. */
function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Without the byte order mark, and with U+FFFD for what is no UTF-8. */
function readText(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}
