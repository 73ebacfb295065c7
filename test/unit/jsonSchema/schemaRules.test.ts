import assert from 'node:assert/strict';
import { readSchema } from '../../../src/rules/jsonSchema/readSchema';
import type { RulePage } from '../../../src/rules/jsonSchema/schemaRules';
import { duplicates } from '../../../src/rules/jsonSchema/uniqueValues';
import { validate } from '../../../src/rules/jsonSchema/validate';
import { wordItem } from '../../../src/rules/jsonSchema/wording';
import { schemaToday, validated, valueOf } from '../../support/schemaRun';

const article: RulePage = { contentType: 'conceptual', isHiddenFromSearch: false, isCanonical: true };

function worded(schema: unknown, value: string, page = article): readonly string[] {
  const file = readSchema('schema.json', JSON.stringify(schema));
  assert.deepEqual(file.problems, []);
  const { items } = validate(file.schema, valueOf(value, 'articles/a.json'), { now: schemaToday });
  return items.flatMap((item) => {
    const words = wordItem(item, file.rules, page);
    return words ? [`${words.severity} ${words.code}: ${words.message}${words.pullRequestOnly ? ' (PR)' : ''}`] : [];
  });
}

suite('The rules of a schema', () => {
  const withRule = (rule: unknown) => ({ required: ['author'], rules: { author: { 'missing-attribute': rule } } });

  test('change level, code and words of what is said about one attribute', () => {
    const rule = { severity: 'Suggestion', code: 'author-missing', additionalMessage: 'Say who you are.' };
    assert.deepEqual(worded({ ...withRule(rule), strictRequired: ['title'] }, '{}'), [
      "suggestion author-missing: Missing required attribute: 'author'. Say who you are.",
      "warning missing-attribute: Missing required attribute: 'title'.",
    ]);
  });

  test('know a nested attribute by its path', () => {
    const schema = { properties: { a: { required: ['b'] } }, rules: { 'a.b': { 'missing-attribute': 'error' } } };
    assert.deepEqual(worded(schema, '{ "a": {} }'), ["error missing-attribute: Missing required attribute: 'a.b'."]);
  });

  test('put the arguments into a message of their own', () => {
    const rule = { message: '{0}, {2} or {0}', additionalMessage: 'More' };
    assert.deepEqual(worded(withRule(rule), '{}'), ['warning missing-attribute: author,  or author. More']);
    const length = {
      properties: { t: { maxLength: 1 } },
      rules: { t: { 'string-length-invalid': { message: '{2} {3}' } } },
    };
    assert.deepEqual(worded(length, '{ "t": "abc" }'), ['warning string-length-invalid: 3 <= 1']);
  });

  test('find a pair by its first attribute', () => {
    const schema = {
      either: [['b', 'a']],
      dependencies: { c: ['d'] },
      enumDependencies: { 'e[0]': { x: { f: { y: null } } } },
      rules: {
        b: { 'missing-either-attribute': { code: 'either' } },
        c: { 'missing-paired-attribute': { code: 'pair' } },
        e: { 'invalid-paired-attribute': { code: 'dependent' } },
      },
    };
    const codes = worded(schema, '{ "c": 1, "e": "x", "f": "z" }').map((line) => line.split(/[ :]/)[1]);
    assert.deepEqual(codes, ['pair', 'either', 'dependent']);
  });

  test('may leave a finding out, everywhere or for some pages', () => {
    for (const rule of ['off', { severity: 'off' }, { disabled: true }, { exclude: 'articles/**' }]) {
      assert.deepEqual(worded(withRule(rule), '{}'), [], JSON.stringify(rule));
    }
    assert.equal(worded(withRule({ exclude: ['includes/**'] }), '{}').length, 1);
    const forTocs = withRule({ contentTypes: ['TOC', 'landing'] });
    assert.deepEqual(worded(forTocs, '{}'), []);
    assert.equal(worded(forTocs, '{}', { ...article, contentType: 'toc' }).length, 1);
    const seo = withRule({ tags: ['SEO'] });
    assert.equal(worded(seo, '{}').length, 1);
    assert.deepEqual(worded(seo, '{}', { ...article, isHiddenFromSearch: true }), []);
    const canonical = withRule({ canonicalVersionOnly: true });
    assert.equal(worded(canonical, '{}').length, 1);
    assert.deepEqual(worded(canonical, '{}', { ...article, isCanonical: false }), []);
  });

  test('say what the build shows in pull requests only', () => {
    assert.match(worded(withRule({ pullRequestOnly: true }), '{}')[0]!, /\(PR\)$/);
  });
});

suite('A value that only one page may have', () => {
  const schema = { docsetUnique: ['title', 'title'], properties: { x: { docsetUnique: ['y'] } } };
  const file = readSchema('schema.json', JSON.stringify(schema));
  const found = (...pages: readonly string[]) => {
    const values = pages.flatMap(
      (page, index) => validate(file.schema, valueOf(page, `p${index}`), { now: schemaToday }).uniqueValues,
    );
    return duplicates(values, ({ path }) => path).map(({ place, args }) => [place.path, ...args]);
  };

  test('is found on each page that has it', () => {
    assert.deepEqual(found('{ "title": "a" }', '{ "title": "b" }', '{ "x": 1, "title": "a" }'), [
      ['p0', 'title', 'a', "'p0', 'p2'"],
      ['p2', 'title', 'a', "'p0', 'p2'"],
    ]);
  });

  test('may be anywhere in the metadata, and is compared with its like only', () => {
    assert.deepEqual(found('{ "x": { "y": [1, 2] } }', '{ "x": { "y": [1, 2] } }', '{ "title": [1, 2] }').length, 2);
    assert.deepEqual(found('{ "title": "1" }', '{ "title": 1 }'), []);
  });

  test('that says nothing is none', () => {
    assert.deepEqual(found('{ "title": "" }', '{ "title": "" }', '{ "title": null }', '{ "title": null }', '{}'), []);
  });

  test('is listed with five of its places', () => {
    const pages = Array.from({ length: 7 }, () => '{ "title": "a" }');
    assert.equal(found(...pages)[0]?.[3], "'p0', 'p1', 'p2', 'p3', 'p4'...");
  });

  test('of a schema that the value does not fit is none', () => {
    const either = { anyOf: [{ required: ['no'], docsetUnique: ['a'] }, {}] };
    assert.deepEqual(validated(either, '{ "a": 1 }').uniqueValues, []);
  });
});
