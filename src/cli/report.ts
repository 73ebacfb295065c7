import type { Lines } from '../article/lines';
import type { Span } from '../article/span';
import { safeFixOf } from '../rules/fixAll';
import type { Finding, Severity } from '../rules/rule';
import type { Counts } from './exitStatus';

/** What a run found, ready for any format. */
export interface CheckReport {
  /** In the order of files and places. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: {
    /** How many files were checked. */
    readonly files: number;
    readonly findings: number;
    readonly bySeverity: Counts;
    readonly milliseconds: number;
  };
}

/** Lines and columns count from 1, columns in UTF-16 units; ends are exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding about a file as a whole stands at 1:1. */
export interface ReportedFinding extends Region {
  /** Relative to the current folder, with `/`; left out where a docset as a whole is meant. */
  readonly file?: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Whether `fix` can mend it without asking. */
  readonly fixable: boolean;
  /** What `fix` would do in the same file. */
  readonly fix?: ReportedFix;
}

export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly { readonly region: Region; readonly text: string }[];
}

/** `finding` in `file`, whose lines are `lines`, as a report shows it; without a file where the docset is meant. */
export function reported(finding: Finding, lines: Lines, file: string | undefined): ReportedFinding {
  const { severity, code, message, span } = finding;
  const fix = safeFixOf(finding);
  return {
    ...(file !== undefined && { file }),
    ...regionOf(span, lines),
    severity,
    code,
    message,
    fixable: fix !== undefined,
    ...(fix && {
      fix: {
        title: fix.title,
        edits: fix.edits.map((edit) => ({ region: regionOf(edit.span, lines), text: edit.text })),
      },
    }),
  };
}

function regionOf(span: Span, lines: Lines): Region {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
