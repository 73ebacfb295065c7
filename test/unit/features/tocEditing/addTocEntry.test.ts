import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/article/span';
import { readToc } from '../../../../src/docset/toc/readToc';
import type { TocNode } from '../../../../src/docset/toc/toc';
import { addTocEntry, tocHref, type TocSpot } from '../../../../src/features/tocEditing/addTocEntry';
import { likelyRow, rowsOfPage, tocRows, tocsFor } from '../../../../src/features/tocEditing/tocRows';
import { isRefusal } from '../../../../src/features/refactor/change';
import { docsetOf } from '../../../support/memoryDocset';

const entry = { name: 'New', href: 'new.md' };

function nodeNamed(nodes: readonly TocNode[], name: string): TocNode | undefined {
  for (const node of nodes) {
    const found = node.name?.text === name ? node : nodeNamed(node.items, name);
    if (found) return found;
  }
  return undefined;
}

/** The TOC after an entry has been added after or inside the one that is called `name`, or the refusal. */
function added(text: string, as: TocSpot['as'], name = '', added = entry, path = 'toc.yml'): string {
  const toc = readToc(path, text);
  const node = nodeNamed(toc.nodes, name);
  if (as !== 'first') assert.ok(node, name);
  const spot: TocSpot = as === 'first' ? { as } : { as, node: node! };
  const edit = addTocEntry(toc, text, spot, added);
  return isRefusal(edit) ? edit.refusal : applyEdits(text, [edit]);
}

suite('A new entry of a TOC in YAML', () => {
  test('comes after another, below all that belongs to it, as it is written', () => {
    assert.equal(
      added('- name: A\n  href: a.md\n  items:\n  - name: B\n    href: b.md\n- name: C\n', 'after', 'A'),
      '- name: A\n  href: a.md\n  items:\n  - name: B\n    href: b.md\n- name: New\n  href: new.md\n- name: C\n',
    );
    assert.equal(
      added('items:\n  -   href: \'a.md\'\n      name: "A"\n', 'after', 'A'),
      'items:\n  -   href: \'a.md\'\n      name: "A"\n  -   href: \'new.md\'\n      name: "New"\n',
    );
  });

  test('keeps comments, an empty line between entries, CRLF, and a file without a last line end', () => {
    assert.equal(
      added('# Head\n- name: A # why\n  href: a.md # here\n  # href: old.md\n# Next\n- name: B\n', 'after', 'A'),
      '# Head\n- name: A # why\n  href: a.md # here\n  # href: old.md\n- name: New\n  href: new.md\n# Next\n- name: B\n',
    );
    assert.equal(
      added('- name: A\n\n- name: B\n  href: b.md', 'after', 'B'),
      '- name: A\n\n- name: B\n  href: b.md\n\n- name: New\n  href: new.md',
    );
    assert.equal(
      added('- name: A\r\n  href: a.md\r\n', 'after', 'A'),
      '- name: A\r\n  href: a.md\r\n- name: New\r\n  href: new.md\r\n',
    );
  });

  test('stands below another as its last, indented as in the rest of the file', () => {
    assert.equal(
      added('- name: A\n  items:\n  - name: B\n- name: C\n', 'inside', 'A'),
      '- name: A\n  items:\n  - name: B\n  - name: New\n    href: new.md\n- name: C\n',
    );
    assert.equal(
      added('- name: A\n  items:\n  - name: B\n- name: C\n', 'inside', 'C'),
      '- name: A\n  items:\n  - name: B\n- name: C\n  items:\n  - name: New\n    href: new.md\n',
    );
    assert.equal(
      added('- name: A\n  items:\n    - name: B\n- name: C\n  expanded: true\n', 'inside', 'C'),
      '- name: A\n  items:\n    - name: B\n- name: C\n  expanded: true\n  items:\n    - name: New\n      href: new.md\n',
    );
    assert.equal(
      added('- name: A\n  items:\n  expanded: true\n', 'inside', 'A'),
      '- name: A\n  items:\n  - name: New\n    href: new.md\n  expanded: true\n',
    );
  });

  test('stands first, below the comments at the top, and in an empty TOC alone', () => {
    assert.equal(
      added('# Head\nitems:\n- name: A\n', 'first'),
      '# Head\nitems:\n- name: New\n  href: new.md\n- name: A\n',
    );
    assert.equal(added('', 'first'), '- name: New\n  href: new.md\n');
    assert.equal(added('items:\n', 'first'), 'items:\n- name: New\n  href: new.md\n');
    assert.equal(added('# Nothing yet\n', 'first'), '# Nothing yet\n- name: New\n  href: new.md\n');
  });

  test('is written so that it means what it says', () => {
    const text = '- name: A\n  href: a.md\n';
    for (const name of ['Plan: first', '#1', "It's", 'true', '"quoted"', '- x', '@work', 'a # b', '[x]']) {
      const after = added(text, 'after', 'A', { name, href: 'b.md' });
      assert.deepEqual(
        readToc('toc.yml', after).nodes.map((node) => node.name?.text),
        ['A', name],
        after,
      );
    }
  });

  test('is refused in a TOC that is broken, in brackets or JSON', () => {
    assert.match(added('- name: A\n  href: "a\n', 'first'), /cannot be read to its end/);
    assert.match(added('- { name: A, href: a.md }\n', 'after', 'A'), /add it by hand/);
    assert.match(added('[{ name: A }]\n', 'first'), /add it by hand/);
    assert.match(added('- name: A\n  items: []\n', 'inside', 'A'), /add it by hand/);
    assert.match(added('- name: A\n  items: [{ name: B }]\n', 'inside', 'A'), /add it by hand/);
    assert.match(added('metadata: { a: b }\n', 'first'), /add it by hand/);
    assert.match(added('[{ "name": "A" }]', 'after', 'A', entry, 'toc.json'), /JSON/);
  });
});

suite('A new entry of a TOC in markdown', () => {
  const add = (text: string, as: TocSpot['as'], name = '', what = entry) => added(text, as, name, what, 'toc.md');

  test('is a heading on the right level, with the empty lines of its neighbours', () => {
    const text = '# [A](a.md)\n## [B](b.md)\n# C\n';
    assert.equal(add(text, 'after', 'A'), '# [A](a.md)\n## [B](b.md)\n# [New](new.md)\n# C\n');
    assert.equal(add(text, 'inside', 'A'), '# [A](a.md)\n## [B](b.md)\n## [New](new.md)\n# C\n');
    assert.equal(add(text, 'inside', 'C'), '# [A](a.md)\n## [B](b.md)\n# C\n## [New](new.md)\n');
    assert.equal(add('# A\n\n# B\n', 'after', 'A'), '# A\n\n# [New](new.md)\n\n# B\n');
    assert.equal(add('# A\r\n# B', 'after', 'B'), '# A\r\n# B\r\n# [New](new.md)');
    assert.equal(add('A\n===\n', 'after', 'A'), 'A\n===\n# [New](new.md)\n');
  });

  test('stands first, behind the front matter, and its name is what it says', () => {
    assert.equal(add('---\na: b\n---\n# A\n', 'first'), '---\na: b\n---\n# [New](new.md)\n# A\n');
    assert.equal(add('', 'first'), '# [New](new.md)\n');
    const after = add('# A\n', 'after', 'A', { name: 'a [b] \\ c', href: 'b.md' });
    assert.equal(readToc('toc.md', after).nodes[1]?.name?.text, 'a [b] \\ c');
  });
});

suite('The tree of a TOC', () => {
  const files = {
    'toc.yml':
      '- name: A\n  href: a/one.md\n- name: B\n  href: b/\n- name: C\n  items:\n  - name: D\n    href: ~/a/two.md\n',
    'a/one.md': '# One\n',
    'a/two.md': '# Two\n',
    'a/three.md': '# Three\n',
    'b/toc.yml': '- name: E\n  href: e.md\n',
    'b/e.md': '# E\n',
    'breadcrumb/toc.yml': '- name: A\n  tocHref: /a\n  topicHref: ../a/one.md\n',
  };
  const docset = docsetOf(files);
  const toc = docset.toc('toc.yml')!;

  test('is a list of rows, some of which can hold others', () => {
    assert.deepEqual(
      tocRows(toc).map(({ depth, name, href, canHoldEntries }) => [depth, name, href, canHoldEntries]),
      [
        [0, 'A', 'a/one.md', true],
        [0, 'B', 'b/', false],
        [0, 'C', '', true],
        [1, 'D', '~/a/two.md', true],
      ],
    );
  });

  test('is offered where an article has its neighbours, breadcrumbs last', () => {
    const order = (path: string) => tocsFor(docset, path).map((each) => each.path);
    assert.deepEqual(order('a/three.md'), ['toc.yml', 'b/toc.yml', 'breadcrumb/toc.yml']);
    assert.deepEqual(order('b/new.md'), ['b/toc.yml', 'toc.yml', 'breadcrumb/toc.yml']);
    assert.equal(likelyRow(docset, toc, 'a/three.md')?.name, 'D');
    assert.equal(likelyRow(docset, toc, 'x/y.md'), undefined);
    assert.deepEqual(
      rowsOfPage(docset, toc, 'a/two.md').map(({ name }) => name),
      ['D'],
    );
  });

  test('names an article as its neighbour is named', () => {
    const [a, , , d] = tocRows(toc);
    assert.equal(tocHref(docset, toc, 'a/three.md', a!.node), 'a/three.md');
    assert.equal(tocHref(docset, toc, 'a/three.md', d!.node), '~/a/three.md');
    assert.equal(tocHref(docset, toc, 'a/not there.md', a!.node), 'a/not%20there.md');
    assert.equal(tocHref(docset, docset.toc('b/toc.yml')!, 'a/three.md', undefined), '../a/three.md');
  });
});
