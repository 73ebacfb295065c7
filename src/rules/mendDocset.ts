import { applyEdits } from '../article/span';
import type { Docset } from '../docset/docset';
import { editsOf, safeRemedies, type Remedy } from './fixAll';
import { mend, mostPasses } from './mend';
import type { Finding } from './rule';

/** What is to be mended in a docset, and who is asked on the way. Paths are docset-relative. */
export interface MendingOrder {
  /** The files to look at one by one. */
  readonly paths: Iterable<string>;
  /** What is to be mended in the file as the docset holds it. */
  findingsOf(path: string): readonly Finding[];
  /** What is to be mended as seen from the docset as a whole, by file; under undefined what has no file. */
  findingsOfDocset(): ReadonlyMap<string | undefined, readonly Finding[]>;
  /** Asked once about each file before its first change. */
  mayChange(path: string): boolean;
}

export interface MendedDocset {
  /** The files that changed, with their new text. */
  readonly files: ReadonlyMap<string, MendedFile>;
  /** What is found in each file now, changed or not; under undefined what has no file. */
  readonly left: ReadonlyMap<string | undefined, readonly Finding[]>;
  /** Files whose fixes undo each other, as they were. */
  readonly unsettled: ReadonlySet<string>;
}

export interface MendedFile {
  readonly text: string;
  readonly remedies: readonly Remedy[];
}

/**
 * Makes the safe fixes in the files of `docset`, in memory: afterwards the docset holds the mended texts. A file
 * is looked at again when a change elsewhere concerns it.
 */
export function mendDocset(docset: Docset, order: MendingOrder): MendedDocset {
  const files = new Map<string, MendedFile>();
  const left = new Map<string, readonly Finding[]>();
  const unsettled = new Set<string>();
  const allowed = new Map<string, boolean>();
  /** Files whose findings may no longer be what they were. */
  let concerned = new Set<string>();

  function mayChange(path: string): boolean {
    if (unsettled.has(path)) return false;
    const known = allowed.get(path) ?? order.mayChange(path);
    allowed.set(path, known);
    return known;
  }

  function takeOver(path: string, text: string): void {
    if (text !== docset.text(path)) for (const each of docset.update(path, text)) concerned.add(each);
  }

  function keep(path: string, remedies: readonly Remedy[]): void {
    const before = files.get(path)?.remedies ?? [];
    files.set(path, { text: docset.text(path)!, remedies: [...before, ...remedies] });
  }

  function mendOne(path: string): void {
    const found = order.findingsOf(path);
    left.set(path, found);
    const text = docset.text(path);
    if (text === undefined || !safeRemedies(found).length || !mayChange(path)) return;
    const mended = mend(text, (changed) => {
      takeOver(path, changed);
      return order.findingsOf(path);
    });
    if (!mended) {
      takeOver(path, text);
      unsettled.add(path);
    } else if (mended.text !== text) {
      keep(path, mended.remedies);
      left.set(path, mended.left);
      concerned.delete(path);
    }
  }

  /** Mends what is seen from the docset as a whole: in all files at once, for they hang together. */
  function mendTogether(): ReadonlyMap<string | undefined, readonly Finding[]> {
    const before = new Map<string, string>();
    const done: (readonly [path: string, remedies: readonly Remedy[]])[] = [];
    for (let pass = 0; pass < mostPasses; pass++) {
      const found = order.findingsOfDocset();
      let hasChanged = false;
      for (const [path, findings] of found) {
        const remedies = safeRemedies(findings);
        const text = path === undefined ? undefined : docset.text(path);
        if (path === undefined || text === undefined || !remedies.length || !mayChange(path)) continue;
        const changed = applyEdits(text, editsOf(remedies));
        if (changed === text) continue;
        if (!before.has(path)) before.set(path, text);
        done.push([path, remedies]);
        takeOver(path, changed);
        hasChanged = true;
      }
      if (hasChanged) continue;
      for (const [path, remedies] of done) keep(path, remedies);
      return found;
    }
    for (const [path, text] of before) {
      takeOver(path, text);
      unsettled.add(path);
    }
    return order.findingsOfDocset();
  }

  for (const path of order.paths) mendOne(path);
  let leftOfDocset = mendTogether();
  for (let round = 0; round < mostRounds && concerned.size; round++) {
    // Only what was asked for is looked at again.
    const again = [...concerned].filter((path) => left.has(path));
    concerned = new Set();
    for (const path of again) mendOne(path);
    if (concerned.size) leftOfDocset = mendTogether();
  }
  return { files, left: joined(left, leftOfDocset), unsettled };
}

/** A fix here seldom brings about one there, and that one hardly ever a third. */
const mostRounds = 10;

function joined<Key, Item>(
  one: ReadonlyMap<Key, readonly Item[]>,
  other: ReadonlyMap<Key | undefined, readonly Item[]>,
): ReadonlyMap<Key | undefined, readonly Item[]> {
  const all = new Map<Key | undefined, readonly Item[]>(one);
  for (const [key, items] of other) all.set(key, [...(all.get(key) ?? []), ...items]);
  return all;
}
