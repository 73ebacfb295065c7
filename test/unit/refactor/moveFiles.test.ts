import assert from 'node:assert/strict';
import { isRefusal, type Change, type Move } from '../../../src/features/refactor/change';
import { moveFiles, type MoveOptions } from '../../../src/features/refactor/moveFiles';
import { changed, readAll } from './changedDocset';
import { docsetOf, minimalConfig, type FileRecord } from '../../support/memoryDocset';

/** The files after the moves, made with all that they bring along. */
function moved(files: FileRecord, moves: readonly (readonly [from: string, to: string])[], options?: MoveOptions) {
  const record = { ...minimalConfig(), ...files };
  return changed(record, changeFor(record, moves, options));
}

function changeFor(files: FileRecord, moves: readonly (readonly [from: string, to: string])[], options?: MoveOptions) {
  const docset = docsetOf({ ...minimalConfig(), ...files });
  readAll(docset);
  const list = moves.map(([from, to]): Move => ({ from, to }));
  const change = moveFiles(docset, list, options);
  return isRefusal(change) ? change : { ...change, moved: list };
}

/** What the article `from.md` says after `b/target.md` has been moved to `c/new.md`, when it says `written`. */
function rewritten(written: string, more: FileRecord = {}): string | undefined {
  const files = { 'a/from.md': written, 'b/target.md': '# Target\n\n## Part\n', ...more };
  return moved(files, [['b/target.md', 'c/new.md']])['a/from.md'];
}

/** Redirections from which the base path follows, and the file that they stand in. */
const redirections = (...entries: readonly string[]): FileRecord => ({
  '.openpublishing.redirection.json': `{\n  "redirections": [\n${entries.join(',\n')}\n  ]\n}\n`,
  'x.md': '# X\n',
});

const entry = (source: string, url: string, keeps = false, key = 'source_path') =>
  `    {\n      "${key}": "${source}",\n      "redirect_url": "${url}",\n      "redirect_document_id": ${keeps}\n    }`;

const known = entry('gone.md', '/base/x', true);

suite('Moving files', () => {
  test('a link keeps the form in which it is written', () => {
    assert.equal(rewritten('[t](../b/target.md)'), '[t](../c/new.md)');
    assert.equal(rewritten('[t](~/b/target.md)'), '[t](~/c/new.md)');
    assert.equal(rewritten('[t](./../b/target.md)'), '[t](../c/new.md)');
    assert.equal(rewritten('[t](<../b/target.md> "Title")'), '[t](<../c/new.md> "Title")');
    assert.equal(rewritten('<a href="../b/target.md#part">t</a>'), '<a href="../c/new.md#part">t</a>');
  });

  test('a link keeps its query and its bookmark', () => {
    assert.equal(rewritten('[t](../b/target.md?tabs=x#part)'), '[t](../c/new.md?tabs=x#part)');
  });

  test('a definition is changed once, used or not', () => {
    assert.equal(rewritten('[t] and [u][t]\n\n[t]: ../b/target.md\n'), '[t] and [u][t]\n\n[t]: ../c/new.md\n');
    assert.equal(rewritten('[t]: ../b/target.md "T"\n'), '[t]: ../c/new.md "T"\n');
  });

  test('the whole url of the page keeps its host and locale, and that of another page stays', () => {
    const written = (page: string) =>
      `[t](https://learn.microsoft.com/en-us/base/${page}?tabs=a#part) [u](https://learn.microsoft.com/base/${page})`;
    assert.equal(rewritten(written('b/target'), redirections(known)), written('c/new'));
    assert.equal(rewritten(written('b/other'), redirections(known)), written('b/other'));
    // Without a base path nobody knows whose page it is.
    assert.equal(rewritten(written('b/target')), written('b/target'));
  });

  test('links that somebody else changes are left to them', () => {
    const files = { 'a/from.md': '[t](../b/target.md) [u](~/b/target.md)', 'b/target.md': '# T\n' };
    const isLeft = ({ target }: { target: { href: string } }) => target.href.startsWith('.');
    const after = moved(files, [['b/target.md', 'c/new.md']], { isLeft });
    assert.equal(after['a/from.md'], '[t](../b/target.md) [u](~/c/new.md)');
  });

  test('what stands in code and comments stays', () => {
    const text = '`[t](../b/target.md)`\n\n```\n[t](../b/target.md)\n```\n\n<!-- [t](../b/target.md) -->\n';
    assert.equal(rewritten(text), text);
  });

  test('segments that stay are spelt as they were, new ones are encoded where they must be', () => {
    const files = { 'a/from.md': '[t](../b%2Dc/old%20name.md)', 'b-c/old name.md': '# T\n' };
    assert.equal(moved(files, [['b-c/old name.md', 'b-c/new (1).md']])['a/from.md'], '[t](../b%2Dc/new%20%281%29.md)');
  });

  test('a dot in front stays where the target is below', () => {
    const files = { 'from.md': '[t](./b/target.md) [u](b/target.md)', 'b/target.md': '# T\n' };
    assert.equal(moved(files, [['b/target.md', 'c/new.md']])['from.md'], '[t](./c/new.md) [u](c/new.md)');
  });

  test('the links of the file itself lead where they led', () => {
    const files = {
      'b/target.md': '[a](../a/from.md), [b](beside.md#x), [c](~/a/from.md), [d](target.md#y), ![I](media/i.png)\n',
      'a/from.md': '# A\n',
      'b/beside.md': '# B\n\n## X\n',
      'b/media/i.png': '',
    };
    assert.equal(
      moved(files, [['b/target.md', 'new.md']])['new.md'],
      '[a](a/from.md), [b](b/beside.md#x), [c](~/a/from.md), [d](new.md#y), ![I](b/media/i.png)\n',
    );
  });

  test('links between files that move together stay as they are', () => {
    const files = { 'b/one.md': '[t](two.md) ![I](media/i.png)\n', 'b/two.md': '# T\n', 'b/media/i.png': '' };
    const change = changeFor(files, [
      ['b/one.md', 'deep/er/one.md'],
      ['b/two.md', 'deep/er/two.md'],
      ['b/media/i.png', 'deep/er/media/i.png'],
    ]) as Change;
    assert.deepEqual([...change.edits], []);
  });

  test('includes, sources, code and lightboxes go along', () => {
    const files = {
      'a/from.md':
        '[!INCLUDE [n](../includes/note.md)]\n\n' +
        ':::image type="content" source="../media/i.png" alt-text="x" lightbox="~/media/i.png":::\n\n' +
        ':::code language="powershell" source="../s/my code.ps1":::\n\n[!code-powershell[x](~/s/my code.ps1#L1)]\n',
      'includes/note.md': 'Note, [a](../a/from.md).\n',
      'media/i.png': '',
      's/my code.ps1': 'x\n',
    };
    const after = moved(files, [
      ['includes/note.md', 'shared/includes/note.md'],
      ['media/i.png', 'pictures/i 2.png'],
      ['s/my code.ps1', 's/your code.ps1'],
    ]);
    assert.equal(
      after['a/from.md'],
      '[!INCLUDE [n](../shared/includes/note.md)]\n\n' +
        ':::image type="content" source="../pictures/i%202.png" alt-text="x" lightbox="~/pictures/i%202.png":::\n\n' +
        ':::code language="powershell" source="../s/your code.ps1":::\n\n[!code-powershell[x](~/s/your code.ps1#L1)]\n',
    );
    assert.equal(after['shared/includes/note.md'], 'Note, [a](../../a/from.md).\n');
  });

  test('TOCs and YAML pages go along, quotes and all', () => {
    const files = {
      'TOC.yml': "- name: T\n  href: 'b/target.md?x=y#part'\n- name: U\n  href: b/toc.yml\n- name: V\n  href: b/\n",
      'b/toc.yml': '- name: T\n  href: target.md\n',
      'b/target.md': '# T\n',
      'index.yml':
        '### YamlMime:Landing\ntitle: T\nlandingContent:\n- title: U\n  linkLists:\n  - linkListType: overview\n    links:\n' +
        '    - text: T\n      url: b/target.md\n',
    };
    const after = moved(files, [
      ['b/target.md', 'c/target.md'],
      ['b/toc.yml', 'c/toc.yml'],
    ]);
    assert.match(
      after['TOC.yml']!,
      /'c\/target\.md\?x=y#part'\n- name: U\n {2}href: c\/toc\.yml\n- name: V\n {2}href: c\/\n/,
    );
    assert.equal(after['c/toc.yml'], '- name: T\n  href: target.md\n');
    assert.match(after['index.yml']!, /url: c\/target\.md/);
  });

  test('a site-relative link goes along where the base path is known', () => {
    const more = redirections(known);
    assert.equal(rewritten('[t](/base/b/target?x=y#part)', more), '[t](/base/c/new?x=y#part)');
    assert.equal(rewritten('[t](/en-us/base/b/target)', more), '[t](/en-us/base/c/new)');
    assert.equal(rewritten('[t](/other/b/target)', more), '[t](/other/b/target)');
  });

  test('CRLF and a missing line end at the end stay', () => {
    assert.equal(rewritten('# A\r\n\r\n[t](../b/target.md)'), '# A\r\n\r\n[t](../c/new.md)');
  });

  test('a broken link stays as it is', () => {
    const files = { 'b/target.md': '[x](nowhere.md) [y](link)\n' };
    assert.equal(moved(files, [['b/target.md', 'c/d/new.md']])['c/d/new.md'], '[x](nowhere.md) [y](link)\n');
  });

  test('links are corrected when nothing but the letter case of a file changes, without a redirection', () => {
    const files: FileRecord = { 'a/from.md': '[t](../b/Target.md)', 'b/Target.md': '# T\n', ...redirections(known) };
    const after = moved(files, [['b/Target.md', 'b/target.md']]);
    assert.equal(after['a/from.md'], '[t](../b/target.md)');
    assert.equal(after['.openpublishing.redirection.json'], files['.openpublishing.redirection.json']);
  });

  test('the name of a file that is there is refused', () => {
    const answer = changeFor({ 'a.md': '# A\n', 'b.md': '# B\n' }, [['a.md', 'B.md']]);
    assert.ok(isRefusal(answer));
    assert.match(answer.refusal, /there is a file 'B\.md' already/);
  });

  test('two files can change their names', () => {
    const files = { 'a.md': '[b](b.md)\n', 'b.md': '[a](a.md)\n' };
    const after = moved(files, [
      ['a.md', 'b.md'],
      ['b.md', 'a.md'],
    ]);
    assert.deepEqual([after['b.md'], after['a.md']], ['[b](a.md)\n', '[a](b.md)\n']);
  });

  test('a page for which the globs of the config now say other metadata is spoken of', () => {
    const globs = {
      content: [{ files: ['**/*.md'] }],
      fileMetadata: { author: { 'b/**': 'me' }, manager: { 'b/**': 'm' } },
    };
    const files = {
      'b/target.md': '---\nmanager: other\n---\n\n# T\n',
      'docfx.json': JSON.stringify({ build: globs }),
    };
    const publish = minimalConfig()['.openpublishing.publish.config.json']!;
    const record = { ...files, '.openpublishing.publish.config.json': publish, ...redirections(known) };
    const docset = docsetOf(record);
    readAll(docset);
    const change = moveFiles(docset, [{ from: 'b/target.md', to: 'c/new.md' }]) as Change;
    assert.deepEqual(change.notes, ["'docfx.json' now sets other metadata for 'c/new.md': author."]);
  });

  test('a page that leaves the build is spoken of, and not redirected', () => {
    const files = { 'b/target.md': '# T\n', ...redirections(known) };
    const change = changeFor(files, [['b/target.md', 'includes/target.md']]) as Change;
    assert.deepEqual(change.notes, [
      "'docfx.json' does not select 'includes/target.md': that is no longer part of the build.",
    ]);
    assert.deepEqual([...change.edits], []);
  });
});

suite('Redirections of moved pages', () => {
  const docutune = '{"docsets":[{"docsetName":"memory","basePath":"/base"}]}';
  const file = '.openpublishing.redirection.json';
  const after = (files: FileRecord, moves: readonly (readonly [string, string])[]) => moved(files, moves)[file];

  test('a page gets an entry at the end of a file that is not sorted, in the form of those that are there', () => {
    const [a, b] = [entry('z.md', '/base/x', true), entry('a.md', '/base/y')];
    const text = after({ 'b/target.md': '# T\n', ...redirections(a, b) }, [['b/target.md', 'c/new.md']]);
    assert.equal(text, redirections(a, b, entry('b/target.md', '/base/c/new', true))[file]);
  });

  test('in a sorted file it stands in order', () => {
    const [a, c] = [entry('a.md', '/base/x', true), entry('c.md', '/base/y')];
    const text = after({ 'b/target.md': '# T\n', ...redirections(a, c) }, [['b/target.md', 'c/new.md']]);
    assert.equal(text, redirections(a, entry('b/target.md', '/base/c/new', true), c)[file]);
  });

  test('it says the source from the root where others do, and keeps their spacing and line ends', () => {
    const item = (source: string, url: string, keeps: boolean) =>
      `\t\t{ "redirect_url":"${url}", "source_path_from_root":"${source}", "redirect_document_id":${keeps} }`;
    const text = (...items: string[]) => `{\r\n\t"redirections": [\r\n${items.join(',\r\n')}\r\n\t]\r\n}`;
    const files = { 'b/target.md': '# T\n', 'x.md': '# X\n', [file]: text(item('/gone.md', '/base/x', true)) };
    assert.equal(
      after(files, [['b/target.md', 'c/new.md']]),
      text(item('/b/target.md', '/base/c/new', true), item('/gone.md', '/base/x', true)),
    );
  });

  test('no chain comes about: what led to the old page leads to the new one, with its bookmark', () => {
    const files = {
      'b/target.md': '# T\n',
      ...redirections(entry('a.md', '/base/b/target#part'), entry('c.md', '/base/b/target', true), known),
    };
    assert.equal(
      after(files, [['b/target.md', 'c/new.md']]),
      redirections(
        entry('a.md', '/base/c/new#part'),
        entry('b/target.md', '/base/c/new', true),
        entry('c.md', '/base/c/new', false),
        known,
      )[file],
    );
  });

  test('a page that takes the address of a redirected one makes that entry superfluous', () => {
    const files = { 'b/target.md': '# T\n', ...redirections(entry('a.md', '/base/b/target', true), known) };
    assert.equal(
      after(files, [['b/target.md', 'a.md']]),
      redirections(entry('b/target.md', '/base/a', true), known)[file],
    );
  });

  test('includes, images and pages that are redirected already get no entry', () => {
    const files = {
      'includes/n.md': 'N\n',
      'm/i.png': '',
      'b/target.md': '# T\n',
      ...redirections(entry('b/target.md', '/base/x', true)),
    };
    const moves = [
      ['includes/n.md', 'includes/o.md'],
      ['m/i.png', 'm/j.png'],
      ['b/target.md', 'c/new.md'],
    ] as const;
    assert.equal(after(files, moves), files[file as keyof typeof files]);
  });

  test('of several files the one with entries of the folder is taken', () => {
    const other = '.openpublishing.redirection.b.json';
    const files: FileRecord = {
      'b/target.md': '# T\n',
      ...redirections(known),
      [other]: redirections(entry('b/gone.md', '/base/x'))[file],
    };
    const result = moved(files, [['b/target.md', 'c/new.md']]);
    assert.equal(result[file], files[file]);
    assert.match(result[other]!, /"b\/target\.md"/);
  });

  test('of files with entries as near as each other the one is taken that leads to the folder or has its name', () => {
    const file = (name: string) => `.openpublishing.redirection${name}.json`;
    const list = (...entries: string[]) => redirections(...entries)[file('')]!;
    const many = ['a', 'b', 'c'].map((name) => entry(`docs/data/${name}.md`, '/base/x', name === 'a'));
    const files = {
      'docs/tools/t.md': '# T\n',
      'docs/t.md': '# T\n',
      'x.md': '# X\n',
      [file('.data')]: list(...many),
      [file('.docs')]: list(entry('docs/other/a.md', '/base/x')),
      [file('.new')]: list(entry('docs/older/a.md', '/base/docs/tools/t')),
    };
    const changed = (from: string, to: string) => [...(changeFor(files, [[from, to]]) as Change).edits.keys()];
    assert.deepEqual(changed('docs/tools/t.md', 'docs/tools/u.md'), [file('.new')]);
    assert.deepEqual(changed('docs/t.md', 'docs/u.md'), [file('.docs')]);
  });

  test('in a file that says the source in both ways it is said in the way of most', () => {
    const root = (name: string) => entry(`/b/${name}.md`, '/base/x', name === 'a', 'source_path_from_root');
    const [a, b, wrong] = [root('a'), root('b'), entry('b/c.md', '/base/x')];
    assert.equal(
      after({ 'b/target.md': '# T\n', ...redirections(a, b, wrong) }, [['b/target.md', 'c/new.md']]),
      redirections(a, b, wrong, entry('/b/target.md', '/base/c/new', true, 'source_path_from_root'))[file],
    );
  });

  test('it stands as far in as most of the others, whatever a single one does', () => {
    const [a, b, c] = [
      entry('a.md', '/base/x', true),
      `        ${entry('b.md', '/base/x').trim()}`,
      entry('c.md', '/base/x'),
    ];
    const moves = [['d/target.md', 'c/new.md']] as const;
    const added = entry('d/target.md', '/base/c/new', true);
    assert.equal(after({ 'd/target.md': '# T\n', ...redirections(a, b) }, moves), redirections(a, b, added)[file]);
    assert.equal(
      after({ 'd/target.md': '# T\n', ...redirections(a, b, c) }, moves),
      redirections(a, b, c, added)[file],
    );
  });

  test('a repository without a redirection file gets one, and the author is told', () => {
    const files = { 'b/target.md': '# T\n', ...minimalConfig(), '.docutune/config/x.json': docutune };
    const change = changeFor(files, [['b/target.md', 'c/new.md']]) as Change;
    assert.deepEqual(change.notes, [
      "The repository had no redirection file; '.openpublishing.redirection.json' is new.",
    ]);
    assert.equal(
      change.created[0]?.text,
      redirections(entry('/b/target.md', '/base/c/new', true, 'source_path_from_root'))[file],
    );
  });

  test('without a known base path there is none, and the author is told', () => {
    const change = changeFor({ 'b/target.md': '# T\n' }, [['b/target.md', 'c/new.md']]) as Change;
    assert.match(change.notes?.join() ?? '', /^No redirection was added, because/);
  });

  test('a redirection file that cannot be read is refused, and nothing is changed', () => {
    const text = redirections(known, entry('b/old.md', '/base/x'))[file]!.replace(
      '"redirect_url": "/base/x"',
      '"redirect_url" "/base/x"',
    );
    const answer = changeFor(
      { 'b/target.md': '# T\n', 'x.md': '# X\n', [file]: `${text}`, '.docutune/config/x.json': docutune },
      [['b/target.md', 'c/new.md']],
    );
    assert.ok(isRefusal(answer), JSON.stringify(answer));
    assert.match(answer.refusal, /the redirection file '\.openpublishing\.redirection\.json' cannot be read/);
  });

  test('a folder of pages is one edit in the order of the file', () => {
    const [a, z] = [entry('a.md', '/base/x', true), entry('z.md', '/base/x')];
    const files = { 'b/two.md': '# T\n', 'b/one.md': '# T\n', ...redirections(a, z) };
    assert.equal(
      after(files, [
        ['b/two.md', 'c/two.md'],
        ['b/one.md', 'c/one.md'],
      ]),
      redirections(a, entry('b/one.md', '/base/c/one', true), entry('b/two.md', '/base/c/two', true), z)[file],
    );
  });

  test('the only entry may go while another comes', () => {
    const files = { 'b/target.md': '# T\n', ...redirections(entry('x2.md', '/base/b/target', true)) };
    assert.equal(after(files, [['b/target.md', 'x2.md']]), redirections(entry('b/target.md', '/base/x2', true))[file]);
  });

  test('a page that nobody has read yet gets none, but entries that lead to it follow', () => {
    const files = {
      'a.md': '[t](b/target.md)\n',
      'b/target.md': '# T\n',
      ...redirections(entry('a2.md', '/base/b/target', true), known),
    };
    const result = moved(files, [['b/target.md', 'c/new.md']], { isPublished: () => false });
    const led = redirections(entry('a2.md', '/base/c/new', true), known)[file];
    assert.deepEqual([result['a.md'], result[file]], ['[t](c/new.md)\n', led]);
  });
});
