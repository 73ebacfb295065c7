import type { Steps } from '../docset/steps';

/** How long the extension host is held at a time, in milliseconds: half of what a frame takes, for a step can be long. */
export const slice = 8;

/**
 * Does `work` a slice of time at a time, and lets the host answer others in between. Undefined as soon as
 * `isCancelled` says so after a pause.
 */
export async function inSlices<Result>(
  work: Steps<Result>,
  isCancelled: () => boolean = () => false,
): Promise<Result | undefined> {
  for (;;) {
    const end = performance.now() + slice;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    await pause();
    if (isCancelled()) return undefined;
  }
}

/** Lets the host do what has come up meanwhile. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
