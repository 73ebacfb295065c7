import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { ruleTable, type RuleRow } from '../../../src/features/ruleTable';
import { styleRules } from '../../../src/style/styleRules';
import { runIn, sample } from '../../support/commandLine';

/** The cells of the rows of `text` whose first cell is code, by that code. */
function rowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = [...text.matchAll(/^\| `([^`]+)` +\|(.*)\|$/gm)];
  return new Map(rows.map(([, key, rest]) => [key!, rest!.split('|').map((cell) => cell.trim())]));
}

/** What stands below the heading of a command, up to the next one. */
function sectionOf(text: string, command: string): string {
  const [, section = ''] = text.split(`\n### ${command[0]!.toUpperCase()}${command.slice(1)}\n`);
  return section.split(/\n##/, 1)[0]!;
}

const codesStart = '<!-- codes: written by a test -->';
const codesEnd = '<!-- end of codes -->';

/** `text` with the list of codes as it has to be. */
function withCodes(text: string): string {
  const [before, rest = ''] = text.split(codesStart);
  const [, after = ''] = rest.split(codesEnd);
  const rows = ruleTable();
  const withFix = rows.filter(({ fix }) => fix !== 'none').length;
  const table = aligned([['Code', 'Set', 'Level', 'What it finds', 'Fix'], ...rows.map(cellsOf)]);
  const list = `${rows.length} codes, of which ${withFix} have a fix.\n\n${table}`;
  return `${before}${codesStart}\n\n${list}\n\n${codesEnd}${after}`;
}

function cellsOf({ code, set, levels, title, fix }: RuleRow): readonly string[] {
  return [`\`${code}\``, set, levels.join(', ') || 'off', title, { safe: 'safe', chosen: 'choice', none: '–' }[fix]];
}

/** A table as Prettier writes it. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

suite('The README', function () {
  // Every example is run, to see what can be mended.
  this.timeout(20_000);

  const readme = readFileSync('README.md', 'utf8');
  const rows = rowsOf(readme);

  for (const command of ['check', 'fix']) {
    test(`lists every option of ${command}`, async () => {
      const { out } = await runIn(sample, command, '--help');
      const options = [...out.matchAll(/^ +(--[a-z-]+)/gm)].map(([, option]) => option!);
      assert.ok(options.length >= 6);
      const listed = [...rowsOf(sectionOf(readme, command)).keys()].map((key) => key.split(' ')[0]!);
      assert.deepEqual(listed.filter((key) => key.startsWith('--')).sort(), options.sort());
    });
  }

  test('lists every command', async () => {
    const { out } = await runIn(sample, '--help');
    const commands = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name!).filter((name) => name !== 'help');
    assert.ok(commands.length >= 4);
    for (const name of commands) assert.ok(readme.includes(`\nentra-docs ${name}`), name);
  });

  test('lists every code; UPDATE=1 writes the list', () => {
    const written = withCodes(readme);
    if (process.env.UPDATE) writeFileSync('README.md', written);
    else assert.equal(readme, written, 'UPDATE=1 npm test writes the list of codes');
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
