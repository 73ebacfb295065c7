import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Facts } from '../docset/facts';
import { docsetChecks, type Checked, type CheckTask } from './docsetChecks';
import { takeFrom, type Share, type Taken } from './shares';

/** What a thread that helps with a check is told. It opens the docsets itself. */
export interface ThreadTask extends CheckTask {
  readonly shares: readonly Share[];
  readonly taken: Taken;
}

/** What it tells of each share that it took. */
export interface ShareDone {
  /** The share's place among all. */
  readonly index: number;
  readonly checked: Checked;
  /**
   * Of all files that the thread has read since it last told: whoever checks include files and the docset as a whole
   * must know as much as if it had checked the share itself.
   */
  readonly facts: readonly (readonly [path: string, facts: Facts])[];
}

/**
 * Starts a thread that takes shares until there are none, and calls `onDone` after each. `entry` is a file that calls
 * `helpWithCheck`. Resolves when the thread has ended; with what was wrong, where a share that it took may not be done.
 */
export function startCheckThread(
  entry: string,
  task: ThreadTask,
  onDone: (done: ShareDone) => void,
): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: { checkTask: task } });
    worker.on('message', onDone);
    worker.on('error', resolve);
    worker.on('exit', () => resolve(undefined));
  });
}

/** Whether this is a thread that `startCheckThread` has started. */
export const isCheckThread = !isMainThread && taskOf(workerData) !== undefined;

/** What such a thread does. */
export async function helpWithCheck(): Promise<void> {
  const task = taskOf(workerData)!;
  const docsets = await docsetChecks(task);
  const told = new Set<Facts>();
  for (const [index, { docset: place, paths }] of takeFrom(task.shares, task.taken)) {
    const { docset, files } = docsets[place]!;
    const checked = files(paths, () => undefined);
    const facts = docset.factsAtHand().filter(([, own]) => !told.has(own));
    for (const [, own] of facts) told.add(own);
    parentPort!.postMessage({ index, checked, facts } satisfies ShareDone);
  }
}

function taskOf(data: unknown): ThreadTask | undefined {
  return (data as { readonly checkTask?: ThreadTask } | null)?.checkTask;
}
