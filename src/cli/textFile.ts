import { accessSync, constants, readFileSync, statSync, writeFileSync } from 'node:fs';

/** A file of text as its bytes say. */
export interface TextFile {
  /** Without the byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
}

/** Why a file is left alone, in words that follow its name. */
export class LeftAlone extends Error {}

/** Reads the file at the absolute `path`. One that is no UTF-8 would not keep its bytes, and so is left alone. */
export function readTextFile(path: string): TextFile {
  const content = decode(onDisk(() => readFileSync(path)));
  if (content === undefined) throw new LeftAlone('is not written in UTF-8');
  const hasByteOrderMark = content.startsWith(byteOrderMark);
  return { text: hasByteOrderMark ? content.slice(1) : content, hasByteOrderMark };
}

/** A file that is read-only is left alone, even where the superuser could write it. */
export function expectWritable(path: string): void {
  onDisk(() => {
    if ((statSync(path).mode & anybodyMayWrite) === 0) throw new LeftAlone('is read-only');
    accessSync(path, constants.W_OK);
  });
}

/** Writes over the file, so that its owner, its rights and the links to it stay what they are. Gives true. */
export function writeTextFile(path: string, file: TextFile): true {
  onDisk(() => writeFileSync(path, contentOf(file)));
  return true;
}

/** What stands in the file, byte order mark included. */
export function contentOf({ text, hasByteOrderMark }: TextFile): string {
  return hasByteOrderMark ? byteOrderMark + text : text;
}

const byteOrderMark = '\uFEFF';
const anybodyMayWrite = 0o222;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function onDisk<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof LeftAlone) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new LeftAlone(reasons[code ?? ''] ?? `could not be read or written (${code ?? String(error)})`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'lies on a disk that may not be written',
  ENOSPC: 'found no space on the disk',
};
