import type { Severity } from '../rules/rule';

/** 0: nothing at or above the failing level; 1: something; 2: it could not run. */
export type ExitStatus = 0 | 1 | 2;

/** Why a run cannot begin or go on: one clear line for the author, and status 2. */
export class CannotRun extends Error {}

/** Mildest last, as everywhere. */
export const severities = ['error', 'warning', 'suggestion', 'info'] as const satisfies readonly Severity[];

export type Counts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, suggestion: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Whether `severity` is `level` or graver. */
export function reaches(severity: Severity, level: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(level);
}

/**
 * The levels that make a run fail. With `maxWarnings` the warnings are judged by their number alone, whatever
 * `failOn` says.
 */
export function failingLevels(counts: Counts, failOn: Severity, maxWarnings: number | undefined): readonly Severity[] {
  return severities.filter((severity) => {
    if (severity === 'warning' && maxWarnings !== undefined) return counts.warning > maxWarnings;
    return counts[severity] > 0 && reaches(severity, failOn);
  });
}
