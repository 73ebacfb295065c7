import assert from 'node:assert/strict';
import { finish } from '../../../src/docset/steps';
import { checkDocset, docsetSteps } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

suite('The check of a docset in steps', () => {
  const names = Array.from({ length: 40 }, (_, index) => `a${index}`);
  const files = {
    ...minimalConfig(),
    ...Object.fromEntries(names.map((name) => [`${name}.md`, '# The same\n'])),
    ...Object.fromEntries(names.map((name) => [`media/${name}.png`, ''])),
  };

  function rulesAlone(type: string) {
    const docset = docsetOf(files);
    for (const path of docset.articlePaths) docset.facts(path);
    return { docset, rules: activeRules(docset, 'entra').filter(({ check }) => check.type === type) };
  }

  for (const type of ['duplicate-h1s', 'image-unused', 'publish-conflict']) {
    test(`can be interrupted at every file by whoever looks for ${type}`, () => {
      const { docset, rules } = rulesAlone(type);
      assert.ok(rules.length, type);
      const steps = [...docsetSteps(docset, rules)];
      assert.ok(steps.length >= names.length, `${steps.length}`);
    });
  }

  test('finds what the check at once finds', () => {
    const docset = docsetOf(files);
    for (const path of docset.articlePaths) docset.facts(path);
    const rules = activeRules(docset, 'entra');
    const found = finish(docsetSteps(docset, rules));
    assert.ok(found.size > 1);
    assert.deepEqual(found, checkDocset(docset, rules));
  });

  test('goes on with the other rules when one fails', () => {
    const { docset, rules } = rulesAlone('image-unused');
    const [rule] = rules;
    const broken = { ...rule!, check: { type: 'broken', checkDocset: () => assert.fail('broken') } };
    const failures: string[] = [];
    const options = { onFailure: ({ type }: { readonly type: string }) => failures.push(type) };
    assert.equal(finish(docsetSteps(docset, [broken, ...rules], options)).size, names.length);
    assert.deepEqual(failures, ['broken']);
  });
});
