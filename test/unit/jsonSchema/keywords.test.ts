import assert from 'node:assert/strict';
import { schemaMessages } from '../../../src/rules/jsonSchema/messages';
import { expectFindings, validated } from '../../support/schemaRun';

interface Case {
  readonly keyword: string;
  readonly schema: unknown;
  /** Values that it allows. */
  readonly fine: readonly string[];
  /** A value that it does not, with marks, and what is said, in this order. */
  readonly wrong?: Readonly<Record<string, readonly string[]>>;
}

const cases: readonly Case[] = [
  {
    keyword: 'true and {}',
    schema: {},
    fine: ['1', '"a"', '[]', '{}', 'null', 'false'],
  },
  {
    keyword: 'false',
    schema: { properties: { a: false } },
    fine: ['{ "b": 1 }'],
    wrong: { '{ "a": «1» }': ["Boolean schema validation failed for 'a'."] },
  },
  {
    keyword: 'type',
    schema: { properties: { a: { type: 'integer' }, b: { type: ['array', 'null'] }, c: { type: 'Number' } } },
    fine: ['{ "a": 1, "b": [], "c": 1.5 }', '{ "a": 2.0, "b": null, "c": 2 }'],
    wrong: {
      '{ "a": «1.5», "b": «{}», "c": «"1"» }': [
        "Expected type 'Integer' but got 'Float'.",
        "Expected type 'Array, Null' but got 'Object'.",
        "Expected type 'Number' but got 'String'.",
      ],
      '{ "a": «null», "b": «true» }': [
        "Expected type 'Integer' but got 'Null'.",
        "Expected type 'Array, Null' but got 'Boolean'.",
      ],
    },
  },
  {
    keyword: 'type, before which nothing else counts',
    schema: { type: 'string', enum: ['a'], minLength: 3, not: {} },
    fine: [],
    wrong: { '«12»': ["Expected type 'String' but got 'Integer'."] },
  },
  {
    keyword: 'const',
    schema: { properties: { a: { const: { x: [1, null], y: 2 } }, b: { const: null } } },
    fine: ['{ "a": { "y": 2, "x": [1, null] }, "b": null }'],
    wrong: {
      '{ "a": «{ "x": [1] }», "b": «false» }': [
        "Invalid value for 'a': '{\n  \"x\": [\n    1\n  ]\n}'.",
        "Invalid value for 'b': 'False'.",
      ],
    },
  },
  {
    keyword: 'enum',
    schema: { items: { enum: ['how-to', 2, null] } },
    fine: ['["how-to", 2, null]', '[]'],
    wrong: { '["how-to", «"How-to"», «"2"»]': ["Invalid value for '': 'How-to'.", "Invalid value for '': '2'."] },
  },
  {
    keyword: 'replacedBy',
    schema: { properties: { a: { replacedBy: '' }, 'ms.prod': { replacedBy: 'ms.service' } } },
    fine: ['{ "a": null, "ms.prod": "" }', '{ "a": " " }'],
    wrong: {
      '{ "a": «0», "ms.prod": «[]» }': [
        "Deprecated attribute: 'a'.",
        "Deprecated attribute: 'ms.prod', use 'ms.service' instead.",
      ],
    },
  },
  {
    keyword: 'maxLength and minLength',
    schema: { properties: { a: { maxLength: 3, minLength: 2 } } },
    fine: ['{ "a": "ab" }', '{ "a": "🦉🦉🦉" }', '{ "a": 12345 }', '{ "a": null }'],
    wrong: {
      '{ "a": «"abcd"» }': ["String 'a' is too long: 4 characters. Length should be <= 3."],
      '{ "a": «"🦉"» }': ["String 'a' is too short: 1 characters. Length should be >= 2."],
    },
  },
  {
    keyword: 'pattern',
    schema: { properties: { a: { pattern: '^[a-z]+$' } } },
    fine: ['{ "a": "abc" }', '{ "a": 5 }'],
    wrong: { '{ "a": «"a1"» }': ["String 'a1' is not a valid '^[a-z]+$'."] },
  },
  {
    keyword: 'format',
    schema: {
      properties: { a: { format: 'date' }, b: { format: 'date-time' }, c: { format: 'time' }, d: { format: 'email' } },
    },
    fine: ['{ "a": "2026-03-02", "b": "March 2, 2026 3:04 PM", "c": "23:59", "d": "nobody" }', '{ "a": 1 }'],
    wrong: {
      '{ "a": «"2026-3-2"», "b": «"some day"», "c": «"2026-03-02"» }': [
        "String '2026-3-2' is not a valid 'Date'.",
        "String 'some day' is not a valid 'DateTime'.",
        "String '2026-03-02' is not a valid 'Time'.",
      ],
    },
  },
  {
    keyword: 'dateFormat',
    schema: { properties: { 'ms.date': { dateFormat: 'M/d/yyyy' } } },
    fine: ['{ "ms.date": "3/2/2026" }', '{ "ms.date": "03/02/2026" }', '{ "ms.date": " " }', '{ "ms.date": null }'],
    wrong: {
      '{ "ms.date": «"2026-03-02"» }': ["Invalid date format for 'ms.date': '2026-03-02'."],
      '{ "ms.date": «"2/30/2026"» }': ["Invalid date format for 'ms.date': '2/30/2026'."],
    },
  },
  {
    keyword: 'relativeMinDate and relativeMaxDate',
    schema: {
      properties: { d: { dateFormat: 'M/d/yyyy', relativeMinDate: '-365.00:00:00', relativeMaxDate: '30:00:00:00' } },
    },
    fine: ['{ "d": "3/10/2026" }', '{ "d": "4/9/2026" }', '{ "d": "3/11/2025" }'],
    wrong: {
      '{ "d": «"4/10/2026"» }': ["Value out of range for 'd': '4/10/2026'."],
      '{ "d": «"3/10/2025"» }': ["Value out of range for 'd': '3/10/2025'."],
    },
  },
  {
    keyword: 'microsoftAlias',
    schema: { properties: { 'ms.author': { microsoftAlias: { allowedDLs: ['docs team'] } } } },
    fine: ['{ "ms.author": "someone" }', '{ "ms.author": "docs team" }', '{ "ms.author": "" }'],
    wrong: {
      '{ "ms.author": «"some.one@contoso.com"» }': [
        "Invalid value for 'ms.author', 'some.one@contoso.com' is not a valid Microsoft alias.",
      ],
    },
  },
  {
    keyword: 'maximum, minimum, exclusiveMaximum, exclusiveMinimum and multipleOf',
    schema: { items: { maximum: 9, minimum: 1, exclusiveMaximum: 9, exclusiveMinimum: 1, multipleOf: 0.5 } },
    fine: ['[1.5, 8]', '["99"]'],
    wrong: {
      '[«10», «0», «2.2»]': [
        "Number '10' should be <= 9.",
        "Number '10' should be < 9.",
        "Number '0' should be >= 1.",
        "Number '0' should be > 1.",
        "Number '2.2' should be multiple of 0.5.",
      ],
    },
  },
  {
    keyword: 'maxItems and minItems',
    schema: { properties: { a: { maxItems: 2, minItems: 1 } } },
    fine: ['{ "a": [1] }', '{ "a": "abc" }'],
    wrong: {
      '{ "a": «[1, 2, 3]» }': ["Array 'a' length should be <= 2."],
      '{ "a": «[]» }': ["Array 'a' length should be >= 1."],
    },
  },
  {
    keyword: 'items for each place, and additionalItems',
    schema: { items: [{ type: 'string' }, true], additionalItems: { type: 'integer' } },
    fine: ['["a", null, 3, 4]', '[]'],
    wrong: {
      '[«1», 2, «"c"»]': ["Expected type 'String' but got 'Integer'.", "Expected type 'Integer' but got 'String'."],
    },
  },
  {
    keyword: 'additionalItems that there may not be',
    schema: { properties: { a: { items: [{}], additionalItems: false } } },
    fine: ['{ "a": [1] }'],
    wrong: { '{ "a": «[1, 2, 3]» }': ["Array 'a' length should be <= 1."] },
  },
  {
    keyword: 'minItemsWhen and maxItemsWhen',
    schema: {
      minItemsWhen: { value: 1, condition: { required: ['x'] } },
      maxItemsWhen: [{ value: 1, condition: { required: ['x'] } }],
    },
    fine: ['[{ "x": 1 }, {}]'],
    wrong: {
      '«[{}]»': ['The array must have least 1 matched item(s).'],
      '«[{ "x": 1 }, { "x": 2 }]»': ['The array must not have more than 1 matched item(s).'],
    },
  },
  {
    keyword: 'uniqueItems',
    schema: { properties: { a: { uniqueItems: true }, b: { uniqueItems: false } } },
    fine: ['{ "a": [1, "1", [1], { "x": 1 }], "b": [1, 1] }'],
    wrong: { '{ "a": «[{ "x": 1, "y": 2 }, { "y": 2, "x": 1 }]» }': ["Array 'a' items should be unique."] },
  },
  {
    keyword: 'contains',
    schema: { properties: { a: { contains: { type: 'string' } } } },
    fine: ['{ "a": [1, "b"] }'],
    wrong: { '{ "a": «[1, 2]» }': ["Array 'a' should contain at least one item that matches JSON schema."] },
  },
  {
    keyword: 'required',
    schema: { required: ['a'], properties: { b: { required: ['c'] } } },
    fine: ['{ "a": null }', '[]'],
    wrong: { '«{ "b": «{}» }»': ["Missing required attribute: 'a'.", "Missing required attribute: 'b.c'."] },
  },
  {
    keyword: 'strictRequired',
    schema: { strictRequired: ['a'] },
    fine: ['{ "a": 0 }', '{ "a": false }', '{ "a": ["b"] }', '{ "a": {} }'],
    wrong: {
      '«{ "a": null }»': ["Missing required attribute: 'a'."],
      '«{ "a": " " }»': ["Missing required attribute: 'a'."],
      '«{ "a": [] }»': ["Missing required attribute: 'a'."],
    },
  },
  {
    keyword: 'dependentRequired, dependentSchemas and dependencies with lists',
    schema: { dependentRequired: { a: ['b'] }, dependentSchemas: { c: ['d', 'e'] }, dependencies: { f: ['g'] } },
    fine: ['{ "a": 1, "b": 2 }', '{ "a": "", "c": null }', '{}'],
    wrong: {
      '«{ "a": 1, "c": 1, "e": "", "d": 0, "f": 1 }»': [
        "Missing attribute: 'e'. If you specify 'c', you must also specify 'e'.",
        "Missing attribute: 'b'. If you specify 'a', you must also specify 'b'.",
        "Missing attribute: 'g'. If you specify 'f', you must also specify 'g'.",
      ],
    },
  },
  {
    keyword: 'dependentSchemas with schemas',
    schema: { properties: { x: { dependentSchemas: { a: { required: ['b'] } } } } },
    fine: ['{ "x": { "a": 1, "b": null } }', '{ "x": {} }'],
    wrong: { '{ "x": { "a": «1» } }': ["DependentSchemas validation failed for attribute: 'x.a'."] },
  },
  {
    keyword: 'either',
    schema: { either: [['ms.service', 'ms.prod'], []] },
    fine: ['{ "ms.prod": "a" }', '{ "ms.prod": "a", "ms.service": "b" }'],
    wrong: {
      '«{ "ms.prod": "" }»': ["One of the following attributes is required: 'ms.prod', 'ms.service'."],
    },
  },
  {
    keyword: 'precludes',
    schema: { precludes: [['b', 'a', 'c', 'd', 'e', 'f']] },
    fine: ['{ "a": 1 }', '{ "a": 1, "b": "", "c": null }'],
    wrong: {
      '«{ "a": 1, "f": 2 }»': ["Only one of the following attributes can exist: 'a', 'b', 'c', 'd', 'e'...."],
    },
  },
  {
    keyword: 'maxProperties and minProperties',
    schema: { properties: { a: { maxProperties: 1, minProperties: 1 } } },
    fine: ['{ "a": { "b": 1 } }', '{ "a": [] }'],
    wrong: {
      '{ "a": «{ "b": 1, "c": 2 }» }': ["Object 'a' property count should be <= 1."],
      '{ "a": «{}» }': ["Object 'a' property count should be >= 1."],
    },
  },
  {
    keyword: 'propertyNames',
    schema: { propertyNames: { pattern: '^[a-z.]+$' } },
    fine: ['{ "ms.date": 1 }'],
    wrong: { '{ «"Ms.Date"»: 1 }': ["String 'Ms.Date' is not a valid '^[a-z.]+$'."] },
  },
  {
    keyword: 'patternProperties and additionalProperties',
    schema: {
      properties: { a: {} },
      patternProperties: { '^x-': { type: 'string' }, '-n$': { minLength: 2 } },
      additionalProperties: false,
    },
    fine: ['{ "a": 1, "x-b": "c", "x-n": "cd" }'],
    wrong: {
      '{ "x-b": «1», "x-n": «"c"», "y": «[]» }': [
        "Expected type 'String' but got 'Integer'.",
        "String 'x-n' is too short: 1 characters. Length should be >= 2.",
        "Could not find member 'y' on object of type 'Array'.",
      ],
    },
  },
  {
    keyword: 'additionalProperties with a schema, which forgets the name',
    schema: { properties: { a: { additionalProperties: { enum: ['x'] } } } },
    fine: ['{ "a": { "b": "x" } }'],
    wrong: { '{ "a": { "b": «"y"» } }': ["Invalid value for 'a': 'y'."] },
  },
  {
    keyword: 'anyOf, where the nearest miss speaks',
    schema: { anyOf: [{ type: 'object', required: ['a', 'b'] }, { required: ['c'] }] },
    fine: ['{ "c": 1 }', '{ "a": 1, "b": 1 }'],
    wrong: { '«{}»': ["Missing required attribute: 'c'."] },
  },
  {
    keyword: 'allOf',
    schema: { allOf: [{ required: ['a'] }, { required: ['b'] }] },
    fine: ['{ "a": 1, "b": 1 }'],
    wrong: { '«{}»': ["Missing required attribute: 'a'.", "Missing required attribute: 'b'."] },
  },
  {
    keyword: 'oneOf',
    schema: { properties: { a: { oneOf: [{ type: 'integer' }, { type: 'number' }] } } },
    fine: ['{ "a": 1.5 }'],
    wrong: {
      '{ "a": «1» }': ["Invalid value for 'a': '1'."],
      '{ "a": «"b"» }': ["Expected type 'Integer' but got 'String'."],
    },
  },
  {
    keyword: 'if, then and else',
    schema: {
      if: { properties: { a: { const: 1 } }, required: ['a'] },
      then: { required: ['b'] },
      else: { required: ['c'] },
    },
    fine: ['{ "a": 1, "b": 2 }', '{ "c": 1 }'],
    wrong: {
      '«{ "a": 1 }»': ["Missing required attribute: 'b'."],
      '«{ "a": 2 }»': ["Missing required attribute: 'c'."],
    },
  },
  {
    keyword: 'not',
    schema: { properties: { a: { not: { type: 'string' } } } },
    fine: ['{ "a": 1 }'],
    wrong: { '{ "a": «"b"» }': ["Invalid value for 'a': 'b'."] },
  },
];

const dependent = {
  enumDependencies: {
    'ms.service[0]': {
      entra: { 'ms.subservice[0]': { users: null, groups: { 'ms.custom[1]': { deep: null } } } },
      azure: { 'ms.subservice[0]': { '': null, storage: null } },
      office: null,
    },
  },
};

const dependencyCases: Readonly<Record<string, readonly string[]>> = {
  '{ "ms.service": "entra", "ms.subservice": "users" }': [],
  '{ "ms.service": ["entra", "other"], "ms.subservice": ["users"] }': [],
  '{ "ms.service": "azure" }': [],
  '{ "ms.service": "office", "ms.subservice": "anything" }': [],
  '{ "ms.subservice": "users" }': [],
  '{ "ms.service": "", "ms.subservice": "nonsense" }': [],
  '{ "ms.service": [], "ms.subservice": "nonsense" }': [],
  '{ "ms.service": "entra", "ms.subservice": "groups", "ms.custom": ["any", "deep"] }': [],
  '{ "ms.service": «"xbox"» }': ["Invalid value for 'ms.service': 'xbox'."],
  '{ "ms.service": [«1»] }': ["Invalid value for 'ms.service[0]': '1'."],
  '«{ "ms.service": "entra" }»': [
    "Invalid value for 'ms.subservice': 'ms.subservice' is not valid with 'ms.service' value 'entra'.",
  ],
  '{ "ms.service": ["entra"], "ms.subservice": [«"storage"»] }': [
    "Invalid value for 'ms.subservice[0]': 'storage' is not valid with 'ms.service[0]' value 'entra'.",
  ],
  '{ "ms.service": "entra", "ms.subservice": "groups", "ms.custom": ["any", «"shallow"»] }': [
    "Invalid value for 'ms.custom[1]': 'shallow' is not valid with 'ms.subservice' value 'groups'.",
  ],
};

suite('A keyword of a JSON schema', () => {
  const said = new Set<string>();

  for (const { keyword, schema, fine, wrong } of cases) {
    test(keyword, () => {
      for (const text of fine) expectFindings(schema, text, []);
      for (const [source, messages] of Object.entries(wrong ?? {})) {
        for (const { code } of expectFindings(schema, source, messages)) said.add(code);
      }
    });
  }

  test('enumDependencies', () => {
    for (const [source, messages] of Object.entries(dependencyCases)) {
      for (const { code } of expectFindings(dependent, source, messages)) said.add(code);
    }
  });

  test('contentType says what a text is, of the schemas that fit', () => {
    const { items, contents } = validated(
      {
        properties: {
          uid: { contentType: 'Uid', minReferenceCount: 1 },
          links: { items: { anyOf: [{ type: 'integer', contentType: 'markdown' }, { contentType: 'href' }] } },
        },
      },
      '{ "uid": "a.b", "links": ["c.md", 5] }',
    );
    assert.deepEqual(items, []);
    assert.deepEqual(
      contents.map(({ contentType, propertyPath, value, minReferenceCount }) => [
        contentType,
        propertyPath,
        value.value,
        minReferenceCount,
      ]),
      [
        ['uid', 'uid', 'a.b', 1],
        ['href', 'links', 'c.md', undefined],
      ],
    );
  });

  test('there is one for every message', () => {
    const never = Object.keys(schemaMessages).filter((code) => !said.has(code));
    // Said when all pages are known: see uniqueValues.test.ts.
    assert.deepEqual(never, ['duplicate-attribute']);
  });
});
