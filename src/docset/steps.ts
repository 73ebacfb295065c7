/**
 * Work on many files that gives way wherever it yields, so that whoever must answer others meanwhile can stop between
 * two steps. It works on what the docset holds: once that has changed, it is to be begun anew.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of the work at once. */
export function finish<Result>(work: Steps<Result>): Result {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
