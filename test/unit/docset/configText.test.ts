import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { entryOf, readConfigText, stringsOf } from '../../../src/docset/configText';
import { unmark } from '../../support/marked';

suite('A configuration text', () => {
  test('may be JSON with comments, trailing commas and keys in any letter case', () => {
    const text = `{ // first\n  "Build": { "content": ["a", "b",], /* x */ },\n}`;
    const { root, problem } = readConfigText('docfx.json', text);
    assert.equal(problem, undefined);
    assert.deepEqual(stringsOf(entryOf(entryOf(root, 'build'), 'CONTENT')), ['a', 'b']);
  });

  test('says where each value stands, quotes included', () => {
    for (const [path, source] of [
      ['docfx.json', '{ "a": { «"b"»: «"text"» } }'],
      ['docfx.yml', "a:\n  «b»: «'text'»\n"],
    ] as const) {
      const { text, spans } = unmark(source);
      const { root } = readConfigText(path, text);
      const [entry] = entryOf(root, 'a')?.entries ?? [];
      assert.deepEqual([entry?.keySpan, entry?.value.span], spans, path);
      assert.equal(entry?.value.path, path);
    }
  });

  test('that is broken gives one problem at its place and what could be read', () => {
    const { text, spans } = unmark('{ "a": 1, "b": «}»');
    const { root, problem } = readConfigText('docfx.json', text);
    assert.equal(entryOf(root, 'a')?.value, 1);
    assert.equal(problem?.code, 'json-syntax-error');
    assert.deepEqual(problem?.span, spans[0]);
    assert.equal(problem?.message, 'Unexpected character encountered while parsing value: }.');
  });

  test('that is broken YAML gives one problem too', () => {
    const { root, problem } = readConfigText('docfx.yml', 'a: 1\nb: [1, 2\nc: 3\n');
    assert.equal(problem?.code, 'yaml-syntax-error');
    assert.equal(entryOf(root, 'a')?.value, 1);
  });

  test('may be empty', () => {
    for (const text of ['', ' \n', '{}']) assert.equal(readConfigText('docfx.json', text).problem, undefined);
    for (const text of ['', '# nothing\n']) {
      assert.deepEqual(readConfigText('docfx.yml', text), { root: undefined, problem: undefined });
    }
  });

  test('keeps the last of two equal keys, and no key is special', () => {
    const { root } = readConfigText('x.json', '{ "a": 1, "A": 2, "__proto__": { "b": 3 } }');
    assert.equal(entryOf(root, 'a')?.value, 2);
    assert.equal(entryOf(entryOf(root, '__proto__'), 'b')?.value, 3);
    assert.equal(({} as Record<string, unknown>).b, undefined);
  });

  test('never throws, however odd', () => {
    for (const text of [
      '[',
      ']',
      '"',
      '{"a"',
      '{"a":',
      '{"a":}',
      '\ud800',
      '{{{{',
      '['.repeat(200_000),
      '- &a [*a]',
      '? {}\n: 1',
      '- '.repeat(100_000),
      '{a: '.repeat(50_000),
    ]) {
      for (const path of ['x.json', 'x.yml'])
        assert.doesNotThrow(() => readConfigText(path, text), slice(text, { start: 0, end: 20 }));
    }
    assert.ok(readConfigText('x.json', '['.repeat(200_000)).problem);
  });
});
