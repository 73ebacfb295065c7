import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';

/** From the inside out: a folder may import itself and what stands before it. */
const layers = ['vocabulary', 'article', 'docset', 'rules', 'style', 'features', 'preview', 'editor'];
const pure = new Set(['vocabulary', 'article', 'docset', 'rules', 'style', 'features', 'preview']);
const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourceFiles(): SourceFile[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const text = readFileSync(join('src', name), 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"]([^'"]+)['"]/g)].map(
        (match) => match[1]!,
      );
      return { path: `src/${name}`, folder: name.includes('/') ? name.split('/')[0]! : '', text, imports };
    });
}

suite('The shape of the source', () => {
  const files = sourceFiles();

  test('only the editor imports vscode', () => {
    const wrong = files.filter(
      (file) => file.imports.includes('vscode') && file.folder !== 'editor' && file.path !== 'src/extension.ts',
    );
    assert.deepEqual(
      wrong.map((file) => file.path),
      [],
    );
  });

  test('the core and the editor import no Node built-in, so that they run in a web worker', () => {
    const wrong = files.filter(
      (file) => (pure.has(file.folder) || file.folder === 'editor') && file.imports.some((name) => builtins.has(name)),
    );
    assert.deepEqual(
      wrong.map((file) => file.path),
      [],
    );
  });

  test('imports point inwards only', () => {
    const wrong: string[] = [];
    for (const file of files) {
      const own = layers.indexOf(file.folder);
      if (own < 0) continue;
      for (const name of file.imports.filter((each) => each.startsWith('.'))) {
        const target = posix.normalize(posix.join(posix.dirname(file.path), name)).split('/')[1]!;
        if (layers.indexOf(target) > own || (file.folder !== target && !layers.includes(target)))
          wrong.push(`${file.path} imports ${name}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('every folder of src is a known layer', () => {
    const folders = new Set(files.map((file) => file.folder).filter(Boolean));
    assert.deepEqual(
      [...folders].filter((folder) => !layers.includes(folder) && folder !== 'cli'),
      [],
    );
  });

  test('no file of code grows beyond 400 lines', () => {
    const isCode = ({ folder, text }: (typeof files)[number]) =>
      folder !== 'vocabulary' && !text.startsWith('// Written');
    const long = files.filter((file) => isCode(file) && file.text.split('\n').length > 400);
    assert.deepEqual(
      long.map((file) => file.path),
      [],
    );
  });
});
