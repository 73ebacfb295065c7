import assert from 'node:assert/strict';
import { isSaidByOthers, markdownlintTwins } from '../../../src/features/published/otherLinters';
import { checks } from '../../../src/rules/checks';

suite('What other extensions say', () => {
  const own = { code: 'multiple-h1s', type: 'multiple-h1s', firstLine: 4, lastLine: 4 };
  const others = (code: string, line: number) => [{ code, firstLine: line, lastLine: line }];

  test('is the same by the code of Learn or the rule of markdownlint, in the same line', () => {
    assert.ok(isSaidByOthers(own, others('multiple-h1s', 4)));
    assert.ok(isSaidByOthers(own, others('MD025', 4)));
    assert.ok(!isSaidByOthers(own, others('MD025', 5)));
    assert.ok(!isSaidByOthers(own, others('MD001', 4)));
    assert.ok(!isSaidByOthers(own, []));
  });

  test('is the same where markdownlint reports it a line away, or for the article as a whole', () => {
    const at = (type: string, line: number) => ({ code: type, type, firstLine: line, lastLine: line });
    assert.ok(isSaidByOthers(at('headings-with-underline', 4), others('MD003', 3)));
    assert.ok(isSaidByOthers(at('alerts-adjacent', 5), others('MD028/no-blanks-blockquote', 4)));
    assert.ok(isSaidByOthers(at('h1-not-first', 7), others('MD041', 4)));
    assert.ok(!isSaidByOthers(at('alerts-adjacent', 5), others('MD028', 3)));
  });

  test('is compared by the rule type where a docset has given the code another name', () => {
    const renamed = { ...own, code: 'contoso-h1' };
    assert.ok(isSaidByOthers(renamed, others('MD025', 4)));
    assert.ok(isSaidByOthers(renamed, others('contoso-h1', 4)));
  });

  test('holds for style rules as they name it', () => {
    const style = { code: 'no-heading-punctuation', type: 'no-heading-punctuation', firstLine: 1, lastLine: 1 };
    assert.ok(isSaidByOthers(style, others('MD026', 1)));
  });

  test('is known for rules that there are', () => {
    const types = new Set(checks.map(({ type }) => type));
    assert.deepEqual(
      Object.keys(markdownlintTwins).filter((type) => !types.has(type)),
      [],
    );
  });
});
