import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { readDocsetConfig } from '../../../src/docset/readConfig';
import { configMetadata } from '../../../src/docset/metadata';

const text = JSON.stringify({
  build: {
    globalMetadata: { brand: 'entra', audience: 'all', nested: { a: 1, b: { c: 2 } }, list: ['x'] },
    fileMetadata: {
      author: { 'a/**': 'first', 'a/b/**': 'second', '**/*.yml': 'third' },
      audience: { 'a/quiet.md': null },
      nested: { 'a/**': { a: null, b: { d: 3 } } },
      list: { 'a/**': ['y'] },
    },
  },
});
const metadataOf = configMetadata(readDocsetConfig('docfx.json', text).config);

suite('Metadata of the config', () => {
  test('come from globalMetadata where no glob matches', () => {
    const metadata = metadataOf('c/x.md');
    assert.deepEqual([...metadata.keys()], ['brand', 'audience', 'nested', 'list']);
    const brand = metadata.get('brand')!;
    assert.deepEqual([brand.value, brand.source, brand.path], ['entra', 'globalMetadata', 'docfx.json']);
    assert.equal(slice(text, brand.span), '"entra"');
  });

  test('let the last matching glob win', () => {
    const author = metadataOf('a/b/x.md').get('author')!;
    assert.deepEqual([author.value, author.source, author.glob], ['second', 'fileMetadata', 'a/b/**']);
    assert.equal(slice(text, author.span), '"second"');
    assert.equal(metadataOf('a/b/x.yml').get('author')?.value, 'third');
    assert.equal(metadataOf('a/x.md').get('author')?.value, 'first');
  });

  test('are removed by a null', () => {
    assert.equal(metadataOf('a/quiet.md').get('audience'), undefined);
    assert.equal(metadataOf('a/loud.md').get('audience')?.value, 'all');
  });

  test('merge objects and replace lists', () => {
    const metadata = metadataOf('a/x.md');
    assert.deepEqual(metadata.get('nested')?.value, { b: { c: 2, d: 3 } });
    assert.deepEqual(metadata.get('list')?.value, ['y']);
    assert.deepEqual(metadataOf('c/x.md').get('nested')?.value, { a: 1, b: { c: 2 } });
  });
});
