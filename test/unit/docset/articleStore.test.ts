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

  test('are at hand in the order in which they were read', () => {
    const { store } = storeOf({ 'a.md': '# A\n', 'b.md': '# B\n', 'c.md': '# C\n', 'd.md': '# D\n' });
    for (const path of ['a.md', 'b.md', 'c.md', 'a.md']) store.article(path);
    assert.equal(
      store.recentPath(() => true),
      'c.md',
    );
    store.letGo('c.md');
    assert.equal(
      store.recentPath(() => true),
      'b.md',
    );
    assert.equal(
      store.recentPath((path) => path < 'b'),
      'a.md',
    );
    assert.equal(
      store.recentPath((path) => path === 'd.md'),
      undefined,
    );
  });

  test('need not be read by whom somebody else tells their facts', () => {
    const elsewhere = storeOf({ 'a.md': '# A\n' }).store.facts('a.md')!;
    const { store, reads, told } = storeOf({ 'a.md': '# A\n', 'b.md': '# B\n' });
    store.takeFacts('a.md', elsewhere);
    assert.equal(store.facts('a.md')?.h1, 'A');
    assert.equal(reads(), 0);
    store.facts('b.md');
    store.takeFacts('b.md', elsewhere);
    assert.equal(store.facts('b.md')?.h1, 'B');
    assert.deepEqual(told, ['a.md', 'b.md']);
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
  const told: string[] = [];
  const store = articleStore({ paths: Object.keys(files), read }, (path) => told.push(path));
  return { store, reads: () => reads, told };
}
