import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateDocset, type GeneratedDocset } from './generate';

/**
 * The folder below `folder` with the generated docset of so many articles, written unless it is there from an
 * earlier run. What an earlier generator has written is removed, once no bench can be using it any more.
 */
export function docsetOnDisk(
  folder: string,
  articles: number,
): { readonly root: string; readonly docset: GeneratedDocset } {
  const key = generatorKey();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const age = Date.now() - statSync(join(folder, name)).mtimeMs;
    if (!name.startsWith(key) && age > longestRun) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const root = join(folder, `${key}-${articles}`);
  const docset = generateDocset({ articles });
  if (!existsSync(root)) {
    // Only a folder that is complete gets the name that is looked for.
    const unfinished = join(folder, `unfinished-${process.pid}`);
    writeFiles(unfinished, docset);
    renameSync(unfinished, root);
  }
  return { root, docset };
}

/** In milliseconds. */
const longestRun = 2 * 60 * 60 * 1000;

/** Another one as soon as the generator makes something else. */
function generatorKey(): string {
  const hash = createHash('sha256');
  for (const { path, content } of generateDocset({ articles: 250 }).files()) hash.update(path).update(content);
  return hash.digest('hex').slice(0, 8);
}

function writeFiles(root: string, docset: GeneratedDocset): void {
  const made = new Set<string>();
  for (const { path, content } of docset.files()) {
    const file = join(root, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  }
}
