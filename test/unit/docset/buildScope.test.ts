import assert from 'node:assert/strict';
import { buildScope } from '../../../src/docset/buildScope';
import { readDocsetConfig } from '../../../src/docset/readConfig';

function scopeOf(build: object) {
  return buildScope(readDocsetConfig('docfx.json', JSON.stringify({ build })).config);
}

suite('The build scope', () => {
  const scope = scopeOf({
    content: [
      { files: ['**/*.md', '**/*.yml', '**/*.html'], exclude: ['**/includes/**'], src: 'articles', dest: '.' },
      { files: 'toc.yml', src: 'breadcrumb/x', dest: 'bread' },
    ],
    resource: [{ files: ['**/*.png', '**/data.json', '**/swagger.yml'], src: 'articles' }],
  });

  test('tells pages, TOCs, resources and what is outside', () => {
    const kinds = {
      'articles/a.md': 'page',
      'articles/index.yml': 'page',
      'articles/toc.yml': 'toc',
      'articles/a/TOC.md': 'toc',
      'articles/page.html': 'resource',
      'articles/x.png': 'resource',
      'articles/data.json': 'resource',
      'articles/swagger.yml': 'resource',
      'breadcrumb/x/toc.yml': 'toc',
      'articles/docfx.yml': 'outside',
      'articles/redirections.yml': 'outside',
      'articles/includes/a.md': 'outside',
      'articles/.hidden/a.md': 'outside',
      'README.md': 'outside',
      '../a.md': 'outside',
      'articlesX/a.md': 'outside',
    };
    for (const [path, kind] of Object.entries(kinds)) assert.equal(scope.kind(path), kind, path);
  });

  test('lets an exclusion count for its own item only', () => {
    const both = scopeOf({ content: [{ files: '**/*.md', exclude: 'a/**' }, { files: 'a/b.md' }] });
    assert.equal(both.kind('a/b.md'), 'page');
    assert.equal(both.kind('a/c.md'), 'outside');
  });

  test('says where a file is published', () => {
    assert.equal(scope.publishedPath('articles/a/b.md'), 'a/b.md');
    assert.equal(scope.publishedPath('breadcrumb/x/toc.yml'), 'bread/toc.yml');
    assert.equal(scope.publishedPath('README.md'), undefined);
    const routed = scopeOf({ content: '**/*.md', routes: { 'articles/': '.', 'articles/v1': 'old' } });
    assert.equal(routed.publishedPath('articles/a.md'), 'a.md');
    assert.equal(routed.publishedPath('articles/v1/a.md'), 'old/a.md');
    assert.equal(routed.publishedPath('other/a.md'), 'other/a.md');
  });

  test('may reach beside the docset', () => {
    const beside = scopeOf({ content: [{ files: '**/*.md', src: '../shared', dest: 's' }] });
    assert.equal(beside.kind('../shared/a.md'), 'page');
    assert.equal(beside.publishedPath('../shared/a.md'), 's/a.md');
    assert.equal(beside.kind('../other/a.md'), 'outside');
  });
});
