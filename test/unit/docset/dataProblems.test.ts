import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { readConfigText } from '../../../src/docset/configText';
import { dataProblems, dataText, emptyHeaderItems } from '../../../src/docset/dataProblems';
import { quotedList } from '../../../src/docset/quotedList';
import { mark, unmark } from '../../support/marked';

/** Asserts the problems of a data file: their places are marked in `source`. */
function assertProblems(path: string, source: string, ...names: readonly string[]): void {
  const { text } = unmark(source);
  const problems = dataProblems(path, readConfigText(path, text));
  assert.deepEqual(
    problems.map(({ code, args }) => `${code} ${args.join('|')}`),
    names,
  );
  assert.equal(
    mark(
      text,
      problems.map(({ span }) => span),
    ),
    source,
  );
}

suite('A data file', () => {
  test('has keys twice, in YAML', () => {
    assertProblems('a.yml', 'a:\n  b: 1\n  «b»: 2\n«a»: 3\nA: 4\n', 'yaml-duplicate-key b', 'yaml-duplicate-key a');
    assertProblems('a.json', '{ "a": 1, "a": 2 }');
  });

  test('has lists with empty items', () => {
    assertProblems('a.yml', 'a:\n-«»\n- b: [«~», c]\n', 'null-array-value a', 'null-array-value b');
    assertProblems(
      'a.json',
      '[1, «null», [«null»], { "a": [[«null»]] }]',
      ...['[1]', '[0]', 'a'].map((name) => `null-array-value ${name}`),
    );
  });

  test('says nothing else when it cannot be read', () => {
    assertProblems('a.yml', 'a: [~]\na: b«:» c\n', 'yaml-syntax-error Mapping values are not allowed in this context.');
    assertProblems('a.yml', 'a: %b\nc: d\n');
  });

  test('has texts, and numbers count as they are written', () => {
    const source = 'a: "x \\" y"\nb: 1.50\nc: True\nd: \'\'\ne:\nf: [g]\n';
    const { root } = readConfigText('a.yml', source);
    assert.deepEqual(
      root!.entries!.map(({ value }) => dataText(source, value)?.text),
      ['x " y', '1.50', 'True', '', '', undefined],
    );
  });

  test('may be a header with empty items', () => {
    const source = '---\na:\n-«»\n- b\nc: [«~»]\nd:\n---\n';
    const { text } = unmark(source);
    const reports = emptyHeaderItems('a.md', readArticle(text).frontMatter);
    assert.deepEqual(
      reports.map(({ args }) => args[0]),
      ['a', 'c'],
    );
    assert.equal(
      mark(
        text,
        reports.map(({ span }) => span),
      ),
      source,
    );
  });
});

suite('A list in a message', () => {
  test('is in order, in quotes and not too long', () => {
    assert.equal(quotedList([]), "''");
    assert.equal(quotedList(['b', 'B', 'a']), "'B', 'a', 'b'");
    assert.equal(quotedList(new Set('fedcba')), "'a', 'b', 'c', 'd', 'e'...");
  });
});
