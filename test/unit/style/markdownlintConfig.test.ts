import assert from 'node:assert/strict';
import { markdownlintSwitches } from '../../../src/style/markdownlintConfig';
import { styleRules } from '../../../src/style/styleRules';

/** The ids of the rules that `files` switch off for an article at `path`. */
function switchedOff(files: Readonly<Record<string, string>>, path = 'docs/area/article.md'): readonly string[] {
  const isOff = markdownlintSwitches({ paths: Object.keys(files), read: (each) => files[each] })(path);
  return styleRules.filter(isOff).map(({ id }) => id);
}

suite('A markdownlint config', () => {
  const withCounterpart = styleRules.filter(({ markdownlint }) => markdownlint.length).map(({ id }) => id);

  test('switches off by id, alias and tag, in any letter case', () => {
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "MD050": false }' }), ['strong-marker']);
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "strong-style": false }' }), ['strong-marker']);
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "EMPHASIS": false }' }), [
      'strong-marker',
      'emphasis-marker',
    ]);
  });

  test('switches everything off that markdownlint has, and back on what it names', () => {
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "default": false }' }), withCounterpart);
    assert.deepEqual(
      switchedOff({ '.markdownlint.json': '{ "default": false, "MD050": { "style": "asterisk" } }' }),
      withCounterpart.filter((id) => id !== 'strong-marker'),
    );
  });

  test('lets the later line win', () => {
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "emphasis": false, "MD050": true }' }), [
      'emphasis-marker',
    ]);
    assert.equal(switchedOff({ '.markdownlint.json': '{ "MD050": true, "emphasis": false }' }).length, 2);
  });

  test('has to switch off every counterpart of a rule', () => {
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "MD019": false }' }), []);
    assert.deepEqual(switchedOff({ '.markdownlint.json': '{ "MD019": false, "MD021": false }' }), [
      'no-heading-content-indent',
    ]);
  });

  test('may have comments, or be YAML', () => {
    assert.deepEqual(switchedOff({ '.markdownlint.jsonc': '{ /* bold */ "MD050": false, }' }), ['strong-marker']);
    assert.deepEqual(switchedOff({ '.markdownlint.yaml': '# bold\nMD050: false\n' }), ['strong-marker']);
    assert.deepEqual(switchedOff({ '.markdownlint.yml': 'strong-style: false\n' }), ['strong-marker']);
  });

  test('counts from the nearest folder upwards, and only that one', () => {
    const files = { '.markdownlint.json': '{ "MD050": false }', 'docs/.markdownlint.json': '{ "MD049": false }' };
    assert.deepEqual(switchedOff(files), ['emphasis-marker']);
    assert.deepEqual(switchedOff(files, 'README.md'), ['strong-marker']);
    assert.deepEqual(switchedOff(files, 'other/a.md'), ['strong-marker']);
  });

  test('that cannot be read, or is none, switches nothing off', () => {
    for (const text of ['', '{', '[]', 'false', '{ "MD050": 0 }', '{ "extends": "x", "docsmd.x": false }']) {
      assert.deepEqual(switchedOff({ '.markdownlint.json': text }), []);
    }
    assert.deepEqual(switchedOff({}), []);
  });
});
