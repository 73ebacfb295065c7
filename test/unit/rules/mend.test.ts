import assert from 'node:assert/strict';
import { mend } from '../../../src/rules/mend';
import type { Finding } from '../../../src/rules/rule';

/** Finds `wrong` wherever it stands, and wants `right` in its place. */
function finder(wrong: string, right: string): (text: string) => readonly Finding[] {
  return (text) =>
    [...text.matchAll(new RegExp(wrong, 'g'))].map(({ index }) => {
      const span = { start: index, end: index + wrong.length };
      const fixes = [{ title: 'Mend', edits: [{ span, text: right }], isSafe: true }];
      return { code: wrong, type: wrong, severity: 'warning', message: wrong, span, fixes };
    });
}

suite('Mending a text', () => {
  test('goes on until nothing is left to fix', () => {
    const findings = [finder('a', 'b'), finder('b', 'c')];
    const mended = mend('a b c', (text) => findings.flatMap((find) => find(text)))!;
    assert.equal(mended.text, 'c c c');
    assert.equal(mended.remedies.length, 3);
    assert.deepEqual(mended.left, []);
  });

  test('gives up where two fixes undo each other', () => {
    const findings = [finder('a', 'b'), finder('b', 'a')];
    assert.equal(
      mend('a', (text) => findings.flatMap((find) => find(text))),
      undefined,
    );
  });

  test('takes a fix that changes nothing for none', () => {
    const mended = mend('a', finder('a', 'a'))!;
    assert.equal(mended.text, 'a');
    assert.deepEqual(mended.remedies, []);
  });
});
