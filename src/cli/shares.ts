/** A part of a docset's articles that one thread checks in one go. */
export interface Share {
  /** Which of the selected docsets, from 0. */
  readonly docset: number;
  /** Docset-relative, neighbours in the order of their names: articles mostly link to their neighbours. */
  readonly paths: readonly string[];
}

/** How many shares have been taken, counted in memory that all threads see. */
export type Taken = Int32Array;

/**
 * The articles of all docsets in shares for `threads` threads: small enough that all are busy until the end, and large
 * enough that few neighbours are read by two of them.
 */
export function sharesOf(articles: readonly (readonly string[])[], threads: number): readonly Share[] {
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  const size = threads === 1 ? Infinity : Math.max(1, Math.ceil(total / (threads * sharesPerThread)));
  return articles.flatMap((paths, docset) => cut(paths, size).map((part) => ({ docset, paths: part })));
}

const sharesPerThread = 8;

export function noneTaken(): Taken {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** The shares that no other thread has taken, with their place among all, as long as there are some. */
export function* takeFrom(shares: readonly Share[], taken: Taken): Iterable<readonly [index: number, share: Share]> {
  for (let index = take(taken); index < shares.length; index = take(taken)) yield [index, shares[index]!];
}

/** Leaves nothing to the threads that are still at work. */
export function takeAll(shares: readonly Share[], taken: Taken): void {
  Atomics.store(taken, 0, shares.length);
}

function take(taken: Taken): number {
  return Atomics.add(taken, 0, 1);
}

function cut<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
