import type { Severity } from '../rules/rule';
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

/** Lines and columns count from 1, columns in UTF-16 units; a finding about a file as a whole stands at 1:1. */
export interface ReportedFinding {
  /** Relative to the current folder, with `/`; left out where a docset as a whole is meant. */
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** Whether `fix` can mend it without asking. */
  readonly fixable: boolean;
}
