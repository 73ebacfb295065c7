import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { isRedirectionFile, readRedirectionFile } from '../../../src/docset/redirections';

function sourcesOf(path: string, text: string, root = '') {
  return readRedirectionFile(path, text, root).redirections.map(({ source, url, keepsDocumentId }) => [
    source,
    url,
    keepsDocumentId,
  ]);
}

suite('A redirection file', () => {
  test('is known by its name, in any folder', () => {
    for (const name of [
      '.openpublishing.redirection.json',
      'a/.openpublishing.redirection.identity.json',
      'a/b/old.openpublishing.redirection-x.JSON',
    ]) {
      assert.ok(isRedirectionFile(name), name);
    }
    assert.ok(!isRedirectionFile('.openpublishing.publish.config.json'));
    assert.ok(!isRedirectionFile('a.openpublishing.redirection/x.json'));
  });

  test('starts from its own folder or from the root', () => {
    const text = JSON.stringify({
      redirections: [
        { source_path: 'old.md', redirect_url: ' /x/new ', redirect_document_id: true },
        { source_path_from_root: '/docs//b/Old.md', redirect_url: '/x/b?view=y#z', redirect_document_id: false },
        { source_path: '../up.yml', redirect_URL: 'https://example.com/' },
      ],
    });
    assert.deepEqual(sourcesOf('repo/docs/a/.openpublishing.redirection.json', text, 'repo'), [
      ['repo/docs/a/old.md', '/x/new', true],
      ['repo/docs/b/Old.md', '/x/b?view=y#z', false],
      ['repo/docs/up.yml', 'https://example.com/', false],
    ]);
  });

  test('has short forms', () => {
    const text = 'redirections:\n  a.md: /x/b\nrenames:\n  c.md: /x/d\n';
    assert.deepEqual(sourcesOf('docs/redirections.yml', text), [
      ['docs/a.md', '/x/b', false],
      ['docs/c.md', '/x/d', true],
    ]);
  });

  test('loses the entries that the build ignores', () => {
    const text = JSON.stringify({
      redirections: [
        {},
        { source_path: '/a.md', redirect_url: '/x' },
        { source_path_from_root: 'a.md', redirect_url: '/x' },
        { source_path: 'a.md', redirect_url: ' ' },
        { source_path: 'a.md', redirect_url: ['/x'] },
        { source_path: 'a.md', source_path_from_root: '/a.md', redirect_url: '/x' },
        { source_path: 'a?.md', redirect_url: '/x' },
        { redirect_url: '/x' },
        'a.md',
        null,
      ],
    });
    assert.deepEqual(sourcesOf('.openpublishing.redirection.json', text), []);
  });

  test('says where everything stands', () => {
    const text = '{ "redirections": [ { "source_path": "a.md", "redirect_url": "/x" } ], "renames": { "b.md": "/y" } }';
    const { redirections } = readRedirectionFile('.openpublishing.redirection.json', text, '');
    assert.deepEqual(
      redirections.map(({ span, sourceSpan, urlSpan }) => [span, sourceSpan, urlSpan].map((each) => slice(text, each))),
      [
        ['{ "source_path": "a.md", "redirect_url": "/x" }', '"a.md"', '"/x"'],
        ['"b.md": "/y"', '"b.md"', '"/y"'],
      ],
    );
  });

  test('that is broken gives one problem and the entries before it', () => {
    const text = '{ "redirections": [ { "source_path": "a.md", "redirect_url": "/x" }, { "source_path": ';
    const { redirections, problem } = readRedirectionFile('r.openpublishing.redirection.json', text, '');
    assert.equal(redirections.length, 1);
    assert.equal(problem?.code, 'json-syntax-error');
  });
});
