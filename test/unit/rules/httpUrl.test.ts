import assert from 'node:assert/strict';
import { readHttpUrl } from '../../../src/rules/httpUrl';
import { isMicrosoftHost, isPublicHost } from '../../../src/vocabulary/hosts';
import { unmark } from '../../support/marked';

suite('Reading an http address', () => {
  test('gives the spans of scheme, origin and locale', () => {
    const { text, spans } = unmark('see «««HTTPS»://Learn.microsoft.com:443»«/en-US»/entra?x#y» there');
    const url = readHttpUrl(text, spans[0]!);
    assert.deepEqual(
      [url?.originSpan, url?.schemeSpan, url?.localeSpan].map((span) => text.slice(span?.start, span?.end)),
      ['HTTPS://Learn.microsoft.com:443', 'HTTPS', '/en-US'],
    );
    assert.deepEqual([url?.scheme, url?.host, url?.locale], ['https', 'learn.microsoft.com', 'en-US']);
  });

  test('a locale is a culture name that fills the first segment', () => {
    for (const path of ['/en-usa/x', '/it-pro', '/en', '/x/en-us', '?en-us', '', '/zz-zz'])
      assert.equal(localeOf(`https://a.microsoft.com${path}`), undefined, path);
    for (const path of ['/en-us', '/pt-br?x', '/sr-latn-rs/x', '/zh-cn#y'])
      assert.equal(localeOf(`https://a.microsoft.com${path}`), /^\/([^/?#]+)/.exec(path)![1]);
  });

  test('what is no address of that kind is none', () => {
    for (const text of ['', 'http:', 'http://', 'ftp://a.com', '//a.com', 'http://user@a.com', 'mailto:a@b.c'])
      assert.equal(readHttpUrl(text, { start: 0, end: text.length }), undefined, text);
  });
});

suite('Hosts', () => {
  test('Microsoft’s are its domains and what lies below them, namespaces left out', () => {
    for (const host of ['microsoft.com', 'learn.microsoft.com', 'portal.azure.com', 'aka.ms'])
      assert.ok(isMicrosoftHost(host));
    for (const host of ['notmicrosoft.com', 'microsoft.com.evil.org', 'schemas.microsoft.com'])
      assert.ok(!isMicrosoftHost(host));
  });

  test('examples, private networks and namespaces are not public', () => {
    for (const host of ['maven.apache.org', 'example-host.com', 'a.de']) assert.ok(isPublicHost(host), host);
    for (const host of [
      'localhost',
      '10.0.0.4',
      'app.contoso.com',
      'example.org',
      'printer.local',
      'www.w3.org',
      '[::1]',
    ])
      assert.ok(!isPublicHost(host), host);
  });
});

function localeOf(text: string): string | undefined {
  return readHttpUrl(text, { start: 0, end: text.length })?.locale;
}
