import type { Severity } from '../rules/rule';
import { ruleSetNames, type RuleSetName } from '../rules/ruleSets';
import { countBySeverity, failingLevels, reaches, severities } from './exitStatus';
import { tellFailures } from './failures';
import { fix } from './fix';
import { fixFormats, type FixFormatName } from './formats/fixes';
import { option } from './options';
import type { AddCommand } from './program';

interface FixFlags {
  readonly dryRun: boolean;
  readonly format: FixFormatName;
  readonly rules: RuleSetName;
  readonly style: boolean;
  readonly only?: readonly string[];
  readonly severity: Severity;
  readonly failOn: Severity;
}

/** `entra-docs fix [PATH...]`: makes every fix that has one right answer, and says what is left. */
export const addFix: AddCommand = (program, terminal, finish) => {
  program
    .command('fix')
    .description('mend what has one right answer in articles and include files')
    .argument('[PATH...]', 'files and folders (default: the current folder)')
    .option('--dry-run', 'print what would change as a diff, and change nothing', false)
    .addOption(option('--format <format>', 'how to print what was done', Object.keys(fixFormats), 'text'))
    .addOption(option('--rules <set>', 'what to mend; each set includes the one before', ruleSetNames, 'entra'))
    .option('--style', 'also mend the style of the markdown', false)
    .option('--only <code...>', 'mend nothing but findings with these codes')
    .addOption(option('--severity <level>', 'leave alone what is milder', severities, 'info'))
    .addOption(
      option('--fail-on <level>', 'exit with status 1 if anything from this level on is left', severities, 'warning'),
    )
    .action(async (paths: readonly string[], flags: FixFlags) => {
      const start = performance.now();
      const { dryRun, rules, style } = flags;
      const only = flags.only && new Set(flags.only);
      const result = await fix(
        paths.length ? paths : ['.'],
        {
          dryRun,
          rules,
          style,
          wants: ({ code, severity }) => reaches(severity, flags.severity) && (!only || only.has(code)),
        },
        terminal,
      );
      const milliseconds = Math.round(performance.now() - start);
      fixFormats[flags.format]({ ...result, dryRun, milliseconds }, terminal);
      for (const { file, reason } of result.leftAlone) terminal.error(`entra-docs: ${file} ${reason}: left alone\n`);
      tellFailures(terminal, result.failures);
      const failing = failingLevels(countBySeverity(result.left), flags.failOn, undefined);
      finish(failing.length || result.leftAlone.length ? 1 : 0);
    });
};
