import assert from 'node:assert/strict';
import { isRefusal, type Change } from '../../../src/features/refactor/change';
import { renamableAt, renameAt } from '../../../src/features/refactor/renameAt';
import { renameHeading } from '../../../src/features/refactor/renameHeading';
import { changed, readAll } from './changedDocset';
import { mark } from '../../support/marked';
import { docsetOf, minimalConfig, type FileRecord } from '../../support/memoryDocset';
import { worldOf } from '../../support/featureWorld';

const path = 'articles/example.md';

/** The files after what stands at ¦ in the article has got another name. */
function renamed(source: string, name: string, files: FileRecord = {}, own = path): Record<string, string> {
  const world = worldOf(source, files, own);
  readAll(world.docset);
  const record = { ...minimalConfig(), ...files, [own]: world.article.text };
  return changed(record, renameAt(world, name));
}

function refusal(source: string, name: string, files: FileRecord = {}): string {
  const world = worldOf(source, files);
  readAll(world.docset);
  const answer = renameAt(world, name);
  assert.ok(answer && isRefusal(answer), JSON.stringify(answer));
  return answer.refusal;
}

suite('Renaming a heading', () => {
  test('takes the links of the article, of others, of a TOC and of a redirection along', () => {
    const files = {
      'articles/other.md': '[a](example.md?x=y#old-part) [b](~/articles/example.md#old-part) [c](example.md#other)\n',
      'TOC.yml': '- name: X\n  href: articles/example.md#old-part\n',
      'x.md':
        '# X\n\n[site](/base/articles/example#old-part) <https://learn.microsoft.com/base/articles/example#old-part>\n',
      '.openpublishing.redirection.json':
        '{"redirections":[{"source_path":"y.md","redirect_url":"/base/articles/example#old-part","redirect_document_id":true}]}',
    };
    const after = renamed('# T\n\n## Old ¦part\n\n[x](#old-part) [y]\n\n[y]: #old-part\n', 'New part', files);
    assert.equal(after[path], '# T\n\n## New part\n\n[x](#new-part) [y]\n\n[y]: #new-part\n');
    assert.equal(
      after['articles/other.md'],
      '[a](example.md?x=y#new-part) [b](~/articles/example.md#new-part) [c](example.md#other)\n',
    );
    assert.equal(after['TOC.yml'], '- name: X\n  href: articles/example.md#new-part\n');
    assert.equal(after['x.md'], files['x.md'].replaceAll('old-part', 'new-part'));
    assert.match(after['.openpublishing.redirection.json']!, /example#new-part"/);
  });

  test('moves the numbers of its namesakes, and the links to them', () => {
    const source = '# T\n\n## A\n\n## ¦A\n\n## A\n\n[1](#a) [2](#a-1) [3](#a-2)\n';
    assert.equal(renamed(source, 'B')[path], '# T\n\n## A\n\n## B\n\n## A\n\n[1](#a) [2](#b) [3](#a-1)\n');
  });

  test('in an include, takes links to every page that shows it along', () => {
    const files = {
      'articles/one.md': '# One\n\n[!INCLUDE [n](../includes/note.md)]\n\n[x](#terms)\n',
      'articles/two.md': '# Two\n\n## Terms\n\n[!INCLUDE [n](../includes/note.md)]\n\n[x](#terms)\n',
      'articles/three.md': '[a](one.md#terms) [b](two.md#terms)\n',
    };
    const after = renamed('## ¦Terms\n\n[s](#terms)\n', 'Rules', files, 'includes/note.md');
    assert.equal(after['includes/note.md'], '## Rules\n\n[s](#rules)\n');
    assert.equal(after['articles/one.md'], '# One\n\n[!INCLUDE [n](../includes/note.md)]\n\n[x](#rules)\n');
    // The heading of the page itself comes first there.
    assert.equal(after['articles/two.md'], files['articles/two.md']);
    assert.equal(after['articles/three.md'], '[a](one.md#rules) [b](two.md#terms)\n');
  });

  test('is offered on every link to it, with its text as the name', () => {
    const files = { 'articles/other.md': '# O\n\n## The `part`\n' };
    const world = worldOf('[x](other.md#the-¦part)\n', files);
    const found = renamableAt(world);
    assert.equal(found?.name, 'The `part`');
    assert.equal(mark(world.article.text, [found.span]), '[x](other.md#«the-part»)\n');
    const after = renamed('[x](other.md#the-¦part)\n', 'Whole', files);
    assert.equal(after['articles/other.md'], '# O\n\n## Whole\n');
    assert.equal(after[path], '[x](other.md#whole)\n');
  });

  test('is offered on its marks too', () => {
    for (const source of ['#¦# Part\n', '## Part #¦#\n', 'Part\n=¦==\n']) {
      assert.equal(renamableAt(worldOf(source))?.name, 'Part', source);
    }
  });

  test('leaves an id that is written into it', () => {
    const source = '## <a name="x"></a>Ti¦tle\n\n[x](#x)\n';
    assert.equal(renamed(source, 'Other')[path], '## <a name="x"></a>Other\n\n[x](#x)\n');
  });

  test('keeps every bookmark on request, those of its namesakes too', () => {
    const text = '# T\n\n## A\n\n> ### A\n\nA\n=\n\n[1](#a) [2](#a-1)\n';
    const docset = docsetOf({ [path]: text });
    readAll(docset);
    const article = docset.article(path)!;
    const answer = renameHeading(docset, path, article, article.headings[1]!, 'B', { keepsAnchors: true });
    assert.equal(
      changed({ [path]: text }, answer)[path],
      '# T\n\n## <a name="a"></a>B\n\n> ### <a name="a-1"></a>A\n\n<a name="a-2"></a>A\n=\n\n[1](#a) [2](#a-1)\n',
    );
    assert.equal((answer as Change).edits.size, 1);
  });

  test('refuses nothing, and what would be something else than this heading', () => {
    assert.match(refusal('## ¦A\n', '  '), /a heading needs a text/);
    assert.match(refusal('## ¦A\n', '[B](#tab/b)'), /would not be read as the text of this heading/);
    assert.match(refusal('¦A\n===\n', '- B'), /would not be read/);
    assert.match(refusal('## ¦A\n', 'B ##'), /would not be read/);
  });

  test('keeps CRLF and a missing line end', () => {
    assert.equal(renamed('# T\r\n\r\n## ¦A\r\n[x](#a)', 'B')[path], '# T\r\n\r\n## B\r\n[x](#b)');
  });
});

suite('Renaming other things', () => {
  test('the path of a link moves its file, with the links to it and those in it', () => {
    const files = { 'articles/old.md': '[self](old.md) [x](../x.md)\n', 'x.md': '[o](articles/old.md#a)\n' };
    const after = renamed('[x](¦old.md?q=1)\n', '../guides/new', files);
    assert.deepEqual(
      [after[path], after['guides/new.md'], after['x.md'], after['articles/old.md']],
      ['[x](../guides/new.md?q=1)\n', '[self](new.md) [x](../x.md)\n', '[o](guides/new.md#a)\n', undefined],
    );
  });

  test('the path of an image, an include and a definition does so too', () => {
    const files = { 'articles/m/i.png': '', 'includes/n.md': 'N\n', 'articles/o.md': '# O\n' };
    assert.ok('articles/m/j.png' in renamed(':::image source="m/¦i.png" alt-text="x":::\n', 'm/j.png', files));
    assert.ok('includes/p.md' in renamed('[!INCLUDE [n](../includes/¦n.md)]\n', '../includes/p.md', files));
    assert.ok('articles/p.md' in renamed('[x]\n\n[x]: ¦o.md\n', 'p.md', files));
  });

  test('a path is refused that is none, that is taken, or that leaves the docset', () => {
    const files = { 'articles/old.md': '# O\n', 'articles/there.md': '# T\n' };
    assert.match(refusal('[x](¦old.md)\n', 'there.md', files), /there is a file 'articles\/there\.md' already/);
    assert.match(refusal('[x](¦old.md)\n', '/site/x', files), /is not the path of a file/);
    assert.match(refusal('[x](¦old.md)\n', 'folder/', files), /is not the path of a file/);
    assert.match(refusal('[x](¦old.md)\n', '../../x.md', files), /lies outside the docset/);
  });

  test('an id in html is renamed with its links', () => {
    const after = renamed('<a name="o¦ld"></a>\n\n[x](#old)\n', 'new', { 'articles/b.md': '[y](example.md#old)\n' });
    assert.deepEqual(
      [after[path], after['articles/b.md']],
      ['<a name="new"></a>\n\n[x](#new)\n', '[y](example.md#new)\n'],
    );
    assert.match(refusal('<a name="o¦ld"></a> <a name="new"></a>\n', 'new'), /has an anchor 'new' already/);
  });

  test('a tab id is renamed in all articles, since Learn opens such tabs together', () => {
    const tabs = '# [A](#tab/a)\n\nA\n\n# [B](#tab/b)\n\nB\n\n---\n';
    const after = renamed(tabs.replace('tab/a', 'tab/¦a'), 'c', {
      'articles/b.md': `${tabs}\n[x](example.md?tabs=a)\n`,
    });
    assert.equal(after[path], tabs.replace('tab/a', 'tab/c'));
    assert.equal(after['articles/b.md'], `${tabs.replace('tab/a', 'tab/c')}\n[x](example.md?tabs=c)\n`);
    assert.match(refusal(tabs.replace('tab/a', 'tab/¦a'), 'b'), /has a tab 'b' beside 'a'/);
  });

  test('a pivot id is renamed in its group, in zones and in links, and not to one that the group has', () => {
    const files = {
      'zone-pivot-groups.yml':
        'groups:\n- id: tools\n  title: T\n  prompt: P\n  pivots:\n  - id: a\n    title: A\n  - id: b\n    title: B\n',
      'articles/b.md': '[x](example.md?pivots=a)\n',
    };
    const source = '---\nzone_pivot_groups: tools\n---\n\n::: zone pivot="b,¦a"\n\nA\n\n::: zone-end\n';
    const after = renamed(source, 'c', files);
    assert.match(after[path]!, /pivot="b,c"/);
    assert.match(after['zone-pivot-groups.yml']!, /- id: c\n {4}title: A/);
    assert.equal(after['articles/b.md'], '[x](example.md?pivots=c)\n');
    assert.match(refusal(source, 'b', files), /has a pivot 'b' already/);
  });

  test('there is nothing to rename in running text, on the web and on the site', () => {
    for (const source of ['Some ¦text\n', '[x](https://¦example.com)\n', '[x](/base/¦x)\n', '[te¦xt](example.md)\n']) {
      assert.equal(renamableAt(worldOf(source)), undefined, source);
    }
  });
});
