import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { plainQuoteEdits, plainQuotes } from '../../../src/features/editing/plainQuotes';
import { unmark } from '../../support/marked';

suite('Plain quotation marks', () => {
  test('come in the place of curly ones in prose', () => {
    assert.equal(
      plainQuotes('# “A”\r\n\r\n- It’s „b“ and ‘c’.\r\n\r\n> “d”\r\n\r\n| “e” |\r\n|---|\r\n| ’f |'),
      '# "A"\r\n\r\n- It\'s "b" and \'c\'.\r\n\r\n> "d"\r\n\r\n| "e" |\r\n|---|\r\n| \'f |',
    );
    assert.equal(plainQuotes('[“a”](b.md) ![“c”](d.png) **“e”**\n'), '["a"](b.md) !["c"](d.png) **"e"**\n');
  });

  test('never come into code, addresses, comments, labels and front matter', () => {
    for (const text of [
      '```bash\necho “a”\n```\n',
      'Text\n\n    echo “a”\n',
      'Run `echo “a”` now\n',
      '<code>“a”</code>\n',
      '<!-- “a” -->\n',
      '[a](b“c.md)\n',
      '[a][“b”]\n\n[“b”]: c.md\n',
      '![a](b.png "“c”")\n',
      '---\ntitle: “a”\n---\n',
    ]) {
      assert.equal(plainQuotes(text), text);
    }
  });

  test('end no value that stands in quotes itself', () => {
    assert.equal(
      plainQuotes(':::image source="a.png" alt-text="The “b” and c’s.":::\n'),
      ':::image source="a.png" alt-text="The \'b\' and c\'s.":::\n',
    );
    assert.equal(plainQuotes('[a](b.md "“c”")\n'), '[a](b.md "\'c\'")\n');
    assert.equal(plainQuotes("<a title='“b”'>“c”</a>\n"), '<a title=\'“b”\'>"c"</a>\n');
  });

  test('come only where they are wanted', () => {
    const { text, spans } = unmark('“a” «“b”» “c”\n');
    assert.equal(applyEdits(text, plainQuoteEdits(readArticle(text), spans[0])), '“a” "b" “c”\n');
  });

  test('change nothing else in any text, and leave none to change', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '’',
      '`',
      '\n',
      '    ',
      '[a](',
      ')',
      '"',
      '<a b="',
      '>',
      ':::image alt-text="',
      'x ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const after = plainQuotes(text);
        assert.equal(after.length, text.length);
        for (let at = 0; at < text.length; at++) if (!/[“”’]/.test(text[at]!)) assert.equal(after[at], text[at]);
      }),
      { seed: 1 },
    );
  });
});
