import assert from 'node:assert/strict';
import { compileGlob, compileGlobs, globProblem, isAboutFolders, oncePerFolder } from '../../../src/docset/globs';

/** Pattern, what it selects, what it does not. */
const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['overview.md', ['overview.md', 'Overview.MD'], ['docs/overview.md', 'overview.mdx']],
  ['**', ['x', 'x.md', 'x/y/z.png'], []],
  ['**/*', ['x', 'x/y/z.png'], []],
  ['****', ['x.md', 'x/y.md'], []],
  ['**/*.md', ['x.md', 'x/y/z.md'], ['x.yml', 'x.md/y']],
  ['**.md', ['x.md', 'x/y/z.md'], ['x.json', 'x/y.json']],
  ['**.*', ['x.md', 'x/y.md'], ['license']],
  ['**.**', ['x.md', 'x/y.md'], ['license']],
  ['*.**', ['x.md'], ['x/y.md']],
  ['guide**/*.md', ['guide/x.md', 'guides/x.md'], ['guide/y/x.md']],
  ['a.b**.md', ['a.b.md', 'a.b.c.md'], ['a.c.md']],
  ['**/includes/**', ['includes/x.md', 'a/includes/b/x.md'], ['includes', 'a/included/x.md']],
  ['identity/**', ['identity/x.md', 'identity/a/x.md'], ['identity', 'x/identity/y.md']],
  ['identity/*.md', ['identity/x.md'], ['identity/a/x.md']],
  ['**/**/*.yml', ['x.yml', 'a/b/x.yml'], []],
  ['a*?c', ['abc', 'abbc'], ['ac']],
  ['[a-c]*[!x].md', ['abc.md', 'c1.md'], ['abx.md', 'dbc.md']],
  ['**/*.{png,jpg}', ['x.png', 'a/x.jpg'], ['x.gif']],
  ['.\\media\\*.png', ['media/x.png'], ['x.png']],
  ['./drafts/../x.md', ['x.md'], ['drafts/x.md']],
  ['a (1)+b.md', ['a (1)+b.md'], ['a 1b.md']],
  ['$x|y@z^.md', ['$x|y@z^.md'], ['x']],
];

suite('A glob', () => {
  for (const [pattern, selected, others] of cases) {
    test(`${pattern} selects what docfx selects`, () => {
      const glob = compileGlob(pattern);
      for (const path of selected) assert.ok(glob(path), `should select ${path}`);
      for (const path of others) assert.ok(!glob(path), `should not select ${path}`);
    });
  }

  test('never selects names that start with a dot', () => {
    for (const path of ['.vscode/x.md', 'a/.x.md', '.gitignore', '../x.md']) {
      assert.ok(!compileGlob('**')(path), path);
      assert.ok(!compileGlob(path)(path), path);
    }
  });

  test('knows no negation, no root and no empty pattern', () => {
    assert.ok(!compileGlob('!x.md')('y.md'));
    assert.ok(!compileGlob('/x.md')('x.md'));
    assert.ok(!compileGlob('\\x.md')('x.md'));
    assert.ok(!compileGlob('')('x.md'));
    assert.ok(!compileGlob('a/..')('a'));
    assert.ok(!compileGlob('folder/')('folder'));
  });

  test('says what the build rejects, and then selects nothing', () => {
    assert.equal(globProblem('[abc[]]a'), "a '[' inside '[...]'");
    assert.equal(globProblem('[a'), "a '[' without its ']'");
    assert.equal(globProblem('{{a,b}}'), "'{...}' cannot be nested");
    assert.equal(globProblem('z{a,b{,c}d'), "'{...}' cannot be nested");
    assert.equal(globProblem('a,b}'), "a '}' without its '{'");
    assert.equal(globProblem('{a,b'), "a '{' without its '}'");
    assert.equal(globProblem('(a'), 'parentheses do not match');
    assert.equal(globProblem('*'.repeat(70_000)), 'it is too long');
    assert.equal(globProblem('**/*.{md,yml}'), undefined);
    assert.ok(!compileGlob('{a,b')('a'));
  });

  test('of several needs one match and no exclusion', () => {
    const glob = compileGlobs(['**/*.md', '**/*.yml'], ['**/includes/**']);
    assert.ok(glob('a/x.yml'));
    assert.ok(!glob('a/includes/x.md'));
    assert.ok(!glob('a/x.png'));
    assert.ok(!compileGlobs([], [])('x.md'));
  });

  test('about folders says the same of all files of a folder with one extension', () => {
    const names = ['a.md', 'b.md', 'a.b.md', 'a.MD', 'a', 'a.', '.md', '.a.md', 'toc.yml', 'a.png', 'md'];
    const folders = ['', 'x/', 'x/y/', '.x/', 'x.md/', '../', '../x/'];
    const paths = folders.flatMap((folder) => names.map((name) => folder + name));
    const patterns = [
      '**',
      '*',
      '**/*',
      '**.md',
      'x/**/*.md',
      'x/*.yml',
      '**/*.MD',
      '{x,y}/**/*',
      '\\*.md',
      'x\\**.md',
    ];
    for (const pattern of patterns) {
      assert.ok(isAboutFolders(pattern), pattern);
      const glob = compileGlob(pattern);
      assert.deepEqual(paths.filter(oncePerFolder(glob)), paths.filter(glob), pattern);
    }
    for (const pattern of ['a*.md', '**/toc.yml', '*a', 'x/a**', '*.{md,yml}', '*.*', 'x', '']) {
      assert.ok(!isAboutFolders(pattern), pattern);
    }
  });

  test('takes no time on a hostile pattern', () => {
    const path = `${'a/'.repeat(40)}b`;
    assert.ok(!compileGlob('**/a/**/a/**/a/**/c')(path));
  });
});
