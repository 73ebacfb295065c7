import assert from 'node:assert/strict';
import { dataCompleted, dataCompletionsIn } from '../../support/dataCompletions';

const files = {
  'other/TOC.yml': '- name: Known\n  href: ../articles/known.md\n',
  'articles/known.md':
    '---\ntitle: Known to readers\n---\n\n# Known\n\n[a](gone.md) [b](moved/away.md#part) [c](none.png)\n',
  'articles/new.md': '---\ntitle: "New: an article"\nuid: new.article\n---\n\n# What is new\n\n[a](gone.md)\n',
  'articles/TOC.yml': '',
  'media/logo.svg': '',
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'] }],
      resource: [{ files: ['**/*.svg'] }],
      globalMetadata: { breadcrumb_path: '/entra/breadcrumb/toc.json' },
    },
  }),
  'breadcrumb/toc.yml': '- name: Entra\n  tocHref: /entra/\n',
  '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
};

const labels = (source: string, path: string) => dataCompletionsIn(source, path, files).map(({ label }) => label);

suite('Completion of TOCs', () => {
  const inToc = (source: string) => labels(source, 'articles/TOC.yml');
  const take = (source: string, label: string) => dataCompleted(source, label, 'articles/TOC.yml', files);

  test('offers pages for an address, those that are in no TOC first, then other TOCs', () => {
    assert.deepEqual(inToc('- name: N\n  href: ¦\n'), [
      'New: an article',
      'Known to readers',
      '../breadcrumb/toc.yml',
      '../other/TOC.yml',
    ]);
    const [first, second] = dataCompletionsIn('- name: N\n  href: ¦\n', 'articles/TOC.yml', files);
    assert.deepEqual([first?.detail, second?.detail], ['new.md, in no TOC', 'known.md']);
    assert.equal(take('- name: N\n  href: kno¦wn.md # one\n', 'New: an article'), '- name: N\n  href: new.md # one\n');
    assert.equal(take('- name: N\n  href:¦', 'New: an article'), '- name: N\n  href: new.md');
  });

  test('writes an address from the root of the site where one has been begun', () => {
    assert.equal(take('- href: /¦', 'New: an article'), '- href: /entra/articles/new');
    assert.deepEqual(inToc('- topicHref: "/en¦"'), ['New: an article', 'Known to readers']);
  });

  test('a TOC that is taken in is offered alone', () => {
    assert.deepEqual(inToc('- tocHref: ¦'), ['../breadcrumb/toc.yml', '../other/TOC.yml']);
  });

  test('offers the title of the page that the entry opens for its name', () => {
    assert.deepEqual(inToc('- name: ¦\n  href: new.md\n'), ['What is new', 'New: an article']);
    assert.equal(take('- href: new.md\n  name: ¦\n', 'New: an article'), "- href: new.md\n  name: 'New: an article'\n");
    assert.equal(
      take('- href: new.md\n  name: "¦"\n', 'New: an article'),
      '- href: new.md\n  name: "New: an article"\n',
    );
    assert.deepEqual(inToc('- href: https://example.com\n  name: ¦\n'), []);
  });

  test('a new entry brings name and address along, for what is in no TOC', () => {
    assert.equal(take('- name: ¦', 'New: an article'), "- name: 'New: an article'\n  href: new.md");
    assert.equal(take('- ¦\n', 'New: an article'), "- name: 'New: an article'\n  href: new.md\n");
    assert.ok(!inToc('- ¦\n').includes('Known to readers'));
  });

  test('looks at the entry at hand and at no other', () => {
    const source =
      '- name: A\n  href: known.md\n  items:\n  - name: ¦\n    items:\n    - href: known.md\n  - href: known.md\n';
    assert.deepEqual(inToc(source), ['New: an article']);
  });

  test('offers the keys that the entry does not have yet', () => {
    assert.deepEqual(inToc('- name: A\n  ¦\n').slice(0, 3), ['href', 'items', 'displayName']);
    assert.equal(take('- name: A\n  hr¦', 'href'), '- name: A\n  href: ');
    assert.equal(take('- name: A\n  hr¦: x.md', 'href'), '- name: A\n  href: x.md');
  });

  test('offers the uids of articles with their titles', () => {
    const [only] = dataCompletionsIn('- uid: ¦', 'articles/TOC.yml', files);
    assert.deepEqual([only?.label, only?.detail], ['new.article', 'New: an article']);
  });

  test('offers nothing in comments, behind a quote that is closed, and for other keys', () => {
    for (const source of ['# href: ¦', '- href: a.md # ¦', '- href: "a.md" ¦', '- displayName: ¦']) {
      assert.deepEqual(
        inToc(source).filter((label) => label.includes('rticle')),
        [],
        source,
      );
    }
  });

  test('keeps line ends of Windows and a byte order mark', () => {
    assert.equal(take('\uFEFF- name: A\r\n  href: ¦\r\n', 'New: an article'), '\uFEFF- name: A\r\n  href: new.md\r\n');
    assert.equal(
      take('\uFEFF- name: ¦\r\n  href: new.md\r\n', 'What is new'),
      '\uFEFF- name: What is new\r\n  href: new.md\r\n',
    );
  });
});

suite('Completion of pages in YAML', () => {
  test('offers articles for a link and pictures for an image', () => {
    const source =
      '### YamlMime:Landing\ntitle: T\nlandingContent:\n  - title: A\n    linkLists:\n      - links:\n          - text: t\n            url: ¦\n';
    assert.deepEqual(labels(source, 'index.yml'), ['Known to readers', 'New: an article']);
    assert.match(dataCompleted(source, 'New: an article', 'index.yml', files), /url: articles\/new\.md\n$/);
    assert.deepEqual(labels('### YamlMime:Hub\nimageSrc: ¦\n', 'index.yml'), ['logo.svg']);
    assert.deepEqual(labels('### YamlMime:Hub\nurl: https://¦\n', 'index.yml'), []);
    assert.deepEqual(labels('### YamlMime:Hub\ntitle: ¦\n', 'index.yml'), []);
  });
});

suite('Completion of redirections', () => {
  const path = '.openpublishing.redirection.json';
  const inFile = (source: string) => labels(source, path);
  const take = (source: string, label: string) => dataCompleted(source, label, path, files);
  const entry = (inner: string) => `{ "redirections": [ { ${inner} } ] }`;

  test('offers the pages of the docset by their addresses, with their titles', () => {
    assert.equal(
      take(entry('"source_path": "a.md", "redirect_url": "¦"'), 'New: an article'),
      entry('"source_path": "a.md", "redirect_url": "/entra/articles/new"'),
    );
    assert.equal(take(entry('"redirect_url": ¦'), 'New: an article'), entry('"redirect_url": "/entra/articles/new"'));
    assert.equal(
      take('{ "redirections": [ { "redirect_url": "/en¦', 'New: an article'),
      '{ "redirections": [ { "redirect_url": "/entra/articles/new',
    );
  });

  test('offers articles that are linked and gone as sources, until they are redirected', () => {
    assert.deepEqual(inFile(entry('"source_path": "¦"')), ['articles/gone.md', 'articles/moved/away.md']);
    assert.deepEqual(inFile(entry('"source_path_from_root": "¦"')), ['/articles/gone.md', '/articles/moved/away.md']);
    const [first] = dataCompletionsIn(entry('"source_path": "¦"'), path, files);
    assert.equal(first?.detail, 'Gone, linked in 2 files');
    const redirected = '{ "source_path": "articles/gone.md", "redirect_url": "/entra/articles/new" }';
    assert.deepEqual(inFile(`{ "redirections": [ ${redirected}, { "source_path": "¦" } ] }`), [
      'articles/moved/away.md',
    ]);
  });

  test('offers the keys of an entry', () => {
    assert.equal(take(entry('"¦": "x"'), 'redirect_url'), entry('"redirect_url": "x"'));
    assert.equal(take(entry('¦'), 'redirect_url'), entry('"redirect_url": '));
    assert.deepEqual(inFile(entry('"redirect_document_id": ¦')), ['false', 'true']);
  });

  test('offers nothing behind a value, outside the entries and in a file of another name', () => {
    for (const source of [entry('"redirect_url": "/a"¦'), '{ "other": "¦" }', '// ¦', '', '{', '[¦']) {
      assert.deepEqual(inFile(source.includes('¦') ? source : `${source}¦`), [], source);
    }
    assert.deepEqual(labels(entry('"redirect_url": "¦"'), 'other.json'), []);
  });
});

suite('Completion of docfx.json', () => {
  const config = (globalMetadata: string, rest = '') =>
    `{ "build": { "content": [ { "files": [ "**/*.md"${rest} ] } ], "globalMetadata": { ${globalMetadata} } } }`;
  const take = (source: string, label: string) => dataCompleted(source, label, 'docfx.json', files);

  test('offers keys of metadata, and the values that are in use', () => {
    assert.equal(take(config('"ms.¦"'), 'ms.service'), config('"ms.service"'));
    assert.equal(take(config('"ms.service": "¦"'), 'entra-id'), config('"ms.service": "entra-id"'));
    assert.equal(
      take('{ "build": { "fileMetadata": { "ms.service": { "**/*.md": "¦" } } } }', 'entra-id'),
      '{ "build": { "fileMetadata": { "ms.service": { "**/*.md": "entra-id" } } } }',
    );
    assert.ok(!dataCompletionsIn(config('"¦"'), 'docfx.json', files).some(({ label }) => label === 'description'));
  });

  test('offers globs for the folders of the docset', () => {
    assert.equal(take(config('', ', "¦"'), 'articles/**'), config('', ', "articles/**"'));
    assert.equal(
      take('{ "build": { "fileMetadata": { "ms.service": { "¦" } } } }', 'articles/**/*.md'),
      '{ "build": { "fileMetadata": { "ms.service": { "articles/**/*.md" } } } }',
    );
  });
});
