import assert from 'node:assert/strict';
import { frontMatterKey, frontMatterKeys, isKnownKey } from '../../../src/vocabulary/frontMatterKeys';
import { reservedKeys, singleValueKeys, typesOfKeys } from '../../../src/vocabulary/metadataModel';

suite('The table of front matter keys', () => {
  test('has each key once, each with a meaning in full sentences', () => {
    assert.equal(new Set(frontMatterKeys.map(({ key }) => key)).size, frontMatterKeys.length);
    for (const { key, meaning } of frontMatterKeys) assert.match(meaning, /^[A-Z].*\.$/, key);
  });

  test('has each value of a key once, and says what takes the place of an old one', () => {
    for (const { key, values = [] } of frontMatterKeys) {
      const names = values.map(({ value }) => value);
      assert.equal(new Set(names).size, names.length, key);
      for (const { value, replacedBy } of values) {
        if (replacedBy !== undefined) assert.ok(names.includes(replacedBy), `${key}: ${value}`);
      }
    }
  });

  test('replaces deprecated keys by keys that are not deprecated', () => {
    for (const { key, deprecated } of frontMatterKeys) {
      if (deprecated?.replacedBy === undefined) continue;
      const successor = frontMatterKey(deprecated.replacedBy);
      assert.ok(successor && !successor.deprecated, key);
    }
  });

  test('calls no key a mistake that exists', () => {
    for (const key of frontMatterKeys.flatMap(({ mistakenFor = [] }) => mistakenFor)) assert.ok(!isKnownKey(key), key);
  });

  test('knows the keys that the build gives a type, and none of them is reserved', () => {
    for (const key of [...singleValueKeys, ...typesOfKeys.keys()]) {
      assert.ok(isKnownKey(key), key);
      assert.ok(!reservedKeys.has(key), key);
    }
    for (const { key } of frontMatterKeys) assert.ok(!reservedKeys.has(key), key);
  });

  test('letter case counts', () => {
    assert.ok(isKnownKey('robots') && isKnownKey('ROBOTS') && !isKnownKey('Robots') && !isKnownKey('constructor'));
  });
});
