import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { signatureAt, type Signature } from '../../../src/features/signature';
import { unmark } from '../../support/marked';

function signatureIn(source: string): Signature | undefined {
  const { text, cursor } = unmark(source);
  return signatureAt(readArticle(text), cursor);
}

/** The part that is at hand. */
function active(source: string): string | undefined {
  const signature = signatureIn(source);
  return signature?.active === undefined ? undefined : signature.parameters[signature.active]?.text;
}

suite('What a construct is made of', () => {
  test('a tag shows the attributes that it needs, then in brackets those that it can have', () => {
    const signature = signatureIn('::: moniker ¦');
    assert.equal(signature?.label, ':::moniker range=""');
    assert.match(signatureIn(':::image ¦:::')!.label, /^:::image source="" alt-text="" \[type=""\] .*:::$/);
    assert.match(signatureIn(':::image ¦')!.parameters[0]!.documentation, /^Required\. The image file/);
  });

  test('every part stands in the label, in order', () => {
    for (const source of [':::image ¦', ':::code ¦', '::: zone ¦', '[!INCLUDE [¦', '> [!VIDEO ¦']) {
      const { label, parameters } = signatureIn(source)!;
      let from = 0;
      for (const { text } of parameters) {
        const at = label.indexOf(text, from);
        assert.ok(at >= from, `${text} in ${label}`);
        from = at + text.length;
      }
    }
  });

  test('marks the attribute at the caret, else the next one that is needed', () => {
    assert.equal(active(':::image source="¦"'), 'source=""');
    assert.equal(active(':::image source="a.png" ¦:::'), 'alt-text=""');
    assert.equal(active(':::image source="a.png" alt-text="A ¦" type="content":::'), 'alt-text=""');
    assert.equal(active(':::image source="a.png" lightbox="¦":::'), '[lightbox=""]');
    assert.equal(active(':::image source="a.png" alt-text="A" ¦:::'), undefined);
    assert.ok(!signatureIn(':::image type="icon" ¦')!.label.includes('alt-text'));
  });

  test('an include and a video show their parts', () => {
    assert.equal(active('[!INCLUDE [sign¦]()]'), 'title');
    assert.equal(active('You need [!INCLUDE [sign in](~/¦)].'), 'path');
    assert.equal(active('> [!VIDEO https://¦]'), 'address');
  });

  test('nothing is shown outside of tags, in their names, and in code', () => {
    for (const source of [
      'Text ¦',
      ':::im¦age source="a"',
      ':::image source="a" alt-text="b":::¦',
      '`:::image ¦`',
      '```\n:::image ¦\n```',
      '::: zone-end ¦',
      '[!INCLUDE [a](b.md)] ¦',
      '> [!NOTE] ¦',
      ':::row ¦:::',
    ]) {
      assert.equal(signatureIn(source), undefined, source);
    }
  });
});
