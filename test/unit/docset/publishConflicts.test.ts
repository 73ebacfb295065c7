import assert from 'node:assert/strict';
import { publishConflicts } from '../../../src/docset/publishConflicts';
import { finish } from '../../../src/docset/steps';
import { docsetOf } from '../../support/memoryDocset';

suite('Files at one address', () => {
  test('a page and a picture, whatever the letter case', () => {
    assert.deepEqual(conflicts({ 'a/Plan.png.md': '', 'a/plan.png': '', 'a/other.png': '', 'a/plan.md': '' }), [
      "publish-url-conflict '/a/plan.png': 'a/Plan.png.md', 'a/plan.png'",
    ]);
  });

  test('two forms of one page or TOC are written to one file', () => {
    assert.deepEqual(conflicts({ 'a/index.md': '', 'a/index.yml': '', 'a/TOC.yml': '', 'a/toc.md': '', 'a.md': '' }), [
      "output-path-conflict 'a/toc.json': 'a/TOC.yml', 'a/toc.md'",
      "output-path-conflict 'a/index.json': 'a/index.md', 'a/index.yml'",
    ]);
  });

  test('pages that a route or a destination moves to one place', () => {
    const content = [
      { files: '**/*.md', src: 'x', dest: '' },
      { files: '**/*.md', exclude: 'x/**' },
    ];
    const config = { 'docfx.json': JSON.stringify({ build: { content } }) };
    assert.deepEqual(conflicts({ ...config, 'x/a.md': '', 'a.md': '', 'x/b.md': '' }), [
      "output-path-conflict 'a.json': 'a.md', 'x/a.md'",
    ]);
  });

  test('only in the same version, which is named', () => {
    const config = {
      'docfx.json': JSON.stringify({ content: ['**/*.md'], routes: { 'v1/': '.', 'v2/': '.', 'v3/': '.' } }),
    };
    const versions: Record<string, readonly string[]> = {
      'v1/a.md': ['1', '2'],
      'v2/a.md': ['2', '3'],
      'v3/a.md': ['4'],
    };
    const docset = docsetOf({ ...config, 'v1/a.md': '', 'v2/a.md': '', 'v3/a.md': '' });
    assert.deepEqual(
      finish(publishConflicts(docset, (path) => versions[path] ?? [])).map(({ variant, args }) => [variant, ...args]),
      [['version', '/a', "'v1/a.md<'1', '2'>', 'v2/a.md<'2', '3'>'", "'2'"]],
    );
  });

  test('a redirection takes the place of the file that is still there, and counts once', () => {
    const redirections = ['a.md', 'A.md'].map((source) => ({ source_path: source, redirect_url: '/x' }));
    const config = { '.openpublishing.redirection.json': JSON.stringify({ redirections }) };
    assert.deepEqual(conflicts({ ...config, 'a.md': '' }), []);
  });

  test('files that are not built are not in the way', () => {
    assert.deepEqual(conflicts({ 'includes/a.md': '', 'includes/a.yml': '' }), []);
  });
});

function conflicts(files: Readonly<Record<string, string>>): readonly string[] {
  const config = {
    'docfx.json': JSON.stringify({
      build: { content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }], resource: ['**/*.png'] },
    }),
  };
  return finish(publishConflicts(docsetOf({ ...config, ...files }))).map(
    ({ code, args: [place, names] }) => `${code} '${place}': ${names}`,
  );
}
