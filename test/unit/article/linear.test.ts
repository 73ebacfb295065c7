import * as assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';

/**
 * Twice the text is twice the work, whatever the text is. Work is counted in characters looked at, so the
 * result does not depend on the machine.
 */
suite('Reading is linear', function () {
  this.timeout(60_000);

  for (const [name, shape] of Object.entries(shapes())) {
    test(name, () => {
      const once = shape(3000);
      const twice = shape(6000);
      const growth = readArticle(twice).steps / readArticle(once).steps;
      const limit = (twice.length / once.length) * 1.15;
      assert.ok(
        growth <= limit,
        `${growth.toFixed(2)} times the steps for ${(twice.length / once.length).toFixed(2)} times the text`,
      );
      assert.ok(readArticle(twice).steps < twice.length * MOST_STEPS, 'too many looks at each character');
    });
  }

  test('1 MB in one line is read in no time', () => {
    for (const piece of ['a', '[', '![', '<', '`a', ':::image a="', '[a](', '> ', '- ', '&a', '*a ', '@a.b ', 'www.']) {
      const text = piece.repeat(Math.floor(1_000_000 / piece.length));
      assert.ok(readArticle(text).steps < 20_000_000, piece);
    }
  });
});

/** Containers nest up to a hundred deep, and each costs a look per line; text as authors write it takes three or so. */
const MOST_STEPS = 130;

function shapes(): Readonly<Record<string, (n: number) => string>> {
  const times = (text: string) => (n: number) => text.repeat(n);
  const each = (text: (index: number) => string) => (n: number) =>
    Array.from({ length: n }, (_, i) => text(i)).join('');
  /** 1 + 2 + ... pieces, about n in all. */
  const growing = (text: (index: number) => string) => (n: number) => each(text)(Math.floor(Math.sqrt(2 * n)));
  return {
    'opening brackets': times('['),
    'opening brackets of images': times('!['),
    'brackets that all close': (n) => '['.repeat(n) + ']'.repeat(n),
    'images inside images': (n) => '![a'.repeat(n) + '](b)'.repeat(n),
    'links inside open brackets': (n) => '['.repeat(n) + '[a](b)'.repeat(n),
    'links that do not end': times('[a]('),
    'destinations that do not end': times('[a](<b'),
    'titles that do not end': times('[a](b "'),
    'parentheses in a destination': (n) => `[a](${'('.repeat(n)}`,
    parentheses: times('((('),
    'labels that do not end': times('[a]['),
    'labels without definition': times('[a]'),
    'backtick runs of growing length': growing((i) => `${'`'.repeat(i + 1)}a`),
    'backtick runs without partner': (n) => `${'``a '.repeat(n)}\``,
    'angle brackets': times('<'),
    'tags that do not end': times('<a '),
    'attributes that do not end': times('<a b="'),
    'a tag with many attributes': (n) => `<a ${'b '.repeat(n)}`,
    'comments that do not end': (n) => `x ${'<!-- '.repeat(n)}`,
    'instructions that do not end': (n) => `x ${'<?x '.repeat(n)}`,
    'declarations that do not end': (n) => `x ${'<!X '.repeat(n)}`,
    'xrefs that do not end': (n) => `x${' <xref:a'.repeat(n)}`,
    'a mail address without end': (n) => `x <${'a.'.repeat(n)}`,
    'quoted xrefs that do not end': times(" @'a"),
    'bare addresses': times('http://a.b/'),
    'parentheses behind an address': (n) => `http://a.b/${')'.repeat(n)}`,
    'entities behind an address': (n) => `http://a.b${'&a;'.repeat(n)}`,
    ampersands: times('&a'),
    'emphasis that opens': (n) => `# ${'*a '.repeat(n)}`,
    'emphasis that closes': (n) => `# ${'a* '.repeat(n)}`,
    'emphasis of two kinds': (n) => `# ${'*a_ '.repeat(n)}`,
    'deep quotes': times('> '),
    'deep lists': times('- '),
    'lists that get deeper line by line': growing((i) => `${'  '.repeat(i)}- a\n`),
    'blank lines in deep lists': (n) => `${'- '.repeat(100)}a\n${'\n'.repeat(n)}`,
    'lazy lines below deep quotes': (n) => `${'>'.repeat(100)}a\n${'b\n'.repeat(n)}`,
    definitions: each((i) => `[a${i}]: b\n`),
    'definitions of one label': times('[a]: b\n'),
    'definitions with titles that do not end': times('[a]: b\n"'),
    'headings of one name': times('# a\n'),
    'headings whose numbers are taken': each((i) => `# a-${i % 7}\n# a\n`),
    'headings underlined': times('a\n=\n'),
    'wide tables': (n) => `${'|a'.repeat(n)}\n${'|-'.repeat(n)}`,
    'long tables': (n) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(n)}`,
    'rows of dashes': (n) => `|a|b|\n${'|-|-|\n'.repeat(n)}`,
    'backticks in a row': (n) => `|a|\n|-|\n${growing((i) => `${'`'.repeat(i + 1)} `)(n)}`,
    colons: times(':'),
    'values that do not end': times(':::image a="'),
    'a tag with many names': (n) => `:::image ${each((i) => `a${i} `)(n)}`,
    'tags with mistakes': times(':::image a="b" ,\n'),
    'tags with mistakes in one line': times('x ::: image a="b" '),
    'no-loc that does not end': times('x :::no-loc text="a'),
    'zones that do not end': times('::: zone pivot="a"\n'),
    'ends of zones': times('::: zone-end\n'),
    'columns in columns': times(':::column:::\n'),
    'complex images': times(':::image type="complex" source="a" alt-text="b":::\n'),
    'includes that do not end': times('x [!include[](a'),
    'titles of includes that do not end': times('x [!include['),
    'snippets that do not end': times('[!code[a](b\n'),
    alerts: times('> [!NOTE]\n'),
    'what looks like alerts': times('[!NOTE]\n'),
    'tab groups with ids of their own': each((i) => `# [a](#tab/a${i})\n---\n`),
    'tab groups with one id in common': each((i) => `# [a](#tab/a${i}+b)\n---\n`),
    'tabs of one group': each((i) => `# [a](#tab/a${i})\n`),
    'tags in a block of html': (n) => `<div>${'<a '.repeat(n)}`,
    'scripts that do not end': (n) => `<div>${'<script>'.repeat(n)}`,
    'anchors before headings': times('# <a name="x"></a>\n'),
    'front matter of many keys': (n) => `---\n${each((i) => `a${i}: b\n`)(n)}---\n`,
    'front matter of one key': (n) => `---\n${'a: b\n'.repeat(n)}---\n`,
    'front matter that does not end': (n) => `---\n${'a: b\n'.repeat(n)}`,
    'long lists in front matter': (n) => `---\na:\n${'  - b\n'.repeat(n)}---\n`,
    'comments and blank lines in front matter': (n) => `---\n${'# a\n\n'.repeat(n)}---\n`,
    'quotes that do not end in front matter': (n) => `---\na: ${'"b '.repeat(n)}\n---\n`,
    'brackets in front matter': (n) => `---\na: ${'[{'.repeat(n)}\n---\n`,
    'indentation in front matter': (n) => `---\n${growing((i) => `${' '.repeat(i)}a:\n`)(n)}---\n`,
    'anchors and aliases in front matter': (n) => `---\na: &b c\nd: [${'*b, '.repeat(n)}]\n---\n`,
    'front matter in one line': (n) => `---\na: ${'b: '.repeat(n)}\n---\n`,
    blanks: (n) => `${' '.repeat(n)}a`,
    tabs: (n) => `${'\t'.repeat(n)}a`,
  };
}
