import { distance } from 'fastest-levenshtein';

/** The one of `names` that is at most two letters away from `written`; undefined where none or several are. */
export function nearest(names: readonly string[], written: string, farthest = 2): string | undefined {
  // A short name is within two letters of too much.
  const limit = Math.min(farthest, Math.floor(written.length / 2));
  const distances = names.map((name) => ({ name, steps: distance(name, written) }));
  const least = Math.min(...distances.map(({ steps }) => steps));
  const best = distances.filter(({ steps }) => steps === least && steps <= limit);
  return best.length === 1 ? best[0]!.name : undefined;
}
