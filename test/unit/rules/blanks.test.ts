import assert from 'node:assert/strict';
import { isBlankBetween, trimmedSpan } from '../../../src/rules/blanks';

suite('Blanks in a part of a text', () => {
  for (const text of [
    '',
    'a',
    ' a b\t',
    '\r\n\u00A0\uFEFFa\u2003\n',
    ' \u3000\n',
    '\u0000a\u200B',
    '\uD800 \uD83D\uDE00 ',
  ]) {
    test(`are what trim takes: ${JSON.stringify(text)}`, () => {
      const whole = `x${text}x`;
      const span = { start: 1, end: 1 + text.length };
      const { start, end } = trimmedSpan(whole, span);
      assert.equal(whole.slice(start, end), text.trim());
      assert.equal(isBlankBetween(whole, span.start, span.end), text.trim() === '');
    });
  }

  test('an empty part is blank, and its own place without blanks', () => {
    assert.equal(isBlankBetween('ab', 1, 1), true);
    assert.deepEqual(trimmedSpan('ab', { start: 1, end: 1 }), { start: 1, end: 1 });
    assert.deepEqual(trimmedSpan('a  b', { start: 1, end: 3 }), { start: 3, end: 3 });
  });
});
