import assert from 'node:assert/strict';
import { articlesInNoToc, tocPages, tocRuleReports } from '../../../../src/docset/toc/tocPages';
import { finish } from '../../../../src/docset/steps';
import { docsetOf } from '../../../support/memoryDocset';
import { assertReports } from '../../../support/placedReports';

suite('The pages of a TOC', () => {
  test('are those of its entries and of the TOC files it takes in', () => {
    const docset = docsetOf({
      'toc.yml': `- name: A
  href: A.md?toc=x#top
- name: B
  href: b/toc.yml
- name: C
  href: c/
- name: D
  href: /entra/d
- name: E
  uid: e
- name: Picture
  href: p.png
- name: Gone
  href: gone.md
- name: B again
  tocHref: ~/b/toc.yml
  topicHref: a.md
`,
      'b/toc.yml': '- name: B\n  href: b.md\n',
      'c/toc.yml': '- name: C\n  href: c.md\n',
      'a.md': '',
      'b/b.md': '',
      'c/c.md': '',
      'd.md': '',
      'e.md': '',
      'p.png': '',
    });
    const { counts, isComplete } = tocPages(docset, 'toc.yml', {
      has: () => true,
      definedBy: (uid) => (uid === 'e' ? ['e.md'] : []),
      inArticles: new Map(),
    });
    assert.deepEqual(Object.fromEntries(counts), { 'a.md': 1, 'b/b.md': 2, 'e.md': 1, 'p.png': 1 });
    assert.ok(isComplete);
  });

  test('end where TOCs go round in a circle, and cost no more than the TOCs', () => {
    const files: Record<string, string> = { 'a.md': '' };
    for (let index = 0; index < 60; index++) {
      const next = `${(index + 1) % 60}/toc.yml`;
      files[`${index}/toc.yml`] =
        `- name: A\n  href: ../a.md\n- name: B\n  href: ../${next}\n- name: C\n  href: ../${next}\n`;
    }
    assert.equal(tocPages(docsetOf(files), '0/toc.yml').counts.get('a.md'), 2 ** 60 - 1);
  });
});

suite('Learn asks of TOCs', () => {
  test('that they are no markdown, lead to Learn, and to each page once', () => {
    assertReports(
      {
        'toc.md': '«»\n«# [A](https://contoso.com)»\n',
        'b/toc.yml':
          '«»- «name: Mail»\n  href: mailto:a@contoso.com\n- name: A\n  href: ../a.md\n- name: B\n  tocHref: https://contoso.com\n  href: ~/a.md#b\n',
        'a.md': '',
      },
      (docset) => docset.tocPaths.flatMap((path) => tocRuleReports(docset, path)),
      [
        'toc-breadcrumb-link-external mailto:a@contoso.com',
        'toc-entry-duplicated a.md',
        'toc-deprecated toc.md',
        'toc-breadcrumb-link-external https://contoso.com',
      ],
    );
  });

  test('that they open every article', () => {
    const files = { 'toc.yml': '- name: A\n  href: a.md\n', 'a.md': '', 'b.md': '', 'b.yml': '', 'includes/c.md': '' };
    const missing = (more: Readonly<Record<string, string | undefined>>) =>
      finish(articlesInNoToc(docsetOf({ ...files, ...more }))).map(({ code, path }) => `${code} ${path}`);
    assert.deepEqual(missing({}), ['toc-missing b.md']);
    assert.deepEqual(missing({ 'c/toc.yml': '- name: "B\n' }), []);
    assert.deepEqual(missing({ 'c/toc.yml': undefined }), []);
    assert.deepEqual(missing({ 'toc.yml': '- name: B\n  href: ../elsewhere/toc.yml\n' }), []);
    assert.deepEqual(finish(articlesInNoToc(docsetOf({ 'a.md': '' }))), []);
  });
});
