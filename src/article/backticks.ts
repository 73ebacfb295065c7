import { BACKTICK } from './characters';
import type { Draft } from './draft';

/**
 * Finds the partner of a run of backticks, the next run of the same length. In ordinary text it is near; once
 * one has no partner all runs are listed, so that many without partner cost no more than one.
 */
export interface Backticks {
  readonly draft: Draft;
  readonly source: string;
  readonly end: number;
  runs: ReadonlyMap<number, Runs> | undefined;
}

/** The ends of the runs of one length, in order. */
interface Runs {
  readonly ends: number[];
  /** Index of the first that has not been passed. */
  next: number;
}

/** For `source` up to `end`. Places asked for must not go back. */
export function newBackticks(draft: Draft, source: string, end: number): Backticks {
  return { draft, source, end, runs: undefined };
}

/** The end of the first run of exactly `length` that begins at `from` or behind it; -1 if there is none. */
export function endOfPartner(backticks: Backticks, from: number, length: number): number {
  if (!backticks.runs) {
    const near = nextRun(backticks, from, length);
    if (near >= 0) return near;
    backticks.runs = listRuns(backticks, from);
  }
  const runs = backticks.runs.get(length);
  if (!runs) return -1;
  while (runs.next < runs.ends.length && runs.ends[runs.next]! <= from) runs.next++;
  return runs.ends[runs.next] ?? -1;
}

function nextRun({ draft, source, end }: Backticks, from: number, length: number): number {
  for (let at = from; at < end; at++) {
    if (source.charCodeAt(at) !== BACKTICK) continue;
    const start = at;
    while (at < end && source.charCodeAt(at) === BACKTICK) at++;
    if (at - start !== length) continue;
    draft.steps += at - from;
    return at;
  }
  return -1;
}

function listRuns({ draft, source, end }: Backticks, from: number): ReadonlyMap<number, Runs> {
  const runs = new Map<number, Runs>();
  for (let at = from; at < end; at++) {
    if (source.charCodeAt(at) !== BACKTICK) continue;
    const start = at;
    while (at < end && source.charCodeAt(at) === BACKTICK) at++;
    const known = runs.get(at - start);
    if (known) known.ends.push(at);
    else runs.set(at - start, { ends: [at], next: 0 });
  }
  draft.steps += 2 * (end - from);
  return runs;
}
