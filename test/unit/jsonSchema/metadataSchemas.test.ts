import assert from 'node:assert/strict';
import {
  checkMetadata,
  duplicateAttributeFindings,
  metadataFindingsOf,
  readMetadataSchemas,
  type PlacedFinding,
} from '../../../src/rules/metadataSchemas';
import { mark, unmark } from '../../support/marked';
import { docsetOf } from '../../support/memoryDocset';

const today = new Date('2026-03-10T12:00:00Z');

/** Texts with marks around the findings; `messages` are those of all findings, in the order of files and places. */
function expectFound(
  marked: Readonly<Record<string, string>>,
  messages: readonly string[],
  schemas?: readonly string[],
): void {
  const files = Object.fromEntries(Object.entries(marked).map(([path, source]) => [path, unmark(source).text]));
  const docset = docsetOf(withConfig(files, schemas));
  const read = readMetadataSchemas(docset);
  assert.deepEqual(read.problems, []);
  const pages = [...docset.articlePaths, ...docset.dataPagePaths, ...docset.tocPaths];
  const checks = pages.map((path) => checkMetadata(docset, path, read, { today }));
  const values = checks.flatMap(({ uniqueValues }) => uniqueValues);
  const all = [...checks.flatMap(({ findings }) => findings), ...duplicateAttributeFindings(docset, values)];
  const distinct = [...new Map(all.map((finding) => [JSON.stringify(finding), finding])).values()];
  const found: PlacedFinding[] = [];
  for (const [path, source] of Object.entries(marked)) {
    const own = distinct.filter((finding) => finding.path === path).sort((a, b) => a.span.start - b.span.start);
    const spans = own.map(({ span }) => span).filter((span, index, list) => list[index - 1]?.start !== span.start);
    assert.equal(mark(files[path]!, spans), source);
    found.push(...own);
  }
  assert.equal(found.length, distinct.length);
  assert.deepEqual(
    found.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    messages,
  );
}

function withConfig(files: Readonly<Record<string, string>>, schemas: readonly string[] = ['schema.json']) {
  const config = files['docfx.yml'] ?? '';
  return {
    ...files,
    'docfx.yml': `${config}content: ['**/*.md', '**/*.yml']\nmetadataSchema: [${schemas.join(', ')}]\n`,
  };
}

suite('Metadata under a schema of the docset', () => {
  test('are wrong where they are declared, in the page or in the config', () => {
    expectFound(
      {
        'docfx.yml':
          "globalMetadata:\n  brand: «Entra»\nfileMetadata:\n  author:\n    'a.md': «[x]»\n    'b/*': nobody\n",
        'a.md': '---\nms.topic: «story»\nms.custom:\n- ok\n- «5»\nms.author: me # fine\n---\n',
        'schema.json': JSON.stringify({
          properties: {
            brand: { enum: ['entra'] },
            author: { type: 'string' },
            'ms.topic': { enum: ['how-to'] },
            'ms.custom': { items: { type: 'string' } },
            'ms.author': { type: 'string' },
          },
        }),
      },
      [
        "warning invalid-value: Invalid value for 'brand': 'Entra'.",
        "warning unexpected-type: Expected type 'String' but got 'Array'.",
        "warning invalid-value: Invalid value for 'ms.topic': 'story'.",
        "warning unexpected-type: Expected type 'String' but got 'Integer'.",
      ],
    );
  });

  test('that are missing are missed at the header, or at the start of a page without one', () => {
    expectFound(
      {
        'a.md': '---\n«title»: A\n---\n',
        'b.md': '«»# B\n',
        'c.md': '«»---\n---\n',
        'd.md': '---\n«# of the team»\ntitle: D\nauthor: [] # nobody\n---\n',
        'e.md': '---\nauthor: me\n---\n',
        'schema.json': '{ "strictRequired": ["author"] }',
      },
      Array.from({ length: 4 }, () => "warning missing-attribute: Missing required attribute: 'author'."),
    );
  });

  test('may be inherited, and a null takes back what is', () => {
    expectFound(
      {
        'docfx.yml': 'globalMetadata:\n  author: team\n',
        'a.md': '---\ntitle: A\n---\n',
        'b.md': '---\n«title»: A\nauthor:\n---\n',
        'schema.json': '{ "required": ["author"] }',
      },
      ["warning missing-attribute: Missing required attribute: 'author'."],
    );
  });

  test('that are objects know the place of each member; what another file adds stands where the object does', () => {
    const text = "warning unexpected-type: Expected type 'String' but got 'Integer'.";
    expectFound(
      {
        'docfx.yml': 'globalMetadata:\n  team: { name: «1», lead: b }\n',
        'a.md': '---\ntitle: A\nteam: «{ lead: «2», size: 3 }»\nlist:\n- x: «null»\n  y: 1\n---\n',
        'b.md': '',
        'schema.json': JSON.stringify({
          properties: {
            team: { properties: { name: { type: 'string' }, lead: { type: 'string' } } },
            list: { items: { properties: { x: { type: 'string' } } } },
          },
        }),
      },
      [text, text, text, "warning unexpected-type: Expected type 'String' but got 'Null'."],
    );
  });

  test('of TOCs and YAML pages count too, and a YAML file that does not say what it is is left alone', () => {
    expectFound(
      {
        'toc.yml': 'metadata:\n  ms.topic: «x»\nitems:\n- name: A\n  href: a.md\n',
        'index.yml': '### YamlMime:Landing\ntitle: T\nmetadata:\n  ms.topic: «y»\n',
        'a.yml': 'metadata:\n  ms.topic: z\n',
        'a.md': '---\nms.topic: «w»\n---\n',
        'b.md': '---\nms.topic: w\nlayout: landingpage\n---\n',
        'schema.json': JSON.stringify({
          properties: { 'ms.topic': { enum: ['how-to'] } },
          rules: {
            'ms.topic': { 'invalid-value': { contentTypes: ['toc', 'landing', 'conceptual'], severity: 'info' } },
          },
        }),
      },
      ['x', 'y', 'w'].map((value) => `info invalid-value: Invalid value for 'ms.topic': '${value}'.`),
    );
  });

  test('are held against every schema, and urls are left to the service', () => {
    expectFound(
      {
        'a.md': '---\n«a»: «1»\n---\n',
        'one.json': '{ "required": ["b"] }',
        'schemas/two.json': '{ "properties": { "a": { "type": "string" } } }',
      },
      [
        "warning missing-attribute: Missing required attribute: 'b'.",
        "warning unexpected-type: Expected type 'String' but got 'Integer'.",
      ],
      ['one.json', 'https://contoso.com/schema.json', './schemas/two.json', 'none.json'],
    );
  });

  test('may be reserved for the platform', () => {
    expectFound(
      {
        'docfx.yml': "fileMetadata:\n  «internal»:\n    'a.md': 1\n",
        'a.md': '---\n«secret»: 1\ntitle: A\nlocale: en-us # is a rule of its own\n---\n',
        'schema.json': '{ "reserved": ["internal", "secret", "title", "locale"] }',
      },
      [
        'warning attribute-reserved: Attribute internal is reserved for use by Docs.',
        'warning attribute-reserved: Attribute secret is reserved for use by Docs.',
      ],
    );
  });

  test('with a date may be only so far from today', () => {
    expectFound(
      {
        'a.md': '---\nms.date: 04/09/2026\n---\n',
        'b.md': '---\nms.date: «04/10/2026»\n---\n',
        'schema.json': JSON.stringify({
          properties: { 'ms.date': { dateFormat: 'M/d/yyyy', relativeMaxDate: '30.00:00:00' } },
          rules: { 'ms.date': { 'date-out-of-range': { code: 'ms-date-invalid', additionalMessage: 'Not so far.' } } },
        }),
      },
      ["warning ms-date-invalid: Value out of range for 'ms.date': '04/10/2026'. Not so far."],
    );
  });

  test('of broken headers and of files that are no pages are left alone', () => {
    expectFound(
      {
        'a.md': '---\ntitle: A: B\n---\n',
        'image.txt': '',
        'schema.json': '{ "required": ["author"] }',
      },
      [],
    );
    const docset = docsetOf(withConfig({ 'schema.json': '{ "required": ["a"] }', 'a.md': '' }));
    for (const path of ['none.md', 'docfx.yml', 'schema.json', ''])
      assert.deepEqual(metadataFindingsOf(docset, path), []);
    assert.equal(metadataFindingsOf(docset, 'a.md').length, 1);
  });

  test('whose schema is broken give one problem there', () => {
    const docset = docsetOf(withConfig({ 'schema.json': '{ "required": "a", "strictRequired": ["b"] }', 'a.md': '' }));
    const { problems, paths } = readMetadataSchemas(docset);
    assert.deepEqual(paths, ['schema.json']);
    assert.deepEqual(
      problems.map(({ path, code }) => [path, code]),
      [['schema.json', 'violate-schema']],
    );
    assert.deepEqual(
      metadataFindingsOf(docset, 'a.md').map(({ message, property, args, path }) => [message, property, args, path]),
      [["Missing required attribute: 'b'.", 'b', ['b'], 'a.md']],
    );
  });
});

suite('Metadata that only one page of a docset may have', () => {
  const schema = JSON.stringify({
    docsetUnique: ['title'],
    rules: {
      title: { 'duplicate-attribute': { code: 'duplicate-title', tags: ['SEO'], contentTypes: ['conceptual'] } },
    },
  });
  const duplicate = (places: string) =>
    `suggestion duplicate-title: Attribute 'title' with value 'A' is duplicated in ${places}.`;

  test('are found on all that have them', () => {
    const places = "'a.md(2,8)', 'b/c.md(3,8)'";
    expectFound(
      {
        'a.md': '---\ntitle: «A»\n---\n',
        'b/c.md': '---\nauthor: x\ntitle: «A»\n---\n',
        'd.md': '---\ntitle: D\n---\n',
        'schema.json': schema,
      },
      [duplicate(places), duplicate(places)],
    );
  });

  test('may come from the config, where each page that inherits them counts', () => {
    const place = "'docfx.yml(2,10)'";
    expectFound({ 'docfx.yml': 'globalMetadata:\n  title: «A»\n', 'a.md': '', 'b.md': '', 'schema.json': schema }, [
      duplicate(`${place}, ${place}`),
    ]);
  });

  test('stand in JSON where the build says, at their last character', () => {
    const docset = docsetOf({
      'docfx.json':
        '{ "content": "**/*.md", "metadataSchema": "schema.json",\n"globalMetadata": { "title": "A", "list": ["x"] } }',
      'a.md': '',
      'b.md': '',
      'schema.json': '{ "docsetUnique": ["title", "list"] }',
    });
    assert.deepEqual(
      duplicateAttributeFindings(docset).map(({ args }) => args[2]),
      ["'docfx.json(2,32)', 'docfx.json(2,32)'", "'docfx.json(2,43)', 'docfx.json(2,43)'"],
    );
  });

  test('are not those of pages that the rule does not look at', () => {
    expectFound(
      {
        'a.md': '---\ntitle: A\n---\n',
        'b.md': '---\ntitle: A\nrobots: NOINDEX,nofollow\n---\n',
        'c.md': '---\ntitle: A\nlayout: hub\n---\n',
        'schema.json': schema,
      },
      [],
    );
  });

  test('are compared within a version', () => {
    const places = "'a.md(2,8)', 'b.md(2,8)'";
    const files = {
      'a.md': '---\ntitle: «A»\nmonikerRange: v1\n---\n',
      'b.md': '---\ntitle: «A»\nmonikerRange: v1\n---\n',
      'c.md': '---\ntitle: A\nmonikerRange: v2\n---\n',
      'd.md': '---\ntitle: A\n---\n',
      'schema.json': schema,
    };
    expectFound(files, [duplicate(places), duplicate(places)]);
    const docset = docsetOf(withConfig(files));
    const read = readMetadataSchemas(docset);
    const monikersOf = (path: string) => (path === 'd.md' ? ['v1', 'v2'] : [path]);
    const values = docset.articlePaths.flatMap(
      (path) => checkMetadata(docset, path, read, { monikersOf }).uniqueValues,
    );
    assert.deepEqual(duplicateAttributeFindings(docset, values), []);
  });

  test('are found without a check of the pages before', () => {
    const docset = docsetOf(
      withConfig({ 'a.md': '---\ntitle: A\n---\n', 'b.md': '---\ntitle: A\n---\n', 'schema.json': schema }),
    );
    assert.deepEqual(
      duplicateAttributeFindings(docset).map(({ path }) => path),
      ['a.md', 'b.md'],
    );
  });
});
