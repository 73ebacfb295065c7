import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { contains, slice } from '../../../src/article/span';
import { selectionSpansAt } from '../../../src/features/selectionRanges';
import { unmark } from '../../support/marked';

function selected(source: string): readonly string[] {
  const { text, cursor } = unmark(source);
  const spans = selectionSpansAt(readArticle(text), cursor);
  spans.forEach((span, index) => assert.ok(index === 0 || contains(span, spans[index - 1]!)));
  return spans.map((span) => slice(text, span));
}

suite('Expanding the selection', () => {
  test('goes from a value over the attribute and the tag to what the tag opens', () => {
    assert.deepEqual(selected('::: zone pivot="po¦rtal"\n\nText.\n\n::: zone-end\n\nAfter.\n'), [
      'portal',
      'pivot="portal"',
      '::: zone pivot="portal"',
      '::: zone pivot="portal"\n\nText.\n\n::: zone-end',
    ]);
    assert.deepEqual(selected('::: zone pivot="portal"\n\nTe¦xt.\n\n::: zone-end\n'), [
      'Text.',
      '::: zone pivot="portal"\n\nText.\n\n::: zone-end',
    ]);
    assert.deepEqual(selected(':::image source="a.png" alt-text="A p¦icture":::'), [
      'A picture',
      'alt-text="A picture"',
      ':::image source="a.png" alt-text="A picture":::',
    ]);
  });

  test('goes from a value of html to its tag', () => {
    assert.deepEqual(selected('Text <a href="pl¦an.md" id=x>plan</a>'), [
      'plan.md',
      'href="plan.md"',
      '<a href="plan.md" id=x>',
    ]);
  });

  test('goes in front matter from the value over the entry to the header', () => {
    const header = '---\ntitle: The plan\nms.custom:\n- a\n- b\n---';
    assert.deepEqual(selected(`${header.replace('plan', 'pl¦an')}\n\n# T\n`).slice(0, 2), [
      'The plan',
      'title: The plan',
    ]);
    assert.deepEqual(selected(`${header.replace('- a', '- ¦a')}\n\n# T\n`), [
      'a',
      '- a\n- b',
      'ms.custom:\n- a\n- b',
      'title: The plan\nms.custom:\n- a\n- b\n',
      header,
    ]);
  });

  test('goes from the content of a tab to the tab and its group', () => {
    assert.deepEqual(selected('# [A](#tab/a)\n\nOn¦e.\n\n# [B](#tab/b)\n\nTwo.\n\n---\n'), [
      'One.',
      '# [A](#tab/a)\n\nOne.',
      '# [A](#tab/a)\n\nOne.\n\n# [B](#tab/b)\n\nTwo.\n\n---',
    ]);
  });

  test('has nothing to say of plain text', () => {
    assert.deepEqual(selected('# T\n\nTe¦xt.\n'), []);
  });
});
