import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { newSlugger, slugOf } from '../../../src/article/slug';
import { assertSpans } from '../../support/readMarked';

suite('Headings', () => {
  const ids = (text: string) => readArticle(text).headings.map(({ id }) => id);

  const slugs: readonly (readonly [string, string])[] = [
    ['# Hello World', 'hello-world'],
    ['# This is *a* title using @b & ``<`` ', 'this-is-a-title-using---'],
    ['## 1. Deploying the network', '1-deploying-the-network'],
    ['## Section for myproduct-4.1 and Later', 'section-for-myproduct-41-and-later'],
    ['## Note / Section / Video', 'note--section--video'],
    ["## What's new?", 'whats-new'],
    ['## C# & .NET', 'c--net'],
    ['## The `foo_bar()` method', 'the-foo_bar-method'],
    ['## [Link *text*](x.md) end', 'link-text-end'],
    ['## ![Alt text](x.png)', 'alt-text'],
    ['## <b>Bold</b> text', 'bold-text'],
    ['## [!INCLUDE[](b.md)] Overview', '-overview'],
    ["## Hello @CrossLink1 @'CrossLink2'dummy", 'hello--dummy'],
    ['## Überblick für Žádosti', 'überblick-für-žádosti'],
    ['## 概要', '概要'],
    ['## 🚀 Launch', '-launch'],
    ['## 🚀', 'section'],
    ['## A &amp; B', 'a--b'],
    ['## _Emphasis_ and snake_case', 'emphasis-and-snake_case'],
    ['## **Bold**, ~~gone~~ and 2*3*4', 'bold-gone-and-234'],
    ['## Title {#custom}', 'title-custom'],
    ['## a\u00a0b', 'ab'],
    ['## Open [bracket', 'open-bracket'],
    ['## :::no-loc text="Azure"::: rest', '-rest'],
    ['## a &lt;b&gt; \\*c\\*', 'a-b-c'],
  ];
  for (const [heading, slug] of slugs)
    test(`the id of ${heading} is ${slug}`, () => assert.deepEqual(ids(heading), [slug]));

  test('repeated ids get the first free number', () => {
    assert.deepEqual(ids('# Setup\n# Setup\n# Setup-1\n# Setup\n'), ['setup', 'setup-1', 'setup-1-1', 'setup-2']);
  });

  test('headings in quotes, lists, zones and tabs take ids as well', () => {
    const text = 'A\n===\n> # A\n- # A\n\n::: zone pivot="x"\n# A\n::: zone-end\n# [A](#tab/a)\n---\n# A\n';
    assert.deepEqual(ids(text), ['a', 'a-1', 'a-2', 'a-3', 'a-4', 'a-5']);
  });

  test('an anchor at the start replaces the id, which stays taken', () => {
    const article = readArticle(
      '## <a name="x y.z"></a> Title\n## Title\n## <a id=\'b\'></a>Title\n## <a id="c"></a>\n',
    );
    assert.deepEqual(
      article.headings.map(({ id, idIsExplicit }) => [id, idIsExplicit]),
      [
        ['x y.z', true],
        ['title', false],
        ['title-1', false],
        ['section', false],
      ],
    );
    assert.deepEqual(
      article.anchors.map(({ id }) => id),
      ['b', 'c'],
    );
    assert.equal(article.headings[0]!.text, 'Title');
  });

  test('the text is plain and the spans are exact', () => {
    const { headings } = assertSpans('  ### «A *b* `c` [d](e) &amp; ![f](g)» ##  \n\n«Two\nlines»\n---\n', (article) =>
      article.headings.map(({ textSpan }) => textSpan),
    );
    assert.deepEqual(
      headings.map(({ text, level, style }) => [text, level, style]),
      [
        ['A b c d & f', 3, 'atx'],
        ['Two lines', 2, 'setext'],
      ],
    );
    assertSpans('  «### A ##»\n\n«Two\nlines\n---»\n', (article) => article.headings.map(({ span }) => span));
  });

  test('a comment alone shows nothing, an image or an include does', () => {
    const visible = readArticle(
      '# <!-- x -->\n#\n# ![](a.png)\n# [!INCLUDE [a](b.md)]\n# :::image source="a" alt-text="b":::\n',
    );
    assert.deepEqual(
      visible.headings.map(({ isVisible }) => isVisible),
      [false, false, true, true, true],
    );
  });

  test('no blank, no heading', () => {
    assert.deepEqual(ids('#Heading\n\n####### Seven\n\n\\# Escaped\n'), []);
  });

  test('a slug can be had from any text', () => {
    assert.equal(slugOf('a\ud800b'), 'ab');
    const slug = newSlugger();
    assert.deepEqual([slug('A'), slug('a'), slug('A-1')], ['a', 'a-1', 'a-1-1']);
  });
});
