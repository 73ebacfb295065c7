import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { gap, proseOf } from '../../../src/rules/prose';

suite('prose', () => {
  const texts = (text: string) => proseOf(readArticle(text)).map((prose) => prose.text);

  const cases: [why: string, text: string, pieces: string[]][] = [
    ['paragraphs, headings and list items', '# Title\n\nText\n\n- item\n', ['Title', 'Text', 'item']],
    ['a link reads on, its address does not', 'See [the *plan*](a.md "t").', ['See the plan.']],
    ['code is left out', 'Run `az` now', [`Run ${gap} now`]],
    ['html code too', 'Run <code>az</code> now', [`Run ${gap} now`]],
    ['a line break of html is one', 'One<br>two', ['One\ntwo']],
    ['emphasis goes, underscores in words stay', '**a** _b_ snake_case', ['a b snake_case']],
    ['escapes mean their character', 'a \\* b \\_c', ['a * b _c']],
    ['a hard blank is a blank', 'a&nbsp;b', ['a b']],
    ['quotes have no marks at line starts', '> one\n> two', ['one\ntwo']],
    ['a bare address is left out', 'At https://contoso.com now', [`At ${gap} now`]],
    ['comments leave nothing', 'a<!-- b -->c', ['ac']],
    ['code blocks are no prose', '```\ncode\n```\n\n    code\n', []],
    ['alternative text', '![A tree.](a.png)', [`${gap}A tree.${gap}`]],
    [
      'alternative text of :::image stands by itself',
      ':::image type="content" source="a.png" alt-text="A tree.":::',
      [gap, 'A tree.'],
    ],
    ['title and description', '---\ntitle: One\nms.date: x\ndescription: Two\n---\nText', ['One', 'Two', 'Text']],
  ];
  for (const [why, text, pieces] of cases) test(why, () => assert.deepEqual(texts(text), pieces));

  test('leads back to the article', () => {
    const text = '> See [the *long\n> plan*](a.md) &amp; \\*this*';
    const [prose] = proseOf(readArticle(text));
    const place = (words: string) => {
      const at = prose!.text.indexOf(words);
      const { start, end } = prose!.spanOf(at, at + words.length);
      return text.slice(start, end);
    };
    assert.equal(place('See'), 'See');
    assert.equal(place('long\nplan'), 'long\n> plan');
    assert.equal(place('*this'), '\\*this');
    assert.equal(prose!.isBroken(prose!.text.indexOf('long'), prose!.text.indexOf('plan') + 4), false);
    assert.equal(prose!.isBroken(prose!.text.indexOf('See'), prose!.text.indexOf('the') + 3), true);
  });

  test('knows what is bold', () => {
    const [prose] = proseOf(readArticle('Select **File** and __Edit__ or *go* on'));
    const isBold = (word: string) => prose!.isBold(prose!.text.indexOf(word));
    assert.deepEqual(['Select', 'File', 'and', 'Edit', 'go', 'on'].map(isBold), [
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
  });
});
