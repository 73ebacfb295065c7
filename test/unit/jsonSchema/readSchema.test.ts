import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSchema } from '../../../src/rules/jsonSchema/readSchema';
import { validate } from '../../../src/rules/jsonSchema/validate';
import { mark, unmark } from '../../support/marked';
import { messageOf, schemaToday, valueOf } from '../../support/schemaRun';

/** Reads a schema whose marks stand around its problems, and holds a value against it. */
function read(source: string, value: string, path = 'schema.json') {
  const { text } = unmark(source);
  const { schema, problems } = readSchema(path, text);
  assert.equal(
    mark(
      text,
      problems.map(({ span }) => span),
    ),
    source,
  );
  assert.ok(problems.every((problem) => problem.path === path));
  const { items } = validate(schema, valueOf(value), { now: schemaToday });
  return { problems: problems.map(({ code, message }) => `${code}: ${message}`), messages: items.map(messageOf) };
}

const missing = "Missing required attribute: 'a'.";

suite('The file of a JSON schema', () => {
  test('may be YAML', () => {
    assert.deepEqual(read('required:\n- a\n', '{}', 'schema.yml').messages, [missing]);
  });

  test('that is not JSON is one problem, and what could be read holds', () => {
    const { problems, messages } = read('{ "required": ["a"], "type": «}»', '{}');
    assert.deepEqual(problems, ['json-syntax-error: Unexpected character encountered while parsing value: }.']);
    assert.deepEqual(messages, [missing]);
  });

  test('that is no schema allows everything', () => {
    assert.deepEqual(read('«["a"]»', '{}').problems, ['violate-schema: A schema should be an object.']);
    assert.deepEqual(read('«5»', '{}').messages, []);
    for (const text of ['', 'true', '{}']) assert.deepEqual(read(text, '{}'), { problems: [], messages: [] });
    assert.deepEqual(read('false', '{}').messages, ["Boolean schema validation failed for ''."]);
  });

  test('with a keyword of a wrong type is one problem there, and the rest holds', () => {
    for (const [keyword, wanted] of [
      [
        '"type": «"text"»',
        "'type' should be array, boolean, integer, null, number, object, string, or a list of these.",
      ],
      [
        '"type": ["string", «5», "object"]',
        "'type' should be array, boolean, integer, null, number, object, string, or a list of these.",
      ],
      ['"properties": «[1]»', "'properties' should be an object."],
      ['"properties": { "b": «5» }', "'b' should be a schema."],
      ['"items": «5»', "'items' should be a schema."],
      ['"items": «[{}, 5]»', "'items' should be a list of schemas."],
      ['"enum": «"a"»', "'enum' should be a list."],
      ['"maxLength": «"5"»', "'maxLength' should be a number."],
      ['"pattern": «5»', "'pattern' should be a text."],
      ['"pattern": «"(a"»', "The pattern '(a' cannot be used: a '(' without its ')'."],
      ['"patternProperties": { "*": «{}» }', "The pattern '*' cannot be used: nothing in front of '*'."],
      ['"strictRequired": «[1]»', "'strictRequired' should be a list of texts."],
      ['"either": «["a"]»', "'either' should be a list of lists of texts."],
      ['"uniqueItems": «1»', "'uniqueItems' should be true or false."],
      ['"anyOf": «{}»', "'anyOf' should be a list of schemas."],
      ['"dependentSchemas": { "b": «"c"» }', "'b' should be a list of attributes or a schema."],
      ['"enumDependencies": «[]»', "'enumDependencies' should be an object."],
      ['"minItemsWhen": «[1]»', "'minItemsWhen' should be a list of objects."],
      ['"microsoftAlias": «"a"»', "'microsoftAlias' should be an object."],
      ['"relativeMaxDate": «"soon"»', "The time span 'soon' cannot be read."],
      ['"rules": «[]»', "'rules' should be an object."],
      ['"rules": { "a": «5» }', "The rules of 'a' should be an object."],
      ['"rules": { "a": { "b": «[]» } }', "The rule 'b' of 'a' should be an object or a severity."],
    ] as const) {
      const { problems, messages } = read(`{ ${keyword}, "required": ["a"] }`, '{}');
      assert.deepEqual(problems, [`violate-schema: ${wanted}`], keyword);
      assert.deepEqual(messages, [missing], keyword);
    }
  });

  test('may name a keyword and give it nothing', () => {
    const { problems } = read(
      '{ "type": null, "properties": null, "enum": null, "if": null, "rules": null, "$ref": null }',
      '{}',
    );
    assert.deepEqual(problems, []);
  });

  test('may have keys that mean something to JavaScript', () => {
    const schema = '{ "properties": { "__proto__": { "type": "string" }, "constructor": { "type": "string" } } }';
    assert.equal(read(schema, '{ "__proto__": 1, "constructor": 2, "toString": 3 }').messages.length, 2);
    assert.deepEqual(read('{ "required": ["constructor"] }', '{}').messages.length, 1);
  });

  test('may be anything that JSON can say', () => {
    const keys = 'type properties items enum const pattern required either rules $ref $id anyOf if not contains'.split(
      ' ',
    );
    const { schema } = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, false, 0, 1, '', 'string', '#', '#/a', '(', 'a'),
        fc.dictionary(fc.constantFrom(...keys), tie('schema'), { maxKeys: 5 }),
        fc.array(tie('schema'), { maxLength: 3 }),
      ),
    }));
    fc.assert(
      fc.property(schema, schema, (written, value) => {
        const { schema: read } = readSchema('schema.json', JSON.stringify(written));
        validate(read, valueOf(JSON.stringify(value)), { now: schemaToday });
      }),
      { numRuns: 300 },
    );
  });

  test('may be very long, and so may the value', () => {
    const keys = Array.from({ length: 3_000 }, (_, index) => `k${index}`);
    const schema = { required: keys, properties: Object.fromEntries(keys.map((key) => [key, { type: 'string' }])) };
    const value = JSON.stringify(Object.fromEntries(keys.map((key) => [key, 'x'])));
    assert.deepEqual(read(JSON.stringify(schema), value).messages, []);
    assert.ok(read(`${'{"not":'.repeat(400)}{}${'}'.repeat(400)}`, '1').problems.length === 0);
    assert.equal(readSchema('schema.json', '{"not":'.repeat(5000)).problems.length, 1);
  });
});
