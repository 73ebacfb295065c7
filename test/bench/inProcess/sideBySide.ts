import { median } from '../median';

/** What some work has cost beside a yardstick, in turns in one process. */
export interface SideBySide {
  /** The middle of work divided by yardstick, round by round. */
  readonly ratio: number;
  /** Middle of the milliseconds. */
  readonly work: number;
  readonly yardstick: number;
}

/**
 * Times `work` and `yardstick` in turns, `rounds` times, after half as many rounds in which both warm up. A turn is a
 * few times in a row, of which the middle counts: the first finds what the other has left of the processor's cache.
 * Each is told how often it has been called, so that it can do something new each time.
 */
export function sideBySide(
  work: (call: number) => void,
  yardstick: (call: number) => void,
  rounds: number,
): SideBySide {
  const warmUp = Math.ceil(rounds / 2);
  const turn = (round: number, of: (call: number) => void) =>
    median(Array.from({ length: inARow }, (_, call) => timeOf(() => of(round * inARow + call))));
  const times = Array.from({ length: warmUp + rounds }, (_, round) => {
    return { work: turn(round, work), yardstick: turn(round, yardstick) };
  }).slice(warmUp);
  return {
    ratio: median(times.map((each) => each.work / each.yardstick)),
    work: median(times.map((each) => each.work)),
    yardstick: median(times.map((each) => each.yardstick)),
  };
}

const inARow = 5;

/**
 * The CPU time of `work` in milliseconds. On a busy machine the wall time of what is long holds more of other
 * processes than that of what is short.
 */
export function timeOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
