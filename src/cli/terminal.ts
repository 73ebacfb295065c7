import { SingleBar } from 'cli-progress';

/** Where a run takes its folder from and leaves its words; a test hands in one that only remembers. */
export interface Terminal {
  /** The folder that paths are relative to, absolute. */
  readonly cwd: string;
  /** Results. */
  out(text: string): void;
  /** Everything else: what went wrong, and what went on. */
  error(text: string): void;
  /** Whether results may be coloured. */
  readonly hasColors: boolean;
  /** The file that a thread of its own starts with, absolute; undefined where all must be done in one. */
  readonly threadEntry: string | undefined;
  /** A bar for `total` steps, or undefined where nobody watches. */
  progress(total: number): Progress | undefined;
}

export interface Progress {
  step(count: number): void;
  /** Takes the bar away again. */
  done(): void;
}

/** The terminal this process runs in; its threads start with the file `threadEntry`. Colours and the bar are for people: a pipe gets neither, nor does NO_COLOR. */
export function processTerminal(threadEntry: string): Terminal {
  const { stdout, stderr } = process;
  // `entra-docs check | head` closes the pipe early. That is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    threadEntry,
    hasColors: stdout.isTTY === true && stdout.hasColors(),
    progress: (total) => (stderr.isTTY && total > worthABar ? bar(total, stderr) : undefined),
  };
}

/** Fewer files are done before anybody has read the bar. */
const worthABar = 50;

function bar(total: number, stream: NodeJS.WriteStream): Progress {
  const format = 'Checking {bar} {value} of {total}';
  const single = new SingleBar({ format, stream, barsize: 30, clearOnComplete: true, hideCursor: true });
  single.start(total, 0);
  return { step: (count) => single.increment(count), done: () => single.stop() };
}
