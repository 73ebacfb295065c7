import type { Problem } from '../article/article';
import type { ProblemType } from '../article/problems';
import type { Fix, Report, RuleContext } from './rule';

/** What the reader found of `type` while reading, as reports. Most grammar rules are nothing else. */
export function* grammarReports(
  { article }: RuleContext,
  type: ProblemType,
  fixesOf: (problem: Problem) => readonly Fix[] = () => [],
): Iterable<Report> {
  for (const problem of article.problems) {
    if (problem.type !== type) continue;
    const { span, variant, args } = problem;
    yield { span, args, fixes: fixesOf(problem), ...(variant === undefined ? {} : { variant }) };
  }
}
