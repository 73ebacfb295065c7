import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { misspeltKeys } from '../../../src/rules/misspeltKeys';
import { docsetOf } from '../../support/memoryDocset';

suite('Misspelt keys of front matter', () => {
  const { config } = docsetOf({ 'a.md': '# A\n' });
  const intended = (...keys: string[]): (string | undefined)[] => {
    const found = misspeltKeys(readArticle(`---\n${keys.map((key) => `${key}: x\n`).join('')}---\n`), { config });
    return keys.map((key) => found.find(({ entry }) => entry.key === key)?.intended);
  };

  test('Every loss of one letter in a required key is understood', () => {
    for (const key of ['title', 'description', 'author', 'ms.author', 'ms.service', 'ms.topic', 'ms.date']) {
      for (let i = 1; i < key.length; i++) {
        const damaged = key.slice(0, i) + key.slice(i + 1);
        assert.deepEqual(intended(damaged), [key], damaged);
      }
    }
  });

  test('Slips that were found in published articles are understood', () => {
    assert.deepEqual(
      intended('dscription', 'ms. service', 'ms. subservice', 'ms.manager', 'reviewer', 'Title', 'titel'),
      ['description', 'ms.service', 'ms.subservice', 'manager', 'ms.reviewer', 'title', undefined],
    );
    assert.deepEqual(intended('titel'), ['title']);
    assert.deepEqual(intended('ms.services'), ['ms.service']);
  });

  test('A key that is there already was not meant', () => {
    assert.deepEqual(intended('title', 'titles'), [undefined, undefined]);
  });

  test('Keys that exist, are reserved, or resemble nothing are left alone', () => {
    const keys = ['services', 'tags', 'product', 'online version', 'Locale', 'ms.locale', 'ms.suite', 'robots', 'foo'];
    assert.deepEqual(
      intended(...keys),
      keys.map(() => undefined),
    );
  });
});
