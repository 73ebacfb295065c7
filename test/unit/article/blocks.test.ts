import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertSpans, outline } from '../../support/readMarked';

suite('Blocks', () => {
  const fences = (source: string) =>
    assertSpans(source, ({ blocks }) => blocks.flatMap(({ fence }) => fence?.body ?? [])).blocks.flatMap(
      ({ fence }) => fence ?? [],
    );

  test('a fence has its info, its language and its lines, also in lists and quotes', () => {
    const found = fences(
      '```azurecli-interactive  x\n«a\n\nb\n»```\n\n- x\n  ~~~\n«  c\n»  ~~~\n\n> ```\n«> d\n»> ```\n',
    );
    assert.deepEqual(
      found.map(({ info, language, closed }) => [info, language, closed]),
      [
        ['azurecli-interactive  x', 'azurecli-interactive', true],
        ['', '', true],
        ['', '', true],
      ],
    );
  });

  test('a fence that does not end goes to the end of its container', () => {
    const [first, second] = fences('> ```\n«> a\n»\nb\n\n```\n«c\n»');
    assert.deepEqual([first!.closed, second!.closed], [false, false]);
  });

  test('spans of blocks go from their first to their last character', () => {
    assertSpans('  «- a\n    > b\n    > c»  \n\n', ({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'list').map(({ span }) => span),
    );
    assertSpans('  - a\n    «> b\n    > c»  \n', ({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'quote').map(({ span }) => span),
    );
    assertSpans('x\n\n«<div>\na\n</div>»\n\ny\n', ({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'html').map(({ span }) => span),
    );
  });

  test('lists know where their numbers begin', () => {
    const lists = readArticle('3. a\n4. b\n\n- c\n').blocks.filter(({ kind }) => kind === 'list');
    assert.deepEqual(
      lists.map(({ listStart }) => listStart),
      [3, undefined],
    );
  });

  test('tables end at a blank line and at any other block', () => {
    assert.equal(
      outline(readArticle('text\n\n| a | b |\n|---|:-:|\n| c | d\ne\n> f\n')),
      'paragraph table quote(paragraph)',
    );
    assert.equal(outline(readArticle('| a | b |\n|---|\n')), 'paragraph');
  });

  test('a pipe in code does not end a cell', () => {
    assertSpans('| a | b |\n|---|---|\n| «`c | d`» | «`e`» |\n', ({ codeSpans }) => codeSpans);
  });

  test('blocks name the node that says more', () => {
    const article = readArticle(
      '# a\n\n> [!NOTE]\n> b\n\n::: zone pivot="c"\n::: zone-end\n\n[d]: e\n\n# [f](#tab/g)\n---\n',
    );
    for (const { node, kind } of article.blocks) {
      assert.equal(node === undefined, kind === 'paragraph' || kind === 'thematicBreak', kind);
    }
    assert.equal(article.blocks[0]!.node, article.headings[0]);
  });

  test('an empty text is an empty article', () => {
    for (const text of ['', '\n', '\ufeff', '\r\n\r\n', '   ']) {
      const { blocks, problems, headings } = readArticle(text);
      assert.deepEqual([blocks, problems, headings], [[], [], []]);
    }
  });

  test('front matter is no markdown, and is front matter in the first line only', () => {
    const article = readArticle('---\ntitle: "[a](b.md)"\n---\n[c](d.md)\n');
    assert.equal(article.links.length, 1);
    assert.equal(article.frontMatter!.data.title, '[a](b.md)');
    assert.equal(readArticle('\n---\ntitle: x\n---\n').frontMatter, undefined);
  });
});
