import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { styleFindings } from '../../../src/style/styleFindings';
import { styleRules } from '../../../src/style/styleRules';
import { mark, unmark } from '../../support/marked';

interface StyleExample {
  readonly rule: (typeof styleRules)[number]['id'];
  readonly wrong: string;
  /** After the first fix; left out where there is none. */
  readonly right?: string;
}

const examples: readonly StyleExample[] = [
  { rule: 'correct-media-syntax', wrong: 'See (Licensing«)[»./licensing.md].\n' },
  { rule: 'no-empty-url', wrong: 'See «[Licensing]()».\n' },
  { rule: 'no-reference-like-url', wrong: 'See «[Licensing](plans)» and [plans].\n\n[plans]: licensing.md\n' },
  {
    rule: 'no-duplicate-definitions',
    wrong: 'See [plans].\n\n[plans]: licensing.md\n«[plans]: overview.md»\n',
  },
  {
    rule: 'no-blockquote-without-marker',
    wrong: '> [!NOTE]\n> A note.\n«And then?»\n',
    right: '> [!NOTE]\n> A note.\n\nAnd then?\n',
  },
  { rule: 'no-heading-like-paragraph', wrong: '#######« Too deep»\n' },
  { rule: 'no-heading-punctuation', wrong: '«## Prerequisites:»\n', right: '## Prerequisites\n' },
  { rule: 'no-heading-content-indent', wrong: '##   «Prerequisites»\n', right: '## Prerequisites\n' },
  { rule: 'hard-break-spaces', wrong: 'One«     \n»two\n', right: 'One  \ntwo\n' },
  { rule: 'strong-marker', wrong: 'This is «__bold__».\n', right: 'This is **bold**.\n' },
  { rule: 'emphasis-marker', wrong: 'This *one* and «_that_» one.\n', right: 'This *one* and *that* one.\n' },
  { rule: 'emphasis-marker', wrong: 'This _one_ and «*that*» one.\n', right: 'This _one_ and _that_ one.\n' },
  { rule: 'emphasis-marker', wrong: 'This *one* and **«_both_»**.\n' },
  { rule: 'emphasis-marker', wrong: 'This _one_ and un«*known*»ly.\n' },
  { rule: 'fenced-code-marker', wrong: '```json\n{}\n```\n\n«~~~json\n{}\n~~~»\n' },
  { rule: 'ordered-list-marker-style', wrong: '1«) One»\n', right: '1. One\n' },
  { rule: 'no-shell-dollars', wrong: '«```bash\n$ az login\n$ az logout\n```»\n' },
];

const frontMatter = '---\ntitle: An article\ndescription: With a colon\n---\n\n';

suite('The style of an article', () => {
  for (const { rule, wrong, right } of examples) {
    test(`${rule}: ${JSON.stringify(wrong)}`, () => {
      const { text } = unmark(frontMatter + wrong);
      const findings = styleFindings(readArticle(text));
      assert.deepEqual(
        findings.map(({ code }) => code),
        [rule],
      );
      const { span, fixes } = findings[0]!;
      assert.equal(mark(text, [span]), frontMatter + wrong);
      const fixed = fixes[0] && applyEdits(text, fixes[0].edits);
      assert.equal(fixed, right === undefined ? undefined : frontMatter + right);
      if (fixed !== undefined) assert.deepEqual(styleFindings(readArticle(fixed)), []);
    });
  }

  test('every rule has an example', () => {
    const shown = new Set(examples.map(({ rule }) => rule));
    assert.deepEqual(
      styleRules.filter(({ id }) => !shown.has(id)),
      [],
    );
  });

  const fine: Readonly<Record<string, string>> = {
    'alerts, includes, checklists and videos are no references':
      '> [!NOTE]\n> A note.\n\n[!INCLUDE [text](includes/text.md)]\n\n> [!div class="checklist"]\n> * One\n\n> [!VIDEO https://www.youtube.com/embed/x]\n\n[!code-csharp[main](x.cs)]\n',
    'tabs are no headings that end in punctuation': '# [Azure CLI](#tab/cli)\n\nText\n\n---\n',
    'attributes of images are no prose':
      ':::image type="content" source="a_b_c.png" alt-text="A (picture)[1] of *one* and _two_ and __three__.":::\n\n*One* here.\n',
    'the description of an image is no prose':
      ':::image type="complex" source="a.png" alt-text="A picture of one.":::\n   This [picture][label] shows _one_.\n:::image-end:::\n\n*One* here.\n',
    'the description of an image may stand in a quote':
      '> :::image type="complex" source="a.png" alt-text="A picture of one.":::\n>    This is the picture.\n> :::image-end:::\n',
    'an address may hold underscores': 'See *this*: https://contoso.com/_layouts_/x and <https://contoso.com/_a_>.\n',
    'a definition may be a comment': '[//]: # (start)\n\nText.\n\n[//]: # (end)\n',
    'blanks at the end of a table row break nothing': '| a | b |   \n| --- | --- |   \n| c | d |   \n',
    'a link may lead to the top of the page': '[Back to top](#)\n',
    'a command may begin with a variable': '```bash\n$(az account show)\n```\n',
    'a heading may ask or cry': '## What is it?\n\n## Done!\n',
  };
  for (const [title, text] of Object.entries(fine)) {
    test(title, () => {
      assert.deepEqual(styleFindings(readArticle(frontMatter + text)), []);
    });
  }

  test('a comment switches a rule off', () => {
    const off = readArticle('<!-- lint disable strong-marker -->\n\nThis is __bold__.\n');
    assert.deepEqual(styleFindings(off), []);
    const on = readArticle('<!-- lint disable no-empty-url -->\n\nThis is __bold__.\n');
    assert.equal(styleFindings(on).length, 1);
  });

  test('so does one for a single line, and words that remark-lint does not know harm nobody', () => {
    const text = '<!-- lint -->\n\n<!-- lint loud -->\n\nThis is __bold__. <!-- lint ignore-line strong-marker -->\n';
    assert.deepEqual(styleFindings(readArticle(text)), []);
    assert.equal(styleFindings(readArticle(text.replace('-line', '-lines'))).length, 1);
  });

  test('an author sets the level of a rule, and so does a repository', () => {
    const article = readArticle('This is __bold__.\n');
    const levels = (options: Parameters<typeof styleFindings>[1]) =>
      styleFindings(article, options).map(({ severity }) => severity);
    assert.deepEqual(levels({ severities: { 'strong-marker': 'warning' } }), ['warning']);
    assert.deepEqual(levels({ severities: { 'strong-marker': 'off' } }), []);
    assert.deepEqual(levels({ isSwitchedOff: ({ id }) => id === 'strong-marker' }), []);
    assert.deepEqual(levels({ severities: { 'strong-marker': 'info' }, isSwitchedOff: () => true }), ['info']);
  });

  test('carriage returns and a byte order mark move nothing', () => {
    for (const start of ['\uFEFF', '---\r\ntitle: x\r\n---\r\n', '\uFEFF---\r\ntitle: x\r\n---\r\n']) {
      const text = `${start}\r\nThis is __bold__.\r\n`;
      const [finding] = styleFindings(readArticle(text));
      assert.equal(text.slice(finding!.span.start, finding!.span.end), '__bold__');
    }
  });

  test('any text has a style, and every finding lies in it', () => {
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', '__', '_', '*', '# ', '> ', '- ', '1) ', '\n', '\r\n', '\r', '\t', '    ', '```', '~~~'],
      ...['---\n', '\uFEFF', '\ud800', 'a', 'é', ':::', '[!NOTE]', '[a]: b\n', '<!--', '-->', '<!-- lint disable -->'],
      ...['<a href="', '|', '\\', '&amp;', '\0', '$ ', 'bash', '  \n', '   \n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of styleFindings(readArticle(text))) {
          assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  const beyond: Readonly<Record<string, string>> = {
    'that is too long': 'This is __bold__.\n\n'.repeat(30_000),
    'with one endless paragraph': `This is __bold__. ${'[a][b] '.repeat(10_000)}\n`,
    'of nothing but quotes': `${'> '.repeat(5_000)}This is __bold__.\n`,
    'of nothing but lists': `${'1. '.repeat(5_000)}This is __bold__.\n`,
    'of nothing but emphasis': `${'*a **a '.repeat(6_000)}${'a** a*'.repeat(6_000)}\n`,
  };
  for (const [title, text] of Object.entries(beyond)) {
    test(`a text ${title} is left alone`, () => {
      assert.deepEqual(styleFindings(readArticle(text)), []);
    });
  }
});
