import { formatPatch, structuredPatch } from 'diff';
import { countBySeverity } from '../exitStatus';
import type { FixedFile, FixResult } from '../fix';
import type { Terminal } from '../terminal';
import { contentOf } from '../textFile';
import { withoutFix } from './json';
import { count, countsInWords, printable } from './text';

export interface FixReport extends FixResult {
  readonly dryRun: boolean;
  readonly milliseconds: number;
}

/** Prints what was done, or with `dryRun` would be. */
export type FixFormat = (report: FixReport, terminal: Pick<Terminal, 'out' | 'error'>) => void;

/** What `fix --format` can be. */
export const fixFormats = { text, json } as const satisfies Readonly<Record<string, FixFormat>>;

export type FixFormatName = keyof typeof fixFormats;

/** A line for each file, or the diff; its summary then goes to standard error, so that `git apply` takes the rest. */
function text(report: FixReport, { out, error }: Pick<Terminal, 'out' | 'error'>): void {
  const { fixed, dryRun } = report;
  for (const file of fixed) out(dryRun ? diffOf(file) : lineOf(file));
  if (dryRun) error(`${summaryOf(report)}\n`);
  else out(`${fixed.length ? '\n' : ''}${summaryOf(report)}\n`);
}

/** One object, for programs; its shape is a contract. */
function json(
  { files, fixed, left, leftAlone, dryRun, milliseconds }: FixReport,
  { out }: Pick<Terminal, 'out'>,
): void {
  const report = {
    fixed: fixed.map((file) => ({
      file: file.file,
      fixes: file.remedies.map(({ finding: { code }, fix: { title } }) => ({ code, title })),
      ...(dryRun && { diff: diffOf(file) }),
    })),
    left: left.map(withoutFix),
    leftAlone,
    summary: {
      files,
      fixes: fixesIn(fixed),
      fixedFiles: fixed.length,
      leftBySeverity: countBySeverity(left),
      milliseconds,
    },
  };
  out(`${JSON.stringify(report, undefined, 2)}\n`);
}

/** `path: 3 fixes: link-redirected 2, insecure-link` */
function lineOf({ file, remedies }: FixedFile): string {
  const counts = new Map<string, number>();
  for (const { finding } of remedies) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  const codes = [...counts].map(([code, number]) => (number === 1 ? code : `${code} ${number}`)).join(', ');
  return `${printable(file)}: ${count(remedies.length, 'fix', 'fixes')}: ${codes}\n`;
}

function summaryOf({ files, fixed, left, dryRun, milliseconds }: FixReport): string {
  const done = `${count(fixesIn(fixed), 'fix', 'fixes')}${dryRun ? ' to make' : ''} in ${count(fixed.length, 'file')}`;
  const rest = left.length ? `${countsInWords(countBySeverity(left))} left` : 'nothing left';
  return `${count(files, 'file')} checked in ${milliseconds} ms: ${done}, ${rest}`;
}

function fixesIn(fixed: readonly FixedFile[]): number {
  return fixed.reduce((sum, { remedies }) => sum + remedies.length, 0);
}

/** In the form of `git diff`, with paths that begin at the current folder. */
function diffOf({ file, before, after }: FixedFile): string {
  const patch = structuredPatch(`a/${file}`, `b/${file}`, contentOf(before), contentOf(after), undefined, undefined, {
    context: 3,
  });
  return formatPatch({ ...patch, isGit: true });
}
