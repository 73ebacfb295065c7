import { applyEdits } from '../article/span';
import { editsOf, safeRemedies, type Remedy } from './fixAll';
import type { Finding } from './rule';

/** What became of a text. */
export interface Mended {
  readonly text: string;
  /** What was done, in the order in which it was done; the places are those of the text at that moment. */
  readonly remedies: readonly Remedy[];
  /** What is found in `text`. */
  readonly left: readonly Finding[];
}

/**
 * Makes the safe fixes of `text` until there are none left, and gives undefined when that never happens: then two
 * fixes undo each other, which is a bug of ours, and the text is better left as it was. `findingsOf` is asked about
 * every text on the way, and leaves out what is not to be mended.
 */
export function mend(text: string, findingsOf: (text: string) => readonly Finding[]): Mended | undefined {
  const done: Remedy[] = [];
  let mended = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const left = findingsOf(mended);
    const remedies = safeRemedies(left);
    const after = applyEdits(mended, editsOf(remedies));
    if (after === mended) return { text: mended, remedies: done, left };
    done.push(...remedies);
    mended = after;
  }
  return undefined;
}

/** A fix may uncover the next finding, and fixes at one place wait for each other; this is far more than any article needs. */
export const mostPasses = 30;
