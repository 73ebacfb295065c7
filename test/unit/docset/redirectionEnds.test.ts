import assert from 'node:assert/strict';
import { docsetOf } from '../../support/memoryDocset';

/** The end of the redirection of `source`, given redirections as source: url. `new`, `page` and `area/` are pages. */
function endOf(source: string, redirections: Readonly<Record<string, string>>) {
  const docset = docsetOf({
    'docfx.yml': 'basePath: /base\ncontent: "**/*.{md,yml}"\n',
    'redirections.json': JSON.stringify({ redirections }),
    'new.md': '',
    'page.md': '',
    'area/index.yml': '',
    'area/page.md': '',
  });
  const resolution = docset.resolve('area/page.md', { href: `~/${source}` });
  assert.ok(resolution.kind === 'redirected');
  const { url, path, isCircular } = resolution.end;
  return [url, path, ...(isCircular ? ['circular'] : [])];
}

suite('The end of a redirection', () => {
  test('is a page of the docset where it certainly is one', () => {
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/new' }), ['/base/new', 'new.md']);
    assert.deepEqual(endOf('a.md', { 'a.md': '/Base/New?x=y#z' }), ['/Base/New?x=y#z', 'new.md']);
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/area/' }), ['/base/area/', 'area/index.yml']);
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/area/index' }), ['/base/area/index', 'area/index.yml']);
    const absolute = 'https://learn.microsoft.com/en-us/base/new';
    assert.deepEqual(endOf('a.md', { 'a.md': absolute }), [absolute, 'new.md']);
  });

  test('is the address alone where it lies elsewhere', () => {
    for (const url of ['/other/new', 'https://contoso.com/base/new', '/base/gone', '/basement/new']) {
      assert.deepEqual(endOf('a.md', { 'a.md': url }), [url, undefined]);
    }
  });

  test('may be given relative to the source', () => {
    assert.deepEqual(endOf('area/a.md', { 'area/a.md': 'page' }), ['page', 'area/page.md']);
    assert.deepEqual(endOf('area/a.md', { 'area/a.md': '../page#x' }), ['../page#x', 'page.md']);
  });

  test('is found through a chain', () => {
    const chain = { 'a.md': '/base/b', 'b.md': '/base/c#x', 'c.md': '/base/new' };
    assert.deepEqual(endOf('a.md', chain), ['/base/new', 'new.md']);
    assert.deepEqual(endOf('a.md', { ...chain, 'c.md': 'https://contoso.com' }), ['https://contoso.com', undefined]);
  });

  test('is not looked for behind a query', () => {
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/b?view=1', 'b.md': '/base/new' }), ['/base/b?view=1', undefined]);
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/a?view=1' }), ['/base/a?view=1', undefined]);
  });

  test('does not exist in a circle', () => {
    const circle = { 'a.md': '/base/b', 'b.md': '/base/c', 'c.md': '/base/b' };
    assert.deepEqual(endOf('a.md', circle), ['/base/b', undefined, 'circular']);
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/a' }), ['/base/a', undefined, 'circular']);
  });

  test('is the page that took the place of the source', () => {
    assert.deepEqual(endOf('area/index.md', { 'area/index.md': '/base/area/' }), ['/base/area/', 'area/index.yml']);
    // This one was not deleted: whoever comes by its address is sent on.
    assert.deepEqual(endOf('a.md', { 'a.md': '/base/page', 'page.md': '/base/new' }), ['/base/new', 'new.md']);
  });

  test('says nothing of pages without a base path', () => {
    const docset = docsetOf({
      '.openpublishing.redirection.json': JSON.stringify({
        redirections: [{ source_path: 'a.md', redirect_url: '/base/b' }],
      }),
      'b.md': '',
    });
    const resolution = docset.resolve('b.md', { href: 'a.md' });
    assert.ok(resolution.kind === 'redirected');
    assert.deepEqual(resolution.end, { url: '/base/b', path: undefined, isCircular: false });
    assert.equal(docset.siteUrl('b.md'), undefined);
  });
});

suite('The address of a page', () => {
  const docset = docsetOf({
    'docfx.json': JSON.stringify({
      build: {
        basePath: '/azure',
        content: [
          { files: ['**/*.md', '**/*.yml'], exclude: '**/includes/**', src: 'articles', dest: '.' },
          { files: 'toc.yml', src: 'bread', dest: 'bread/azure' },
        ],
      },
    }),
    'articles/Arc/Plan.md': '',
    'articles/Arc/index.yml': '',
    'articles/index.md': '',
    'articles/Arc/toc.yml': '',
    'articles/includes/x.md': '',
    'README.md': '',
  });

  test('follows src and dest, index and letter case', () => {
    assert.equal(docset.siteUrl('articles/Arc/Plan.md'), '/azure/arc/plan');
    assert.equal(docset.siteUrl('articles/Arc/index.yml'), '/azure/arc/');
    assert.equal(docset.siteUrl('articles/index.md'), '/azure/');
    assert.equal(docset.siteUrl('articles/Arc/toc.yml'), undefined);
    assert.equal(docset.siteUrl('articles/includes/x.md'), undefined);
    assert.equal(docset.siteUrl('README.md'), undefined);
  });

  test('leads back to it', () => {
    for (const path of ['articles/Arc/Plan.md', 'articles/Arc/index.yml', 'articles/index.md']) {
      const resolution = docset.resolve('articles/index.md', { href: docset.siteUrl(path)! });
      assert.ok(resolution.kind === 'site');
      assert.equal(resolution.path, path);
    }
  });
});

suite('The base path of a docset', () => {
  const publish = (name: string) =>
    JSON.stringify({ docsets_to_publish: [{ docset_name: name, build_source_folder: 'docs' }] });
  const config = (metadata: object) =>
    JSON.stringify({ build: { content: '**/*.{md,yml}', globalMetadata: metadata } });

  test('is read from the breadcrumb path, or from the breadcrumb that it leads to', () => {
    const straight = {
      'docfx.json': config({ breadcrumb_path: '/entra/breadcrumb/toc.json' }),
      'breadcrumb/toc.yml': '',
    };
    assert.deepEqual(docsetOf(straight).basePath, { path: '/entra', evidence: 'breadcrumb' });
    const through = {
      'docfx.json': config({ breadcrumb_path: '~/bc/toc.json' }),
      'bc/toc.yml':
        'items:\n- name: Azure\n  tocHref: /azure/\n  items:\n  - tocHref: /azure/arc/\n    topicHref: /azure/arc/index\n',
      'arc/index.yml': '',
    };
    assert.deepEqual(docsetOf(through).basePath, { path: '/azure', evidence: 'breadcrumb' });
  });

  test('is read from docutune, for the docset of that name', () => {
    const files = {
      '.openpublishing.publish.config.json': publish('entra-docs'),
      '.docutune/config/x.json': JSON.stringify({ DocSets: [{ DocsetName: 'entra-docs', BasePath: '/entra' }] }),
      'docs/docfx.json': '{ "build": {} }',
    };
    assert.deepEqual(docsetOf(files).basePath, { path: '/entra', evidence: 'docutune' });
    assert.equal(docsetOf({ ...files, '.openpublishing.publish.config.json': publish('other') }).basePath, undefined);
  });
});
