import { InvalidArgumentError } from 'commander';
import { ruleSetNames, type RuleSetName } from '../rules/ruleSets';
import type { Severity } from '../rules/rule';
import { check } from './check';
import { countBySeverity, failingLevels, reaches, severities } from './exitStatus';
import { formats, type FormatName } from './formats/index';
import { tellFailures } from './failures';
import { countsInWords } from './formats/text';
import { option } from './options';
import type { AddCommand } from './program';
import type { CheckReport } from './report';

interface CheckFlags {
  readonly format: FormatName;
  readonly rules: RuleSetName;
  readonly style: boolean;
  readonly severity: Severity;
  readonly failOn: Severity;
  readonly maxWarnings?: number;
  readonly threads?: number;
}

/** `entra-docs check [PATH...]`: prints what is wrong with the files at or under the paths. */
export const addCheck: AddCommand = (program, terminal, finish) => {
  program
    .command('check')
    .description('check articles, include files and configuration')
    .argument('[PATH...]', 'files and folders (default: the current folder)')
    .addOption(option('--format <format>', 'how to print the findings', Object.keys(formats), 'text'))
    .addOption(option('--rules <set>', 'what to check; each set includes the one before', ruleSetNames, 'entra'))
    .option('--style', 'also check the style of the markdown with remark-lint', false)
    .addOption(option('--severity <level>', 'hide findings that are milder', severities, 'info'))
    .addOption(option('--fail-on <level>', 'exit with status 1 from this level on', severities, 'warning'))
    .option('--threads <number>', 'how many threads check (default: as many as are worth it)', toThreads)
    .option('--max-warnings <number>', 'judge warnings by their number: more than this fail', toCount)
    .action(async (paths: readonly string[], flags: CheckFlags) => {
      const start = performance.now();
      const { files, findings, failures } = await check(paths.length ? paths : ['.'], flags, terminal);
      const shown = findings.filter(({ severity }) => reaches(severity, flags.severity));
      const report: CheckReport = {
        findings: shown,
        summary: {
          files,
          findings: shown.length,
          bySeverity: countBySeverity(shown),
          milliseconds: Math.round(performance.now() - start),
        },
      };
      terminal.out(formats[flags.format](report, { hasColors: terminal.hasColors }));
      tellFailures(terminal, failures);

      const failing = failingLevels(countBySeverity(findings), flags.failOn, flags.maxWarnings);
      const hidden = findings.filter(
        ({ severity }) => failing.includes(severity) && !reaches(severity, flags.severity),
      );
      if (hidden.length) {
        terminal.error(
          `entra-docs: failed because of ${countsInWords(countBySeverity(hidden))} hidden by --severity\n`,
        );
      }
      finish(failing.length ? 1 : 0);
    });
};

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(text);
}

function toThreads(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 to 99.');
  return Number(text);
}
