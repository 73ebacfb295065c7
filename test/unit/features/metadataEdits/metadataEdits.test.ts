import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/readArticle';
import { applyEdits } from '../../../../src/article/span';
import { dateOnSave } from '../../../../src/features/metadataEdits/dateOnSave';
import { keyChoices, valueChoices } from '../../../../src/features/metadataEdits/metadataChoices';
import { metadataEdits } from '../../../../src/features/metadataEdits/metadataEdits';
import { today } from '../../../support/featureWorld';
import { docsetOf } from '../../../support/memoryDocset';

/** What the header of one article becomes, or why it stays. */
function edited(header: string, key: string, value: string | undefined, docfx?: object): string {
  const text = `---\n${header}---\n\n# A\n`;
  const config = docfx && { build: { content: [{ files: ['**/*.md'] }], ...docfx } };
  const docset = docsetOf({
    'a.md': text,
    ...(config && {
      'docfx.json': JSON.stringify(config),
      '.openpublishing.publish.config.json': '{"docsets_to_publish":[{"docset_name":"m","build_source_folder":"."}]}',
    }),
  });
  const { change, skipped } = metadataEdits(docset, ['a.md'], { key, value });
  if (skipped.length) return skipped[0]!.reason;
  const after = applyEdits(text, change.edits.get('a.md') ?? []);
  if (value !== undefined && after !== text) {
    const data = readArticle(after).frontMatter?.data[key];
    assert.equal(Array.isArray(data) ? data.join(', ') : String(data), value, after);
  }
  return after.slice('---\n'.length, after.indexOf('---\n', 4));
}

suite('A metadata edit', () => {
  test('changes one value and keeps quotes, comments and order', () => {
    assert.equal(edited('b: "x" # why\na: 1 # here\n', 'b', 'y z'), 'b: "y z" # why\na: 1 # here\n');
    assert.equal(edited("b: 'x'\n", 'b', "it's"), "b: 'it''s'\n");
    assert.equal(edited('b: x\n', 'b', 'a: b'), 'b: "a: b"\n');
    assert.equal(edited('b:\nc: d\n', 'b', 'x'), 'b: x\nc: d\n');
    assert.equal(edited('b: x\r\nc: d\r\n', 'b', 'y'), 'b: y\r\nc: d\r\n');
  });

  test('adds a key where it usually stands, and none twice', () => {
    assert.equal(
      edited('title: T\nms.topic: how-to\n# Intent\n', 'author', 'me'),
      'title: T\nauthor: me\nms.topic: how-to\n# Intent\n',
    );
    assert.equal(edited('author: me\n', 'author', 'me'), 'author: me\n');
  });

  test('leaves an article whose value comes from the configuration', () => {
    const docfx = { globalMetadata: { manager: 'lead' } };
    assert.equal(edited('title: T\n', 'manager', 'lead', docfx), 'title: T\n');
    assert.equal(edited('title: T\n', 'manager', 'other', docfx), 'title: T\nmanager: other\n');
    assert.equal(edited('manager: mine\n', 'manager', 'lead', docfx), 'manager: lead\n');
  });

  test('takes a key away, with the lines of its list', () => {
    assert.equal(edited('a: b\nms.custom:\n  - x\n  - y\nc: d\n', 'ms.custom', undefined), 'a: b\nc: d\n');
    assert.equal(edited('a: b\n', 'c', undefined), 'a: b\n');
  });

  test('writes a list as lists are written there', () => {
    assert.equal(edited('ms.custom:\n- x\n- y\n', 'ms.custom', 'z'), 'ms.custom:\n- z\n');
    assert.equal(edited('ms.custom: [x, y]\nb: c\n', 'ms.custom', 'z, w'), 'ms.custom: [z, w]\nb: c\n');
    assert.equal(edited('title: T\n', 'no-loc', 'Entra, Azure'), 'title: T\nno-loc: [Entra, Azure]\n');
    assert.equal(edited('no-loc: [Entra, Azure]\n', 'no-loc', 'Entra, Azure'), 'no-loc: [Entra, Azure]\n');
  });

  test('writes truth values as such', () => {
    assert.equal(edited('title: T\n', 'hideEdit', 'true'), 'title: T\nhideEdit: true\n');
    assert.equal(edited('hideEdit: true\n', 'hideEdit', 'false'), 'hideEdit: false\n');
  });

  test('skips what it cannot keep, and says why', () => {
    assert.match(edited('a: "b\n', 'a', 'c'), /cannot be read/);
    assert.match(edited('{ a: b }\n', 'c', 'd'), /braces/);
    assert.match(edited('a: |\n  one\n  two\n', 'a', 'd'), /several lines/);
    assert.match(edited('ms.custom:\n  - x # why\n  - y\n', 'ms.custom', 'd'), /comment/);
  });

  test('of many articles touches those only whose value differs', () => {
    const docset = docsetOf({
      'a.md': '---\nms.topic: how-to\n---\n\n# A\n',
      'b.md': '---\nms.topic: concept-article\n---\n\n# B\n',
      'c.md': '---\nms.topic: "broken\n---\n\n# C\n',
      'd.md': '# D\n',
    });
    const { change, skipped, unchanged } = metadataEdits(docset, ['a.md', 'b.md', 'c.md', 'd.md', 'no.md'], {
      key: 'ms.topic',
      value: 'how-to',
    });
    assert.deepEqual([...change.edits.keys()], ['b.md', 'd.md']);
    assert.deepEqual(
      skipped.map(({ path }) => path),
      ['c.md', 'no.md'],
    );
    assert.equal(unchanged, 1);
    assert.equal(applyEdits('# D\n', change.edits.get('d.md')!), '---\nms.topic: how-to\n---\n\n# D\n');
  });
});

suite('What a metadata edit offers', () => {
  const docset = docsetOf({
    'a.md': '---\ntitle: A\nms.topic: how-to\nmine: x\n---\n',
    'b.md': '---\ntitle: B\nms.topic: overview\n---\n',
    'c.md': '---\nms.topic: overview\n---\n',
  });
  for (const path of docset.articlePaths) docset.facts(path);

  test('are the keys of the articles first, without those that are of one article', () => {
    const keys = keyChoices(docset, ['a.md', 'b.md']).map(({ text, count }) => `${text} ${count}`);
    assert.deepEqual(keys.slice(0, 2), ['ms.topic 2', 'mine 1']);
    assert.ok(keys.includes('ms.service 0'));
    assert.ok(!keys.some((key) => key.startsWith('title ')));
  });

  test('are the values seen first, the most frequent before others, then those that are known', () => {
    const values = valueChoices(docset, 'ms.topic', ['a.md']).map(({ text, count }) => `${text} ${count}`);
    assert.deepEqual(values.slice(0, 2), ['overview 2', 'how-to 1']);
    assert.ok(values.includes('tutorial 0') && !values.includes('conceptual 0'), values.join(', '));
  });
});

suite('The date on save', () => {
  const saved = '---\ntitle: T\nms.date: 01/02/2026\n---\n\n# T\n\nText.\n';
  const after = (text: string, before = saved) => {
    const edit = dateOnSave(before, readArticle(text), today);
    return edit && applyEdits(text, [edit]);
  };

  test('is set when the text has changed', () => {
    const text = saved.replace('Text.', 'Other text.');
    assert.equal(after(text), text.replace('01/02/2026', '11/23/2026'));
  });

  test('stays when white space or front matter alone has changed', () => {
    assert.equal(after(saved), undefined);
    assert.equal(after(saved.replace('Text.', '  Text.  \n\n').replaceAll('\n', '\r\n')), undefined);
    assert.equal(after(saved.replace('title: T', 'title: Other')), undefined);
  });

  test('stays when the author has set it, when it is of today, and when there is none', () => {
    const text = saved.replace('Text.', 'Other text.');
    assert.equal(after(text.replace('01/02/2026', '01/03/2026')), undefined);
    assert.equal(after(text.replace('01/02/2026', '11/23/2026'), saved.replace('01/02/2026', '11/23/2026')), undefined);
    assert.equal(after('# T\n\nText.\n', '# T\n'), undefined);
    assert.equal(after(text.replace('title: T', 'title: "T'), saved.replace('title: T', 'title: "T')), undefined);
  });

  test('keeps its quotes, and fills an empty one', () => {
    const quoted = saved.replace('01/02/2026', "'01/02/2026'");
    assert.match(after(quoted.replace('Text.', 'Other.'), quoted) ?? '', /^ms\.date: '11\/23\/2026'$/m);
    const empty = saved.replace(' 01/02/2026', '');
    assert.match(after(empty.replace('Text.', 'Other.'), empty) ?? '', /^ms\.date: 11\/23\/2026$/m);
  });
});
