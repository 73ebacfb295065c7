import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits, type TextEdit } from '../../../src/article/span';
import { toggleAlert } from '../../../src/features/editing/alertToggle';
import { toggleEmphasis } from '../../../src/features/editing/emphasis';
import { numberAlike } from '../../../src/features/editing/numberedLists';
import { plainQuoteEdits } from '../../../src/features/editing/plainQuotes';
import { formatTable } from '../../../src/features/editing/tableFormat';
import { editsOnly, isRefusal, type Change, type Refusal } from '../../../src/features/refactor/change';
import { extractInclude } from '../../../src/features/refactor/extractInclude';
import { inlineInclude, isOnlyInclusion } from '../../../src/features/refactor/inlineInclude';
import { moveSection } from '../../../src/features/refactor/moveSection';
import { refactoringsAt } from '../../../src/features/refactor/refactoringsAt';
import { wrapInTab, wrapInZone, zoneChoices } from '../../../src/features/refactor/wrapBlocks';
import { today } from '../../support/featureWorld';
import { docsetOf } from '../../support/memoryDocset';
import { changed } from './changedDocset';

const pieces = [
  ...[
    '---\n',
    '\n',
    '\n',
    '\r\n',
    '\r\n\r\n',
    ' ',
    '   ',
    '\t',
    'title: x\n',
    '- ',
    '1. ',
    '12. ',
    '> ',
    '> [!NOTE]\n',
    '\uFEFF',
    '\uD800',
  ],
  ...[
    '## Head\n',
    '# [T](#tab/t)\n',
    '# H',
    '::: zone pivot="a"\n',
    '::: zone-end\n',
    ':::row:::\n',
    ':::column:::\n',
    ':::row-end:::\n',
  ],
  ...[
    '[!INCLUDE [a](~/includes/a.md)]\n',
    'x [!INCLUDE [a](../includes/a.md)]',
    '[a](plan.md#costs)',
    '[r][r]',
    '[r]: ../x.md\n',
    '[b](#head)',
  ],
  ...[
    ':::image type="content" source="a.png" alt-text="A b":::',
    '![A b](a.png)',
    '[![A](b.png)](c.png)',
    '<a name="k"></a>',
  ],
  ...[
    '|a|b|\n|-|:-:|\n|`c|d`|e\\|f|\n',
    '```\n',
    '`',
    '``',
    '**',
    '*',
    '_',
    '“',
    '’',
    'word',
    '\\',
    '|',
    '日本',
    '<!-- ',
    ' -->',
    '<pre>',
  ],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
const path = 'articles/example.md';
const others = {
  'articles/plan.md': '# Plan\n\n## Costs\n\n[x](example.md#head)\n',
  'includes/a.md': '## Head\n\nText [r] and [b](b.md).\n\n[r]: c.md\n',
  'zone-pivot-groups.yml': 'groups:\n- id: g\n  title: G\n  pivots:\n  - id: a\n    title: A\n',
  'toc.yml': '- name: A\n  href: articles/example.md\n',
};

suite('The commands of authors, at any place of any text', () => {
  test('make edits that fit together and can be undone, or refuse', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const files = { ...others, [path]: text };
        const docset = docsetOf(files);
        for (const each of docset.paths) if (each.endsWith('.md')) docset.facts(each);
        const article = readArticle(text);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const selection = { start, end };
        const selected = { docset, path, article, selection };
        const question = { ...selected, offset: start };
        const check = (change: Change | Refusal | undefined) => change && !isRefusal(change) && changed(files, change);
        const checkEdits = (edits: readonly TextEdit[] | Refusal | undefined, without?: RegExp) => {
          if (!edits || isRefusal(edits)) return;
          check(editsOnly([[path, edits]]));
          if (without) assert.equal(applyEdits(text, edits).replace(without, ''), text.replace(without, ''));
        };
        check(extractInclude(selected, 'includes/new.md', today));
        check(inlineInclude(question, isOnlyInclusion(question)));
        check(moveSection(question, { path: 'articles/new.md', title: 'New', today }));
        for (const { change } of refactoringsAt(selected)) check(change?.());
        checkEdits(wrapInTab(article, selection, 'A'));
        for (const choice of zoneChoices(selected)) checkEdits(wrapInZone(selected, selection, choice));
        checkEdits(toggleAlert(article, selection, 'NOTE'), /[\s>]|\[!NOTE\]/g);
        checkEdits(formatTable(article, start), /[\s|:-]/g);
        checkEdits(numberAlike(article, selection), /[ \d]/g);
        checkEdits(plainQuoteEdits(article, selection), /[“’"']/g);
        for (const kind of ['bold', 'italic', 'code'] as const) {
          // Two marks at an empty place are two edits there.
          const edits = toggleEmphasis(article, [selection], kind)?.edits ?? [];
          assert.equal(applyEdits(text, edits).replace(/[\s*_`]/g, ''), text.replace(/[\s*_`]/g, ''));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 1) },
    );
  }).timeout(60_000);
});
