import assert from 'node:assert/strict';
import { inferBasePath, type BasePathEvidence, type IsPublished } from '../../../src/docset/basePath';

const published = new Set(['arc/overview', 'arc/servers/plan', 'arc/', 'overview', 'breadcrumb/toc']);

function infer(evidence: Partial<BasePathEvidence>, isPublished: IsPublished = (sitePath) => published.has(sitePath)) {
  const nothing = { config: undefined, redirections: [], breadcrumb: [], docutune: undefined };
  const found = inferBasePath({ ...nothing, ...evidence }, isPublished);
  return found && [found.path, found.evidence];
}

suite('The base path', () => {
  test('is what the config says', () => {
    assert.deepEqual(infer({ config: '/Azure/' }), ['/azure', 'config']);
    assert.deepEqual(infer({ config: 'azure/x' }), ['/azure/x', 'config']);
    assert.deepEqual(infer({ config: '/' }), ['', 'config']);
  });

  test('is what the config says and nothing else where no one else has a say', () => {
    const redirections = ['/azure/arc/servers/plan'];
    assert.deepEqual(infer({ isConfigOnly: true, redirections }), ['', 'config']);
    assert.deepEqual(infer({ isConfigOnly: true, config: 'Entra', redirections }), ['/entra', 'config']);
  });

  test('is what redirections leave before an existing page', () => {
    const redirections = ['/azure/arc/overview#x', '/azure/arc/servers/plan?view=y', '/azure/arc/', '/cli/gone'];
    assert.deepEqual(infer({ redirections }), ['/azure', 'redirections']);
    const absolute = ['https://learn.microsoft.com/en-us/azure/arc/servers/plan', 'https://example.com/a/overview'];
    assert.deepEqual(infer({ redirections: absolute }), ['/azure', 'redirections']);
  });

  test('is not guessed when redirections do not agree', () => {
    // The end of one url is two pages at once.
    assert.equal(infer({ redirections: ['/azure/arc/overview'] }), undefined);
    assert.equal(infer({ redirections: ['/azure/arc/servers/plan', '/entra/overview'] }), undefined);
    assert.equal(infer({ redirections: ['/cli/gone'] }), undefined);
  });

  test('is told by other evidence where one kind allows two', () => {
    const isPublished = (sitePath: string) => ['breadcrumb/toc', 'toc', 'a/b'].includes(sitePath);
    const breadcrumb = ['/entra/breadcrumb/toc.json'];
    assert.equal(infer({ breadcrumb }, isPublished), undefined);
    assert.deepEqual(infer({ breadcrumb, redirections: ['/entra/a/b'] }, isPublished), ['/entra', 'redirections']);
    assert.equal(infer({ breadcrumb, redirections: ['/azure/a/b'] }, isPublished), undefined);
  });

  test('may be contradicted by one redirection in twenty', () => {
    const many = Array.from({ length: 30 }, (_, index) => `page${index}`);
    const isPublished = (sitePath: string) => many.includes(sitePath) || published.has(sitePath);
    const redirections = [...many.map((page) => `/entra/${page}`), '/azure/arc/servers/plan'];
    assert.deepEqual(infer({ redirections }, isPublished), ['/entra', 'redirections']);
  });

  test('is found in the breadcrumb', () => {
    assert.deepEqual(infer({ breadcrumb: ['/entra/breadcrumb/toc.json'] }), ['/entra', 'breadcrumb']);
    assert.deepEqual(infer({ breadcrumb: ['/azure/', '/azure/arc/', '/azure/arc/index'] }), ['/azure', 'breadcrumb']);
    assert.equal(infer({ breadcrumb: ['/azure/'] }), undefined);
  });

  test('is what docutune says when nothing else speaks', () => {
    assert.deepEqual(infer({ docutune: '/entra' }), ['/entra', 'docutune']);
  });

  test('is unknown when a later hint contradicts', () => {
    assert.equal(infer({ config: '/entra', redirections: ['/azure/arc/servers/plan'] }), undefined);
    assert.equal(infer({ breadcrumb: ['/entra/breadcrumb/toc.json'], docutune: '/azure' }), undefined);
    assert.deepEqual(infer({ redirections: ['/azure/arc/servers/plan'], docutune: '/azure' }), [
      '/azure',
      'redirections',
    ]);
  });
});
