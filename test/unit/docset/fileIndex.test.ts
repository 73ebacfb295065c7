import assert from 'node:assert/strict';
import { fileIndex } from '../../../src/docset/fileIndex';

suite('The file index', () => {
  test('finds a file in any letter case, and tells the disk’s', () => {
    const index = fileIndex(['Docs/A.md', 'docs/b.md']);
    assert.equal(index.find('docs/a.MD'), 'Docs/A.md');
    assert.equal(index.find('docs/c.md'), undefined);
  });

  test('prefers the very path where the disk has two', () => {
    const index = fileIndex(['a.md', 'A.md']);
    assert.equal(index.find('A.md'), 'A.md');
    assert.equal(index.find('a.md'), 'a.md');
    index.remove('a.md');
    assert.equal(index.find('a.md'), 'A.md');
    index.remove('A.md');
    assert.equal(index.find('a.md'), undefined);
  });

  test('lists folders', () => {
    const index = fileIndex(['b/y.md', 'b/x.md', 'b/c/d/e.md', 'a.md']);
    assert.deepEqual(index.folder(''), { files: ['a.md'], folders: ['b'] });
    assert.deepEqual(index.folder('b'), { files: ['x.md', 'y.md'], folders: ['c'] });
    assert.deepEqual(index.folder('b/c'), { files: [], folders: ['d'] });
    assert.equal(index.folder('z'), undefined);
  });

  test('follows files that come and go', () => {
    const index = fileIndex(['a.md']);
    index.add('b/c.md');
    index.add('b/c.md');
    index.remove('a.md');
    assert.deepEqual(index.paths, ['b/c.md']);
    assert.deepEqual(index.folder(''), { files: [], folders: ['b'] });
  });
});
