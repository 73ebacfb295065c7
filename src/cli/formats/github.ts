import type { Severity } from '../../rules/rule';
import type { ReportedFinding } from '../report';
import type { Format } from './index';
import { summaryLine } from './text';

/** Annotations of GitHub Actions, a line each, which stand at their places in the pull request; then the summary. */
export const github: Format = ({ findings, summary }) =>
  [...findings.map(annotation), summaryLine(summary)].map((line) => `${line}\n`).join('');

/** `::warning file=a.md,line=1,col=1,endLine=1,endColumn=5,title=file-not-found::Invalid file link: 'x.md'.` */
function annotation(finding: ReportedFinding): string {
  const { severity, code, message } = finding;
  const properties = Object.entries({ ...placeOf(finding), title: code }).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
  info: 'notice',
};

/** GitHub drops an annotation that names columns on different lines. */
function placeOf({
  file,
  line,
  column,
  endLine,
  endColumn,
}: ReportedFinding): Readonly<Record<string, string | number>> {
  if (file === undefined) return {};
  return endLine === line ? { file, line, col: column, endLine, endColumn } : { file, line, endLine };
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
