import type { RuleFailure } from '../rules/engine';
import { checkedShares, threadsFor } from './checkedShares';
import { docsetChecks, type CheckTask } from './docsetChecks';
import { inOrder, mergedFindings } from './mergedFindings';
import type { ReportedFinding } from './report';
import { checkedBesideArticles } from './selectedDocsets';
import type { Terminal } from './terminal';

export interface CheckOptions extends Pick<CheckTask, 'rules' | 'style'> {
  /** How many threads; undefined for as many as are worth it. */
  readonly threads?: number;
}

export interface CheckResult {
  /** How many articles and include files were checked. */
  readonly files: number;
  /** In the order of files and places. */
  readonly findings: readonly ReportedFinding[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

/** Checks the files at or under `paths`, each in the light of its whole docset. */
export async function check(
  paths: readonly string[],
  { rules, style, threads }: CheckOptions,
  { cwd, error, progress, threadEntry }: Pick<Terminal, 'cwd' | 'error' | 'progress' | 'threadEntry'>,
): Promise<CheckResult> {
  const task: CheckTask = { cwd, paths, rules, style };
  const docsets = await docsetChecks(task);
  const articles = docsets.map(({ docset, selects }) => docset.articlePaths.filter(selects));
  const total = articles.flat().length;
  const count = threadEntry === undefined ? 1 : Math.min(threads ?? threadsFor(total, task), Math.max(total, 1));
  const beside = docsets.flatMap(({ docset, selects }) => checkedBesideArticles(docset, selects));
  const bar = progress(total + beside.length);
  const onFiles = (done: number) => bar?.step(done);
  const onLost = ({ message }: Error) =>
    error(`entra-docs: a thread has ended, its files were checked without it: ${message}\n`);
  const shares = await checkedShares(task, docsets, articles, { count, entry: threadEntry }, { onFiles, onLost });

  const findings: ReportedFinding[] = [];
  const failures: RuleFailure[] = [];
  let files = 0;
  for (const [place, { docset, selects, ...checks }] of docsets.entries()) {
    const others = checkedBesideArticles(docset, selects);
    const parts = [...shares[place]!, checks.files(others, () => onFiles(1))];
    const whole = checks.whole();
    findings.push(...mergedFindings(docset, rules, parts, whole));
    failures.push(...[...parts, whole].flatMap((checked) => checked.failures));
    files += articles[place]!.length + others.length;
  }
  bar?.done();
  return { files, findings: inOrder(findings), failures };
}
