import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import { docsetOf, memoryRepository } from '../../support/memoryDocset';

const files = {
  'a.md': '# A\n\n## Part\n\n[b](b.md#b), [c](C.md)\n',
  'b.md': '# B\n\n[!INCLUDE [i](includes/i.md)]\n',
  'c.md': '# C\n\n![picture](media/p.png)\n',
  'd.md': '# D\n\n[a](a.md#part) and [gone](gone.md)\n',
  'e.md': '# E\n',
  'includes/i.md': 'Text [up](#b)\n',
  'media/p.png': '',
};

/** The docset with all articles read, as after a check. */
function checked(more: Readonly<Record<string, string>> = {}): Docset {
  const docset = docsetOf({ ...files, ...more });
  for (const path of [...docset.articlePaths, ...docset.includePaths]) docset.facts(path);
  return docset;
}

function affected(docset: Docset, path: string, text: string | undefined): readonly string[] {
  return [...docset.update(path, text)].sort();
}

suite('An edit', () => {
  test('that others cannot see concerns the article alone', () => {
    assert.deepEqual(affected(checked(), 'a.md', `${files['a.md']}\nMore text.\n`), ['a.md']);
  });

  test('of a bookmark concerns those that link there', () => {
    const docset = checked();
    assert.deepEqual(affected(docset, 'a.md', files['a.md'].replace('Part', 'Section')), ['a.md', 'd.md']);
    assert.equal(docset.hasBookmark('a.md', 'part'), false);
    assert.equal(docset.hasBookmark('a.md', 'section'), true);
  });

  test('of an include concerns its pages and what links to them', () => {
    const docset = checked();
    assert.equal(docset.hasBookmark('b.md', 'new'), false);
    assert.deepEqual(affected(docset, 'includes/i.md', '## New\n'), ['a.md', 'b.md', 'includes/i.md']);
    assert.equal(docset.hasBookmark('b.md', 'new'), true);
  });

  test('of a page concerns the includes that are part of it', () => {
    const docset = checked();
    assert.deepEqual(affected(docset, 'b.md', '# Bee\n\n[!INCLUDE [i](includes/i.md)]\n'), [
      'a.md',
      'b.md',
      'includes/i.md',
    ]);
    // Also when it includes them no more.
    assert.deepEqual(affected(docset, 'b.md', '# Bee\n'), ['a.md', 'b.md', 'includes/i.md']);
    assert.deepEqual(docset.pagesOf('includes/i.md'), []);
  });

  test('of links concerns who is linked from then on', () => {
    const docset = checked();
    docset.update('e.md', '# E\n\n[c](c.md)\n');
    assert.deepEqual(docset.namedBy('c.md'), ['a.md', 'e.md']);
    docset.update('a.md', '# A\n');
    assert.deepEqual(docset.namedBy('C.md'), ['e.md']);
  });
});

suite('A file', () => {
  test('that comes makes links whole', () => {
    const docset = checked();
    assert.equal(docset.resolve('d.md', { href: 'gone.md' }).kind, 'missing');
    assert.deepEqual(affected(docset, 'gone.md', '# Back\n'), ['d.md', 'gone.md']);
    assert.equal(docset.resolve('d.md', { href: 'gone.md' }).kind, 'file');
    assert.ok(docset.articlePaths.includes('gone.md'));
    assert.ok(docset.anchors('gone.md')?.has('back'));
  });

  test('that goes breaks them', () => {
    const docset = checked();
    assert.deepEqual(affected(docset, 'b.md', undefined), ['a.md', 'includes/i.md']);
    assert.equal(docset.resolve('a.md', { href: 'b.md' }).kind, 'missing');
    assert.equal(docset.facts('b.md'), undefined);
    assert.ok(!docset.articlePaths.includes('b.md'));
    assert.deepEqual(affected(docset, 'media/p.png', undefined), ['c.md']);
    assert.equal(docset.resolve('c.md', { href: 'media/p.png' }).kind, 'missing');
  });

  test('that nobody has read may have said anything', () => {
    const docset = docsetOf(files);
    docset.facts('d.md');
    assert.deepEqual(affected(docset, 'a.md', '# Other\n'), ['a.md', 'd.md']);
  });

  test('of another docset concerns only who links to it', () => {
    const config = '{ "build": { "content": "**/*.md" } }';
    const repository = memoryRepository({
      'one/docfx.json': config,
      'one/a.md': '[x](../two/b.md)',
      'two/docfx.json': config,
      'two/b.md': '# B',
      'two/c.md': '[b](b.md)',
    });
    for (const docset of repository.docsets) docset.articlePaths.forEach(docset.facts);
    const changes = repository.update('two/b.md', undefined).map(({ docset, paths }) => [docset.root, paths]);
    assert.deepEqual(changes, [
      ['one', ['a.md']],
      ['two', ['c.md']],
    ]);
  });
});

suite('A change of configuration', () => {
  test('concerns every article', () => {
    const docset = checked();
    const all = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'includes/i.md'];
    const redirections = { redirections: [{ source_path: 'gone.md', redirect_url: 'https://contoso.com' }] };
    assert.deepEqual(affected(docset, '.openpublishing.redirection.json', JSON.stringify(redirections)), all);
    assert.equal(docset.resolve('d.md', { href: 'gone.md' }).kind, 'redirected');
    assert.deepEqual(affected(docset, '.openpublishing.redirection.json', undefined), all);
    assert.equal(docset.resolve('d.md', { href: 'gone.md' }).kind, 'missing');
  });

  test('moves what is content, and keeps the docset', () => {
    const repository = memoryRepository(files);
    const [docset] = repository.docsets;
    const config = JSON.stringify({ build: { content: { files: '**/*.md', exclude: 'b.md' } } });
    assert.deepEqual(docset?.update('docfx.json', config), ['a.md', 'c.md', 'd.md', 'e.md', 'includes/i.md']);
    assert.equal(repository.docsets[0], docset);
    assert.equal(docset?.resolve('a.md', { href: 'b.md' }).kind, 'outside');
  });

  test('makes docsets come and go', () => {
    const repository = memoryRepository(files, { config: false });
    assert.deepEqual(repository.docsets, []);
    const [change] = repository.update('docfx.yml', '');
    assert.equal(change?.docset, repository.docsets[0]);
    assert.ok(change?.paths.includes('a.md'));
    const changes = repository.update('docfx.yml', undefined);
    assert.deepEqual(repository.docsets, []);
    assert.deepEqual(changes, [{ docset: change?.docset, paths: [] }]);
  });
});

suite('Values seen', () => {
  test('are counted over the articles read so far', () => {
    const docset = docsetOf({
      'a.md': '---\nms.topic: how-to\nms.custom:\n  - one\n  - two\n---\n',
      'b.md': '---\nms.topic: how-to\nms.custom: one\n---\n',
      'c.md': '---\nms.topic: overview\nms.date: 01/02/2026\n---\n',
    });
    assert.deepEqual([...docset.valuesSeen('ms.topic')], []);
    docset.articlePaths.forEach(docset.facts);
    assert.deepEqual(
      [...docset.valuesSeen('ms.topic')],
      [
        ['how-to', 2],
        ['overview', 1],
      ],
    );
    assert.deepEqual(
      [...docset.valuesSeen('ms.custom')],
      [
        ['one', 2],
        ['two', 1],
      ],
    );
    assert.deepEqual([...docset.valuesSeen('nothing')], []);
  });
});

suite('Metadata of an article', () => {
  test('are its own over those of the config', () => {
    const text = '---\ntitle: T\nauthor: me\nmanager:\n---\n';
    const docset = docsetOf({
      'docfx.json': JSON.stringify({
        build: { content: '**/*.md', globalMetadata: { author: 'all', manager: 'boss', brand: 'b' } },
      }),
      'a.md': text,
    });
    const metadata = docset.metadata('a.md');
    assert.deepEqual(
      [...metadata].map(([key, { value, source, path }]) => [key, value, source, path]),
      [
        ['author', 'me', 'frontMatter', 'a.md'],
        ['brand', 'b', 'globalMetadata', 'docfx.json'],
        ['title', 'T', 'frontMatter', 'a.md'],
      ],
    );
    const { span } = metadata.get('author')!;
    assert.equal(text.slice(span.start, span.end), 'me');
  });
});
