import { setFlagsFromString } from 'node:v8';

/**
 * How the engine spends its time in a process that lives for a second or two. It must be the first import of the
 * entry: the flags count from then on. A Node that knows one of them no longer says so and goes on.
 */
const flags = [
  // Functions are compiled with optimisation only when they have run several times as long as usual: otherwise a
  // second thread spends as much on it as the check itself, and most of that is never won back.
  '--interrupt-budget=1000000',
  // What has outlived its article by chance is collected before it has multiplied the memory.
  '--heap-growing-percent=50',
];

for (const flag of flags) setFlagsFromString(flag);
