import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { bodyOf, excerptOf } from '../../../src/features/excerpt';

function excerpt(text: string, limit = 1000): string {
  const article = readArticle(text);
  return excerptOf(article, bodyOf(article), limit);
}

suite('An excerpt', () => {
  test('says in words what only Learn understands', () => {
    assert.equal(excerpt('---\ntitle: T\n---\n\n## Heading *one*\n\nText.'), '**Heading *one***\n\nText.');
    assert.equal(
      excerpt('See [*it*](a.md), [that][1] and [x](https://example.com).\n\n[1]: b.md'),
      'See *it*, that and [x](https://example.com).',
    );
    assert.equal(excerpt(':::image type="content" source="a.png" alt-text="A page.":::'), '*[Picture: A page.]*');
    assert.equal(excerpt('![A page](a.png)'), '*[Picture: A page]*');
    assert.equal(excerpt('::: zone pivot="a"\n\nText.\n\n::: zone-end'), 'Text.');
    assert.equal(excerpt('Before\n\n[!INCLUDE [the steps](../includes/a.md)]'), 'Before\n\n*[the steps]*');
    assert.equal(excerpt(':::code language="bash" source="a.sh":::'), '*[Code from a.sh]*');
    assert.equal(excerpt('> [!WARNING]\n> Text.'), '> **Warning**\n>\n> Text.');
    assert.equal(
      excerpt('Use :::no-loc text="Azure"::: <xref:System.String> <br/> <!-- hidden -->now'),
      'Use Azure `System.String`   now',
    );
    assert.equal(
      excerpt(':::image type="complex" source="a.png" alt-text="D":::\n   Long words.\n:::image-end:::'),
      '*[Picture: D]*',
    );
  });

  test('leaves code as it is', () => {
    const code = '```md\n[a](b.md) :::image source="x":::\n```\n\nUse `[a](b.md)`.';
    assert.equal(excerpt(code), code);
  });

  test('ends between blocks or words, never within a link', () => {
    assert.equal(excerpt('First one.\n\nSecond one.\n\nThird one.', 25), 'First one.\n\nSecond one. …');
    assert.equal(excerpt('Some words that go on and on', 12), 'Some words …');
    assert.equal(excerpt('See [a link of many words](https://example.com) now', 20), 'See …');
    assert.equal(excerpt('Text of the beginning.\n\n## Heading\n\nMore text here.', 36), 'Text of the beginning. …');
  });

  test('closes code that it cuts', () => {
    assert.equal(excerpt('```bash\none\ntwo\nthree\nfour\n```', 17), '```bash\none\ntwo\n```\n\n…');
  });

  test('of an empty article is empty', () => assert.equal(excerpt('---\ntitle: T\n---\n'), ''));
});
