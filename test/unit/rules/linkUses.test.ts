import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { linkUsesOf, onePerTarget } from '../../../src/rules/linkUses';
import { mark, unmark } from '../../support/marked';
import { docsetOf } from '../../support/memoryDocset';

suite('Uses of files and addresses', () => {
  test('are links, images, includes, snippets, sources and lightboxes, each at its destination', () => {
    const source = [
      '[a](«b.md» "t"), ![a](<«c d.png»>), <«https://contoso.com»>, <a href="«e.md»">e</a><img src=\'«f.png»\'>',
      '[!INCLUDE [n](«n.md»)]',
      '[!code-json[j](«j.json?range=1»)]',
      ':::image type="content" source=" «g.png» " alt-text="g" lightbox="«h.png»" link="«i.md»":::',
      ':::code language="json" source="«k.json»":::',
      'Not `[x](x.md)`, <!-- [x](x.md) --> or [x](#tab/x "y") in `:::image source="x.png":::`.',
    ].join('\n\n');
    const { text, spans } = unmark(source.replace('(#tab/x "y")', '(«#tab/x» "y")'));
    const uses = linkUsesOf(docsetOf({ 'a.md': text }), 'a.md', readArticle(text));
    const found = uses.map(({ target }) => target.span).sort((one, other) => one.start - other.start);
    assert.equal(mark(text, found), mark(text, spans));
    assert.deepEqual([...new Set(uses.map(({ role }) => role))].sort(), [
      'code',
      'image',
      'include',
      'lightbox',
      'link',
      'source',
    ]);
  });

  test('of a definition name the definition, and count once for what is wrong with it', () => {
    const { text, spans } = unmark('[a][x] and [x] and ![a][x]\n\n[x]: «b.md»\n[y]: c.md\n');
    const uses = linkUsesOf(docsetOf({ 'a.md': text }), 'a.md', readArticle(text));
    assert.deepEqual(
      uses.map(({ role, target }) => [role, target.span]),
      ['link', 'link', 'image'].map((role) => [role, spans[0]]),
    );
    assert.deepEqual(
      onePerTarget(uses).map(({ role }) => role),
      ['link', 'image'],
    );
  });

  test('in a tag that Learn shows as text are none', () => {
    const text = '::: image type="content" source="g.png" alt-text="g":::\n\n:::zone source="x.png"\n';
    assert.deepEqual(linkUsesOf(docsetOf({ 'a.md': text }), 'a.md', readArticle(text)), []);
  });
});
