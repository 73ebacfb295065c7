import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { foldingRangesOf } from '../../../src/features/folding';

/** Each range as its first and its last line. */
function folded(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return foldingRangesOf(readArticle(text)).map(({ startLine, endLine }) => `${lines[startLine]} … ${lines[endLine]}`);
}

suite('Folding', () => {
  test('is there for front matter', () => {
    assert.deepEqual(folded('---\ntitle: T\nauthor: me\n---\n\n# T\n\nText.\n'), ['--- … ---']);
    assert.deepEqual(folded('---\r\ntitle: T\r\n---\r\n'), ['--- … ---']);
    assert.deepEqual(folded('---\ntitle: T\n\n# T\n'), []);
  });

  test('is there for what lies between two tags, the end tag left in sight', () => {
    const text =
      '::: zone pivot="a"\n\nOne.\n\nTwo.\n\n::: zone-end\n\n:::row:::\n:::column:::\nA\n:::column-end:::\n:::row-end:::\n';
    assert.deepEqual(folded(text), ['::: zone pivot="a" … Two.', ':::row::: … :::column-end:::', ':::column::: … A']);
  });

  test('ends a tab where it ends, and the last one where the group does', () => {
    const text = '# [A](#tab/a)\n\nOne.\n\n# [B](#tab/b)\n\nTwo.\n\n---\n\nAfter.\n';
    assert.deepEqual(folded(text), ['# [A](#tab/a) … One.', '# [B](#tab/b) … Two.']);
  });

  test('is left to VS Code for sections, lists, alerts, comments and fences', () => {
    const text =
      '# T\n\nText.\n\n- a\n  b\n\n> [!NOTE]\n> Text.\n\n<!-- a\nb -->\n\n```bash\na\n```\n\n:::no-loc text="a":::\n';
    assert.deepEqual(folded(text), []);
  });

  test('has one range for a line, and none for a tag that Learn does not take for one', () => {
    assert.deepEqual(folded('::: zone pivot="a"\n\nText\n'), []);
    assert.deepEqual(folded('> ::: zone target="docs"\n> Text\n> ::: zone-end\n'), [
      '> ::: zone target="docs" … > Text',
    ]);
  });
});
