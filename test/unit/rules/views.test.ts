import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { canMeet, viewOf } from '../../../src/rules/views';
import type { View } from '../../../src/rules/views';

suite('views', () => {
  test('come from zones, monikers and tabs around a block, the innermost first', () => {
    const { headings } = readArticle(
      '::: zone pivot="a, b"\n\n# [T](#tab/x/y)\n\n## H\n\n---\n\n::: zone-end\n\n::: moniker range=">=c"\n\n## M\n\n::: moniker-end\n\n## Plain\n',
    );
    const views = headings.filter(({ isTab }) => !isTab).map(({ block }) => viewOf(block));
    assert.deepEqual(views[0]?.pivots, ['a', 'b']);
    assert.deepEqual(views[0]?.tab?.ids, ['x']);
    assert.equal(views[0]?.tab?.condition, 'y');
    assert.deepEqual(views[1], { monikers: '>=c' });
    assert.deepEqual(views[2], {});
  });

  const tab = (id: string, condition?: string): View => ({ tab: { ids: [id], condition } });
  const pairs: [a: View, b: View, meet: boolean][] = [
    [{}, { pivots: ['a'] }, true],
    [{ pivots: ['a', 'b'] }, { pivots: ['b'] }, true],
    [{ pivots: ['a'] }, { pivots: ['b'] }, false],
    [{ target: 'docs' }, { target: 'chromeless' }, false],
    [{ monikers: '>=a' }, { monikers: '>=a' }, true],
    [{ monikers: '>=a' }, { monikers: '<a' }, false],
    [tab('x'), tab('x'), true],
    [tab('x'), tab('y'), false],
    [tab('x', 'y'), tab('y'), true],
    [tab('x'), {}, true],
  ];
  for (const [a, b, meet] of pairs) {
    test(`${JSON.stringify(a)} and ${JSON.stringify(b)} ${meet ? 'meet' : 'never meet'}`, () => {
      assert.equal(canMeet(a, b), meet);
      assert.equal(canMeet(b, a), meet);
    });
  }
});
