import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { startCheckThread } from './checkThread';
import type { Checked, CheckTask, DocsetChecks } from './docsetChecks';
import { noneTaken, sharesOf, takeAll, takeFrom, type Share } from './shares';

/** How the articles of a check are shared among threads. */
export interface Threads {
  /** How many, this one included. */
  readonly count: number;
  /** The file that another thread starts with; there may be one only where it is known. */
  readonly entry: string | undefined;
}

/**
 * How many threads check so many articles, unless the author says it. Each opens the docset and warms up on its own,
 * so it must have enough to do to be worth its processor time and memory.
 */
export function threadsFor(articles: number, { style }: Pick<CheckTask, 'style'>): number {
  const worthwhile = Math.floor(articles / (style ? 250 : 5000));
  return Math.max(1, Math.min(worthwhile, availableParallelism(), 4));
}

/**
 * Checks the articles at the docset-relative paths `articles` of each docset, and says of each docset what was found.
 * `onFiles` is told how many files have been done, `onLost` of a thread that came to grief; its share is checked here.
 */
export async function checkedShares(
  task: CheckTask,
  docsets: readonly DocsetChecks[],
  articles: readonly (readonly string[])[],
  { count, entry }: Threads,
  { onFiles, onLost }: { onFiles(count: number): void; onLost(error: Error): void },
): Promise<readonly (readonly Checked[])[]> {
  const shares = sharesOf(articles, count);
  const taken = noneTaken();
  const results = new Map<Share, Checked>();
  const helpers = Array.from({ length: count - 1 }, () =>
    startCheckThread(entry!, { ...task, shares, taken }, ({ index, checked, facts }) => {
      const share = shares[index]!;
      for (const [path, own] of facts) docsets[share.docset]!.docset.takeFacts(path, own);
      results.set(share, checked);
      onFiles(share.paths.length);
    }),
  );

  const checkHere = (share: Share) => {
    const checked = docsets[share.docset]!.files(share.paths, () => onFiles(1));
    results.set(share, checked);
  };
  try {
    for (const [, share] of takeFrom(shares, taken)) {
      checkHere(share);
      // What the others have done is taken in between.
      if (helpers.length) await setImmediate();
    }
  } finally {
    takeAll(shares, taken);
  }
  for (const error of await Promise.all(helpers)) if (error) onLost(error);
  for (const share of shares) if (!results.has(share)) checkHere(share);
  return docsets.map((_, place) => shares.filter(({ docset }) => docset === place).map((share) => results.get(share)!));
}
