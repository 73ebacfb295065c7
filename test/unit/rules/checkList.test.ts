import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { documentationOf } from '../../../src/rules/documentation';
import { examplesOf } from '../../../src/rules/examples';
import { checks } from '../../../src/rules/checks/index';
import { codeOf, entriesOf } from '../../../src/rules/ruleSets';

suite('The list of checks', () => {
  test('names every file of the folder once, and each file has the name of its check', () => {
    const files = readdirSync('src/rules/checks')
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(checks.map(({ type }) => type).sort(), files.sort());
  });

  test('and the rule sets speak of the same types', () => {
    const types = new Set(checks.map(({ type }) => type));
    const used = new Set(entriesOf('entra').map(({ type }) => type));
    assert.deepEqual([...used].filter((type) => !types.has(type)).sort(), [], 'a rule without a check');
    assert.deepEqual([...types].filter((type) => !used.has(type)).sort(), [], 'a check in no rule set');
  });

  test('every rule has words for its findings', () => {
    const silent = entriesOf('entra').filter(
      ({ message, messages }) => !message && !Object.keys(messages ?? {}).length,
    );
    assert.deepEqual(silent.map(codeOf), []);
  });

  test('every check says what it is, why it matters and where that is laid down', () => {
    for (const check of checks) {
      const { title, why, source } = documentationOf(check);
      const examples = examplesOf(check);
      assert.ok(title && /[.]$/.test(why) && source && examples.length, check.type);
    }
  });
});
