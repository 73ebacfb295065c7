import assert from 'node:assert/strict';
import { decodePercent, readHref, type HrefKind } from '../../../src/docset/href';

suite('An href', () => {
  test('is of the kind that the build takes it for', () => {
    const kinds: Record<HrefKind, readonly string[]> = {
      relative: [
        'a',
        'a/b',
        'a\\b',
        '~/a.md',
        'http:a',
        'https:',
        'https://',
        'http://a%20b/c',
        'www.example.com',
        '.',
        'a#b',
        'a?c',
      ],
      self: ['', ' ', '#', '#a', '?q', '?q#a'],
      site: ['/', '/a', '\\a'],
      external: [
        '//a',
        '\\\\a',
        'https://a.com',
        'https://a.com/{x}',
        'https://<tenant>.contoso.com/x',
        'https://{tenant}.b2clogin.com',
        'https://a_b.com:80/a b',
        'mailto:a@b.c',
        'feedback-url:?query=a',
        'vscode:x',
        'file://a.md',
      ],
      local: ['c:/a', 'C:\\a', 'd:a'],
      xref: ['xref:System.String', 'xref:a?view=b'],
    };
    for (const [kind, hrefs] of Object.entries(kinds)) {
      for (const href of hrefs) assert.equal(readHref(href, { decode: true }).kind, kind, href);
    }
  });

  test('is split at the first # and the first ? before it', () => {
    const parts = (href: string) => {
      const { path, query, fragment } = readHref(href, { decode: true });
      return [path, query, fragment];
    };
    assert.deepEqual(parts('a'), ['a', '', undefined]);
    assert.deepEqual(parts('a#'), ['a', '', '']);
    assert.deepEqual(parts(' a?b#c?d#e '), ['a', '?b', 'c?d#e']);
    assert.deepEqual(parts('a#b?c'), ['a', '', 'b?c']);
  });

  test('is decoded before it is split, but not for includes', () => {
    assert.deepEqual(readHref('a%20b%23c.md', { decode: true }), {
      path: 'a b',
      query: '',
      fragment: 'c.md',
      kind: 'relative',
    });
    assert.equal(readHref('a%20b.md', { decode: false }).path, 'a%20b.md');
  });

  test('keeps what cannot be decoded', () => {
    assert.equal(decodePercent('100%'), '100%');
    assert.equal(decodePercent('%zz%41'), '%zzA');
    assert.equal(decodePercent('%ff'), '%ff');
    assert.equal(decodePercent('%C3%BCber'), 'über');
  });
});
