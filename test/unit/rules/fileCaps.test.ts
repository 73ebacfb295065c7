import assert from 'node:assert/strict';
import { underFileCaps } from '../../../src/rules/fileCaps';

suite('As many findings as the build reports', () => {
  const most = { error: 1, warning: 2, suggestion: 9, info: 9 };

  test('keeps the first ones of each level and says which level has more', () => {
    const findings = (['warning', 'error', 'warning', 'info', 'warning', 'error'] as const).map((severity, id) => ({
      severity,
      id,
    }));
    const { kept, messages } = underFileCaps(findings, most, 'a.md');
    assert.deepEqual(
      kept.map(({ id }) => id),
      [0, 1, 2, 3],
    );
    assert.deepEqual(messages, [
      "Error count exceed '1'. Build will continue but newer logs in 'a.md' will be ignored.",
      "Warning count exceed '2'. Build will continue but newer logs in 'a.md' will be ignored.",
    ]);
  });

  test('keeps all of a few', () => {
    const findings = [{ severity: 'error' as const }];
    assert.deepEqual(underFileCaps(findings, most, 'a.md'), { kept: findings, messages: [] });
  });
});
