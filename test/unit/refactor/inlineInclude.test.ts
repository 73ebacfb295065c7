import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { inlineInclude, isOnlyInclusion } from '../../../src/features/refactor/inlineInclude';
import { changed, findingsOf, newFindings, readAll } from './changedDocset';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';

const path = 'articles/example.md';

function questionAt(source: string, files: FileRecord) {
  const text = source.replace('¦', '');
  const at = source.indexOf('¦');
  const offset = at < 0 ? text.indexOf('[!INCLUDE') + 2 : at;
  const record = { ...files, [path]: text };
  const docset = docsetOf(record);
  readAll(docset);
  return { record, question: { docset, path, article: readArticle(text), offset } };
}

/** The article after the include in it was inlined; nothing new may be found but that nobody includes the file. */
function inlined(source: string, include: string, files: FileRecord = {}): string {
  const { record, question } = questionAt(source, { 'includes/part.md': include, ...files });
  const after = changed(record, inlineInclude(question));
  const found = newFindings(findingsOf(record), findingsOf(after));
  assert.deepEqual(
    found.filter((each) => !each.startsWith('include-unused')),
    [],
  );
  assert.equal(after['includes/part.md'], include);
  return after[path]!;
}

const here = '[!INCLUDE [part](../includes/part.md)]';

suite('Inlining an include', () => {
  test('puts its text in place, without front matter and blank lines around it', () => {
    const text = inlined(`# A\n\n${here}\n\nEnd.\n`, '---\nms.topic: include\n---\n\n\n1. One.\n1. Two.\n\n\n');
    assert.equal(text, '# A\n\n1. One.\n1. Two.\n\nEnd.\n');
  });

  test('makes links lead where they led', () => {
    const text = inlined(
      `# A\n\n${here}\n`,
      '[b](../articles/b.md#b), [r](~/articles/b.md) ![Alt.](media/x.png)\n\n[!INCLUDE [o](other.md)]\n\n[n][n]\n\n[n]: ../articles/b.md\n',
      { 'articles/b.md': '# B\n', 'includes/media/x.png': '', 'includes/other.md': 'Other.\n' },
    );
    assert.equal(
      text,
      '# A\n\n[b](b.md#b), [r](~/articles/b.md) ![Alt.](../includes/media/x.png)\n\n[!INCLUDE [o](../includes/other.md)]\n\n[n][n]\n\n[n]: b.md\n',
    );
  });

  test('ends the tabs that the end of the file ended', () => {
    const tabs = '### [A](#tab/a)\n\nOne.\n\n### [B](#tab/b)\n\nTwo.\n';
    const page = (after: string) => `# A\n\n${here}\n${after}`;
    assert.equal(inlined(page('\n## End\n'), tabs), `# A\n\n${tabs}\n---\n\n## End\n`);
    assert.equal(inlined(page('\n## End\n'), `${tabs}\n---\n`), `# A\n\n${tabs}\n---\n\n## End\n`);
    assert.equal(inlined(page('\n---\n\nEnd.\n'), tabs), `# A\n\n${tabs}\n---\n\nEnd.\n`);
    assert.equal(inlined(page(''), tabs), `# A\n\n${tabs}`);
    assert.equal(
      inlined(`# A\n\n1. Step.\n\n   ${here}\n\n   More.\n`, tabs),
      `# A\n\n1. Step.\n\n${tabs.replace(/^(?=.)/gm, '   ')}\n   ---\n\n   More.\n`,
    );
  });

  test('keeps the indentation of a list and the marks of a quote', () => {
    assert.equal(
      inlined(`# A\n\n1. Step.\n   ${here}\n1. Next.\n`, 'Text.\n\n- a\n  b\n'),
      '# A\n\n1. Step.\n\n   Text.\n\n   - a\n     b\n\n1. Next.\n',
    );
    assert.equal(inlined(`# A\n\n- ${here}\n`, 'Text.\n\nMore.\n'), '# A\n\n- Text.\n\n  More.\n');
    assert.equal(
      inlined(`# A\n\n> [!NOTE]\n> ${here}\n`, 'Text.\n\nMore.\n'),
      '# A\n\n> [!NOTE]\n> Text.\n>\n> More.\n',
    );
  });

  test('takes on the line ends of the article', () => {
    assert.equal(inlined(`# A\r\n\r\n${here}`, 'One.\n\nTwo.\n'), '# A\r\n\r\nOne.\r\n\r\nTwo.');
    assert.equal(inlined(`# A\n\n${here}\n`, 'One.\r\n\r\nTwo.\r\n'), '# A\n\nOne.\n\nTwo.\n');
  });

  test('joins what stands within a line, also in a cell', () => {
    assert.equal(
      inlined(`# A\n\nYou need ${here} first.\n`, 'an [account][a]\nof *yours*.\n\n[a]: ../articles/b.md "T"\n', {
        'articles/b.md': '# B\n',
      }),
      '# A\n\nYou need an [account](b.md "T") of *yours*. first.\n',
    );
    assert.equal(
      inlined(`# A\n\n| a | b |\n|---|---|\n| ${here} | x |\n`, 'one | two\n'),
      '# A\n\n| a | b |\n|---|---|\n| one \\| two | x |\n',
    );
  });

  test('keeps bookmarks of headings on both sides', () => {
    const text = inlined(
      `# A\n\n## Use\n\nx\n\n${here}\n\n## Use\n\n[x](#use-1) [y](#more)\n`,
      '### Use\n\ny\n\n### More\n\nz\n',
    );
    assert.equal(
      text,
      '# A\n\n## Use\n\nx\n\n### Use\n\ny\n\n### More\n\nz\n\n## <a name="use-1"></a>Use\n\n[x](#use-1) [y](#more)\n',
    );
  });

  test('gives way to a definition of the same name', () => {
    const files = { 'articles/b.md': '# B\n', 'articles/c.md': '# C\n' };
    const include = '[x][one] and [two].\n\n[one]: ../articles/b.md\n[two]: ../articles/c.md\n';
    assert.equal(
      inlined(`# A\n\n${here}\n\n[one] [two]\n\n[one]: c.md\n[two]: c.md\n`, include, files),
      '# A\n\n[x](b.md) and [two].\n\n[one] [two]\n\n[one]: c.md\n[two]: c.md\n',
    );
  });

  test('is refused where the file cannot be read, or does not fit into a line', () => {
    const refusal = (source: string, files: FileRecord = {}) => {
      const answer = inlineInclude(questionAt(source, files).question);
      return answer && 'refusal' in answer ? answer.refusal : assert.fail('nothing was refused');
    };
    assert.match(refusal(`# A\n\n${here}\n`), /cannot be read/);
    assert.match(refusal(`# A\n\nText ${here}.\n`, { 'includes/part.md': '- a\n- b\n' }), /more than the running text/);
    assert.equal(inlineInclude(questionAt('# A¦\n', {}).question), undefined);
  });

  test('may take the file away, where nothing else names it', () => {
    const only = (files: FileRecord, source = `# A\n\n${here}\n`) =>
      isOnlyInclusion(questionAt(source, { 'includes/part.md': 'Text.\n', ...files }).question);
    assert.equal(only({}), true);
    assert.equal(only({ 'articles/b.md': `# B\n\n${here}\n` }), false);
    assert.equal(only({ 'articles/b.md': '# B\n\n[x](../includes/part.md)\n' }), false);
    assert.equal(only({ 'articles/includes/i.md': `Text ${here.replace('..', '~')}\n` }), false);
    assert.equal(only({}, `# A\n\n${here}\n\n${here}\n`), false);
    const { record, question } = questionAt(`# A\n\n${here}\n`, { 'includes/part.md': 'Text.\n' });
    assert.deepEqual(changed(record, inlineInclude(question, true)), { [path]: '# A\n\nText.\n' });
  });
});
