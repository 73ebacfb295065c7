import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { dataLinksOf } from '../../../src/features/dataLinks';
import { dataDefinitionAt } from '../../../src/features/definition';
import { dataDocumentLinksOf } from '../../../src/features/documentLinks';
import { dataHoverAt } from '../../../src/features/hover';
import { docsetOf, minimalConfig } from '../../support/memoryDocset';

const toc = `items:
- name: Plan
  href: plan.md#costs
- name: "Quoted"
  href: "gone.md"
- name: Other
  topicHref: ~/articles/plan.md
  tocHref: other/TOC.yml
- name: Folder
  href: other/
- name: Site
  href: /base/articles/plan
- name: Half
  href:
`;

const redirections = JSON.stringify(
  {
    redirections: [
      { source_path: 'articles/old.md', redirect_url: '/base/articles/plan#costs', redirect_document_id: true },
      { source_path: 'articles/older.md', redirect_url: '/base/articles/old' },
      { source_path: 'articles/plan.md', redirect_url: 'https://contoso.com/plan' },
    ],
  },
  undefined,
  2,
);

const files = {
  ...minimalConfig(),
  'articles/TOC.yml': toc,
  'articles/other/TOC.yml': '- name: A\n',
  'articles/plan.md': '---\ntitle: The plan\n---\n\n# Plan\n\n## Costs\n\nMuch.\n',
  '.openpublishing.redirection.json': redirections,
};

const withoutPlan = Object.fromEntries(
  Object.entries({
    ...files,
    '.openpublishing.redirection.json': redirections.replace('articles/plan.md', 'articles/x.md'),
  }),
);

const docset = docsetOf(withoutPlan);
docset.facts('articles/plan.md');

const offsetOf = (path: string, text: string) => (docset.text(path) ?? '').indexOf(text) + 1;

suite('Links in files that are no articles', () => {
  test('of a TOC are its pages and the TOCs that it takes in', () => {
    const found = dataLinksOf(docset, 'articles/TOC.yml').map(
      ({ span, resolution }) => `${slice(toc, span)} ${resolution.kind}`,
    );
    assert.deepEqual(found, [
      'plan.md#costs file',
      'gone.md missing',
      '~/articles/plan.md file',
      'other/TOC.yml file',
      'other/ file',
      '/base/articles/plan site',
    ]);
  });

  test('of a redirection file are its urls, and the sources that are still there', () => {
    const path = '.openpublishing.redirection.json';
    const still = docsetOf(files);
    const found = (each: typeof docset) => dataLinksOf(each, path).map(({ span }) => slice(each.text(path)!, span));
    assert.deepEqual(found(docset), ['/base/articles/plan#costs', '/base/articles/old', 'https://contoso.com/plan']);
    assert.ok(found(still).includes('articles/plan.md'));
  });

  test('lead to the heading, the folder’s TOC, and past a redirection to its end and its entry', () => {
    const at = (path: string, text: string) =>
      dataDefinitionAt(docset, path, offsetOf(path, text)).map((each) => each.path);
    assert.deepEqual(at('articles/TOC.yml', 'plan.md#costs'), ['articles/plan.md']);
    assert.deepEqual(at('articles/TOC.yml', 'other/\n'), ['articles/other/TOC.yml']);
    assert.deepEqual(at('articles/TOC.yml', 'gone.md'), []);
    assert.deepEqual(at('articles/TOC.yml', 'Plan\n'), ['articles/plan.md']);
    const redirected = at('.openpublishing.redirection.json', '/base/articles/old"');
    assert.deepEqual(redirected, ['articles/plan.md', '.openpublishing.redirection.json']);
  });

  test('show what they lead to', () => {
    const over = (path: string, text: string) => dataHoverAt(docset, path, offsetOf(path, text))?.markdown;
    assert.match(over('articles/TOC.yml', 'plan.md#costs') ?? '', /The plan.*Costs.*Much/s);
    assert.match(over('articles/TOC.yml', 'gone.md') ?? '', /There is no file/);
    assert.equal(over('articles/TOC.yml', 'Half'), undefined);
    assert.match(over('.openpublishing.redirection.json', '/base/articles/old"') ?? '', /is redirected to/);
  });

  test('can be clicked where they lead to something', () => {
    const links = dataDocumentLinksOf(docset, 'articles/TOC.yml').map(({ path }) => path);
    const [plan, other] = ['articles/plan.md', 'articles/other/TOC.yml'];
    assert.deepEqual(links, [plan, plan, other, other, plan]);
  });

  test('are none in a text that is broken off', () => {
    for (let length = 0; length < toc.length; length += 7) {
      const broken = docsetOf({ ...files, 'articles/TOC.yml': toc.slice(0, length) });
      for (const { span } of dataLinksOf(broken, 'articles/TOC.yml')) assert.ok(span.end <= length);
    }
  });
});
