import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/article/frontMatter';
import { readArticle } from '../../../src/article/readArticle';
import { applyEdits } from '../../../src/article/span';
import { addEntry, entryOf, removeEntry, setValue, writeScalar } from '../../../src/rules/headerEdits';

suite('Edits of front matter', () => {
  const added = (text: string, key: string): string => {
    const edit = addEntry(readArticle(text), key, 'x');
    return edit ? applyEdits(text, [edit]) : 'no edit';
  };

  for (const [name, before, key, after] of [
    [
      'behind the key it usually follows',
      '---\nms.topic: a\ntitle: b\n---\n',
      'ms.date',
      '---\nms.topic: a\nms.date: x\ntitle: b\n---\n',
    ],
    ['in front of all others', '---\n# c\nms.topic: a\n---\n', 'title', '---\n# c\ntitle: x\nms.topic: a\n---\n'],
    [
      'below a list',
      '---\nms.custom:\n- a\n- b # c\n\n# d\n---\n',
      'zone_pivot_groups',
      '---\nms.custom:\n- a\n- b # c\nzone_pivot_groups: x\n\n# d\n---\n',
    ],
    [
      'below folded text',
      '---\ntitle: >\n  a\n  b\nuid: c\n---\n',
      'description',
      '---\ntitle: >\n  a\n  b\ndescription: x\nuid: c\n---\n',
    ],
    ['behind keys that nobody knows, if it comes last', '---\nfoo: a\n---\n', 'title', '---\ntitle: x\nfoo: a\n---\n'],
    ['in an empty header', '---\n---\n', 'title', '---\ntitle: x\n---\n'],
    [
      'with the line ends of the header',
      '---\r\ntitle: a\r\n---\r\n',
      'ms.date',
      '---\r\ntitle: a\r\nms.date: x\r\n---\r\n',
    ],
    ['nowhere in an object in braces', '---\n{title: a}\n---\n', 'ms.date', 'no edit'],
    ['nowhere in an indented header', '---\n  title: a\n---\n', 'ms.date', 'no edit'],
    ['nowhere without a header', '# A\n', 'ms.date', 'no edit'],
  ] as const) {
    test(`A key is added ${name}`, () => assert.equal(added(before, key), after));
  }

  test('A value is set where there is one and where there is none', () => {
    for (const [before, after] of [
      ['---\ntitle:\n---\n', '---\ntitle: x\n---\n'],
      ['---\ntitle: # c\n---\n', '---\ntitle: x # c\n---\n'],
      ['---\ntitle: "y" # c\n---\n', '---\ntitle: x # c\n---\n'],
    ] as const) {
      assert.equal(applyEdits(before, [setValue(entryOf(readArticle(before), 'title')!, 'x')]), after);
    }
  });

  test('An entry is removed with all its lines and nothing else', () => {
    const text = '---\n# a\nms.custom:\n- b\n\n- c # d\n\n# e\ntitle: f\n---\n';
    const article = readArticle(text);
    assert.equal(
      applyEdits(text, [removeEntry(article, entryOf(article, 'ms.custom')!)!]),
      '---\n# a\n\n# e\ntitle: f\n---\n',
    );
  });

  test('Text is written plainly where that is enough, and in quotes where it is not', () => {
    for (const text of ["It's new", 'a:b', 'C# in depth', 'yes', '05/29/2024', 'a "b" c']) {
      assert.equal(writeScalar(text), text);
    }
    for (const text of ['Logs: an overview', 'A #1', '12', 'true', '', ' a', '@a', '- a', '"a" b', '{a}', 'a\nb']) {
      assert.equal(writeScalar(text), JSON.stringify(text));
    }
  });

  test('Any text reads back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { frontMatter } = readFrontMatter(`---\nkey: ${writeScalar(text)} # c\n---\n`);
        assert.equal(frontMatter?.data['key'], text);
      }),
    );
  }).timeout(20_000);
});
