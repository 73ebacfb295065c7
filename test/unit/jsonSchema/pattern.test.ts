import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compilePattern } from '../../../src/rules/jsonSchema/pattern/pattern';

function matches(source: string, text: string): boolean | undefined {
  const { pattern, problem } = compilePattern(source);
  assert.equal(problem, undefined, source);
  return pattern!(text);
}

suite('A pattern of a schema', () => {
  for (const [source, fits, fails] of [
    ['', ['', 'a'], []],
    ['b', ['abc'], ['', 'ac']],
    ['^a', ['ab'], ['ba', '\na']],
    ['a$', ['ba', 'a\n'], ['ab', 'a\n\n']],
    ['a\\z', ['ba'], ['a\n']],
    ['\\Aa\\Z', ['a', 'a\n'], ['ba']],
    ['^a*b+c?$', ['b', 'aabbc'], ['ac', 'bcc']],
    ['^(?:ab|c)+$', ['abc', 'cab'], ['', 'b']],
    ['^(|a)$', ['', 'a'], ['b']],
    ['^a{2}b{1,}c{0,2}?$', ['aab', 'aabbcc'], ['ab', 'aabccc']],
    ['^a{,2}{$', ['a{,2}{'], ['aa{']],
    ['^.$', ['a', '\r'], ['', '\n', 'ab']],
    ['^[a-c_-]+$', ['a-b_'], ['d', '']],
    ['^[]a]+$', [']a]'], ['b']],
    ['^[^a-c\\d]$', ['d', '-'], ['b', '5']],
    ['^[\\w.]+$', ['a_1.é'], ['a b']],
    ['^\\d{4}$', ['2026', '٢٠٢٦'], ['202', 'abcd']],
    ['^\\D\\S\\W$', ['ab!'], ['1b!', 'a !', 'abc']],
    ['^\\s$', [' ', '\t', '\u0085'], ['', 'a', '\ufeff']],
    ['^\\p{Lu}\\P{L}$', ['Ä1'], ['ä1', 'ÄB']],
    ['^\\x41\\u0042\\t\\.\\/\\-\\0$', ['AB\t./-\0'], ['AB']],
    ['\\bcat\\b', ['a cat.', 'cat'], ['concat', 'cats']],
    ['\\Bcat', ['concat'], ['a cat']],
    ['(?i)^straße[a-z]$', ['STRAßeX'], ['strasse']],
    ['^a(?i)b(?-i:c)(d)$', ['aBcD'], ['ABcD', 'aBCd']],
    ['^(?i:a)b$', ['Ab'], ['AB']],
    ['(?m)^b$', ['a\nb\nc'], ['ab']],
    ['(?s)^a.b$', ['a\nb'], ['ab']],
    ["^(?<year>\\d+)(?'dash'-)(?#comment)x$", ['1-x'], ['-x']],
    ['^(?=.*\\d)(?=.*[a-z])[a-z\\d]+$', ['a1', '1a'], ['a', '1', 'a1!']],
    ['^(?!.*--)[a-z-]+$', ['a-b'], ['a--b']],
    ['^(?!(?=ab)a|c).+', ['b', 'aa'], ['ab', 'c']],
    ['(?!a)$', ['', 'b'], []],
    ['^(?:(?!ab).)*$', ['ba', ''], ['xab']],
    ['^(a|a|b*)*$', ['', 'ab'], ['c']],
    ['^(?:)*(){100000000}$', [''], ['a']],
    ['🦉', ['a🦉'], ['\ud83e']],
  ] as const) {
    test(JSON.stringify(source), () => {
      for (const text of fits) assert.equal(matches(source, text), true, JSON.stringify(text));
      for (const text of fails) assert.equal(matches(source, text), false, JSON.stringify(text));
    });
  }

  test('that needs more than one look at each character, or is none, is a problem', () => {
    for (const source of [
      '(a)\\1',
      '(?<a>b)\\k<a>',
      '(?<=a)b',
      '(?<!a)b',
      '(?>a)',
      '(?x) a',
      '[a-z-[aeiou]]',
      '[\\w-[b]]',
      '(',
      ')',
      'a)',
      '[a',
      '[',
      '[]',
      '[^]',
      '*a',
      'a**',
      'a{2}{3}',
      'a{3,2}',
      '[z-a]',
      '[a-\\d]',
      '\\',
      '\\q',
      '\\x4',
      '\\p{Nonsense}',
      '(?',
      '(?<',
      '(?=a',
      'a{5000}',
      '((a{50}){50}){50}',
      'a'.repeat(2000),
    ]) {
      const { pattern, problem } = compilePattern(source);
      assert.equal(pattern, undefined, source);
      assert.match(problem ?? '', /^\S.*[^.]$/, source);
    }
  });

  test('takes time in proportion to the text, whatever it is', () => {
    const text = `${'a'.repeat(20_000)}!`;
    for (const source of [
      '^(a+)+$',
      '^(a|aa)+$',
      '^(a|a)*b',
      '(a*)*b',
      '^(.*a){10}b',
      '(?=(a+)+b)',
      '(a?){50}a{50}b',
    ]) {
      assert.equal(matches(source, text), false, source);
    }
  });

  test('does not look at a text for which that would be too long', () => {
    assert.equal(matches('(ab){500}c', 'a'.repeat(1_000_000)), undefined);
  });

  test('says what the engine of JavaScript says, where the two mean the same', () => {
    const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\w', '^', '$', '(?=a)', '(?!b)', '\\b', '(?:)');
    const { pattern } = fc.letrec((tie) => ({
      pattern: fc.oneof({ maxDepth: 4 }, atom, tie('sequence'), tie('choice'), tie('repeat'), tie('ahead')),
      sequence: fc.array(tie('pattern'), { maxLength: 4 }).map((parts) => parts.join('')),
      choice: fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }).map((parts) => `(${parts.join('|')})`),
      repeat: fc
        .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{0,2}', '{1,}', '*?'))
        .map(([part, times]) => `(?:${String(part)})${times}`),
      ahead: fc.tuple(fc.constantFrom('=', '!'), tie('pattern')).map(([sign, part]) => `(?${sign}${String(part)})`),
    }));
    const texts = fc.stringMatching(/^[ab -]{0,8}$/);
    fc.assert(
      fc.property(pattern, texts, (source, text) => {
        assert.equal(matches(String(source), text), new RegExp(String(source)).test(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('may be any text', () => {
    const piece = fc.constantFrom(..."()[]{}|*+?^$.\\-:=!<>imsx0aZ1,'".split(''), '(?', '\ud800', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.string(), (pieces, text) => {
        const { pattern, problem } = compilePattern(pieces.join(''));
        assert.equal(pattern === undefined, problem !== undefined);
        pattern?.(text);
      }),
      { numRuns: 1000 },
    );
  });
});
