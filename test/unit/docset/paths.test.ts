import assert from 'node:assert/strict';
import {
  extensionOf,
  folderOf,
  isWithin,
  joinPath,
  nameOf,
  normalizePath,
  pathSeenFrom,
  relativePath,
} from '../../../src/docset/paths';

suite('Paths', () => {
  test('are normalised as the build does', () => {
    const cases: Record<string, string> = {
      'a.md': 'a.md',
      './a/./b.md': 'a/b.md',
      'a//b.md': 'a/b.md',
      'a\\b\\..\\c.md': 'a/c.md',
      '../a/../../b.md': '../../b.md',
      'a/..': '',
      '.': '',
      '/a/b': 'a/b',
      'a/.hidden/b': 'a/.hidden/b',
      'b.md/': 'b.md/',
      'a/../': '',
    };
    for (const [path, expected] of Object.entries(cases)) assert.equal(normalizePath(path), expected, path);
  });

  test('are joined and taken apart', () => {
    assert.equal(joinPath('a/b', '../c.md'), 'a/c.md');
    assert.equal(joinPath('', '../c.md'), '../c.md');
    assert.equal(folderOf('a/b/c.md'), 'a/b');
    assert.equal(folderOf('c.md'), '');
    assert.equal(nameOf('a/b/c.md'), 'c.md');
    assert.equal(extensionOf('a.b/c.MD'), 'md');
    assert.equal(extensionOf('a.b/license'), '');
  });

  test('lead from one file to another', () => {
    assert.equal(relativePath('a/b', 'a/b/c.md'), 'c.md');
    assert.equal(relativePath('a/b', 'a/c/d.md'), '../c/d.md');
    assert.equal(relativePath('', 'a/b.md'), 'a/b.md');
    assert.equal(relativePath('a/b', 'c.md'), '../../c.md');
    assert.equal(pathSeenFrom('docs', 'docs/a.md'), 'a.md');
    assert.equal(pathSeenFrom('docs', 'code/a.cs'), '../code/a.cs');
    assert.equal(pathSeenFrom('docs', 'docs.md'), '../docs.md');
  });

  test('lie in a folder whatever the letter case', () => {
    assert.ok(isWithin('a/B', 'A/b/c.md'));
    assert.ok(isWithin('a', 'a'));
    assert.ok(isWithin('', 'x/y.md'));
    assert.ok(!isWithin('', '../y.md'));
    assert.ok(!isWithin('a', 'ab/c.md'));
    assert.ok(isWithin('../code', '../code/x.cs'));
  });
});
