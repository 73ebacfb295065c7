import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFlatHeader } from '../../../src/article/flatHeader';
import { readFrontMatter } from '../../../src/article/frontMatter';
import { slice } from '../../../src/article/span';
import { readYamlHeader } from '../../../src/article/yamlHeader';
import { unmark } from '../../support/marked';

suite('Where front matter begins and ends', () => {
  test('It runs from a first line --- to a line --- and the markdown begins on the next line', () => {
    const { text, spans } = unmark('«---\n«title: A\n»---»\n«»# A');
    const { frontMatter, bodyStart } = readFrontMatter(text);
    assert.deepEqual([frontMatter?.span, frontMatter?.body], [spans[0], spans[1]]);
    assert.equal(bodyStart, spans[2]?.start);
  });

  for (const [name, source] of [
    ['blanks after both fences', '«--- \t\n«title: A\n»---\t »\n«»# A'],
    ['a closing line of three dots', '«---\n«title: A\n»...»\n«»# A'],
    ['CRLF', '«---\r\n«title: A\r\n»---»\r\n«»# A'],
    ['lone carriage returns', '«---\r«title: A\r»---»\r«»# A'],
    ['a byte order mark', '\ufeff«---\n«title: A\n»---»\n«»# A'],
    ['no line end at the end of the file', '«---\n«title: A\n»---»«»'],
    ['lines that only resemble a fence', '«---\n«title: A\n#----\n#---a\n»---»\n«»....'],
    ['nothing in it', '«---\n«»---»\n«»# A'],
  ] as const) {
    test(`It may have ${name}`, () => {
      const { text, spans } = unmark(source);
      const { frontMatter, bodyStart, problems } = readFrontMatter(text);
      assert.deepEqual([frontMatter?.span, frontMatter?.body], [spans[0], spans[1]]);
      assert.equal(bodyStart, spans[2]?.start);
      assert.deepEqual(problems, []);
    });
  }

  for (const [name, text] of [
    ['a blank line before it', '\n---\ntitle: A\n---\n'],
    ['a blank before the dashes', ' ---\ntitle: A\n---\n'],
    ['a fourth dash', '----\ntitle: A\n---\n'],
    ['a language after the dashes, which is never run', '---js\nglobalThis.wasRun = true\n---\n'],
    ['a rule and no second one', '---\nText: and more text.\nEnd'],
    ['no text at all', ''],
  ] as const) {
    test(`There is none with ${name}`, () => {
      assert.deepEqual(readFrontMatter(text), { frontMatter: undefined, bodyStart: 0, problems: [] });
      assert.equal('wasRun' in globalThis, false);
    });
  }

  test('Without it the markdown begins after a byte order mark', () => {
    assert.equal(readFrontMatter('\ufeff# A').bodyStart, 1);
  });

  test('An unclosed one is none, and is reported at its opening line if a key follows', () => {
    const { text, spans } = unmark('«---»\n# comment\ntitle: A\n\n# A\n');
    const { frontMatter, bodyStart, problems } = readFrontMatter(text);
    assert.equal(frontMatter, undefined);
    assert.equal(bodyStart, 0);
    assert.deepEqual(problems, [{ type: 'front-matter-unclosed', span: spans[0], args: [] }]);
  });
});

/** The span of each entry's key, value and items, in order, as text with marks would show them. */
function spansOf(text: string) {
  const entries = readFrontMatter(text).frontMatter?.entries ?? [];
  return entries.flatMap(({ keySpan, valueSpan, items }) => [
    keySpan,
    valueSpan,
    ...(items ?? []).map((item) => item.span),
  ]);
}

suite('What front matter says', () => {
  for (const [name, source, value] of [
    ['plain text', '«key»: «some text»', 'some text'],
    ['text with blanks around it', '«key»:   «some  text»  ', 'some  text'],
    ['text with a colon and a number sign inside', '«key»: «a:b#c»', 'a:b#c'],
    ['text before a comment', '«key»: «how-to» #Required', 'how-to'],
    ['a date, which stays text', '«key»: «05/29/2024»', '05/29/2024'],
    ['a date as other YAML writes it', '«key»: «2024-05-29»', '2024-05-29'],
    ['a word that older YAML took for a truth value', '«key»: «yes»', 'yes'],
    ['true', '«key»: «true»', true],
    ['a number', '«key»: «-1.5»', -1.5],
    ['a number too long to be one', '«key»: «12345678901234567890»', '12345678901234567890'],
    ['null', '«key»: «null»', null],
    ['a tilde', '«key»: «~»', null],
    ['nothing', '«key»:«» ', null],
    ['nothing but a comment', '«key»:«» # later', null],
    ['double quotes', '«key»: «"a: b # c"» # d', 'a: b # c'],
    ['single quotes', "«key»: «'it''s'»", "it's"],
    ['an escape in double quotes', '«key»: «"a\\tb"»', 'a\tb'],
    ['a number in quotes', '«key»: «"1"»', '1'],
    ['a list', '«key»:\n  - «a»\n  - «"b"» # c', ['a', 'b']],
    ['a list that is not indented', '«key»:\n- «a»\n\n# c\n- «1»', ['a', 1]],
    ['a list with an empty item', '«key»:\n- «a»\n-«»', ['a', null]],
    ['a list in brackets', '«key»: [«a», «"b, c"»]', ['a', 'b, c']],
    ['text folded over lines', '«key»: «one\n  two»', 'one two'],
    ['a block of lines', '«key»: «|\n  one\n  two»\n\n', 'one\ntwo\n'],
    ['an object', '«key»: «{a: 1, b: [c]}»', { a: 1, b: ['c'] }],
    ['a tab in plain text', '«key»: «a\tb»', 'a\tb'],
    ['a percent sign at the start, which the build takes', '«key»:\n- «%»', ['%']],
    ['an anchor and its alias', '«one»: &x «a»\n«key»: «*x»', 'a'],
  ] as const) {
    test(`A value can be ${name}`, () => {
      const isList = Array.isArray(value);
      const { text, spans } = unmark(`---\n${source}\n---\n`);
      const { frontMatter, problems } = readFrontMatter(text);
      const found = spansOf(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(frontMatter?.data['key'], value);
      // The span of a list as a whole is looked at below.
      assert.deepEqual(isList ? found.filter((_, index) => index !== 1) : found, spans);
    });
  }

  test('The span of a list runs from its first dash or bracket to the end of its last item', () => {
    for (const source of ['key:\n  «- a\n  - b» # c\n\n', 'key: «[a,\n  b]» # c']) {
      const { text, spans } = unmark(`---\n${source}\nmore: x\n---\n`);
      assert.deepEqual(readFrontMatter(text).frontMatter?.entries[0]?.valueSpan, spans[0]);
    }
  });

  test('Keys are taken as written, names that every object has included', () => {
    const { frontMatter } = readFrontMatter('---\nms.date: 1\nModule Name: 2\n__proto__: 3\n"quoted": 4\n---\n');
    assert.deepEqual(
      frontMatter?.entries.map((entry) => entry.key),
      ['ms.date', 'Module Name', '__proto__', 'quoted'],
    );
    assert.deepEqual(Object.keys(frontMatter?.data ?? {}), ['ms.date', 'Module Name', '__proto__', 'quoted']);
  });

  test('Comments have their spans, wherever they stand', () => {
    const { text, spans } = unmark(
      '---\n«# one»\r\ntitle: A «# two» \nlist: [a, «# three»\n  b]\nblock: | «# four»\n  # text\n\n«# Customer intent: As a ...»\n---\n',
    );
    assert.deepEqual(readFrontMatter(text).frontMatter?.comments, spans);
  });

  test('Of a key written twice the second is reported and wins', () => {
    const { text, spans } = unmark('---\ntitle: A\nms.date: 1\n«title»: B\n---\n');
    const { frontMatter, problems } = readFrontMatter(text);
    assert.deepEqual(problems, [{ type: 'yaml-duplicate-key', span: spans[0], args: ['title'] }]);
    assert.equal(frontMatter?.data['title'], 'B');
    assert.equal(frontMatter?.entries.length, 3);
  });

  test('A key written twice in an object is reported too', () => {
    const { text, spans } = unmark('---\nkey:\n  a: 1\n  «a»: 2\n---\n');
    assert.deepEqual(readFrontMatter(text).problems, [{ type: 'yaml-duplicate-key', span: spans[0], args: ['a'] }]);
  });
});

suite('Front matter that the build rejects', () => {
  for (const [source, what] of [
    ['«- a\n- b»', 'an array'],
    ['«[]»', 'an array'],
    ['«just text»', 'a scalar'],
    ['«12»', 'a scalar'],
  ] as const) {
    test(`It is no object but ${what}: ${JSON.stringify(source)}`, () => {
      const { text, spans } = unmark(`---\n${source}\n---\n`);
      const { frontMatter, problems } = readFrontMatter(text);
      assert.deepEqual(problems, [{ type: 'yaml-header-not-object', span: spans[0], args: [what] }]);
      assert.deepEqual(frontMatter?.data, {});
    });
  }

  for (const source of [
    'title: "AI Gateway: Prompt Shield" «(preview)»\ndescription:',
    'title: One«:» two',
    'title: One\n  description«:» two',
    'title: «@»someone',
    'title: «*someone»',
    'title: "never ende«d»\n',
    '«just text»\ntitle: A',
    '«\t»title: A',
  ]) {
    test(`A syntax error is reported where it is: ${JSON.stringify(source)}`, () => {
      const { text, spans } = unmark(`---\n${source}\n---\n`);
      const { frontMatter, problems } = readFrontMatter(text);
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.type, 'yaml-header-syntax-error');
      assert.deepEqual(frontMatter?.data, {});
      assert.deepEqual(problems[0]?.span, spans[0]);
      assert.ok(problems[0]!.args[0]);
    });
  }

  test('The lines of a broken header that can be read are still there, as text', () => {
    const { text, spans } = unmark(
      '---\n«title»: «"A" b»\n«ms.date»: «05/29/2024»\n  nested: 1\nhalf\n«ms.topic»:«» \n---\n',
    );
    const { frontMatter } = readFrontMatter(text);
    assert.deepEqual(spansOf(text), spans);
    assert.deepEqual(
      frontMatter?.entries.map((entry) => entry.value),
      ['"A" b', '05/29/2024', ''],
    );
  });

  test('Brackets in brackets by the thousand are a syntax error, not a failure', () => {
    const nested = ['[', '- ', '{a: ', '[a, ', 'a: ', '? '].map((unit) => unit.repeat(20000));
    const stairs = Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('');
    for (const text of [...nested, stairs]) {
      assert.equal(readFrontMatter(`---\n${text}\n---\n`).problems[0]?.type, 'yaml-header-syntax-error');
    }
  }).timeout(20_000);
});

suite('The fast way through a header', () => {
  const value = fc.oneof(
    fc.constantFrom(
      ...[
        'a',
        'a b',
        ' ',
        '',
        '"a"',
        "'a'",
        "'it''s'",
        '"a\\"b"',
        '"a',
        "'a",
        '"a" b',
        "'a'#b",
        '"a" # b',
        'a # b',
        'a #',
        'a#b',
        '# a',
      ],
      ...[
        'a: b',
        'a:b',
        'a:',
        ':',
        ': a',
        '-',
        '- a',
        '-a',
        '?',
        '? a',
        '?a',
        'yes',
        'no',
        'null',
        'Null',
        '~',
        'true',
        'FALSE',
        'tRUE',
      ],
      ...[
        '1',
        '-1',
        '+1',
        '.5',
        '1.',
        '1e3',
        '0x1F',
        '01',
        '1_000',
        '.inf',
        '.nan',
        '05/29/2024',
        '2024-05-29',
        '12:30:45',
        '1.2.3',
      ],
      ...[
        '*a',
        '&a',
        '&a b',
        '!a',
        '!!str 1',
        '|',
        '>',
        '|-',
        '%a',
        '@a',
        '`a',
        '[a, b]',
        '[',
        ']',
        '{a: 1}',
        '}',
        ',a',
        '<<',
        '=',
      ],
      ...[
        'a\tb',
        '\ta',
        'a\t',
        'a  ',
        'a\\b',
        'é – “x”',
        '\ud800',
        '\u2028',
        '\u0085',
        '\x02',
        '\x1f',
        '\x18',
        '\ufeff',
        '---',
        '--- a',
        '...',
      ],
    ),
    fc.string({ maxLength: 12, unit: 'grapheme' }),
    fc.string({ maxLength: 8, unit: fc.constantFrom(...'ab:# -"\'\t.,[]{}&*!|>%@\\\r') }),
  );
  const key = fc.constantFrom(
    'title',
    'ms.date',
    'ms.topic',
    'a',
    'a b',
    '_a',
    'null',
    'true',
    'ms. service',
    'a ',
    'a-',
    '1',
    '-',
    '"q"',
    '__proto__',
    '#a',
    '? a',
  );
  const blanks = fc.constantFrom('', ' ', '  ', '\t', ' \t');
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(key, blanks, value).map(([k, b, v]) => `${k}:${b || (v ? ' ' : '')}${v}`) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('', ' ', '  ', '    ', '\t'), value).map(([b, v]) => `${b}- ${v}`),
    },
    { weight: 1, arbitrary: fc.tuple(blanks, value).map(([b, v]) => `${b}# ${v}`) },
    { weight: 1, arbitrary: fc.tuple(blanks, key, value).map(([b, k, v]) => `${b}${k}: ${v}`) },
    { weight: 1, arbitrary: fc.tuple(blanks, value).map(([b, v]) => b + v) },
    { weight: 1, arbitrary: blanks },
  );
  const header = fc
    .tuple(fc.array(line, { maxLength: 7 }), fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\r\r\n'))
    .map(([lines, lineEnd]) => ['---', ...lines, '---', '# A'].join(lineEnd));

  test('It gives what the YAML reader gives, over generated headers', () => {
    fc.assert(
      fc.property(header, (text) => {
        const { frontMatter } = readFrontMatter(text);
        const flat = frontMatter && readFlatHeader(text, frontMatter.body);
        if (flat) assert.deepEqual(flat, readYamlHeader(text, frontMatter.body));
      }),
      { numRuns: 1500 },
    );
  }).timeout(20_000);

  test('It is taken by the headers that authors write', () => {
    const text = [
      '---',
      'title: What is it?',
      'description: "Learn: all of it"  # short',
      '',
      "author: 'me'",
      'ms.date:  05/29/2024 ',
      'ms.custom:',
      '  - a',
      '  - b',
      'ms.reviewer:',
      '# Customer intent: As an author, I want: speed.',
      '---',
      '',
    ].join('\r\n');
    const { frontMatter } = readFrontMatter(text);
    assert.ok(frontMatter && readFlatHeader(text, frontMatter.body));
  });

  test('Any text can be read, and every span is in it and covers what it says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          header,
          fc.string({ unit: 'binary' }).map((text) => `---\n${text}\n---`),
        ),
        (text) => {
          const { frontMatter, bodyStart, problems } = readFrontMatter(text);
          assert.ok(bodyStart <= text.length);
          for (const { span } of problems)
            assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          for (const { keySpan, valueSpan, items } of frontMatter?.entries ?? []) {
            const { body } = frontMatter!;
            assert.ok(body.start <= keySpan.start && keySpan.end <= valueSpan.start && valueSpan.end <= body.end);
            for (const { span } of items ?? []) assert.ok(valueSpan.start <= span.start && span.end <= valueSpan.end);
          }
          for (const comment of frontMatter?.comments ?? []) assert.equal(slice(text, comment)[0], '#');
        },
      ),
      { numRuns: 1000 },
    );
  }).timeout(20_000);
});
