import { ruleTable, type RuleRow } from '../features/ruleTable';
import type { FixKind } from '../rules/exampleRun';
import { ruleSetNames, type RuleSetName } from '../rules/ruleSets';
import { option } from './options';
import type { AddCommand } from './program';

/** `entra-docs rules`: lists all codes. */
export const addRules: AddCommand = (program, terminal, finish) => {
  program
    .command('rules')
    .description('list all codes, with their levels and whether there is a fix')
    .addOption(option('--rules <set>', 'which codes; each set includes the one before', ruleSetNames, 'entra'))
    .action(({ rules }: { readonly rules: RuleSetName }) => {
      const rows = ruleTable(rules);
      const width = Math.max(...rows.map(({ code }) => code.length));
      for (const row of rows) terminal.out(`${lineOf(row, width)}\n`);
      finish(0);
    });
};

function lineOf({ code, set, levels, fix, title }: RuleRow, width: number): string {
  return `${code.padEnd(width)}  ${set.padEnd(5)}  ${(levels.join(', ') || 'off').padEnd(16)}  ${fixes[fix].padEnd(6)}  ${title}`;
}

const fixes: Readonly<Record<FixKind, string>> = { safe: 'fix', chosen: 'choice', none: '' };
