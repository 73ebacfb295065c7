import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertSpans, outline } from '../../support/readMarked';

suite('Includes and snippets', () => {
  const includes = (source: string) =>
    assertSpans(source, (article) => article.includes.map(({ target }) => target.span)).includes.map(
      ({ form, target }) => `${form} ${target.href}`,
    );

  test('an include alone on its line is a block, also right below text', () => {
    const article = readArticle('Text\n[!INCLUDE [a](b.md)]\nmore\n\n- x\n\n  [!include+[a](c.md)]  \n');
    assert.equal(outline(article), 'paragraph include paragraph list(listItem(paragraph include))');
    assert.deepEqual(
      article.includes.map(({ form }) => form),
      ['block', 'block'],
    );
  });

  test('anything else on the line makes it inline', () => {
    assert.deepEqual(includes('a [!INCLUDE [t](«b.md»)].\n\n[!Include-[t](«c.md»)] d\n\n## [!INCLUDE[](«e.md»)] F\n'), [
      'inline b.md',
      'inline c.md',
      'inline e.md',
    ]);
  });

  test('alone in a table cell it is a block', () => {
    assert.deepEqual(includes('| a | b |\n|---|---|\n| [!INCLUDE [t](«b.md»)] | x [!INCLUDE [t](«c.md»)] |\n'), [
      'block b.md',
      'inline c.md',
    ]);
  });

  test('title and path have spans; escapes, angles and a title behind the path do not belong to it', () => {
    assert.deepEqual(includes('[!INCLUDE [a](<«b.md»>)]\n\n[!INCLUDE [a]( «c\\_d.md» "x" )]\n'), [
      'block b.md',
      'block c_d.md',
    ]);
    assertSpans('«[!INCLUDE [«t \\] u»](b.md)]»\n', ({ includes: found }) =>
      found.flatMap(({ span, titleSpan }) => [span, titleSpan]),
    );
  });

  test('without its last bracket it is text, and the link in it a link', () => {
    const article = readArticle('[!INCLUDE [a](b.md)\n\n[!INCLUDE [a] (b.md)]\n\n    [!INCLUDE [a](b.md)]\n');
    assert.equal(article.includes.length, 0);
    assert.equal(article.links.length, 1);
  });

  test('a snippet is a block with language, name and target', () => {
    const source = '[!code-csharp[Main](~/a/b (c).cs?name=x&range=1-2#L3 "T")]\n';
    const [snippet] = readArticle(source).snippets;
    const written = (span: { start: number; end: number }) => source.slice(span.start, span.end);
    assert.equal(snippet!.kind, 'code');
    assert.equal(snippet!.language, 'csharp');
    assert.equal(written(snippet!.nameSpan), 'Main');
    assert.equal(snippet!.target.href, '~/a/b (c).cs?name=x&range=1-2#L3');
    assert.equal(written(snippet!.target.span), snippet!.target.href);
  });

  test('snippets without language or name, and notebooks', () => {
    const article = readArticle('[!code[](a.cs)]\nx\n[!NOTEBOOK[n](b.ipynb#c)]\n\n[!code-json](a.json)\n');
    assert.deepEqual(
      article.snippets.map(({ kind, language, target }) => [kind, language, target.href]),
      [
        ['code', '', 'a.cs'],
        ['notebook', '', 'b.ipynb#c'],
      ],
    );
    assert.equal(outline(article), 'snippet paragraph snippet paragraph');
  });
});
