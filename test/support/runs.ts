import type fc from 'fast-check';

/**
 * How often a property test runs: the same texts every time, so that a failure belongs to the change that made
 * it. ENTRA_DOCS_RUNS=40 looks for trouble, with so many times the texts and new ones each time.
 */
export function runs<T>(numRuns: number): fc.Parameters<T> {
  const factor = Number(process.env.ENTRA_DOCS_RUNS ?? 1);
  return factor > 1 ? { numRuns: numRuns * factor } : { numRuns, seed: 1 };
}
