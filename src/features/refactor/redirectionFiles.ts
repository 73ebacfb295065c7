import type { ConfigProblem } from '../../docset/configProblem';
import { entryOf, readConfigText, stringOf, type ConfigValue } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { folderOf, isWithin, joinPath } from '../../docset/paths';
import { publishConfigName } from '../../docset/publishConfig';
import { isRedirectionFile } from '../../docset/redirections';
import type { Refusal } from './change';

/** A redirection file as it can be edited. */
export interface RedirectionList {
  /** Docset-relative. */
  readonly file: string;
  readonly text: string;
  /** The list of its entries. */
  readonly list: ConfigValue;
  readonly items: readonly ConfigValue[];
  /** What each entry is sorted by. */
  readonly keys: readonly string[];
}

/** Reads the redirection file at the docset-relative `file`; refused where it is broken, or has no list of entries. */
export function readRedirectionList(docset: Docset, file: string): RedirectionList | Refusal {
  const text = docset.text(file) ?? '';
  const { root, problem } = readConfigText(file, text);
  const list = entryOf(root, 'redirections');
  if (problem || !list?.items) return refused(docset, file, problem);
  return { file, text, list, items: list.items, keys: list.items.map(sortKeyOf) };
}

/**
 * Why redirections cannot be written: one of the files is broken, so nobody knows what it redirects, nor perhaps where
 * the docset lies on the site. Undefined where all can be read.
 */
export function brokenRedirections(docset: Docset): Refusal | undefined {
  const broken = docset.problems.find(({ path }) => isRedirectionFile(path));
  return broken && refused(docset, broken.path, broken);
}

function refused(docset: Docset, file: string, problem: ConfigProblem | undefined): Refusal {
  const why = problem ? `cannot be read: ${problem.message}` : 'has no list of redirections.';
  return { refusal: `Nothing was changed, because the redirection file '${docset.repositoryPath(file)}' ${why}` };
}

/** The place of a new entry among `keys`: by its own where they are sorted but for one in ten, else the end. */
export function placeFor(keys: readonly string[], key: string): number {
  const steps = keys.filter((each, place) => place > 0 && each < keys[place - 1]!).length;
  if (steps * 10 > keys.length) return keys.length;
  const next = keys.findIndex((each) => each > key);
  return next < 0 ? keys.length : next;
}

/** The source of an entry, however it is written. */
function sortKeyOf(item: ConfigValue): string {
  const source = stringOf(item, 'source_path') ?? stringOf(item, 'source_path_from_root') ?? '';
  return source
    .replace(/^\/+/, '')
    .replace(/\/{2,}/g, '/')
    .toLowerCase();
}

/**
 * The redirection file for the page at `path`: the one with entries of the same folder, or of the nearest one to it, of
 * several the one that leads most to the page's folder, or is named after a folder around it; else the one that lies in
 * the docset or nearest above it; else one in the root of the repository, yet to be made.
 */
export function redirectionFileFor(docset: Docset, path: string): string {
  const candidates = new Map<string, { depth: number; leading: number; entries: number }>();
  const folderUrl = siteFolderOf(docset, path);
  for (const { file, source, url } of docset.redirections) {
    if (!isRedirectionFile(file)) continue;
    const known = candidates.get(file) ?? { depth: 0, leading: 0, entries: 0 };
    known.depth = Math.max(known.depth, sharedFolders(path, source));
    known.entries++;
    if (folderUrl !== undefined && leadsInto(url, folderUrl)) known.leading++;
    candidates.set(file, known);
  }
  const [nearest] = [...candidates].sort(
    ([one, a], [other, b]) =>
      b.depth - a.depth ||
      b.leading - a.leading ||
      namedDepth(other, path) - namedDepth(one, path) ||
      b.entries - a.entries,
  );
  return nearest?.[0] ?? fileAround(docset) ?? docset.docsetPath(joinPath(repositoryFolder(docset), defaultName));
}

/** The start of the addresses of the pages in the folder of `path`, in lower case. */
function siteFolderOf(docset: Docset, path: string): string | undefined {
  const url = docset.siteUrl(path)?.toLowerCase();
  return url?.slice(0, url.replace(/\/$/, '').lastIndexOf('/') + 1);
}

/** Whether `url` is that of a page in the folder itself, not in one below it. */
function leadsInto(url: string, folderUrl: string): boolean {
  return url.toLowerCase().startsWith(folderUrl) && !url.includes('/', folderUrl.length);
}

/** How deep the folder around `path` lies that a file is named after, as in `.openpublishing.redirection.NAME.json`. */
function namedDepth(file: string, path: string): number {
  const name = /\.redirection\.([^/]+)\.json$/i.exec(file)?.[1]?.toLowerCase();
  return name === undefined ? 0 : folderOf(path).toLowerCase().split('/').lastIndexOf(name) + 1;
}

/** The folder that `source_path_from_root` counts from, relative to the root of the repository. */
export function repositoryFolder(docset: Docset): string {
  const hasConfig = (folder: string) => docset.find(docset.docsetPath(joinPath(folder, publishConfigName)));
  return foldersAround(docset).find(hasConfig) ?? '';
}

function fileAround(docset: Docset): string | undefined {
  const top = repositoryFolder(docset);
  for (const folder of foldersAround(docset)) {
    if (!isWithin(top, folder)) break;
    const names = foldersListing(docset, folder).filter(isRedirectionFile);
    const name = names.find((each) => each.toLowerCase() === defaultName) ?? names[0];
    if (name !== undefined) return docset.docsetPath(joinPath(folder, name));
  }
  return undefined;
}

function foldersListing(docset: Docset, folder: string): readonly string[] {
  // A file in the folder tells the folder's own name as the docset has it.
  const path = folderOf(docset.docsetPath(joinPath(folder, defaultName)));
  return docset.folder(path)?.files ?? [];
}

const defaultName = '.openpublishing.redirection.json';

/** The folder of the docset and those above it, up to the root of the repository. */
function foldersAround({ root }: Docset): readonly string[] {
  const folders = [root];
  while (folders.at(-1) !== '') folders.push(folderOf(folders.at(-1)!));
  return folders;
}

function sharedFolders(a: string, b: string): number {
  const [one, other] = [a, b].map((path) => folderOf(path).toLowerCase().split('/')) as [string[], string[]];
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}
