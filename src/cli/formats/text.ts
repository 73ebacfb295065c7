import { styleText } from 'node:util';
import { severities, type Counts } from '../exitStatus';
import type { ReportedFinding } from '../report';
import type { Format } from './index';

/** `path:line:column severity code message`, a line each, an empty line between files, and a summary. */
export const text: Format = ({ findings, summary }, { hasColors }) => {
  const paint = hasColors ? paintAlways : (_: Color, plain: string) => plain;
  const lines: string[] = [];
  for (const [file, ofFile] of byFile(findings)) {
    const places = ofFile.map((finding) => placeOf(file, finding));
    const width = Math.max(...places.map(({ length }) => length));
    ofFile.forEach(({ severity, code, message }, index) => {
      const place = places[index]!.padEnd(width);
      lines.push(
        `${place}  ${paint(colors[severity], severity.padEnd(10))}  ${paint('dim', code)}  ${printable(message)}`,
      );
    });
    lines.push('');
  }
  const { files, bySeverity, milliseconds } = summary;
  const found = summary.findings ? countsInWords(bySeverity) : 'no findings';
  lines.push(paint('bold', `${count(files, 'file')} checked in ${milliseconds} ms: ${found}`));
  return `${lines.join('\n')}\n`;
};

type Color = 'red' | 'yellow' | 'blue' | 'gray' | 'dim' | 'bold';

/** Whether standard output takes colours has been asked already. */
function paintAlways(color: Color, plain: string): string {
  return styleText(color, plain, { validateStream: false });
}

const colors = { error: 'red', warning: 'yellow', suggestion: 'blue', info: 'gray' } as const;

/** `3 errors, 1 warning`; levels without findings are left out. */
export function countsInWords(counts: Counts): string {
  return severities
    .flatMap((severity) =>
      counts[severity] ? [severity === 'info' ? `${counts.info} info` : count(counts[severity], severity)] : [],
    )
    .join(', ');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function byFile(findings: readonly ReportedFinding[]): ReadonlyMap<string | undefined, readonly ReportedFinding[]> {
  const groups = new Map<string | undefined, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.file) ?? [];
    groups.set(finding.file, group);
    group.push(finding);
  }
  return groups;
}

function placeOf(file: string | undefined, { line, column }: ReportedFinding): string {
  return file === undefined ? '(docset)' : `${printable(file)}:${line}:${column}`;
}

/** Names and messages quote what others wrote: no line ends, and nothing that steers a terminal. */
function printable(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
