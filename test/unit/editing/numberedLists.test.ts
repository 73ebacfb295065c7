import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { numberAlike } from '../../../src/features/editing/numberedLists';
import { unmark } from '../../support/marked';

function numbered(source: string): string {
  const { text, spans, cursor } = unmark(source);
  const edits = numberAlike(readArticle(text), spans[0] ?? { start: cursor, end: cursor });
  return edits ? applyEdits(text, edits) : 'nothing';
}

suite('Numbering steps alike', () => {
  test('gives each the number of the first, in lists inside too', () => {
    assert.equal(numbered('1. a\n2. b¦\n   1. x\n   2. y\n3. c\n'), '1. a\n1. b\n   1. x\n   1. y\n1. c\n');
    assert.equal(numbered('- x\n  1) a\r\n  2) b¦'), '- x\n  1) a\r\n  1) b');
    assert.equal(numbered('4. a\n5. b¦\n'), '4. a\n4. b\n');
  });

  test('moves what is indented below a step along with the width of its number', () => {
    assert.equal(
      numbered(`${'1. a\n'.repeat(9)}10. b¦\n\n    text\n\n    \`\`\`\n      x\n    \`\`\`\n`),
      `${'1. a\n'.repeat(9)}1. b\n\n   text\n\n   \`\`\`\n     x\n   \`\`\`\n`,
    );
    assert.equal(numbered('9. a\n10. b¦\nlazy\n    text\n'), '9. a\n9. b\nlazy\n   text\n');
  });

  test('leaves other lists alone', () => {
    const other = '\n\nText\n\n1. x\n2. y\n';
    assert.equal(numbered(`1. a\n2. b¦${other}`), `1. a\n1. b${other}`);
    assert.equal(numbered(`«1. a\n2. b${other}»`), `1. a\n1. b${other.replace('2.', '1.')}`);
    assert.equal(numbered('- a¦\n- b\n'), 'nothing');
    assert.equal(numbered('Te¦xt\n'), 'nothing');
    assert.equal(numbered('1. a¦\n1. b\n'), '1. a\n1. b\n');
  });
});
