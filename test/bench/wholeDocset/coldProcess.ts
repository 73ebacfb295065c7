import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What one run of a command has cost and said. */
export interface ColdRun {
  /** In seconds, of the process and all it has started. */
  readonly wall: number;
  /** User and system time in seconds, of the same. */
  readonly cpu: number;
  /** Peak of its memory in MB, pages of the program included; undefined where the system does not tell. */
  readonly memory: number | undefined;
  /** Of the command; 127 when there is no such command. */
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs `command` in `folder` in a new process. Its output goes into files, as reading it would take time from the
 * other processor. Bash counts the time, as nothing in Node tells what a child has used.
 */
export async function runCold(command: readonly string[], folder: string): Promise<ColdRun> {
  const files = mkdtempSync(join(tmpdir(), 'entra-docs-bench-'));
  const [output, errors] = [join(files, 'output'), join(files, 'errors')];
  const script = `TIMEFORMAT='%R %U %S'; time "$@" >'${output}' 2>'${errors}'`;
  const child = spawn('bash', ['-c', script, 'bash', ...command], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let timing = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (timing += text));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, peakBelow(child.pid))), memoryInterval);
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve(code ?? 1));
    });
    const [wall = NaN, user = NaN, system = NaN] = timing.trim().split(/\s+/).slice(-3).map(Number);
    return {
      wall,
      cpu: user + system,
      memory: memory ? memory / 1024 : undefined,
      status,
      output: readFileSync(output, 'utf8'),
      errors: readFileSync(errors, 'utf8'),
    };
  } finally {
    clearInterval(watch);
    rmSync(files, { recursive: true, force: true });
  }
}

/** In milliseconds. The kernel keeps the peak, so only what is added in the last moment can be missed. */
const memoryInterval = 10;

/** The peaks of all processes below `pid` so far, added up, in KB; 0 where there is no /proc. */
function peakBelow(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + peakOf(child) + peakBelow(Number(child)), 0);
  } catch {
    return 0;
  }
}

function peakOf(pid: string): number {
  const [, size] = /VmHWM:\s*(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(size ?? 0);
}
