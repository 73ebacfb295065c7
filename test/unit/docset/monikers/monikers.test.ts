import assert from 'node:assert/strict';
import type { Docset } from '../../../../src/docset/docset';
import { monikersOf } from '../../../../src/docset/monikers/monikers';
import type { PlacedReport } from '../../../../src/docset/placedReport';
import { redirectionProblems } from '../../../../src/docset/redirectionProblems';
import { finish } from '../../../../src/docset/steps';
import { docsetOf } from '../../../support/memoryDocset';
import { assertReports } from '../../../support/placedReports';

const definition = JSON.stringify({
  monikers: ['v1', 'v2', 'v3', 'v4'].map((name) => ({ moniker_name: name, product_name: 'Server' })),
});

const config = `monikerDefinition: monikers.json
exclude: ['monikers.json', 'includes/**']
monikerRange:
  '**': v1
  'new/**': '>= v2'
`;

function allFindings(docset: Docset): readonly PlacedReport[] {
  const monikers = monikersOf(docset);
  const paths = [...docset.articlePaths, ...docset.tocPaths];
  return [...monikers.configFindings, ...paths.flatMap((path) => monikers.findings(path))];
}

function assertFindings(files: Readonly<Record<string, string>>, ...names: readonly string[]): void {
  assertReports({ 'docfx.yml': config, 'monikers.json': definition, ...files }, allFindings, names);
}

function versions(files: Readonly<Record<string, string>>, path: string): string {
  const docset = docsetOf({ 'docfx.yml': config, 'monikers.json': definition, ...files });
  return monikersOf(docset).of(path).join(' ');
}

suite('The versions of a file', () => {
  test('are those that the config gives it: the last glob wins', () => {
    assert.equal(versions({ 'a.md': '' }, 'a.md'), 'v1');
    assert.equal(versions({ 'new/a.md': '' }, 'new/a.md'), 'v2 v3 v4');
    assert.equal(versions({ 'new/a.png': '' }, 'new/a.png'), 'v2 v3 v4');
  });

  test('come from the group or the version of its content item', () => {
    const build = (item: string) => ({
      'docfx.yml': '',
      'docfx.json': `{ "build": { "content": [{ "files": "**/*.md", ${item} }], "monikerDefinition": ${definition},
        "groups": { "old": { "dest": "x", "moniker_range": "<= v2" } }, "monikerRange": { "**": "v4" } } }`,
      'a.md': '',
    });
    const of = (item: string) => {
      const { 'docfx.yml': _, ...files } = build(item);
      return monikersOf(docsetOf(files)).of('a.md').join(' ');
    };
    assert.equal(of('"group": "old"'), 'v1 v2');
    assert.equal(of('"group": "gone"'), 'v4');
    assert.equal(of('"group": "old", "version": "v3"'), 'v3');
  });

  test('are chosen by metadata', () => {
    const of = (header: string) => versions({ 'new/a.md': `---\n${header}\n---\n` }, 'new/a.md');
    assert.equal(of('monikerRange: < v4'), 'v2 v3');
    assert.equal(of('monikers: [V3, v4]'), 'v3 v4');
    assert.equal(of('monikers: v3\nmonikerRange: v2'), 'v2');
    assert.equal(of('exclude_monikers: v3'), 'v2 v4');
    assert.equal(of('replace_monikers: [v3]\nmonikerRange: v2\nmonikers: v4'), 'v3');
    assert.equal(versions({ 'new/toc.yml': 'metadata:\n  monikerRange: v4\nitems: []\n' }, 'new/toc.yml'), 'v4');
  });
});

suite('The build says of versions', () => {
  test('nothing where there are none', () => {
    assertReports({ 'docfx.yml': '', 'a.md': '# A\n', 'toc.yml': '[]' }, allFindings, []);
  });

  test('that a page or a zone must not have any without a range in the config', () => {
    assertReports(
      {
        'docfx.yml': 'monikerDefinition: monikers.json\nexclude: monikers.json\n',
        'monikers.json': definition,
        'a.md': '---\nmonikerRange: «v1»\n---\n\n«::: moniker range="v2"»\n\nText\n\n::: moniker-end\n',
      },
      allFindings,
      ['moniker-range-undefined v1|a.md', 'moniker-range-undefined v2|a.md'],
    );
  });

  test('that a range cannot be read, in the config, the metadata and a zone', () => {
    assertFindings(
      {
        'docfx.yml':
          "monikerDefinition: monikers.json\nexclude: monikers.json\nmonikerRange:\n  '**': «'<= v2 || v9'»\n",
        'a.md': `---\nmonikerRange: ««v1 || =»»\nexclude_monikers: [v2, «v8»]\n---\n\n«::: moniker range="<v2 >"»\n\nText\n\n::: moniker-end\n`,
        'b.md': '---\nmonikers:\n- v1\n- «v7»\n---\n',
      },
      'moniker-range-invalid not-defined <= v2 || v9|v9',
      'moniker-range-invalid no-moniker ',
      'moniker-range-invalid no-comparator ',
      'moniker-range-invalid moniker-not-defined v8',
      'moniker-range-invalid no-moniker ',
      'moniker-range-invalid moniker-not-defined v7',
    );
  });

  test('that both keys are there', () => {
    assertFindings(
      {
        'a.md': '---\nmonikers: [«v3»]\nmonikerRange: v1\n---\n',
        'toc.md': '---\nmonikers: «[]»\nmonikerRange: v1\n---\n',
      },
      'duplicate-moniker-config',
      'duplicate-moniker-config',
    );
  });

  test('that a page has no version which the config has', () => {
    assertFindings(
      {
        'new/a.md': '---\nmonikerRange: «v1»\n---\n',
        'new/b.md': '---\nmonikers: [«v1», v1]\n---\n',
        'new/c.md': '---\nexclude_monikers: v4\nmonikerRange: "«v4»"\n---\n'.replace('"«v4»"', '«"v4"»'),
        'new/toc.yml': 'metadata:\n  replace_monikers: «v1»\nitems: []\n',
      },
      "moniker-range-out-of-scope >= v2|'v2', 'v3', 'v4'|'v1'",
      "moniker-range-out-of-scope >= v2|'v2', 'v3', 'v4'|'v1'",
      "moniker-range-out-of-scope >= v2|'v2', 'v3', 'v4'|''",
      "moniker-range-out-of-scope >= v2|'v2', 'v3', 'v4'|'v1'",
    );
  });

  test('that a zone is for no version of its page, includes included', () => {
    const zone = (range: string) => `::: moniker range="${range}"`;
    assertFindings(
      {
        'new/a.md': `---\nexclude_monikers: v3\n---\n\n${zone('v3')}\n\nOnly excluded.\n\n::: moniker-end\n\n[!INCLUDE [b](../includes/b.md)]\n`,
        'includes/b.md': `«${zone('< v2')}»\n\nText\n\n::: moniker-end\n\n${zone('v2 || v1')}\n\nText\n\n::: moniker-end\n`,
        'new/old.md': `---\nis_archived: true\n---\n\n${zone('v1')}\n\nText\n\n::: moniker-end\n`,
      },
      "moniker-zone-empty < v2|'v1'|'v2', 'v4'",
    );
  });

  test('nothing about which there are while only the service knows', () => {
    const files = {
      '.openpublishing.publish.config.json': '{ "docsets_to_publish": [{ "build_source_folder": "." }] }',
      'docfx.json':
        '{ "build": { "content": { "files": "**/*.md", "group": "a" }, "groups": { "a": { "moniker_range": "x" } } } }',
      'a.md': '---\nmonikerRange: y\n---\n\n::: moniker range="z"\n\nText\n\n::: moniker-end\n',
    };
    assertReports(files, allFindings, []);
    assert.deepEqual(monikersOf(docsetOf(files)).of('a.md'), []);
  });

  test('that the definition is broken', () => {
    assertFindings(
      { 'monikers.json': '{ "monikers": [ «»', 'a.md': '' },
      'json-syntax-error A closing bracket is expected.',
    );
  });
});

suite('Redirections of versioned pages', () => {
  test('go to the page of their own versions', () => {
    const files = {
      'docfx.yml': `${config}routes:\n  new/: .\n`,
      'monikers.json': definition,
      'redirections.yml': 'renames:\n  a-old.md: /a\n  new/a-old.md: /a\n  b.md: /a\n',
      'a.md': '',
      'new/a.md': '',
      'new/b.md': '',
    };
    const docset = docsetOf(files);
    assert.deepEqual(
      finish(redirectionProblems(docset, monikersOf(docset).of)).map(({ code, args }) => [code, args[1]]),
      [['redirection-url-conflict', "'a-old.md', 'b.md'"]],
    );
  });
});
