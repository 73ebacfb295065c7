import assert from 'node:assert/strict';
import { readArticle } from '../../../src/article/readArticle';
import { moveSection, sectionAt, suggestSectionPath } from '../../../src/features/refactor/moveSection';
import { changed, findingsOf, newFindings, readAll } from './changedDocset';
import { unmark } from '../../support/marked';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';

const today = new Date(2026, 10, 23);
const path = 'articles/example.md';

function questionAt(source: string, files: FileRecord) {
  const { text, cursor } = unmark(source);
  const record = { ...files, [path]: text };
  const docset = docsetOf(record);
  readAll(docset);
  return { record, question: { docset, path, article: readArticle(text), offset: cursor } };
}

function moved(source: string, files: FileRecord = {}, to = 'articles/details.md', title = 'Details'): FileRecord {
  const { record, question } = questionAt(source, files);
  const after = changed(record, moveSection(question, { path: to, title, today }));
  assert.deepEqual(newFindings(findingsOf(record), findingsOf(after)), []);
  return after;
}

const header =
  '---\ntitle: The example of it all\ndescription: What all of it is about, in one sentence that is long enough to be one.\nms.topic: how-to\nms.date: 01/01/2026\nauthor: me\nms.author: me\nms.service: entra-id\nzone_pivot_groups: x\n\n# Customer intent: As a reader, I read.\n---\n\n';
const sentence = 'A sentence that says what the details are about and why anybody should care for them.';

suite('Moving a section to an article', () => {
  test('gives it the front matter of the old one, with its own title, description and date', () => {
    const after = moved(
      `${header.replace('zone_pivot_groups: x\n', '')}# A\n\nText.\n\n## Det¦ails\n\n${sentence}\n\n### More\n\nText.\n\n## Last\n\nText.\n`,
    );
    assert.equal(
      after['articles/details.md'],
      `---\ntitle: Details\ndescription: ${sentence}\nms.topic: how-to\nms.date: 11/23/2026\nauthor: me\nms.author: me\nms.service: entra-id\n---\n\n# Details\n\n${sentence}\n\n## More\n\nText.\n`,
    );
    assert.ok(
      after[path]!.endsWith('# A\n\nText.\n\nFor more information, see [Details](details.md).\n\n## Last\n\nText.\n'),
      after[path],
    );
  });

  test('describes it with the words that stand in code too', () => {
    const description = (text: string) => {
      const page = moved(`${header}# A\n\nText.\n\n## Det¦ails\n\n${text}\n`)['articles/details.md']!;
      return /^description: (.*)$/m.exec(page)?.[1];
    };
    assert.equal(
      description('Using the [`-Options`](https://x.com) parameter allows you to specify a table of options for it.'),
      'Using the -Options parameter allows you to specify a table of options for it.',
    );
  });

  test('turns links to its bookmarks from everywhere', () => {
    const files = {
      'articles/b.md': `${header}# B\n\n[x](example.md#details) [y](./example.md?a=b#more) [z](example.md#last) [r][r]\n\n[r]: example.md#more "T"\n`,
      'toc.yml':
        '- name: A\n  href: articles/example.md\n- name: More\n  href: articles/example.md#more\n- name: B\n  href: articles/b.md\n',
    };
    const after = moved(
      `${header}# A\n\n[x](#details) [y](example.md#more) <a name="k"></a>\n\n## Det¦ails\n\n${sentence} [a](#more), [b](#last), [c](example.md#details), [d](#k)\n\n### More\n\nText.\n\n## Last\n\nText.\n`,
      files,
    );
    assert.ok(after['articles/b.md']!.includes('[x](details.md) [y](./details.md?a=b#more) [z](example.md#last)'));
    assert.ok(after['articles/b.md']!.includes('[r]: details.md#more "T"'));
    assert.ok(after[path]!.includes('[x](details.md) [y](details.md#more)'), after[path]);
    const page = after['articles/details.md']!;
    assert.ok(page.includes('[a](#more), [b](example.md#last), [c](#details), [d](example.md#k)'), page);
    assert.equal(
      after['toc.yml'],
      '- name: A\n  href: articles/example.md\n- name: More\n  href: articles/details.md#more\n- name: B\n  href: articles/b.md\n',
    );
  });

  test('gives it an entry below that of the old one', () => {
    const toc = '- name: A\n  href: articles/example.md\n- name: B\n  href: articles/b.md\n';
    const after = moved(`${header}# A\n\nText.\n\n## Det¦ails\n\n${sentence}\n`, {
      'articles/b.md': `${header.replace('all', 'other')}# B\n`,
      'toc.yml': toc,
    });
    assert.equal(after['toc.yml'], toc.replace('- name: B', '- name: Details\n  href: articles/details.md\n- name: B'));
  });

  test('relocates its links, keeps its bookmarks and takes its definitions along', () => {
    const after = moved(
      `${header}# A\n\n### Use\n\nText.\n\n## Det¦ails\n\n${sentence}\n\n### Use\n\n[b](b.md) ![Alt of it.](media/x.png) [one] [two]\n\n[one]: ./b.md\n\n## Last\n\n[x](#use-1) [one] [two]\n\n[two]: #last\n`,
      { 'articles/b.md': `${header}# B\n`, 'articles/media/x.png': '' },
      'more/details.md',
    );
    const page = after['more/details.md']!;
    assert.ok(
      page.includes('## <a name="use-1"></a>Use\n\n[b](../articles/b.md) ![Alt of it.](../articles/media/x.png)'),
      page,
    );
    assert.ok(page.endsWith('[one]: ../articles/b.md\n\n[two]: ../articles/example.md#last\n'), page);
    assert.ok(
      after[path]!.endsWith('[x](../more/details.md#use-1) [one] [two]\n\n[two]: #last\n\n[one]: ./b.md\n'),
      after[path],
    );
  });

  test('keeps line ends, an end of file without one, and headings with an underline', () => {
    const after = moved(
      `${header}# A\n\nText.\n\nDet¦ails\n---\n\n${sentence}\n\n### More\n\nText.`.replaceAll('\n', '\r\n'),
    );
    assert.ok(
      after['articles/details.md']!.includes(`\r\n\r\n# Details\r\n\r\n${sentence}\r\n\r\n## More\r\n\r\nText.\r\n`),
    );
    assert.ok(!/[^\r]\n/.test(after['articles/details.md']!));
    assert.ok(after[path]!.endsWith('see [Details](details.md).'));
  });

  test('ends a section where a zone brings a heading of its level', () => {
    const section = (source: string) => {
      const { text, cursor } = unmark(source);
      const found = sectionAt(readArticle(text), cursor);
      return 'refusal' in found ? found.refusal : text.slice(found.range.span.start, found.range.span.end);
    };
    assert.equal(section('# A\n\n### B¦\n\nx\n\n::: zone pivot="a"\n\n## C\n\n::: zone-end\n'), '### B\n\nx');
    assert.match(section('# A¦\n\nx\n'), /below the title/);
    assert.match(section('x¦\n'), /below the title/);
    assert.match(section('# A\n\n::: zone pivot="a"\n\n## C¦\n\n::: zone-end\n'), /part of a zone/);
  });

  test('is refused where it cannot be', () => {
    const refusal = (source: string, to: string, files: FileRecord = {}) => {
      const answer = moveSection(questionAt(source, files).question, { path: to, title: 'B', today });
      return 'refusal' in answer ? answer.refusal : assert.fail('nothing was refused');
    };
    assert.match(refusal('# A\n\n## B¦\n\nx\n', path), /there already/);
    assert.match(refusal('# A\n\n## B¦\n\nx\n', 'includes/b.md'), /not publish/);
    const part = { 'includes/i.md': '[x](#b)\n' };
    assert.match(
      refusal('# A\n\n[!INCLUDE [i](../includes/i.md)]\n\n## B¦\n\nx\n', 'articles/b.md', part),
      /lead nowhere/,
    );
    const { docset } = questionAt('# A¦\n', { 'articles/b.md': '# B\n' }).question;
    assert.equal(suggestSectionPath(docset, path, '*Is* B?'), 'articles/b-2.md');
  });
});
