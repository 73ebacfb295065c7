import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { activeRules, codeOf, entriesOf, ruleSetNames, type RuleSetName } from '../../../src/rules/ruleSets';
import { docsetOf } from '../../support/memoryDocset';

suite('Rule sets', () => {
  test('each includes the one before', () => {
    const [build, learn, entra] = ruleSetNames.map((name) => new Set(entriesOf(name).map(codeOf)));
    assert.ok([...build!].every((code) => learn!.has(code)));
    assert.ok([...learn!].every((code) => entra!.has(code)));
    assert.ok(build!.size < learn!.size && learn!.size < entra!.size);
  });

  test('a code stands for one severity and set of words', () => {
    for (const name of ruleSetNames) {
      const codes = entriesOf(name).map((entry) => `${entry.type} ${codeOf(entry)}`);
      assert.equal(new Set(codes).size, codes.length);
    }
  });

  test('outside a Learn docset only the rules of the build hold', () => {
    const files = { 'docfx.json': '{"build":{"content":["**/*.md"]}}', 'a.md': '# A\n' };
    assert.deepEqual(codes(docsetOf(files), 'entra'), entriesOf('build').map(codeOf));
    assert.deepEqual(codes(docsetOf({ 'a.md': '# A\n' }), 'entra'), entriesOf('entra').map(codeOf));
  });

  test('the config changes a level, switches a rule off or keeps it out of some files, and the author has the last word', () => {
    const docset = withRules({
      'file-not-found': 'off',
      'include-not-found': { severity: 'suggestion' },
      'link-case': { exclude: ['archive/**'] },
      constructor: 'error',
    });
    const rules = activeRules(docset, 'learn', { 'hard-coded-locale': 'off', 'bookmark-not-found': 'error' });
    const byCode = new Map(rules.map((rule) => [rule.code, rule]));
    assert.equal(byCode.has('file-not-found'), false);
    assert.equal(byCode.has('hard-coded-locale'), false);
    assert.equal(byCode.get('include-not-found')?.severity, 'suggestion');
    assert.equal(byCode.get('bookmark-not-found')?.severity, 'error');
    assert.equal(byCode.get('link-redirected')?.severity, undefined);
    assert.equal(byCode.get('link-case')?.covers('archive/old.md'), false);
    assert.equal(byCode.get('link-case')?.covers('articles/new.md'), true);
    assert.ok(codes(docset, 'learn', { 'file-not-found': 'info' }).includes('file-not-found'));
  });
});

function codes(docset: Docset, name: RuleSetName, settings = {}): string[] {
  return activeRules(docset, name, settings).map(({ code }) => code);
}

function withRules(rules: unknown): Docset {
  return docsetOf({
    '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"."}]}',
    'docfx.json': JSON.stringify({ build: { content: ['**/*.md'], rules } }),
    'a.md': '# A\n',
  });
}
