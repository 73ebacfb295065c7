import { styleText } from 'node:util';
import { severities, type Counts } from '../exitStatus';
import type { CheckReport, ReportedFinding } from '../report';
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
  lines.push(paint('bold', summaryLine(summary)));
  return `${lines.join('\n')}\n`;
};

/** `12 files checked in 30 ms: 1 error` */
export function summaryLine({ files, findings, bySeverity, milliseconds }: CheckReport['summary']): string {
  return `${count(files, 'file')} checked in ${milliseconds} ms: ${findings ? countsInWords(bySeverity) : 'no findings'}`;
}

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

/** `1 file`, `2 files`. */
export function count(number: number, word: string, plural = `${word}s`): string {
  return `${number} ${number === 1 ? word : plural}`;
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
export function printable(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ');
}
