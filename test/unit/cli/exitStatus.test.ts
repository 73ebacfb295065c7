import assert from 'node:assert/strict';
import { failingLevels, reaches } from '../../../src/cli/exitStatus';

suite('The exit status', () => {
  const counts = { error: 0, warning: 3, suggestion: 2, info: 1 };

  test('looks at the failing level and those above it', () => {
    assert.deepEqual(failingLevels(counts, 'error', undefined), []);
    assert.deepEqual(failingLevels(counts, 'warning', undefined), ['warning']);
    assert.deepEqual(failingLevels(counts, 'info', undefined), ['warning', 'suggestion', 'info']);
    assert.deepEqual(failingLevels({ ...counts, error: 1 }, 'error', undefined), ['error']);
  });

  test('judges warnings by their number when there is a limit', () => {
    assert.deepEqual(failingLevels(counts, 'warning', 3), []);
    assert.deepEqual(failingLevels(counts, 'warning', 2), ['warning']);
    assert.deepEqual(failingLevels(counts, 'error', 2), ['warning']);
    assert.deepEqual(failingLevels(counts, 'suggestion', 3), ['suggestion']);
    assert.deepEqual(failingLevels({ ...counts, error: 1 }, 'warning', 3), ['error']);
  });

  test('knows that an error is graver than a suggestion', () => {
    assert.ok(reaches('error', 'suggestion'));
    assert.ok(reaches('info', 'info'));
    assert.ok(!reaches('info', 'suggestion'));
  });
});
