import type { PlantedDefect } from '../docsets/generate';
import { median } from '../median';
import type { Checker, CheckerId, FoundPlace } from './checkers';
import { runCold, type ColdRun } from './coldProcess';

/** What the checkers have cost over one docset, side by side. */
export interface DocsetMeasurement {
  readonly articles: number;
  readonly isGenerated: boolean;
  /** How many defects were planted. */
  readonly planted: number;
  readonly rows: readonly CheckerRow[];
  /** The middle of what the one has cost divided by what the other has cost in the same round; NaN without rounds. */
  ratio(what: 'cpu' | 'wall', of: CheckerId, to: CheckerId): number;
  /** Peak memory in MB. */
  memory(of: CheckerId): number | undefined;
  /** Middle of the CPU time in seconds. */
  cpu(of: CheckerId): number;
}

export interface CheckerRow {
  readonly checker: Checker;
  readonly runs: readonly ColdRun[];
  /** Why there is nothing to show. */
  readonly failure?: string;
  readonly findings?: number;
  /** How many of the planted defects are among them. */
  readonly plantedFound?: number;
}

export interface DocsetRun {
  readonly folder: string;
  readonly articles: number;
  /** Of a generated docset; undefined for a real one. */
  readonly planted: readonly PlantedDefect[] | undefined;
  /** No checker gets more rounds than this, nor, after the fewest there may be, one that would exceed `seconds`. */
  readonly rounds: number;
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/**
 * Runs all `checkers` in turn, round after round, each in a new process. A slow one gets fewer rounds; the floor and
 * the others are measured beside it in each. A round before the first brings the files into memory and counts
 * for nothing.
 */
export async function measureDocset(all: readonly Checker[], run: DocsetRun): Promise<DocsetMeasurement> {
  const rounds: Map<CheckerId, ColdRun>[] = [];
  const failures = new Map<CheckerId, string>();
  const runsOf = (id: CheckerId) => rounds.flatMap((round) => round.get(id) ?? []);
  for (const { command } of all.slice(0, 2)) if (command) await runCold(command, run.folder);
  for (let round = 0; round < run.rounds; round++) {
    const runs = new Map<CheckerId, ColdRun>();
    for (const { id, name, command, isSlow } of all) {
      const times = runsOf(id).map(({ wall }) => wall);
      const isDone = times.length >= (isSlow ? 1 : fewestRounds) && sum(times) + median(times) > run.seconds;
      if (failures.has(id) || isDone) continue;
      run.say(`${run.articles} articles, round ${round + 1}: ${name}`);
      const result = command && (await runCold(command, run.folder));
      if (!result) failures.set(id, 'not installed');
      else if (result.status > 1) failures.set(id, `failed: ${lastLine(result.errors)}`);
      else runs.set(id, result);
    }
    rounds.push(runs);
  }
  return {
    articles: run.articles,
    isGenerated: run.planted !== undefined,
    planted: run.planted?.length ?? 0,
    rows: all.map((checker) => rowOf(checker, runsOf(checker.id), failures.get(checker.id), run.planted)),
    ratio(what, of, to) {
      const ratios = rounds.flatMap((round) => {
        const [one, other] = [round.get(of), round.get(to)];
        return one && other ? [one[what] / other[what]] : [];
      });
      return median(ratios);
    },
    memory: (of) => peak(runsOf(of)),
    cpu: (of) => median(runsOf(of).map(({ cpu }) => cpu)),
  };
}

const fewestRounds = 3;

/** The largest peak of all runs. */
function peak(runs: readonly ColdRun[]): number | undefined {
  const peaks = runs.flatMap(({ memory }) => memory ?? []);
  return peaks.length ? Math.max(...peaks) : undefined;
}

function rowOf(
  checker: Checker,
  runs: readonly ColdRun[],
  failure: string | undefined,
  planted: readonly PlantedDefect[] = [],
): CheckerRow {
  const last = runs.at(-1);
  const places = last && checker.found?.(last);
  return {
    checker,
    runs,
    failure: failure ?? (runs.length ? undefined : 'left out'),
    findings: places?.length,
    plantedFound: places && planted.filter((defect) => isAmong(defect, places)).length,
  };
}

function isAmong(defect: PlantedDefect, places: readonly FoundPlace[]): boolean {
  return places.some(({ path, line, isAboutLink }) => isAboutLink && path === defect.path && line === defect.line);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
