import './cli/engineFlags';
import { run } from './cli/program';
import { processTerminal } from './cli/terminal';

// The exit status is set, not forced: what is still on its way through a pipe arrives.
void run(process.argv.slice(2), processTerminal()).then((status) => {
  process.exitCode = status;
});
