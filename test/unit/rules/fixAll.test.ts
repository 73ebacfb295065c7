import assert from 'node:assert/strict';
import { applyEdits, type TextEdit } from '../../../src/article/span';
import { fixAll } from '../../../src/rules/fixAll';
import type { Finding, Fix } from '../../../src/rules/rule';

const replace = (start: number, end: number, text: string): TextEdit => ({ span: { start, end }, text });

function fix(edits: readonly TextEdit[], rest: Partial<Fix> = {}): Fix {
  return { title: 'Mend', edits, isSafe: true, ...rest };
}

function finding(...fixes: readonly Fix[]): Finding {
  return { code: 'x', type: 'x', severity: 'warning', message: 'x', span: { start: 0, end: 1 }, fixes };
}

suite('Fix all', () => {
  test('takes every safe fix', () => {
    const edits = fixAll([finding(fix([replace(4, 7, 'THREE')])), finding(fix([replace(0, 3, 'ONE')]))]);
    assert.equal(applyEdits('one two', edits), 'ONE THREE');
  });

  test('leaves what needs the author: an unsafe fix, a new file', () => {
    const create = { path: 'new.md', text: '' };
    assert.deepEqual(fixAll([finding(fix([replace(0, 1, 'x')], { isSafe: false })), finding(fix([], { create }))]), []);
  });

  test('leaves what stands in another file', () => {
    assert.deepEqual(fixAll([{ ...finding(fix([replace(0, 1, 'x')])), path: 'other.md' }]), []);
  });

  test('passes over an unsafe fix for a safe one of the same finding', () => {
    const edits = fixAll([finding(fix([replace(0, 1, 'no')], { isSafe: false }), fix([replace(0, 1, 'yes')]))]);
    assert.deepEqual(edits, [replace(0, 1, 'yes')]);
  });

  test('leaves out the whole of a fix that collides with an earlier one', () => {
    const both = fix([replace(2, 4, 'b'), replace(10, 12, 'c')]);
    assert.deepEqual(fixAll([finding(fix([replace(0, 3, 'a')])), finding(both)]), [replace(0, 3, 'a')]);
  });

  test('inserts once at one place', () => {
    const key = fix([replace(5, 5, 'author:\n')]);
    const other = fix([replace(5, 5, 'title:\n')]);
    assert.deepEqual(fixAll([finding(key), finding(other)]), [replace(5, 5, 'author:\n')]);
  });

  test('takes what a fix would have changed that was left out itself', () => {
    const first = fix([replace(0, 3, 'a')]);
    const leftOut = fix([replace(2, 4, 'b'), replace(6, 9, 'c')]);
    const later = fix([replace(8, 10, 'd')]);
    assert.deepEqual(fixAll([finding(leftOut), finding(later), finding(first)]), [
      replace(0, 3, 'a'),
      replace(8, 10, 'd'),
    ]);
  });

  test('never leaves out everything', () => {
    const chain = [0, 1, 2, 3].map((at) => finding(fix([replace(at, at + 2, 'x'), replace(20 - at, 22 - at, 'y')])));
    assert.ok(fixAll(chain).length > 0);
  });

  test('takes no longer for many fixes than sorting does', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => finding(fix([replace(index * 3, index * 3 + 2, 'x')])));
    const start = performance.now();
    assert.equal(fixAll(many).length, many.length);
    assert.ok(performance.now() - start < 2_000);
  });
});
