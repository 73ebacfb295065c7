import assert from 'node:assert/strict';
import { slice } from '../../../../src/article/span';
import { readToc } from '../../../../src/docset/toc/readToc';
import { linksOf, rolesOf, tocHrefKind } from '../../../../src/docset/toc/tocRoles';
import type { TocNode } from '../../../../src/docset/toc/toc';
import { unmark } from '../../../support/marked';

/** Each entry as `name(href|topicHref|tocHref|uid)[items]`, as far as it has them. */
function outline(nodes: readonly TocNode[]): string {
  return nodes
    .map(({ name, href, topicHref, tocHref, uid, items }) => {
      const addresses = [href, topicHref, tocHref, uid].filter((each) => each !== undefined).map(({ text }) => text);
      const below = items.length ? `[${outline(items)}]` : '';
      return `${name?.text ?? '?'}${addresses.length ? `(${addresses.join('|')})` : ''}${below}`;
    })
    .join(' ');
}

function outlineOf(path: string, text: string): string {
  return outline(readToc(path, text).nodes);
}

suite('A TOC in YAML', () => {
  test('is a list of entries, keys in any letter case', () => {
    const text = `- name: Overview
  href: index.md
- Name: 'How-to'
  items:
    - name: "Set up"
      TopicHref: setup.md
      tocHref: setup/
    - uid: contoso.setup
`;
    assert.equal(outlineOf('toc.yml', text), 'Overview(index.md) How-to[Set up(setup.md|setup/) ?(contoso.setup)]');
  });

  test('may be an object with items and metadata', () => {
    const toc = readToc('TOC.yml', 'metadata:\n  title: Start\nitems:\n- name: A\n  href: a.md\n');
    assert.equal(outline(toc.nodes), 'A(a.md)');
    assert.deepEqual(
      toc.metadata.map(({ key, value }) => [key, value]),
      [['title', 'Start']],
    );
  });

  test('keeps the texts without quotes, numbers as they are written, and what it does not know', () => {
    const text = '- name: 1.10\n  href: "a.md"\n  displayName: x, y\n  expanded: true\n  landingPageType: Hub\n';
    const [node] = readToc('toc.yml', text).nodes;
    assert.equal(node!.name!.text, '1.10');
    assert.equal(slice(text, node!.href!.span), 'a.md');
    assert.equal(node!.displayName!.text, 'x, y');
    assert.equal(node!.expanded, true);
    assert.deepEqual(
      node!.others.map(({ key }) => key),
      ['landingPageType'],
    );
  });

  test('without entries has none', () => {
    for (const text of ['', '# only a comment\n', 'a text', '12', 'items:', '[]', '{}']) {
      assert.deepEqual(readToc('toc.yml', text).nodes, [], text);
      assert.deepEqual(readToc('toc.yml', text).problems, [], text);
    }
  });

  test('that breaks off is read as far as it goes', () => {
    const toc = readToc('toc.yml', '- name: A\n  href: a.md\n- name: B: C\n');
    assert.equal(toc.isComplete, false);
    assert.deepEqual(
      toc.problems.slice(0, 1).map(({ code, args }) => [code, ...args]),
      [['yaml-syntax-error', 'Mapping values are not allowed in this context.']],
    );
    assert.match(outline(toc.nodes), /^A\(a.md\)/);
  });
});

suite('A TOC in JSON', () => {
  test('has the same form', () => {
    const text =
      '[{ "name": "A", "href": "a.md", /* not yet */ "items": [{ "name": "B", "tocHref": "b/TOC.json" }], }]';
    assert.equal(outlineOf('toc.json', text), 'A(a.md)[B(b/TOC.json)]');
  });

  test('that is broken says so', () => {
    const toc = readToc('TOC.json', '[{ "name": ');
    assert.deepEqual(
      toc.problems.map(({ code }) => code),
      ['json-syntax-error'],
    );
  });
});

suite('A TOC in markdown', () => {
  test('has an entry for every heading, at any depth', () => {
    const text = `## [Overview](index.md "start, intro")
### Concepts
#### [Zone pivots](pivots.md?toc=x#top) ##
########## too deep for markdown, if it were a child
`;
    assert.equal(outlineOf('toc.md', text), 'Overview(index.md)[Concepts[Zone pivots(pivots.md?toc=x#top)]]');
    assert.equal(readToc('toc.md', text).nodes[0]!.displayName!.text, 'start, intro');
  });

  test('goes deeper than markdown has headings', () => {
    const text = '# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6\n####### [7](seven.md)\n';
    assert.equal(outlineOf('toc.md', text), '1[2[3[4[5[6[7(seven.md)]]]]]]');
  });

  test('takes a heading for a link, a uid or plain text', () => {
    const text =
      '# [A `b` <c>](a.md)\n# @contoso.uid\n# <xref:other>\n# Plain <b>text</b> \\# \\[x\\] ##\n# ![I](i.png)\n';
    assert.equal(outlineOf('toc.md', text), 'A `b` <c>(a.md) ?(contoso.uid) ?(other) Plain <b>text</b> # [x] I(i.png)');
  });

  test('may have front matter, comments and headings of the other kind', () => {
    const text = '---\r\ntitle: T\r\n---\r\n<!-- a\r\n# no\r\n-->\r\n[A](a.md)\r\n===\r\n## [B](b.md)\r\n';
    const toc = readToc('toc.md', text);
    assert.equal(outline(toc.nodes), 'A(a.md)[B(b.md)]');
    assert.deepEqual(toc.problems, []);
  });
});

suite('An href of a TOC', () => {
  test('is what it looks like', () => {
    const kinds = {
      '/entra/x': 'absolute',
      '\\x': 'absolute',
      'https://contoso.com/toc.yml': 'absolute',
      '//contoso.com/': 'absolute',
      'xref:a': 'absolute',
      'a/': 'folder',
      '..\\a\\?view=x#y': 'folder',
      '~/a/TOC.yml?x': 'toc',
      'toc.md': 'toc',
      'a\\toc.json#x': 'toc',
      'toc.html': 'topic',
      'my-toc.yml': 'topic',
      'a/b.md': 'topic',
      '#a': 'topic',
      '': 'topic',
    };
    for (const [href, kind] of Object.entries(kinds)) assert.equal(tocHrefKind(href), kind, href);
  });

  test('plays the part of its key, and of its look', () => {
    const roles = (text: string) => {
      const { topic, toc, badTopic, badToc } = rolesOf(
        readToc('toc.yml', `- ${text.replaceAll('; ', '\n  ')}`).nodes[0]!,
      );
      return [topic?.text, toc && `${toc.kind} ${toc.href.text}`, badTopic?.text, badToc?.text];
    };
    assert.deepEqual(roles('href: a.md'), ['a.md', undefined, undefined, undefined]);
    assert.deepEqual(roles('href: a/'), [undefined, 'folder a/', undefined, undefined]);
    assert.deepEqual(roles('href: b.md; topicHref: a.md; tocHref: c/toc.yml'), [
      'a.md',
      'toc c/toc.yml',
      undefined,
      undefined,
    ]);
    assert.deepEqual(roles('href: b.md; topicHref: a/'), ['b.md', undefined, 'a/', undefined]);
    assert.deepEqual(roles('href: b/toc.yml; tocHref: a.md'), [undefined, 'toc b/toc.yml', undefined, 'a.md']);
    assert.deepEqual(roles('href: b/toc.yml; tocHref: /a/'), [undefined, 'absolute /a/', undefined, undefined]);
    assert.deepEqual(roles("href: ''; topicHref:; tocHref: ~"), [undefined, undefined, undefined, undefined]);
  });

  test('is listed with its place and its part', () => {
    const { text, spans } = unmark(
      'items:\n- href: «a.md»\n  items:\n  - tocHref: "«b/»"\n    topicHref: «c.md»\n    href: d.md\n',
    );
    assert.deepEqual(
      linksOf(readToc('toc.yml', text)).map(({ href, role }) => [href, role]),
      [
        ['a.md', 'topic'],
        ['c.md', 'topic'],
        ['b/', 'toc'],
      ],
    );
    assert.deepEqual(
      new Set(linksOf(readToc('toc.yml', text)).map(({ span }) => span.start)),
      new Set(spans.map(({ start }) => start)),
    );
  });
});

suite('Hostile TOCs', () => {
  test('end in time and without a throw', () => {
    const many = 4000;
    const texts = [
      '# ['.repeat(many),
      `# ${'#'.repeat(many)}`,
      `# a${' #'.repeat(many)} x`,
      `${'<!--\n'.repeat(many)}`,
      `${'[a](b)\n'.repeat(many)}===`,
      '- '.repeat(many),
      '['.repeat(many),
      '- items:\n'.repeat(many),
      Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- items:`).join('\n'),
      '- name: \ud800\n  href: \udfff\u0000\n',
      '&a [*a, *a]',
      '- &a {items: [*a]}',
    ];
    for (const text of texts) {
      for (const path of ['toc.yml', 'toc.json', 'toc.md']) linksOf(readToc(path, text));
    }
  });
});
