import { rulePage } from '../features/rulePage';
import { ruleTitles } from '../features/ruleTitles';
import { nearest } from '../rules/nearest';
import { CannotRun } from './exitStatus';
import type { AddCommand } from './program';

/** `entra-docs explain CODE`: prints the page about a rule. */
export const addExplain: AddCommand = (program, terminal, finish) => {
  program
    .command('explain')
    .description('say what a code means, why it matters and what to do about it')
    .argument('<CODE>', 'the code of a finding, such as file-not-found')
    .action((code: string) => {
      const page = rulePage(code);
      if (page === undefined) {
        const meant = nearest([...ruleTitles().keys()], code);
        throw new CannotRun(`There is no rule '${code}'.${meant === undefined ? '' : ` Did you mean '${meant}'?`}`);
      }
      terminal.out(page);
      finish(0);
    });
};
