import { setFlagsFromString } from 'node:v8';

/**
 * How the engine spends its time in a process that lives for a second or two. It must be the first import of the
 * entry: the flags count from then on. A Node that knows one of them no longer says so and goes on.
 */
const flags = [
  // Compiling with optimisation took a third of the time of a check, on a second thread, and most of that was never
  // won back. Functions must have run ten times as long as usual for it, and take less of other functions into
  // themselves; the quick compiler has its turn at once.
  '--interrupt-budget=1500000',
  '--max-inlined-bytecode-size-cumulative=300',
  '--always-sparkplug',
  // What has outlived its article by chance is collected before it has multiplied the memory.
  '--heap-growing-percent=100',
];

for (const flag of flags) setFlagsFromString(flag);
