import type { RuleFailure } from '../rules/engine';
import type { Terminal } from './terminal';

/** A rule that threw is a bug of ours: it is named, and the rest of the run counts. */
export function tellFailures(terminal: Pick<Terminal, 'error'>, failures: readonly RuleFailure[]): void {
  for (const { type, path, error } of failures) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.error(`entra-docs: the rule ${type} failed on ${path} and was left out there: ${reason}\n`);
  }
}
