import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { labelKeeper } from '../../../src/rules/labels';
import type { Finding } from '../../../src/rules/rule';

const definitions = '\n\n[Azure AD]: a.md\n[pic]: a.png\n';

/** `text` with every `Azure AD` changed by one fix. */
function changed(text: string): string {
  const article = readArticle(text + definitions);
  const edits = [...text.matchAll(/Azure AD/g)].map(({ index }) => ({
    span: { start: index, end: index + 'Azure AD'.length },
    text: 'Entra',
  }));
  const fixes = [{ title: 'Change', edits, isSafe: true }];
  const finding: Finding = { code: 'x', type: 'x', severity: 'info', message: 'x', span: { start: 0, end: 1 }, fixes };
  const [fix] = labelKeeper(article)(finding).fixes;
  return applyEdits(article.text, fix!.edits).slice(0, -definitions.length);
}

suite('A reference whose text changes', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['See [Azure AD].', 'See [Entra][Azure AD].'],
    ['See [Azure AD][] and [Azure AD].', 'See [Entra][Azure AD] and [Entra][Azure AD].'],
    ['See ![Azure AD][].', 'See ![Entra][Azure AD].'],
    ['Azure AD is described in [the plan][pic].', 'Entra is described in [the plan][pic].'],
  ];
  for (const [before, after] of cases) {
    test(`keeps its label: ${before}`, () => assert.equal(changed(before), after));
  }

  test('is none where a link has an address or a label of its own', () => {
    const article = readArticle(`[Azure AD](a.md) [Azure AD][pic]${definitions}`);
    const edits = [{ span: { start: 1, end: 9 }, text: 'Entra' }];
    const finding: Finding = {
      code: 'x',
      type: 'x',
      severity: 'info',
      message: 'x',
      span: { start: 0, end: 1 },
      fixes: [{ title: 'Change', edits, isSafe: true }],
    };
    assert.deepEqual(labelKeeper(article)(finding), finding);
  });

  test('takes linear time, however many there are', () => {
    const text = '[Azure AD] '.repeat(20_000);
    const start = performance.now();
    changed(text);
    assert.ok(performance.now() - start < 3_000);
  });
});
