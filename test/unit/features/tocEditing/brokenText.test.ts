import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/readArticle';
import { applyEdits } from '../../../../src/article/span';
import { readToc } from '../../../../src/docset/toc/readToc';
import { metadataEdits } from '../../../../src/features/metadataEdits/metadataEdits';
import { isRefusal } from '../../../../src/features/refactor/change';
import { addTocEntry } from '../../../../src/features/tocEditing/addTocEntry';
import { tocRows } from '../../../../src/features/tocEditing/tocRows';
import { docsetOf } from '../../../support/memoryDocset';

/** Every beginning of `text`, as it is while somebody writes it. */
function* beginnings(text: string): Iterable<string> {
  for (let end = 0; end <= text.length; end++) yield text.slice(0, end);
}

suite('In a text that is half written', () => {
  for (const [path, text] of [
    [
      'toc.yml',
      '# c\r\nitems:\r\n- name: "A: b"\r\n  items:\r\n  - href: x.md\r\n    name: \'x\'\r\n- {name: B}\r\n- C\r\n',
    ],
    ['toc.md', '---\na: b\n---\n# [A](a.md "t")\n\n## B\n\nC\n===\n<!-- c -->\n'],
  ] as const) {
    test(`an entry of ${path} is added as it is meant, or refused`, () => {
      for (const beginning of beginnings(text)) {
        const toc = readToc(path, beginning);
        const spots = [
          { as: 'first' } as const,
          ...tocRows(toc).flatMap(({ node }) => [{ as: 'after', node } as const, { as: 'inside', node } as const]),
        ];
        for (const spot of spots) {
          const edit = addTocEntry(toc, beginning, spot, { name: 'New: one', href: 'new.md' });
          if (isRefusal(edit)) continue;
          assert.equal(edit.span.start, edit.span.end, beginning);
          const after = readToc(path, applyEdits(beginning, [edit]));
          assert.equal(tocRows(after).length, tocRows(toc).length + 1, beginning);
        }
      }
    });
  }

  test('metadata are set so that they read back, or the article is skipped', () => {
    const text =
      '\uFEFF---\r\ntitle: "A: b" # c\r\nms.custom:\r\n  - x\r\n  - \'y\'\r\nno-loc: [A, B]\r\nd: >\r\n  e\r\n---\r\n\r\n# A\r\n';
    for (const beginning of beginnings(text)) {
      const docset = docsetOf({ 'a.md': beginning });
      for (const key of ['title', 'ms.custom', 'no-loc', 'd', 'author']) {
        for (const value of ['new: value', undefined]) {
          const { change, skipped } = metadataEdits(docset, ['a.md'], { key, value });
          const edits = change.edits.get('a.md');
          if (skipped.length || !edits) continue;
          const data = readArticle(applyEdits(beginning, edits)).frontMatter?.data[key];
          assert.deepEqual(Array.isArray(data) ? data.join() : data, value, `${key} in ${JSON.stringify(beginning)}`);
        }
      }
    }
  });
});
