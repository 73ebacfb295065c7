import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { displayWidth } from '../../../src/features/editing/displayWidth';
import { formatTable } from '../../../src/features/editing/tableFormat';
import { unmark } from '../../support/marked';

function formatted(source: string): string {
  const { text, cursor } = unmark(source);
  const edits = formatTable(readArticle(text), cursor);
  if (!edits) return 'nothing';
  const after = applyEdits(text, edits);
  assert.deepEqual(formatTable(readArticle(after), Math.min(cursor, after.length - 1)), [], 'a second time changes it');
  return after;
}

suite('Formatting a table', () => {
  test('sets columns below each other and keeps the alignment', () => {
    assert.equal(
      formatted('# A\n\nName|L¦ong column|x|y\n:-|:-:|--:|---\na|b|1|\nlonger|c|20|z\n\nEnd'),
      [
        '# A',
        '',
        '| Name   | Long column |   x | y   |',
        '| :----- | :---------: | --: | --- |',
        '| a      |      b      |   1 |     |',
        '| longer |      c      |  20 | z   |',
        '',
        'End',
      ].join('\n'),
    );
  });

  test('counts wide characters twice and joined ones not', () => {
    assert.equal(
      formatted('| a¦ | b |\n|---|---|\n| 日本語 | é |\n| e\u0301e | 👍🏽 |\n'),
      '| a      | b   |\n| ------ | --- |\n| 日本語 | é   |\n| e\u0301e     | 👍🏽  |\n',
    );
    assert.deepEqual(['abc', '日本', 'e\u0301', '👨‍👩‍👧', '🇩🇪', '\u200B', '①'].map(displayWidth), [3, 4, 1, 2, 2, 0, 1]);
  });

  test('keeps bars that are escaped, in code and in the text of links', () => {
    assert.equal(
      formatted('|a¦|b|\n|-|-|\n|x \\| y|`c|d`|\n'),
      '| a      | b     |\n| ------ | ----- |\n| x \\| y | `c|d` |\n',
    );
  });

  test('keeps the line ends and what stands before the rows', () => {
    assert.equal(
      formatted('1. Step\r\n\r\n   > |a|b|\r\n   > |-|-|\r\n   > |1¦|22222|'),
      '1. Step\r\n\r\n   > | a   | b     |\r\n   > | --- | ----- |\r\n   > | 1   | 22222 |',
    );
    assert.equal(formatted('- |a¦|b|\n  |-|-|\n  |1|2|\n'), '- | a   | b   |\n  | --- | --- |\n  | 1   | 2   |\n');
  });

  test('loses no cell, and adds those that a row lacks', () => {
    assert.equal(
      formatted('|a¦|b|\n|-|-|\n|1|\n|1|2|3|\n'),
      '| a   | b   |\n| --- | --- |\n| 1   |     |\n| 1   | 2   | 3   |\n',
    );
  });

  test('gives a table that is too wide one blank around each cell', () => {
    const long = 'word '.repeat(40).trim();
    assert.equal(formatted(`|a¦|b|\n|:-|-|\n|${long}|1   |\n`), `| a | b |\n| :-- | --- |\n| ${long} | 1 |\n`);
  });

  test('has nothing to do outside of tables', () => {
    assert.equal(formatted('Te¦xt\n'), 'nothing');
    assert.equal(formatted('```\n|a¦|b|\n|-|-|\n```\n'), 'nothing');
  });
});
