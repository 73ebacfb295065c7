import { groupBy } from '../docset/groupBy';
import { keptLast } from '../docset/keptLast';
import { distance } from 'fastest-levenshtein';
import type { Docset } from '../docset/docset';
import { extensionOf, folderOf, nameOf } from '../docset/paths';

/** A file that the author of a broken path probably meant. */
export interface Suggestion {
  /** Docset-relative. */
  readonly path: string;
  /** Nothing but the extension or the index page of a folder was left out: there is no other reading. */
  readonly isCertain: boolean;
}

/**
 * The one file that `missing`, a docset-relative path to nothing, can be taken for: first by what was left out,
 * then by a slip in the name or in the folder, then by a file that has moved. `accepts` says which files may be
 * meant. Undefined when there is none, or more than one that are equally near: a wrong target is worse than none.
 */
export function suggestPath(
  docset: Pick<Docset, 'paths' | 'find'>,
  missing: string,
  accepts: (path: string) => boolean,
): Suggestion | undefined {
  const completed = completions(missing).flatMap((path) => docset.find(path) ?? []);
  const complete = completed.find(accepts);
  if (complete) return { path: complete, isCertain: true };
  const { byName, byFolder } = indexOf(docset.paths);
  const name = nameOf(missing);
  const neighbours = byFolder.get(folderOf(missing).toLowerCase()) ?? [];
  const namesakes = (byName.get(name.toLowerCase()) ?? []).filter(accepts);
  const path =
    nearest(neighbours, name, nameOf, accepts) ??
    nearest(namesakes, missing, (each) => each, accepts) ??
    (namesakes.length ? onlyOne(namesakes) : nearest(alike(docset.paths, name), name, nameOf, accepts));
  return path === undefined ? undefined : { path, isCertain: false };
}

function onlyOne(paths: readonly string[]): string | undefined {
  return paths.length === 1 ? paths[0] : undefined;
}

/** How many letters of `name`, extension included, may be wrong: of a short one every letter counts. */
function slipOf(name: string): number {
  return name.length >= 9 ? 2 : name.length >= 6 ? 1 : 0;
}

/** The only acceptable path whose `part` is nearest to `wanted`, if it is near enough. */
function nearest(
  paths: readonly string[],
  wanted: string,
  part: (path: string) => string,
  accepts: (path: string) => boolean,
): string | undefined {
  let best: string | undefined;
  let least = slipOf(wanted) + 1;
  for (const path of paths) {
    const other = part(path);
    if (Math.abs(other.length - wanted.length) > least) continue;
    const steps = distance(other.toLowerCase(), wanted.toLowerCase());
    if (steps > least || digitsOf(other) !== digitsOf(wanted) || !accepts(path)) continue;
    best = steps < least ? path : undefined;
    least = steps;
  }
  return best;
}

/** `step-1.png` is no slip for `step-2.png`. */
function digitsOf(text: string): string {
  return text.replace(/\D+/g, '');
}

function completions(path: string): readonly string[] {
  const bare = path.replace(/\/+$/, '');
  if (!bare) return [];
  return [bare, `${bare}.md`, `${bare}.yml`, `${bare}/index.md`, `${bare}/index.yml`, bare.replace(/\.html?$/i, '.md')];
}

interface PathIndex {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
  /** Under the extension and the length of the name. */
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

/** A docset hands out the same list until a file comes or goes. */
const indexOf = keptLast((paths: readonly string[]): PathIndex => ({
  byName: groupBy(paths, (path) => nameOf(path).toLowerCase()),
  byFolder: groupBy(paths, (path) => folderOf(path).toLowerCase()),
  byShape: groupBy(paths, (path) => shapeOf(extensionOf(path), nameOf(path).length)),
}));

function shapeOf(extension: string, length: number): string {
  return `${extension} ${length}`;
}

/** The paths whose name may be near `name` and has the same extension. */
function alike(paths: readonly string[], name: string): readonly string[] {
  const { byShape } = indexOf(paths);
  const lengths = [-2, -1, 0, 1, 2].map((more) => name.length + more);
  return lengths.flatMap((length) => byShape.get(shapeOf(extensionOf(name), length)) ?? []);
}
