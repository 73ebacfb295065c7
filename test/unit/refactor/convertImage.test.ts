import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits, type Span, type TextEdit } from '../../../src/article/span';
import type { Article } from '../../../src/article/article';
import { addLightbox, canAddLightbox } from '../../../src/features/refactor/addLightbox';
import type { Refusal } from '../../../src/features/refactor/change';
import { hasMarkdownImage, toImageTags, toMarkdownImages } from '../../../src/features/refactor/convertImage';
import { unmark } from '../../support/marked';

type Convert = (article: Article, selection: Span) => readonly TextEdit[] | Refusal | undefined;

/** The text after `convert` at the mark; the words of a refusal; `nothing` where there is nothing to do. */
function after(convert: Convert, source: string): string {
  const { text, spans, cursor } = unmark(source);
  const answer = convert(readArticle(text), spans[0] ?? { start: cursor, end: cursor });
  if (!answer) return 'nothing';
  return 'refusal' in answer ? answer.refusal : applyEdits(text, answer);
}

const toTag = (source: string) => after(toImageTags, source);
const toMarkdown = (source: string) => after(toMarkdownImages, source);
const withLightbox = (source: string) => after(addLightbox, source);

suite('A markdown image', () => {
  test('becomes a tag with the same source and alternative text', () => {
    assert.equal(
      toTag('- Step\r\n\r\n  ![A *bold* \\[x\\] screen.¦](media/a%20b.png)'),
      '- Step\r\n\r\n  :::image type="content" source="media/a%20b.png" alt-text="A bold [x] screen.":::',
    );
    assert.equal(toTag('![A "b".¦](<a b.png>)\n'), ':::image type="content" source="a b.png" alt-text="A \'b\'.":::\n');
    assert.equal(
      toTag('| a | b |\n|---|---|\n| ![A \\| b.¦](a.png) | x |\n'),
      '| a | b |\n|---|---|\n| :::image type="content" source="a.png" alt-text="A \\| b."::: | x |\n',
    );
  });

  test('takes its link along, or its large picture', () => {
    assert.equal(
      toTag('[![A.¦](a.png)](b.md#c)\n'),
      ':::image type="content" source="a.png" alt-text="A." link="b.md#c":::\n',
    );
    assert.equal(
      toTag('[![A.¦](a.png)](b.png#lightbox)\n'),
      ':::image type="content" source="a.png" alt-text="A." lightbox="b.png":::\n',
    );
    assert.equal(
      toTag('[![A.¦](a.png) text](b.md)\n'),
      '[:::image type="content" source="a.png" alt-text="A."::: text](b.md)\n',
    );
  });

  test('is left alone without alternative text, with a title, and in code', () => {
    assert.match(toTag('![¦](a.png)\n'), /alternative text first/);
    assert.match(toTag('![A.¦](a.png "Title")\n'), /title/);
    assert.equal(toTag('`![A.¦](a.png)`\n'), 'nothing');
    assert.equal(toTag('![A.¦][a]\n\n[a]: a.png\n'), 'nothing');
    assert.equal(toTag('<img src="a.png" alt="A¦">\n'), 'nothing');
    assert.equal(hasMarkdownImage(readArticle('![](a.png)\n'), { start: 1, end: 1 }), false);
  });

  test('is converted with all others that are selected', () => {
    assert.equal(
      toTag('«![A.](a.png)\n\n![](b.png)\n\n![C.](c.png)»\n'),
      ':::image type="content" source="a.png" alt-text="A.":::\n\n![](b.png)\n\n:::image type="content" source="c.png" alt-text="C.":::\n',
    );
  });
});

suite('An image tag', () => {
  test('becomes markdown where nothing is lost', () => {
    assert.equal(
      toMarkdown(':::image¦ source="a b.png" alt-text="A [b] *c* d_e.":::'),
      '![A \\[b\\] \\*c\\* d_e.](<a b.png>)',
    );
    assert.equal(
      toMarkdown('Text :::image¦ type="content" source="a.png" alt-text="A." link="b.md"::: more\n'),
      'Text [![A.](a.png)](b.md) more\n',
    );
    assert.equal(
      toMarkdown(':::image¦ type="content" source="a.png" alt-text="A." lightbox="b.png":::\n'),
      '[![A.](a.png)](b.png#lightbox)\n',
    );
  });

  test('stays where something would be', () => {
    assert.match(toMarkdown(':::image¦ source="a.png" alt-text="A." border="false":::\n'), /'border'/);
    assert.match(toMarkdown(':::image¦ type="icon" source="a.png" alt-text="A.":::\n'), /type 'icon'/);
    assert.match(toMarkdown(':::image¦ source="a.png" alt-text="A." link="b" lightbox="c.png":::\n'), /'lightbox'/);
    assert.match(toMarkdown(':::image¦ source="a.png":::\n'), /alternative text/);
    assert.equal(
      toMarkdown(':::image¦ type="complex" source="a.png" alt-text="A.":::\nLong.\n:::image-end:::\n'),
      'nothing',
    );
  });

  test('comes back as it was', () => {
    const tag = ':::image type="content" source="a.png" alt-text="A." lightbox="b.png":::\n';
    const markdown = toMarkdown(tag.replace('image', 'image¦'));
    assert.equal(toTag(markdown.replace('A.', 'A.¦')), tag);
  });
});

suite('A lightbox', () => {
  test('is added with the same source, once', () => {
    const tag = ':::image type="content" source="a.png" alt-text="A."';
    assert.equal(withLightbox(`${tag}¦:::\n`), `${tag} lightbox="a.png":::\n`);
    assert.equal(withLightbox('![A.¦](a.png)\n'), `${tag} lightbox="a.png":::\n`);
    assert.equal(withLightbox(`${tag}¦ lightbox="b.png":::\n`), 'nothing');
    assert.equal(withLightbox(`${tag}¦ link="b.md":::\n`), 'nothing');
    assert.equal(withLightbox(':::image type="icon" source="a.png"¦:::\n'), 'nothing');
    assert.equal(
      withLightbox('«![A.](a.png)\n\n:::image source="b.png" alt-text="B.":::»\n').match(/lightbox/g)?.length,
      2,
    );
    assert.equal(canAddLightbox(readArticle('Text\n'), { start: 0, end: 0 }), false);
  });
});
