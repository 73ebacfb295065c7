import assert from 'node:assert/strict';
import { articleStore } from '../../../src/docset/articleStore';

suite('The articles of a repository', () => {
  test('are read once while they are in use, and again after they were let go', () => {
    const { store, reads } = storeOf({ 'a.md': '# A\n' });
    const article = store.article('a.md');
    assert.equal(store.article('a.md'), article);
    store.letGo('a.md');
    assert.equal(reads(), 1);
    assert.notEqual(store.article('a.md'), article);
    assert.equal(reads(), 2);
  });

  test('leave their facts behind when they are let go', () => {
    const { store, reads } = storeOf({ 'a.md': '# A\n' });
    store.article('a.md');
    store.letGo('a.md');
    assert.equal(store.facts('a.md')?.h1, 'A');
    assert.equal(store.loadedFacts('a.md')?.h1, 'A');
    assert.equal(reads(), 1);
  });

  test('may be let go before they are there', () => {
    const { store } = storeOf({});
    store.letGo('a.md');
    store.letGo('a.png');
    assert.equal(store.loadedFacts('a.md'), undefined);
    store.replace('a.md', '# A\n');
    assert.equal(store.facts('a.md')?.h1, 'A');
  });
});

function storeOf(files: Readonly<Record<string, string>>) {
  let reads = 0;
  const read = (path: string) => {
    reads++;
    return files[path];
  };
  return { store: articleStore({ paths: Object.keys(files), read }, () => undefined), reads: () => reads };
}
