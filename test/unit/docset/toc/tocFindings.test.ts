import assert from 'node:assert/strict';
import { checkedLinks, checkedUids, tocFindings } from '../../../../src/docset/toc/tocFindings';
import { unmark } from '../../../support/marked';
import { docsetOf } from '../../../support/memoryDocset';
import { assertReports } from '../../../support/placedReports';

/** The findings of all TOCs of `files`, one TOC after the other. */
function assertFindings(files: Readonly<Record<string, string>>, ...names: readonly string[]): void {
  assertReports(files, (docset) => docset.tocPaths.flatMap((path) => tocFindings(docset, path)), names);
}

suite('The build says of a TOC', () => {
  test('that an entry has no name', () => {
    assertFindings(
      { 'toc.yml': "- «href: a.md»\n- name:«»\n- name: '«»'\n  href: a.md\n- name: A\n- uid: a\n" },
      'missing-attribute name',
      'missing-attribute name',
      'missing-attribute name',
    );
    assertFindings({ 'toc.md': '# [«»](a.md)\n«##»\n# @uid\n' }, 'missing-attribute name', 'missing-attribute name');
  });

  test('that a uid which nobody defines gives no name', () => {
    const docset = docsetOf({
      'toc.yml': '- uid: a\n- uid: b\n- uid: b\n  name: B\n- uid: b\n  href: a.md\n  name: A\n- uid: c\n',
    });
    const findings = tocFindings(docset, 'toc.yml', {
      has: (uid) => (uid === 'a' ? true : uid === 'c' ? undefined : false),
      definedBy: () => [],
      inArticles: new Map(),
    });
    assert.deepEqual(
      findings.map(({ code, span }) => [code, span.start]),
      [['missing-attribute', 11]],
    );
    assert.deepEqual(
      checkedUids(docset, 'toc.yml').map(({ uid }) => uid),
      ['a', 'b', 'b', 'c'],
    );
  });

  test('that an href cannot be what its key says', () => {
    assertFindings(
      {
        'toc.yml': `- name: A
  topicHref: «b/toc.yml»
- name: B
  topicHref: "«b/»"
  tocHref: «b.md?x»
- name: C
  topicHref: /b/
  tocHref: https://contoso.com/b.md
`,
        'b/toc.yml': '',
      },
      'invalid-topic-href b/toc.yml',
      'invalid-toc-href b.md?x',
      'invalid-topic-href b/',
    );
  });

  test('that the TOC it takes in is not there', () => {
    assertFindings(
      {
        'docs/toc.yml': `- name: A
  href: «a/TOC.yml?view=x»
- name: B
  href: «../b/?x»
- name: C
  tocHref: C/
- name: D
  tocHref: ~/docs/c/Toc.json#x
- name: E
  tocHref: ../reusable/toc.yml
- name: F
  tocHref: ../reusable/f/
- name: G
  tocHref: «c/toc%2Ejson»
`,
        'docs/c/toc.json': '[]',
        '.openpublishing.publish.config.json': JSON.stringify({
          docsets_to_publish: [{ docset_name: 'docs', build_source_folder: '.' }],
          dependent_repositories: [{ path_to_root: 'reusable', url: 'https://github.com/contoso/reusable' }],
        }),
        'docfx.json': '{ "build": { "content": { "files": "**" } } }',
      },
      'file-not-found a/TOC.yml',
      'toc-not-found ../b/',
      'invalid-toc-href c/toc%2Ejson',
    );
  });

  test('its own problems, and not those of the TOCs it takes in', () => {
    const files = {
      'a/toc.yml': '- name: A\n  href: ../b/toc.yml\n- name: A again\n  href: ../b/toc.yml\n- «href: x.md»\n',
      'b/toc.yml': '- «href: y.md»\n- name: C\n  href: ../c/\n',
      'c/toc.yml': '- «items: []»\n',
    };
    assertFindings(files, ...Object.keys(files).map(() => 'missing-attribute name'));
  });

  test('nothing of entries that the build throws away', () => {
    const files = {
      'toc.yml': `- name: A
  href: a/toc.yml
  items:
  - href: lost.md
- name: B
  href: «b/toc.yml»
  items:
  - «href: kept.md»
- name: C
  href: a/
  items:
  - name: kept, too
    href: kept-too.md
`,
      'a/toc.yml': '- name: A\n',
    };
    assertFindings(files, 'file-not-found b/toc.yml', 'missing-attribute name');
    const docset = docsetOf(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, unmark(text).text])));
    assert.deepEqual(
      checkedLinks(docset, 'toc.yml').map(({ href }) => href),
      ['kept.md', 'kept-too.md'],
    );
  });

  test('which TOCs go round in a circle', () => {
    assertFindings(
      {
        'a/toc.yml': '«»«»- name: B\n  href: ../b/toc.yml\n- name: B\n  href: ../b/toc.yml\n',
        'b/toc.yml': '«»- name: C\n  href: ../c/\n',
        'c/toc.yml': '«»- name: A\n  href: ../a/toc.yml\n',
        'd/toc.yml': '- name: A\n  href: ../a/toc.yml\n',
        'e/toc.yml': '«»- name: Me\n  href: toc.yml\n',
      },
      "circular-reference 'a/toc.yml' --> 'b/toc.yml' --> 'c/toc.yml' --> 'a/toc.yml'",
      "circular-reference 'b/toc.yml' --> 'c/toc.yml' --> 'a/toc.yml' --> 'b/toc.yml'",
      "circular-reference 'c/toc.yml' --> 'a/toc.yml' --> 'b/toc.yml' --> 'c/toc.yml'",
      "circular-reference 'd/toc.yml' --> 'a/toc.yml' --> 'b/toc.yml' --> 'c/toc.yml' --> 'a/toc.yml'",
      "circular-reference 'e/toc.yml' --> 'e/toc.yml'",
    );
  });

  test('that keys are doubled, items empty, values of a wrong type', () => {
    assertFindings(
      {
        'toc.yml': `- name: A
  «name»: B
-«»
- name: «[a]»
  href: {}
  «href»: «{a: b}»
  uid: a
  expanded: «yes please»
  maintainContext: «[]»
- «text»
- name: D
  expanded: True
  items: «none»
  children:
  - A*
  - «B: c»
`,
      },
      'yaml-duplicate-key name',
      'yaml-duplicate-key href',
      'null-array-value [1]',
      'violate-schema boolean-text yes please',
      'violate-schema boolean-token StartArray',
      'violate-schema String',
      'violate-schema String',
      'violate-schema Object',
      'violate-schema Array',
      'violate-schema String',
    );
    // In JSON the last of two keys wins without a word.
    assertFindings({
      'toc.json': '[{ "name": "A", "name": "B", "items": null }]',
      'docfx.json': '{ "build": { "content": { "files": "**/*.json" } } }',
    });
  });

  test('that its metadata have a wrong type', () => {
    assertFindings({ 'toc.yml': 'metadata:\n  title: «[a]»\n  monikers: [a]\nitems: []\n' }, 'violate-schema String');
    assertFindings({ 'toc.yml': 'metadata: «[a]»\nitems: []\n' }, 'yaml-header-not-object an array');
    assertFindings(
      { 'toc.md': '---\npdf_absolute_path: «{}»\nis_archived:\n«- a»\n---\n' },
      'violate-schema String',
      'violate-schema Boolean',
    );
    assertFindings({ 'toc.md': '---\ntitle: A\n«title»: B\n---\n# A\n' }, 'yaml-duplicate-key title');
    assertFindings({ 'toc.md': '---\n«- a»\n---\n# A\n' }, 'yaml-header-not-object an array');
  });

  test('nothing else when it cannot be read', () => {
    assertFindings({ 'toc.yml': '- href: a.md\n- name: "A\n«»' }, 'yaml-syntax-error Missing closing "quote');
  });

  test('that a toc.md is more than headings', () => {
    assertFindings(
      {
        'toc.md': `# [A](a.md)
«[B](b.md)
#[C](c.md)
- # D»

    «# indented»

«***»
«<div>»

<!-- fine -->
«# [E](e.md) and more»
«# @uid [F](f.md)»
# [G @uid](g.md)
`,
      },
      ...Array.from({ length: 6 }, () => 'invalid-toc-syntax'),
    );
  });

  test('that a toc.md leaves out a level', () => {
    assertFindings(
      { 'toc.md': '## A\n«#### B»\n##### [C](c.md)\n### D\n«# E»\n## F\n' },
      'invalid-toc-level 2|4',
      'invalid-toc-level 0|1',
    );
  });
});
