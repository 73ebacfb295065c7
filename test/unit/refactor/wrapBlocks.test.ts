import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { wrapInTab, wrapInZone, zoneChoices } from '../../../src/features/refactor/wrapBlocks';
import { findingsOf, newFindings, readAll } from './changedDocset';
import { unmark } from '../../support/marked';
import { docsetOf } from '../../support/memoryDocset';

const path = 'articles/example.md';
const groups = {
  'zone-pivot-groups.yml':
    '### YamlMime:ZonePivotGroups\ngroups:\n- id: way\n  title: Way\n  prompt: Choose\n  pivots:\n  - id: portal\n    title: Portal\n  - id: cli\n    title: CLI\n',
};

function inTab(source: string, title = 'Azure CLI'): string {
  const { text, spans, cursor } = unmark(source);
  const answer = wrapInTab(readArticle(text), spans[0] ?? { start: cursor, end: cursor }, title);
  if ('refusal' in answer) return answer.refusal;
  const after = applyEdits(text, answer);
  assert.deepEqual(newFindings(findingsOf({ [path]: text }), findingsOf({ [path]: after })), []);
  return after;
}

function inZone(source: string, choice = 0): string {
  const { text, spans, cursor } = unmark(source);
  const docset = docsetOf({ ...groups, [path]: text });
  readAll(docset);
  const world = { docset, path, article: readArticle(text) };
  const answer = wrapInZone(world, spans[0] ?? { start: cursor, end: cursor }, zoneChoices(world)[choice]!);
  return 'refusal' in answer ? answer.refusal : applyEdits(text, answer);
}

suite('Wrapping blocks', () => {
  test('in a tab makes a group of one, at the level that fits', () => {
    assert.equal(
      inTab('# A\n\n## B\n\nOne.\n\n«Two.\n\nThree.»\n\nFour.\n'),
      '# A\n\n## B\n\nOne.\n\n### [Azure CLI](#tab/azure-cli)\n\nTwo.\n\nThree.\n\n---\n\nFour.\n',
    );
    assert.equal(
      inTab('# A\r\n\r\n1. Step.\r\n\r\n   T¦wo.'),
      '# A\r\n\r\n1. Step.\r\n\r\n   ## [Azure CLI](#tab/azure-cli)\r\n\r\n   Two.\r\n\r\n   ---',
    );
  });

  test('in a tab is refused where tabs or a break are, and for the title', () => {
    assert.match(inTab('# A\n\n## [T](#tab/t)\n\nO¦ne.\n\n---\n'), /Tabs cannot/);
    assert.match(inTab('# A\n\n«One.\n\n---\n\nTwo.»\n'), /thematic break/);
    assert.match(inTab('«# A\n\nOne.»\n'), /H1/);
  });

  test('in a zone names its group in the front matter, once', () => {
    assert.equal(
      inZone('---\ntitle: x\n---\n\n# A\n\nO¦ne.\n', 1),
      '---\ntitle: x\nzone_pivot_groups: way\n---\n\n# A\n\n::: zone pivot="cli"\n\nOne.\n\n::: zone-end\n',
    );
    assert.equal(
      inZone('---\nzone_pivot_groups: way\n---\n\n# A\n\n- «One.»\n'),
      '---\nzone_pivot_groups: way\n---\n\n# A\n\n::: zone pivot="portal"\n\n- One.\n\n::: zone-end\n'.replace(
        '::: zone pivot="portal"\n\n- One.\n\n::: zone-end',
        '- ::: zone pivot="portal"\n\n  One.\n\n  ::: zone-end',
      ),
    );
  });

  test('in a zone is refused inside another, around another, and for the title', () => {
    assert.match(inZone('# A\n\n::: zone pivot="cli"\n\nO¦ne.\n\n::: zone-end\n'), /Zones cannot/);
    assert.match(inZone('# A\n\n«One.\n\n::: zone pivot="cli"\n\nTwo.\n\n::: zone-end»\n'), /Zones cannot/);
    assert.match(inZone('«# A\n\nOne.»\n'), /H1/);
  });
});
