import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './checkCommand';
import { addExplain } from './explainCommand';
import { addFix } from './fixCommand';
import { CannotRun, type ExitStatus } from './exitStatus';
import { addRules } from './rulesCommand';
import type { Terminal } from './terminal';

/** Adds a command to `program`; its action tells `finish` the status. */
export type AddCommand = (program: Command, terminal: Terminal, finish: (status: ExitStatus) => void) => void;

/** Every command, one file each. */
const commands: readonly AddCommand[] = [addCheck, addFix, addRules, addExplain];

/**
 * Runs `entra-docs` with `args` (without the names of Node and the script) and says with which status to exit.
 * Never rejects: what goes wrong is one line on standard error.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = new Command('entra-docs')
    .description('Checks and mends Microsoft Entra documentation, in the words of the Learn build.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.error,
      outputError: (message, write) => write(message.replace(/^error: /, 'entra-docs: ')),
    });
  for (const add of commands) add(program, terminal, (finished) => (status = finished));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said what it had to say; help and version that were asked for are no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    terminal.error(`entra-docs: ${error instanceof CannotRun ? error.message : inFull(error)}\n`);
    return 2;
  }
}

/** A bug of ours: whoever reports it needs the trace. */
function inFull(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
