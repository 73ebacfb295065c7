import assert from 'node:assert/strict';
import { readPlainYaml } from '../../../src/docset/plainYaml';
import { readYaml } from '../../../src/docset/yamlText';

suite('YAML in plain block style', () => {
  for (const [name, text] of Object.entries({
    'a TOC':
      '### YamlMime:TableOfContent\n- name: Overview\n  href: a.md\n  items:\n  - name: B\n    href: b.md#c\n- name: C\n',
    'an object': 'items:\n- name: A\nmetadata:\n    title: "T"\n    n: 12\n    is: true\nlast:\n',
    'lists that stand further in': 'a:\n    - b\n    - c: d\n      e:\n        - f\n\n# comment\ng: h\n',
    'lines that end with carriage returns': 'a: b\r\nc:\r\n  - d\r\n\r\n# e\r\nf:\r\n',
    quotes: 'a: "b: # c"\nd: \'e\'\nf: ""\n',
    'comments behind values': 'a: b # c\nd:\n  e: f # g\nh: i# j\n',
    'values of every kind': 'a: ~\nb: null\nc: False\nd: 0\ne: 12\nf: 1.2.3\ng: 2024-01-02\nh: 07/19/2023\ni: -x\n',
  })) {
    test(`${name} is read as the yaml package reads it`, () => {
      const plain = readPlainYaml('a.yml', text);
      assert.ok(plain);
      assert.deepEqual({ root: plain, problem: undefined }, readYaml('a.yml', text));
    });
  }

  test('is all that is read this way', () => {
    const others = [
      '',
      '# a',
      'a',
      'a: [b]',
      'a: {}',
      'a: |\n  b\n',
      'a: b\n  c\n',
      '- a\n  b\n',
      'a: &b c',
      'a: *b',
      'a: "b\\n"',
      "a: 'b''c'",
      'a: b: c',
      'a: 1.50',
      'a: 0x1f',
      'a: .inf',
      '? a',
      '- - a',
      '---\na: b',
      'a: b\n...\n',
      '\ta: b',
      'a:\tb',
      'a: b\n c: d',
      '  a: b\nc: d',
      '- a\nb: c',
      '\uFEFFa: b',
      'a:\n# b\nc: d',
      'true: a',
      '"a": b',
      'a b: c',
      'a: b  # c',
    ];
    assert.deepEqual(
      others.filter((text) => readPlainYaml('a.yml', text)),
      [],
    );
  });

  test('never differs from the yaml package, whatever is written', () => {
    const pieces = [
      'a',
      'b: ',
      ':',
      '- ',
      '-',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '\n  ',
      '\n    ',
      '#',
      ' # c',
      '"',
      "'",
      '1',
      '.',
      'true',
    ];
    pieces.push(
      '~',
      '0',
      'x: y\n',
      '- x\n',
      '- k: v\n',
      '  k: v\n',
      '  - v\n',
      'k:\n',
      '\r\n',
      '\t',
      ',',
      '[',
      '|',
      '&',
      '!',
      '\u00a0',
      '\\',
      '?',
      '%',
      '@',
      '---\n',
    );
    const next = random(7);
    let read = 0;
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + next(9) }, () => pieces[next(pieces.length)]).join('');
      const plain = readPlainYaml('a.yml', text);
      if (!plain) continue;
      read++;
      assert.deepEqual({ root: plain, problem: undefined }, readYaml('a.yml', text), JSON.stringify(text));
    }
    assert.ok(read > 300, `${read} texts were read`);
  });
});

/** Numbers from 0 to below a limit, the same in every run. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
