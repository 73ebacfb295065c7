import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import type { Span } from '../../../src/article/span';
import { completionsAt } from '../../../src/features/completion';
import { definitionAt } from '../../../src/features/definition';
import { documentLinksOf } from '../../../src/features/documentLinks';
import { foldingRangesOf } from '../../../src/features/folding';
import { hoverAt } from '../../../src/features/hover';
import { referencesAt } from '../../../src/features/references/referencesAt';
import { selectionSpansAt } from '../../../src/features/selectionRanges';
import { today } from '../../support/featureWorld';
import { docsetOf } from '../../support/memoryDocset';

const pieces = [
  ...[
    '---\n',
    '\n',
    '\r\n',
    ' ',
    '    ',
    'title: ',
    'ms.topic: how',
    'zone_pivot_groups: a,b',
    '- ',
    '\uFEFF',
    '\uD800',
  ],
  ...[
    '[a](',
    '~/',
    'plan.md',
    '#',
    ')',
    ']',
    '![',
    '[!INCLUDE [',
    '[!NOTE]',
    '[!',
    '> ',
    '<',
    '>',
    '[a]: ',
    '][',
    '](./',
  ],
  ...[
    ':::',
    'image',
    ' zone pivot="',
    'source="',
    '"',
    '=',
    ':::zone-end',
    '`',
    '```',
    '<!-- lint disable ',
    ' -->',
    '# ',
  ],
  ...['Azure AD', 'Microsoft Entra ', 'word', '\\', '|', '(', '<a id="x">', '* ', '1. ', '#tab/a'],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(''));

suite('The features, asked about any text at any place', () => {
  const docset = docsetOf({
    'articles/plan.md': '# Plan\n\n## Costs\n',
    'includes/a.md': 'Text',
    'media/a.png': '',
    'zone-pivot-groups.yml': 'groups: [',
  });
  docset.facts('articles/plan.md');
  const path = 'articles/example.md';

  test('never throw, and answer with spans in the text around the place', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        docset.update(path, text);
        const article = readArticle(text);
        // An editor has no caret between the two characters of a line end.
        const any = seed % (text.length + 1);
        const offset = text[any - 1] === '\r' && text[any] === '\n' ? any - 1 : any;
        const line = article.lines.lineAt(offset);
        const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end && end <= text.length;
        for (const { span, label } of completionsAt(docset, path, article, offset, today)) {
          assert.ok(holds(span), `${label} ${JSON.stringify(span)} at ${offset}`);
          assert.ok(article.lines.lineAt(span.start) === line && article.lines.lineAt(span.end) === line, label);
        }
        const hover = hoverAt(docset, path, article, offset);
        if (hover) assert.ok(holds(hover.span), `${JSON.stringify(hover)} at ${offset}`);
        for (const { origin } of definitionAt(docset, path, article, offset)) assert.ok(origin.end <= text.length);
        for (const { span } of documentLinksOf(docset, path, article)) assert.ok(span.start < span.end);
        for (const { path: file, span } of referencesAt(docset, path, article, offset)) {
          assert.ok(span.start <= span.end && span.end <= (docset.text(file) ?? '').length, `${file} at ${offset}`);
        }
        for (const span of selectionSpansAt(article, offset)) assert.ok(holds(span));
        const lastLine = article.lines.lineAt(text.length);
        for (const { startLine, endLine } of foldingRangesOf(article)) {
          assert.ok(startLine < endLine && endLine <= lastLine);
        }
      }),
      { numRuns: 200 },
    );
  });
});
