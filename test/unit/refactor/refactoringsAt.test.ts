import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { refactoringsAt } from '../../../src/features/refactor/refactoringsAt';
import { unmark } from '../../support/marked';
import { docsetOf } from '../../support/memoryDocset';
import { readAll } from './changedDocset';

const path = 'articles/example.md';

function offered(source: string): readonly string[] {
  const { text, spans, cursor } = unmark(source);
  const docset = docsetOf({ 'includes/a.md': 'Text.\n', [path]: text });
  readAll(docset);
  const selection = spans[0] ?? { start: cursor, end: cursor };
  return refactoringsAt({ docset, path, article: readArticle(text), selection }).map(({ title }) => title);
}

suite('The refactorings offered', () => {
  test('are those that can be made of the text at the place', () => {
    assert.deepEqual(offered('# A\n\n«Text.»\n'), [
      'Extract to an include…',
      'Make it an alert…',
      'Put it into a tab…',
    ]);
    assert.deepEqual(offered('# A\n\n## B¦\n\nText.\n'), ['Move this section to a new article…']);
    assert.deepEqual(offered('![A.¦](a.png)\n'), ['Convert to an image tag (:::image)', 'Add a lightbox']);
    assert.deepEqual(offered(':::image¦ type="icon" source="a.png" alt-text="A.":::\n'), [
      'Convert to a markdown image',
    ]);
    assert.deepEqual(offered('1. a¦\n2. b\n'), ['Give all steps the same number']);
    assert.deepEqual(offered('|a¦|b|\n|-|-|\n'), ['Format this table']);
  });

  test('delete the file of an include only where nothing else has it', () => {
    const include = '[!INCLUDE [a](../includes/a.md)]';
    assert.deepEqual(offered(`${include}¦\n`), ['Inline this include', 'Inline this include and delete its file']);
    assert.deepEqual(offered(`${include}¦\n\n${include}\n`), ['Inline this include']);
  });

  test('are none in plain text, in code and in front matter', () => {
    assert.deepEqual(offered('# A\n\nTe¦xt.\n'), []);
    assert.deepEqual(offered('```\n«a»\nb\n```\n'), []);
    assert.deepEqual(offered('---\nti¦tle: x\n---\n\n# A\n'), []);
  });

  test('cost no more for a long article than reading it does', () => {
    const text =
      '# A\n\n' + 'Text with a [link](b.md).\n\n- a\n- b\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n'.repeat(8000);
    const docset = docsetOf({ [path]: text });
    const read = process.cpuUsage();
    const article = readArticle(text);
    const { user: reading } = process.cpuUsage(read);
    const ask = process.cpuUsage();
    refactoringsAt({ docset, path, article, selection: { start: text.length / 2, end: text.length - 10 } });
    assert.ok(process.cpuUsage(ask).user < 3 * reading + 100_000);
  });
});
