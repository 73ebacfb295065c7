import type { Problem } from '../article/article';
import type { ProblemType } from '../article/problems';
import type { Fix, Reporter, RuleContext } from './rule';

/** What the reader found of `type` while reading, as reports. Most grammar rules are nothing else. */
export function reportProblems(
  { article }: RuleContext,
  report: Reporter,
  type: ProblemType,
  fixesOf: (problem: Problem) => readonly Fix[] = () => [],
): void {
  for (const problem of article.problems) {
    if (problem.type !== type) continue;
    const { span, variant, args } = problem;
    report({ span, args, fixes: fixesOf(problem), ...(variant === undefined ? {} : { variant }) });
  }
}
