import assert from 'node:assert/strict';
import { bundleSteps, type Figures } from '../../bench/figures';
import { median } from '../../bench/median';
import { writeReadme } from '../../bench/readme';
import { goalTable } from '../../bench/report';
import { markdownOf, textOf } from '../../bench/table';

suite('What the bench makes of its figures', () => {
  test('the median of an even number is the mean of the two in the middle, and of nothing there is none', () => {
    assert.equal(median([5, 1, 9]), 5);
    assert.equal(median([4, 1, 9, 2]), 3);
    assert.ok(Number.isNaN(median([])));
  });

  test('the sizes of bundles are read out of what the build prints', () => {
    const printed =
      '\nThe extension in the node host, in KB as loaded\nfirst findings   280 of 300, 9 files\n  yaml   90\n';
    assert.deepEqual(bundleSteps(printed), [{ host: 'node', step: 'first findings', size: 280, budget: 300 }]);
  });

  test('a goal of which nothing was measured is neither reached nor missed', () => {
    const nothing: Figures = { docsets: [], inProcess: undefined, bundles: [], inVsCode: undefined };
    const { rows, notes } = goalTable(nothing);
    assert.deepEqual(rows, []);
    assert.match(notes?.join() ?? '', /^(\d+) of \1 goals/);
  });

  test('a goal is reached at its limit', () => {
    const at = (size: number): Figures => ({
      docsets: [],
      inProcess: undefined,
      bundles: [{ host: 'node', step: 'answers', size, budget: 300 }],
      inVsCode: undefined,
    });
    const reached = (size: number) => goalTable(at(size)).rows.filter((row) => row.at(-1) === 'yes').length;
    assert.deepEqual([reached(300), reached(301)], [1, 0]);
  });

  test('a table has its numbers to the right', () => {
    const table = {
      title: 'Sizes',
      columns: [
        { name: 'What', isCode: true },
        { name: 'KB', isNumber: true },
      ],
      rows: [
        ['one', '7'],
        ['another', '300'],
      ],
    };
    assert.equal(textOf(table), 'Sizes\n\nWhat      KB\none        7\nanother  300\n');
    assert.equal(markdownOf(table), '**Sizes**\n\n| What | KB |\n| --- | --: |\n| `one` | 7 |\n| `another` | 300 |\n');
  });

  test('the README gets the tables between its marks, and one without marks is refused', () => {
    const marks = ['<!-- speed: written by npm run bench -- --write -->', '<!-- end of speed -->'];
    assert.equal(
      writeReadme(`a\n${marks[0]}\nold\n${marks[1]}\nb`, 'new\n'),
      `a\n${marks[0]}\n\nnew\n\n${marks[1]}\nb`,
    );
    assert.throws(() => writeReadme('a', 'new'), /no place for the table/);
  });
});
