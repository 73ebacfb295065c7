import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkArticle } from '../../../src/rules/engine';
import { activeRules } from '../../../src/rules/ruleSets';
import { docsetOf } from '../../support/memoryDocset';

/** Bits of Learn markdown, whole and broken, that are put together at random. */
const bits = [
  ...[
    '---\n',
    'title: a\n',
    'ms.date: 1/2/2026\n',
    'ms.topic:\n',
    '- [\n',
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '    ',
    '\t',
    '> ',
    '- ',
  ],
  ...[
    '# A\n',
    '### B\n',
    'C\n===\n',
    '# [T](#tab/t)\n',
    '***\n',
    '| a | b |\n|---|---|\n',
    '```\n',
    '~~~json\n',
    '`',
    '*',
    '<b>',
    '</b>',
    '<',
  ],
  ...[
    '[a](b.md#x)',
    '[a](../c%20d.md)',
    '[a](/base/b?view=1)',
    '[a][b]',
    '[b]: gone.md\n',
    '![a](b.png)',
    '<img src="b.png">',
    '[a](C:\\b)',
  ],
  ...[
    '[a](',
    '](',
    ')',
    '[',
    '](#',
    '<https://learn.microsoft.com/en-us>',
    'http://microsoft.com',
    '[!INCLUDE [a](../includes/n.md)]',
    '[!INCLUDE',
  ],
  ...[
    '[!NOTE]\n',
    '[!Remark]\n',
    '[!code-json[a](b.json)]',
    '[!VIDEO x]',
    ':::',
    '::: zone pivot="a"\n',
    '::: zone-end\n',
    ':::row:::\n',
    ':::row-end:::\n',
  ],
  ...[
    ':::image type="content" source="b.png" alt-text="x":::',
    ':::image type="complex"',
    ':::image-end:::\n',
    ':::code source="a.cs":::\n',
    'type="',
  ],
  ...[
    '<!-- lint disable -->',
    '<!-- lint ignore file-not-found -->\n',
    '<!--',
    '-->',
    '<xref:a>',
    '@a',
    'Azure AD',
    'an Azure Active Directory tenant',
    'AAD',
  ],
  ...[
    '\uD800',
    '\uFEFF',
    '\u0000',
    '🚀',
    '&amp;',
    '\\',
    '<<<<<<< a\n',
    '=======\n',
    '>>>>>>> b\n',
    '$&',
    '__proto__: 1\n',
    '[constructor]',
  ],
];

suite('Any text', () => {
  test('no rule throws, and findings and fixes lie inside the text', () => {
    const piece = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...bits) }, fc.string({ maxLength: 8 }));
    const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isPage) => {
        const path = isPage ? 'articles/a.md' : 'includes/a.md';
        const docset = docsetOf({
          [path]: text,
          'includes/n.md': '## N\n',
          'articles/b.md': '# B\n',
          'articles/b.png': '',
        });
        const findings = checkArticle(docset, path, activeRules(docset, 'entra'), {
          today: new Date(2026, 2, 10),
          onFailure: ({ error }) => {
            throw error;
          },
        });
        for (const { span, fixes } of findings) {
          for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))])
            assert.ok(0 <= start && start <= end && end <= text.length);
        }
      }),
      { numRuns: 400 },
    );
  });
});
