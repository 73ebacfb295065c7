import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { extractInclude, suggestInclude } from '../../../src/features/refactor/extractInclude';
import { changed, findingsOf, newFindings, readAll } from './changedDocset';
import { unmark } from '../../support/marked';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';

const today = new Date(2026, 10, 23);
const path = 'articles/example.md';
const header = '---\nauthor: me\n---\n\n';

function selectedIn(source: string, files: FileRecord = {}, at = path) {
  const { text, spans, cursor } = unmark(source);
  const record = { ...files, [at]: text };
  const docset = docsetOf(record);
  readAll(docset);
  const selection = spans[0] ?? { start: cursor, end: cursor };
  return { record, selected: { docset, path: at, article: readArticle(text), selection } };
}

/** The article and the include file after the marked part of `source` was extracted; nothing new may be found. */
function extracted(source: string, files: FileRecord = {}, to = 'includes/part.md') {
  const { record, selected } = selectedIn(source, files);
  const after = changed(record, extractInclude(selected, to, today));
  assert.deepEqual(newFindings(findingsOf(record), findingsOf(after)), []);
  for (const each of Object.keys(files)) assert.equal(after[each], files[each]);
  return { page: after[path]!, include: after[to]! };
}

function refusalOf(source: string, to = 'includes/part.md', files: FileRecord = {}): string {
  const change = extractInclude(selectedIn(source, files).selected, to, today);
  return 'refusal' in change ? change.refusal : assert.fail('nothing was refused');
}

const plain = { 'includes/other.md': 'Text.\n', 'includes/more.md': 'Text.\n' };

suite('Extracting to an include', () => {
  test('puts whole blocks into a file and an include in their place', () => {
    const { page, include } = extracted('# A\n\nOne.\n\nT«wo.\n\n- Three.»\n\nFour.\n', plain);
    assert.equal(page, '# A\n\nOne.\n\n[!INCLUDE [part](../includes/part.md)]\n\nFour.\n');
    assert.equal(include, 'Two.\n\n- Three.\n');
  });

  test('relocates links, images, sources and includes, and leaves what names no place by its own', () => {
    const files = {
      ...plain,
      'articles/b.md': '# B\n',
      'articles/media/x.png': '',
      'x.md': '# X\n',
      'includes/i.md': 'x',
      'articles/my file.md': '# My\n',
    };
    const { include } = extracted(
      [
        '# A',
        '',
        '«[b](b.md#b), [b](./b.md?x=1), [x](../x.md), [r](~/x.md), [s](#a), [w](https://x.com), [m](my%20file.md),',
        '[own](example.md), <a href="b.md">b</a>, [t](<b.md> "title"), ![alt](media/x.png)',
        '',
        ':::image type="content" source="media/x.png" alt-text="Alt." lightbox="./media/x.png":::',
        '',
        '[!INCLUDE [i](../includes/i.md)]»',
        '',
      ].join('\n'),
      files,
    );
    assert.equal(
      include,
      [
        '[b](../articles/b.md#b), [b](../articles/b.md?x=1), [x](../x.md), [r](~/x.md), [s](#a), [w](https://x.com), [m](../articles/my%20file.md),',
        '[own](../articles/example.md), <a href="../articles/b.md">b</a>, [t](<../articles/b.md> "title"), ![alt](../articles/media/x.png)',
        '',
        ':::image type="content" source="../articles/media/x.png" alt-text="Alt." lightbox="../articles/media/x.png":::',
        '',
        '[!INCLUDE [i](i.md)]',
        '',
      ].join('\n'),
    );
  });

  test('keeps line ends, and an end of file without one', () => {
    const { page, include } = extracted('# A\r\n\r\n«One.\r\n\r\n- Two.\r\n- Three.»', plain);
    assert.equal(page, '# A\r\n\r\n[!INCLUDE [part](../includes/part.md)]');
    assert.equal(include, 'One.\r\n\r\n- Two.\r\n- Three.\r\n');
  });

  test('takes the text out of the indentation of a step and the marks of a quote', () => {
    const inList = extracted(
      '# A\n\n1. Step.\n\n   «Text.\n\n   ```bash\n     x\n   ```\n\n   - a»\n1. Next.\n',
      plain,
    );
    assert.equal(inList.page, '# A\n\n1. Step.\n\n   [!INCLUDE [part](../includes/part.md)]\n1. Next.\n');
    assert.equal(inList.include, 'Text.\n\n```bash\n  x\n```\n\n- a\n');
    const inQuote = extracted('# A\n\n- > [!NOTE]\n  > «One\n  > two.\n  >\n  > - a»\n', plain);
    assert.equal(inQuote.page, '# A\n\n- > [!NOTE]\n  > [!INCLUDE [part](../includes/part.md)]\n');
    assert.equal(inQuote.include, 'One\ntwo.\n\n- a\n');
    const withTabs = extracted('# A\n\n1. Step.\n\n\t«Text.\n\n\t\tcode»\n', plain);
    assert.equal(withTabs.include, 'Text.\n\n     code\n');
  });

  test('takes away what blocks are indented more than their step asks for', () => {
    const list = extracted('# A\n\n1. Step.\n    «1. One.\n\n       Text.\n    1. Two.»\n', plain);
    assert.equal(list.page, '# A\n\n1. Step.\n    [!INCLUDE [part](../includes/part.md)]\n');
    assert.equal(list.include, '1. One.\n\n   Text.\n1. Two.\n');
    const code = extracted('# A\n\n- Step.\n\n    «```bash\n    x\n      y\n    ```\n\n    Text.»\n', plain);
    assert.equal(code.include, '```bash\nx\n  y\n```\n\nText.\n');
  });

  test('takes reference definitions along, and leaves those that others use', () => {
    const files = { ...plain, 'articles/b.md': '# B\n' };
    const { page, include } = extracted(
      '# A\n\n«[one], [b][two], [c][three]\n\n[three]: b.md\n»\n[two] and [three]\n\n[one]: b.md "Title"\n[two]: ./b.md\n',
      files,
    );
    assert.equal(
      include,
      '[one], [b][two], [c][three]\n\n[three]: ../articles/b.md\n\n[one]: ../articles/b.md "Title"\n[two]: ../articles/b.md\n',
    );
    assert.equal(
      page,
      '# A\n\n[!INCLUDE [part](../includes/part.md)]\n\n[two] and [three]\n\n[two]: ./b.md\n\n[three]: b.md\n',
    );
  });

  test('keeps the bookmarks of headings that share their words', () => {
    const { page, include } = extracted(
      '# A\n\n## Steps\n\nx\n\n«### Steps\n\ny»\n\n## Steps\n\n[s](#steps-2)\n',
      plain,
    );
    assert.equal(include, '### <a name="steps-1"></a>Steps\n\ny\n');
    assert.ok(page.includes('## <a name="steps-2"></a>Steps'), page);
  });

  test('gives the file the front matter that the others have', () => {
    const other = '---\nms.topic: include\nms.date: 01/01/2026\nms.service: entra\nauthor: you\n---\n\nText.\n';
    const { include } = extracted(`${header.replace('me', 'me\nms.service: entra-id')}# A\n\n«Text.»\n`, {
      'includes/other.md': other,
    });
    assert.equal(
      include,
      '---\nms.topic: include\nms.date: 11/23/2026\nms.service: entra-id\nauthor: me\n---\n\nText.\n',
    );
  });

  test('does not give the file the title and the description of the article', () => {
    const article = `${header.replace('author: me', 'title: How to do it\ndescription: What it is.')}# A\n\n«Text.»\n`;
    const other = (title: string) => `---\ntitle: ${title}\ndescription: ${title}\n---\n\nText.\n`;
    const headerBeside = (one: string, two: string) =>
      extracted(article, { 'includes/a.md': other(one), 'includes/b.md': other(two) })
        .include.split('\n')
        .slice(1, 3);
    assert.deepEqual(headerBeside('include file', 'include file'), [
      'title: include file',
      'description: include file',
    ]);
    assert.deepEqual(headerBeside('One', 'Two'), ['title: Include file', 'description: Include file']);
  });

  test('suggests the nearest folder of includes and a name that is free', () => {
    const suggest = (source: string, files: FileRecord) => suggestInclude(selectedIn(source, files).selected);
    const files = { 'includes/a.md': 'a', 'articles/includes/get-started-now.md': 'a' };
    assert.equal(suggest('# A\n\n¦Get **started** [now](x.md).\n', files), 'articles/includes/get-started-now-2.md');
    assert.equal(suggest('# A\n\n«## What *is* new?\n\nText»\n', { 'includes/a.md': 'a' }), 'includes/what-new.md');
    assert.equal(suggest('# A\n\n1. x\n\n   «1. Open it.\n   1. Close.»\n', {}), 'articles/includes/open-close.md');
    assert.equal(suggest('# A\n\n«```bash\naz acr login\n```»\n', {}), 'articles/includes/az-acr-login.md');
    assert.equal(suggest('# A\n\n¦!\n', {}), 'articles/includes/include.md');
  });

  test('is refused for a part of what cannot be parted', () => {
    const half = /^Select the whole (.+), or something inside it/;
    assert.match(refusalOf('# A\n\n```\n«code»\nmore\n```\n'), half);
    assert.match(refusalOf('# A\n\n«::: zone pivot="a"\n\nText.»\n\n::: zone-end\n'), half);
    assert.match(refusalOf('# A\n\n«Text.\n\n::: zone pivot="a"\n\nText.»\n\n::: zone-end\n'), half);
    assert.match(refusalOf('# A\n\n- «a\n- b»\n- c\n'), half);
    assert.match(refusalOf('# A\n\n## [T](#tab/t)\n\n«x\n\n## [U](#tab/u)\n\ny»\n\n---\n'), half);
    assert.match(refusalOf('# A\n\n«## [T](#tab/t)\n\nx»\n\n## [U](#tab/u)\n\ny\n\n---\n'), half);
    assert.match(refusalOf('# A\n\n| a | b |\n|---|---|\n| «1» | 2 |\n'), half);
    assert.match(refusalOf('# A\n\n> [!NOTE]\n> «Text.\n\nMore.»\n'), half);
  });

  test('is refused for the title, for a toc, and for a path that cannot be', () => {
    assert.match(refusalOf('«# A\n\nText.»\n'), /H1/);
    assert.match(refusalOf('«---\ntitle: x\n---\n\n# A»\n'), /below the front matter/);
    assert.match(refusalOf('# A\n\n¦\n'), /no text/);
    assert.match(refusalOf('# A\n\n«Text.»\n', 'includes/other.md', plain), /is there already/);
    assert.match(refusalOf('# A\n\n«Text.»\n', 'includes/a b.md'), /character/);
    assert.match(refusalOf('# A\n\n«Text.»\n', 'includes/a.txt'), /not the name/);
    assert.match(refusalOf('# A\n\n«Text.»\n', '../a.md'), /outside/);
    assert.match(refusalOf('# A\n\n«Text.»\n', 'articles/new.md'), /page of its own/);
  });

  test('works inside zones and tabs, and on whole ones', () => {
    const zone = '# A\n\n::: zone pivot="a"\n\n«One.»\n\n::: zone-end\n';
    assert.equal(extracted(zone, plain).include, 'One.\n');
    const tab = '# A\n\n## [T](#tab/t)\n\n«One.»\n\n## [U](#tab/u)\n\nTwo.\n\n---\n';
    assert.equal(extracted(tab, plain).include, 'One.\n');
    const whole = '# A\n\n«## [T](#tab/t)\n\nOne.\n\n## [U](#tab/u)\n\nTwo.\n\n---»\n\nEnd.\n';
    assert.ok(extracted(whole, plain).include.endsWith('Two.\n\n---\n'));
  });
});
