import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { styleRules } from '../../../src/style/styleRules';
import { runIn, sample } from '../../support/commandLine';

/** The cells of the rows of `text` whose first cell is code, by that code. */
function rowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...text.matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm)];
  return new Map(rows.map(([, key, rest]) => [key!, rest!.split('|').map((cell) => cell.trim())]));
}

suite('The README', () => {
  const rows = rowsOf(readFileSync('README.md', 'utf8'));

  test('lists every option of check', async () => {
    const { out } = await runIn(sample, 'check', '--help');
    const options = [...out.matchAll(/^ +(--[a-z-]+)/gm)].map(([, option]) => option!);
    assert.ok(options.length >= 6);
    const listed = [...rows.keys()].map((key) => key.split(' ')[0]!).filter((key) => key.startsWith('--'));
    assert.deepEqual(listed.sort(), options.sort());
  });

  test('lists every style rule', () => {
    for (const { id, title, markdownlint } of styleRules) {
      assert.deepEqual(rows.get(id), [title, markdownlint.map((each) => each.id).join(', ') || '–']);
    }
  });

  test('lists every setting with its default', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration?: { properties: Record<string, { default: unknown }> } };
    };
    const properties = Object.entries(contributes.configuration?.properties ?? {});
    const listed = [...rows].filter(([key]) => key.startsWith('entraDocs.'));
    assert.deepEqual(
      listed.map(([key, [value]]) => [key, value]).sort(),
      properties.map(([key, { default: value }]) => [key, `\`${shown(value)}\``]).sort(),
    );
  });
});

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
