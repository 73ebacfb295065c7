import type { CheckReport } from '../report';
import { github } from './github';
import { json } from './json';
import { sarif } from './sarif';
import { text } from './text';

export interface FormatOptions {
  readonly hasColors: boolean;
}

/** Turns a report into the text that goes to standard output, last line end included. */
export type Format = (report: CheckReport, options: FormatOptions) => string;

/** What `--format` can be. */
export const formats = { text, json, sarif, github } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;
