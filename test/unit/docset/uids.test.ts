import assert from 'node:assert/strict';
import { uidsOf } from '../../../src/docset/uids';
import { docsetOf } from '../../support/memoryDocset';

const config = { 'docfx.yml': 'content: "**/*.md"\n' };
const page = (uid: string) => `---\nuid: ${uid}\n---\n`;

suite('Uids', () => {
  test('come from front matter and from maps in the docset', () => {
    const uids = uidsOf(
      docsetOf({
        'docfx.yml': 'content: "**/*.md"\nxref: [one.json, two.yml]\n',
        'one.json': '{"references":[{"uid":"System.String"}, 3]}',
        'two.yml': 'references:\n- uid: System.Int32\n',
        'a.md': page('a'),
        'b.md': page('a'),
      }),
    );
    assert.deepEqual(
      ['a', 'System.String', 'System.Int32', 'A'].map((uid) => uids.has(uid)),
      [true, true, true, false],
    );
    assert.deepEqual(uids.definedBy('a'), ['a.md', 'b.md']);
  });

  test('may be elsewhere: in a map behind a url, in what Learn shares, in an article still to be loaded', () => {
    const publish = '{"docsets_to_publish":[{"build_source_folder":"."}]}';
    const maybe = [
      { 'docfx.yml': 'content: "**/*.md"\nxref: https://contoso.com/map.json\n' },
      { ...config, '.openpublishing.publish.config.json': publish },
      { ...config, 'a.md': undefined },
    ];
    assert.deepEqual(
      maybe.map((files) => uidsOf(docsetOf(files)).has('x')),
      [undefined, undefined, undefined],
    );
  });

  test('of a redirected page do not count', () => {
    const redirections = '{"redirections":[{"source_path":"a.md","redirect_url":"/b"}]}';
    const docset = docsetOf({ ...config, 'a.md': page('a'), '.openpublishing.redirection.json': redirections });
    assert.equal(uidsOf(docset).has('a'), false);
  });

  test('are collected once, and again when an article says something else', () => {
    const docset = docsetOf({ ...config, 'a.md': page('a') });
    const before = uidsOf(docset);
    assert.equal(uidsOf(docset), before);
    docset.update('a.md', page('b'));
    assert.deepEqual([uidsOf(docset).has('a'), uidsOf(docset).has('b')], [false, true]);
  });
});
