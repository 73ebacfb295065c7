import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { assertProblems, assertSpans, outline } from '../../support/readMarked';

suite('Tabs', () => {
  test('a group takes everything up to a thematic break', () => {
    const article = assertSpans(
      'a\n\n«# [One](#tab/one)\n\nb\n\n## Not a tab\n\n# [Two](#tab/two+three/cond)\n\nc\n\n---»\n\nd\n',
      ({ tabGroups }) => tabGroups.map(({ span }) => span),
    );
    assert.equal(
      outline(article),
      'paragraph tabGroup(tab(heading paragraph heading) tab(heading paragraph) thematicBreak) paragraph',
    );
    const [group] = article.tabGroups;
    assert.equal(group!.isClosed, true);
    assert.deepEqual(
      group!.tabs.map(({ ids, condition, heading }) => [ids, condition, heading.text, heading.isTab]),
      [
        [['one'], undefined, 'One', true],
        [['two', 'three'], 'cond', 'Two', true],
      ],
    );
    assert.deepEqual(article.links, []);
  });

  test('a tab is a heading with a link and nothing else', () => {
    const article = readArticle(
      '# [A](#tab/a) x\n# [B](#tab/b_c)\n# x [C](#tab/c)\n## [D](#tab/d/)\n[E](#tab/e)\n===\n',
    );
    assert.deepEqual(
      article.headings.map(({ isTab }) => isTab),
      [false, false, false, true, true],
    );
    assert.equal(article.links.length, 3);
  });

  test('a group in a list item or zone ends with it', () => {
    const article = readArticle(
      '- # [A](#tab/a)\n\n  x\n\ny\n\n::: zone pivot="p"\n# [A](#tab/a)\n::: zone-end\n# H\n',
    );
    assert.equal(
      outline(article),
      'list(listItem(tabGroup(tab(heading paragraph)))) paragraph directive(tabGroup(tab(heading))) heading',
    );
    assert.deepEqual(article.problems, []);
  });

  test('what the build says of ids', () => {
    assertProblems('«# [A](#tab/a)»\n# [B](#tab/a)\n---\n', 'invalid-tab-group duplicate-id (a, 2)');
    assertProblems(
      '# [A](#tab/a)\n# [B](#tab/b)\n---\n«# [A](#tab/a)»\n# [C](#tab/c)\n---\n# [A](#tab/a)\n# [B](#tab/b)\n---\n',
      'invalid-tab-group different-ids',
    );
    assertProblems('«# [A](#tab/a/x)»\n---\n', 'invalid-tab-group all-hidden');
    assertProblems('# [X](#tab/x)\n---\n# [A](#tab/a/x)\n# [B](#tab/b/y)\n---\n');
  });

  test('a group without its break that swallows a section is said', () => {
    assertProblems(
      '# T\n\n## Do it\n\n«### [A](#tab/a)»\n\n### [B](#tab/b)\n\n#### Step\n\n## Next steps\n',
      'tab-group-unclosed tab-group-unclosed Next steps',
    );
  });

  test('a group without its break that swallows nothing is fine', () => {
    assertProblems('# T\n\n## Do it\n\n# [A](#tab/a)\n\n### Step\n\n# [B](#tab/b)\n\n### Step\n');
    assertProblems('# T\n\n# [A](#tab/a)\n\n## Step\n\n# [B](#tab/b)\n\n## Step\n');
  });
});
