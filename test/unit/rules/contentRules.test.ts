import assert from 'node:assert/strict';
import { allowListsOf } from '../../../src/rules/contentRules/allowLists';
import { readContentRules } from '../../../src/rules/contentRules/readContentRules';
import { checkFile } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import type { RuleSetName } from '../../../src/rules/ruleSets';
import { docsetOf } from '../../support/memoryDocset';

const docsetWithRules = (rules: string, more: Readonly<Record<string, string>> = {}) =>
  docsetOf({
    'docfx.yml': 'markdownValidationRules: rules.json\nexclude: includes/**\n',
    'rules.json': rules,
    ...more,
  });

const entriesOf = (rules: object) =>
  readContentRules(docsetWithRules(JSON.stringify({ group: { name: 'Group', rules: [rules] } }))).entries;

suite('The content rules of a docset', () => {
  test('give a check its code, level, words, page types and parameters', () => {
    const entries = entriesOf({
      type: 'ImageAltTextBadLength',
      code: 'too-short',
      message: '{0}',
      severity: 'WARNING',
      contentTypes: ['conceptual'],
      minAltTextLength: 10,
    });
    assert.deepEqual(entries, [
      {
        type: 'alt-text-bad-length',
        code: 'too-short',
        severity: 'warning',
        message: '{0}',
        contentTypes: ['conceptual'],
        parameters: { min: 10, max: Infinity },
        isFixed: true,
      },
    ]);
  });

  test('may write property names in any letter case', () => {
    const [entry] = entriesOf({ Type: 'maxlevel', CODE: 'deep', Severity: 'info', MaxLevel: 3, DocfxOverride: true });
    assert.equal(entry?.severity, 'info');
    assert.deepEqual(entry?.parameters, { maxLevel: 3 });
    assert.equal(entry?.isFixed, false);
  });

  test('are never louder than a suggestion when the level is not known', () => {
    assert.equal(entriesOf({ type: 'H1Missing', severity: 'FATAL' })[0]?.severity, 'suggestion');
    assert.equal(entriesOf({ type: 'H1Missing' })[0]?.severity, 'suggestion');
  });

  test('are left out when disabled, or when only the network can tell', () => {
    assert.deepEqual(entriesOf({ type: 'H1Missing', disabled: true }), []);
    assert.deepEqual(entriesOf({ type: 'BrokenLinks' }), []);
  });

  test('survive a rule file that is broken, and rules of wrong shapes', () => {
    for (const text of [
      '',
      '[',
      '[]',
      '1',
      '{"a":null}',
      '{"a":{"rules":{}}}',
      '{"a":{"rules":[null,1,{"type":2}]}}',
    ]) {
      assert.deepEqual(readContentRules(docsetWithRules(text)).entries, [], text);
    }
    const { entries, problems } = readContentRules(
      docsetWithRules('{"a":{"rules":[{"type":"H1Missing"},{"type":"Nope"}]},'),
    );
    assert.deepEqual(
      entries.map(({ type }) => type),
      ['h1-missing'],
    );
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['syntax', 'unknown-type'],
    );
  });

  test('are nobody’s business when the file is not there or a url', () => {
    const docset = docsetOf({ 'docfx.yml': 'markdownValidationRules: [gone.json, "https://contoso.com/rules"]\n' });
    assert.deepEqual(readContentRules(docset), { entries: [], problems: [] });
  });

  const missingH1 =
    '{"a":{"rules":[{"type":"H1Missing","code":"no-h1","message":"No.","contentTypes":["conceptual"]}]}}';
  const codesOf = (files: Readonly<Record<string, string>>, path: string, name: RuleSetName) => {
    const docset = docsetWithRules(missingH1, files);
    for (const each of [...docset.articlePaths, ...docset.includePaths]) docset.facts(each);
    const rules = activeRules(docset, name).filter(({ check }) => check.type === 'h1-missing');
    return checkFile(docset, path, rules).map(({ code }) => code);
  };

  test('take the place of what we take for Learn’s rules of the same type', () => {
    assert.deepEqual(codesOf({ 'a.md': 'Text\n' }, 'a.md', 'build'), ['no-h1']);
    assert.deepEqual(codesOf({ 'a.md': 'Text\n' }, 'a.md', 'entra'), ['no-h1']);
  });

  test('hold for the types of pages that they name', () => {
    assert.deepEqual(codesOf({ 'a.md': '---\nlayout: LandingPage\n---\n\nText\n' }, 'a.md', 'entra'), []);
  });
});

suite('The allow lists of a docset', () => {
  const listsOf = (text: string) =>
    allowListsOf(docsetOf({ 'docfx.yml': 'allowlists: lists.json\n', 'lists.json': text }));

  test('hold lists, objects and what is nested in them', () => {
    const lists = listsOf(
      '{"a":{"nestedTaxonomy":["x","y"]},"b":{"nestedTaxonomy":{"p":{"nestedTaxonomy":["q"]},"r":{}}}}',
    );
    assert.deepEqual([...lists('a')!], ['x', 'y']);
    assert.deepEqual([...lists('b')!], ['p', 'q', 'r']);
    assert.equal(lists('c'), undefined);
  });

  test('are empty where nothing can be read', () => {
    assert.equal(listsOf('{')('a'), undefined);
    assert.deepEqual([...listsOf('{"a":1}')('a')!], []);
  });
});
