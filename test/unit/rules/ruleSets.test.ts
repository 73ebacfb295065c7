import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { activeRules, codeOf, entriesOf, ruleSetNames, type RuleSetName } from '../../../src/rules/ruleSets';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

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
    const onUnlessSaidOtherwise = entriesOf('entra').filter(({ isOff }) => !isOff);
    assert.deepEqual(codes(docsetOf({ 'a.md': '# A\n' }), 'entra'), onUnlessSaidOtherwise.map(codeOf));
  });

  test('the config changes a level, switches a rule off or keeps it out of some files, and the author has the last word', () => {
    const docset = withRules({
      'file-not-found': 'off',
      'include-not-found': { severity: 'suggestion' },
      'link-case': { exclude: ['archive/**'] },
      constructor: 'error',
    });
    const rules = activeRules(docset, 'learn', { 'hard-coded-locale': 'off', 'bookmark-not-found': 'error' });
    const levelOf = (code: string, path = 'a.md') =>
      rules.find(({ entry }) => codeOf(entry) === code)?.policyOf({}, path)?.severity;
    assert.equal(levelOf('file-not-found'), undefined);
    assert.equal(levelOf('hard-coded-locale'), undefined);
    assert.equal(levelOf('include-not-found'), 'suggestion');
    assert.equal(levelOf('bookmark-not-found'), 'error');
    assert.equal(levelOf('link-case', 'archive/old.md'), undefined);
    assert.equal(levelOf('link-case', 'articles/new.md'), levelOf('link-case'));
    assert.ok(codes(docset, 'learn', { 'file-not-found': 'info' }).includes('file-not-found'));
  });

  test('a folder has its own levels, the nearest one counts, and the author has the last word', () => {
    const levels = (rules: object) => JSON.stringify({ rules });
    const docset = docsetOf(
      {
        '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"docs"}]}',
        '.entra-docs.json': levels({ 'link-case': 'warning', 'h1-missing': 'off' }),
        'docs/docfx.json': JSON.stringify({ build: { content: ['**/*.md'], rules: { 'link-case': 'off' } } }),
        'docs/.entra-docs.json': `// Ours\n${levels({ 'link-backslash': 'off', 'ordered-list-numbers': 'loud' })}`,
        'docs/archive/.entra-docs.json': levels({
          'link-case': 'off',
          'ordered-list-numbers': 'info',
          'link-backslash': 'error',
        }),
        'docs/a.md': '# A\n',
      },
      'docs',
    );
    const rules = activeRules(docset, 'entra', { 'h1-missing': 'suggestion' });
    const levelOf = (code: string, path: string) =>
      rules.find(({ entry }) => codeOf(entry) === code)?.policyOf({}, path)?.severity;
    const levelsOf = (code: string) => [levelOf(code, 'a.md'), levelOf(code, 'archive/a.md')];
    assert.deepEqual(levelsOf('link-case'), ['warning', undefined]);
    assert.deepEqual(levelsOf('h1-missing'), ['suggestion', 'suggestion']);
    assert.deepEqual(levelsOf('link-backslash'), [undefined, 'error']);
    assert.deepEqual(levelsOf('ordered-list-numbers'), [undefined, 'info']);
  });

  test('they are collected once, until the author or the docset changes them', () => {
    const docset = docsetOf({ 'docfx.json': '{ "build": { "content": ["**/*.md"] } }', 'a.md': '# A\n' });
    const rules = activeRules(docset, 'entra');
    docset.update('a.md', '# B\n');
    assert.equal(activeRules(docset, 'entra', {}), rules);
    assert.ok(codes(docset, 'entra', {}).includes('file-not-found'));
    assert.ok(!codes(docset, 'entra', { 'file-not-found': 'off' }).includes('file-not-found'));
    assert.ok(codes(docset, 'entra').includes('file-not-found'));
    docset.update('docfx.json', '{ "build": { "content": ["**/*.md"], "rules": { "file-not-found": "off" } } }');
    assert.ok(!codes(docset, 'entra').includes('file-not-found'));
  });

  test('levels of a folder that cannot be read are reported there and change nothing', () => {
    const docset = docsetOf({
      ...minimalConfig(),
      'a/.entra-docs.json': '{ "rules": { "link-case": "off", ',
      'a/b.md': '',
    });
    assert.deepEqual(
      docset.problems.map(({ path, code }) => [path, code]),
      [['a/.entra-docs.json', 'json-syntax-error']],
    );
    const before = activeRules(docset, 'learn').length;
    docset.update('a/.entra-docs.json', '{ "rules": { "link-case": "error" } }');
    assert.deepEqual([docset.problems, activeRules(docset, 'learn').length], [[], before]);
  });

  test('a config may put words behind a message, and make errors of all warnings', () => {
    const rules = { 'file-not-found': { additionalMessage: 'Ask us.' }, 'link-backslash': { message: 'No \\' } };
    const docset = withRules(rules, { warningsAsErrors: true });
    const policy = (code: string) =>
      activeRules(docset, 'learn')
        .find(({ entry }) => codeOf(entry) === code)
        ?.policyOf({}, 'a.md');
    assert.deepEqual(policy('file-not-found'), {
      code: 'file-not-found',
      message: "Invalid file link: '{0}'. Ask us.",
      severity: 'error',
    });
    assert.equal(policy('link-backslash')?.message, 'No \\');
  });

  test('the docset’s rule files give the build’s codes other names, levels and words', () => {
    const rule = (type: string, more: object) => ({ type, ...more });
    const docset = docsetOf({
      '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"."}]}',
      'docfx.json': JSON.stringify({
        build: { content: ['**/*.md'], buildValidationRules: ['rules.json', 'gone.json'] },
      }),
      'rules.json': JSON.stringify({
        links: {
          rules: [
            rule('FileNotFound', { contentTypes: ['toc'], code: 'toc-link' }),
            rule('FileNotFound', { code: 'dead-link', severity: 'SUGGESTION', message: 'Dead: {0}' }),
            rule('include-not-found', { disabled: true }),
            { code: 'x' },
            'nonsense',
          ],
        },
        name: 'no group',
      }),
      'a.md': '# A\n',
    });
    const rules = activeRules(docset, 'build');
    const policy = (type: string) => rules.find(({ entry }) => entry.type === type)?.policyOf({}, 'a.md');
    assert.deepEqual(policy('file-not-found'), { code: 'dead-link', message: 'Dead: {0}', severity: 'suggestion' });
    assert.equal(policy('include-not-found'), undefined);
  });
});

function codes(docset: Docset, name: RuleSetName, settings = {}): string[] {
  return activeRules(docset, name, settings).map(({ entry }) => codeOf(entry));
}

function withRules(rules: unknown, more: object = {}): Docset {
  return docsetOf({
    '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"build_source_folder":"."}]}',
    'docfx.json': JSON.stringify({ build: { content: ['**/*.md'], rules, ...more } }),
    'a.md': '# A\n',
  });
}
