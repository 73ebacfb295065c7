import './cli/engineFlags';
import { helpWithCheck, isCheckThread } from './cli/checkThread';
import { run } from './cli/program';
import { processTerminal } from './cli/terminal';

if (isCheckThread) void helpWithCheck();
else {
  // The exit status is set, not forced: what is still on its way through a pipe arrives.
  void run(process.argv.slice(2), processTerminal(__filename)).then((status) => {
    process.exitCode = status;
  });
}
