import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { run } from '../../src/cli/program';
import { lazy } from '../../src/docset/lazy';

/** The sample docset; tests run from the project's folder. */
export const sample = resolve('test/fixtures/entra-docs');

export interface Run {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command line in this process, in the folder `cwd`. */
export function runIn(cwd: string, ...args: readonly string[]): Promise<Run> {
  return runWithThreads(undefined, cwd, ...args);
}

/** The same with threads that start with the file `threadEntry`; this one waits after its first file, for their sake. */
export async function runWithThreads(
  threadEntry: string | undefined,
  cwd: string,
  ...args: readonly string[]
): Promise<Run> {
  let out = '';
  let error = '';
  const status = await run(args, {
    cwd,
    out: (text) => (out += text),
    error: (text) => (error += text),
    hasColors: false,
    threadEntry,
    progress: () => (threadEntry === undefined ? undefined : { step: lazy(() => sleep(500)), done: () => undefined }),
  });
  return { status, out, error };
}

/** Holds this thread, and no other. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Writes `files` to a folder of their own, calls `use` with it, and takes it away again. */
export async function withFolder<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<Result> | Result,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'entra-docs-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
