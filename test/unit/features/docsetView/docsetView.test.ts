import assert from 'node:assert/strict';
import type { Docset } from '../../../../src/docset/docset';
import {
  itemsBelow,
  itemsOf,
  sectionsOf,
  type SectionId,
  type ViewItem,
} from '../../../../src/features/docsetView/docsetView';
import { docsetOf } from '../../../support/memoryDocset';

const files = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'memory', build_source_folder: '.' }],
  }),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      globalMetadata: { 'ms.service': 'entra-id' },
      fileMetadata: { author: { 'a/*.md': 'anna' } },
    },
  }),
  '.openpublishing.redirection.json': JSON.stringify({
    redirections: [
      { source_path: 'old.md', redirect_url: '/entra/a/one', redirect_document_id: true },
      { source_path: 'older.md', redirect_url: '/entra/old', redirect_document_id: false },
    ],
  }),
  'toc.yml': '- name: Top\n  items:\n  - name: First one\n    href: a/one.md\n- name: Two\n  href: a/two.md\n',
  'a/one.md':
    '---\ntitle: One\nms.date: 11/01/2026\n---\n\n# One\n\n[!INCLUDE [x](../includes/x.md)]\n\n[self](one.md#one)\n',
  'a/two.md': '# Two\n\nSee [one](one.md) and [again](./one.md#x).\n\n[!INCLUDE [x](../includes/x.md)]\n',
  'b.md': '# B\n\n[by a redirection](old.md)\n',
  'index.yml':
    '### YamlMime:Hub\ntitle: Hub\nsummary: S\nadditionalContent:\n  sections:\n  - items:\n    - title: T\n      url: a/one.md\n',
  'includes/x.md': 'X [!INCLUDE [y](y.md)]\n',
  'includes/y.md': 'Y\n',
};

function docsetRead(): Docset {
  const docset = docsetOf(files);
  for (const path of [...docset.articlePaths, ...docset.includePaths]) docset.facts(path);
  return docset;
}

const docset = docsetRead();
const show = (items: readonly ViewItem[]): string[] =>
  items.flatMap(({ label, description, children = [] }) => [
    description ? `${label} | ${description}` : label,
    ...show(children).map((line) => `  ${line}`),
  ]);
const section = (path: string, id: SectionId) => show(itemsOf(docset, path, id));

suite('The view of an article', () => {
  test('has the sections that make sense for the file', () => {
    const ids = (path: string) => sectionsOf(docset, path).map(({ id }) => id);
    assert.deepEqual(ids('a/one.md'), ['metadata', 'includes', 'links', 'toc', 'redirections']);
    assert.deepEqual(ids('includes/x.md'), ['includes', 'includedBy', 'links']);
    assert.deepEqual(ids('docfx.json'), []);
    assert.deepEqual(ids('toc.yml'), []);
  });

  test('says which metadata hold and where they come from', () => {
    assert.deepEqual(section('a/one.md', 'metadata'), [
      'title | One',
      'author | anna · docfx.json',
      'ms.service | entra-id · docfx.json',
      'ms.date | 11/01/2026',
    ]);
    const [title, author] = itemsOf(docset, 'a/one.md', 'metadata');
    assert.equal(docset.text(title!.path)!.slice(title!.span!.start, title!.span!.end), 'One');
    assert.equal(docset.text(author!.path)!.slice(author!.span!.start, author!.span!.end), '"anna"');
    assert.match(author!.tooltip ?? '', /From fileMetadata in docfx\.json, by the pattern a\/\*\.md\./);
  });

  test('shows what it includes and what includes it', () => {
    assert.deepEqual(section('a/one.md', 'includes'), ['x.md | includes/x.md', '  y.md | includes/y.md']);
    assert.deepEqual(section('includes/x.md', 'includedBy'), ['One | a/one.md', 'Two | a/two.md']);
    assert.deepEqual(section('includes/y.md', 'includedBy'), ['x.md | includes/x.md']);
  });

  test('an include that includes itself is no endless tree', () => {
    const circle = docsetOf({ 'a.md': '[!INCLUDE [x](includes/x.md)]\n', 'includes/x.md': '[!INCLUDE [x](x.md)]\n' });
    assert.deepEqual(show(itemsOf(circle, 'a.md', 'includes')), ['x.md | includes/x.md', '  x.md | includes/x.md']);
  });

  test('shows which articles and pages link to it, and where', () => {
    assert.deepEqual(section('a/one.md', 'links'), ['Two | a/two.md', 'B | b.md', 'index.yml | index.yml']);
    const below = (index: number) => show(itemsBelow(docset, 'a/one.md', itemsOf(docset, 'a/one.md', 'links')[index]!));
    assert.deepEqual(below(0), [
      'See [one](one.md) and [again](./one.md#x). | line 3',
      'See [one](one.md) and [again](./one.md#x). | line 3',
    ]);
    assert.deepEqual(below(1), ['[by a redirection](old.md) | line 3 · by a redirection']);
    assert.deepEqual(below(2), ['url: a/one.md | line 8']);
  });

  test('shows its places in tables of contents and what is redirected to it', () => {
    assert.deepEqual(section('a/one.md', 'toc'), ['First one | Top · toc.yml']);
    assert.deepEqual(section('b.md', 'toc'), []);
    assert.deepEqual(section('a/one.md', 'redirections'), ['old.md', 'older.md | by /entra/old']);
  });
});
