import assert from 'node:assert/strict';
import { expectFindings, validated } from '../../support/schemaRun';

const text = "Expected type 'String' but got 'Integer'.";

suite('A reference in a JSON schema', () => {
  test('leads to a definition, which stands in place of all else', () => {
    const schema = {
      properties: { a: { $ref: '#/$defs/name', type: 'array' }, b: { $ref: '#/definitions/a~1b%20~0/items/0' } },
      $defs: { name: { type: 'string' } },
      definitions: { 'a/b ~': { items: [{ $ref: '#/$defs/name' }] } },
    };
    expectFindings(schema, '{ "a": "x", "b": "y" }', []);
    expectFindings(schema, '{ "a": «1», "b": «2» }', [text, text]);
  });

  test('leads to an id, from wherever the schema says it is', () => {
    const schema = {
      $id: 'https://contoso.com/schemas/page.json',
      properties: {
        a: { $ref: 'name.json' },
        b: { $ref: 'https://contoso.com/schemas/page.json#/$defs/n' },
        c: { $id: 'deeper/list.json', items: { $ref: 'item.json' } },
      },
      $defs: {
        n: { $id: 'name.json', type: 'string' },
        item: { $id: 'https://contoso.com/schemas/deeper/item.json', type: 'string' },
      },
    };
    expectFindings(schema, '{ "a": «1», "b": «2», "c": [«3»] }', [text, text, text]);
  });

  test('may lead back to the schema it stands in', () => {
    const schema = { required: ['name'], properties: { child: { $ref: '#' } } };
    expectFindings(schema, '{ "name": 1, "child": { "name": 1, "child": «{}» } }', [
      "Missing required attribute: 'child.child.name'.",
    ]);
  });

  test('to a schema that is true or false is that schema', () => {
    const schema = {
      properties: { a: { $ref: '#/$defs/no' }, b: { $ref: '#/$defs/yes' } },
      $defs: { no: false, yes: true },
    };
    expectFindings(schema, '{ "a": «1», "b": 1 }', ["Boolean schema validation failed for 'a'."]);
  });

  test('that leads nowhere says nothing, and the keywords beside it count', () => {
    for (const $ref of ['#/$defs/none', 'other.json#/a', 'https://contoso.com/x.json', 'http://[', '#/%', '']) {
      expectFindings({ properties: { a: { $ref, type: 'string' } } }, '{ "a": «1» }', [text]);
    }
  });

  test('that leads in a circle allows nothing', () => {
    const schema = { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } };
    expectFindings(schema, '«1»', ["Boolean schema validation failed for ''."]);
  });

  test('cannot make a check run on for ever', () => {
    const nested = validated({ allOf: [{ $ref: '#' }], not: { $ref: '#' } }, '{ "a": 1 }');
    assert.ok(Array.isArray(nested.items));
    const $defs: Record<string, unknown> = { d40: { required: ['x'] } };
    for (let i = 0; i < 40; i++) {
      const next = { $ref: `#/$defs/d${i + 1}` };
      $defs[`d${i}`] = { anyOf: [next, next, { allOf: [next, next] }] };
    }
    assert.ok(Array.isArray(validated({ $ref: '#/$defs/d0', $defs }, '{}').items));
  });
});
