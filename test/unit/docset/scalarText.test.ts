import assert from 'node:assert/strict';
import { entryOf, readConfigText } from '../../../src/docset/configText';
import { scalarText } from '../../../src/docset/yamlPages/scalarText';
import { mark, unmark } from '../../support/marked';

/** The text at `a` of the file, with the places of each of `words` marked in it. */
function assertPlaces(source: string, words: readonly string[], path = 'a.yml'): void {
  const { text } = unmark(source);
  const value = entryOf(readConfigText(path, text).root, 'a');
  const scalar = value && scalarText(text, value);
  assert.ok(scalar, source);
  const places = words.map((word) => {
    const start = scalar.text.indexOf(word);
    assert.notEqual(start, -1, `${word} in ${scalar.text}`);
    return scalar.place({ start, end: start + word.length });
  });
  assert.equal(mark(text, places), source);
}

suite('The text of a scalar', () => {
  test('in a literal block is found line by line, without the indentation', () => {
    assertPlaces('x: 1\na: |\n  See «[b](b.md)».\n\n      code\n    - «item»\n', ['[b](b.md)', 'item']);
    assertPlaces('l:\na: |2- # note\n    «two» more\n  «one»\nb: c\n', ['two', 'one']);
    assertPlaces('a: |\r\n  one\r\n  «two»\r\n\r\n  «three»\r\n', ['two', 'three']);
    assertPlaces('a: |+\n\n\n  «one»  \n    «two»\n\n', ['one', 'two']);
  });

  test('in a folded block is found across the folds', () => {
    assertPlaces('a: >\n  one\n  «two» and\n\n  three\n    «kept»\n  «last»\n', ['two', 'kept', 'last']);
    assertPlaces('a: >-\n  «one\n  two»\n', ['one two']);
  });

  test('in quotes or without is found behind folds and escapes', () => {
    assertPlaces('a: one «two» # three\n', ['two']);
    assertPlaces('a: one\n  «two»\n\n  «three»\n', ['two', 'three']);
    assertPlaces("a: 'it''s «two»\n  and «three»'\n", ['two', 'three']);
    assertPlaces('a: "\\u0041\\n\\"b\\" «two» \\\n  «three»\n\n  \\x41 «four»"\n', ['two', 'three', 'four']);
    assertPlaces('{ "a": "one \\"x\\" \\ud83d\\ude00 «two»" }', ['two'], 'a.json');
  });

  test('may be replaced where it stands just so and nothing else comes to mean something', () => {
    const text = 'a: "one \\"two\\" three"\n';
    const value = entryOf(readConfigText('a.yml', text).root, 'a');
    const scalar = value && scalarText(text, value);
    assert.ok(scalar);
    assert.equal(scalar.canReplace({ start: 0, end: 3 }, 'b.md#c'), true);
    assert.equal(scalar.canReplace({ start: 0, end: 3 }, '"b"'), false);
    assert.equal(scalar.canReplace({ start: 4, end: 9 }, 'b'), false);
  });

  test('has places for any text, also where nothing matches', () => {
    for (const source of [
      'a: !!str |\n  b\n',
      'a: &x "b',
      'a: "\\',
      'a: |',
      'a: >\n',
      "a: '",
      'a: "\\\n',
      'a: \ud800',
    ]) {
      const value = entryOf(readConfigText('a.yml', source).root, 'a');
      const scalar = value && scalarText(source, value);
      const place = scalar?.place({ start: 0, end: scalar.text.length });
      if (place) assert.ok(place.start <= place.end && place.end <= source.length, JSON.stringify(source));
    }
  });
});
