import assert from 'node:assert/strict';
import { isPageRoot, meetingPlace } from '../../../src/rules/pageFiles';
import { headingLabel, isHeading, pageHeadings, pageOutline } from '../../../src/rules/pageOutline';
import { pageImages } from '../../../src/rules/pageImages';
import { docsetOf } from '../../support/memoryDocset';

function pageOf(files: Readonly<Record<string, string>>, path = 'a.md') {
  const docset = docsetOf(files);
  for (const each of [...docset.articlePaths, ...docset.includePaths]) docset.facts(each);
  const article = docset.article(path);
  assert.ok(article);
  return { docset, path, article };
}

const labelsOf = (files: Readonly<Record<string, string>>) => pageHeadings(pageOf(files)).map(headingLabel);

suite('The outline of a page', () => {
  test('names headings of included files by the includes that lead there', () => {
    const labels = labelsOf({
      'a.md': '# A\n\n[!INCLUDE [b](includes/b.md)]\n\n### Last\n',
      'includes/b.md': '## B\n\nText\n\n[!INCLUDE [c](c.md)]\n',
      'includes/c.md': 'Text\n\n## C\n',
    });
    assert.deepEqual(labels, [
      "H1 'A'",
      "H2 'B'(a.md(3,1) -> includes/b.md)",
      "H2 'C'(a.md(3,1) -> includes/b.md(5,1) -> includes/c.md(3,1))",
      "H3 'Last'",
    ]);
  });

  test('names a heading by its text and tags, and leaves code out', () => {
    const text = '# Use `az` *now* <a name="x"></a>[then](b.md)\n\n## <!-- later -->\n\n##\n\n## `code`\n';
    assert.deepEqual(labelsOf({ 'a.md': text }), [
      `H1 'Use  now <a name="x"></a>then'`,
      "H2 '<!-- later -->'",
      'H2',
      'H2',
    ]);
  });

  test('tells visible headings from empty ones', () => {
    const text = '#\n\n# <!-- x -->\n\n# [](b.md)\n\n# `x`\n\n# &nbsp;\n\n# <a></a>\n\n# ![A.](a.png)\n';
    const visible = pageHeadings(pageOf({ 'a.md': text })).map(({ isVisible }) => isVisible);
    assert.deepEqual(visible, [false, false, false, true, true, true, true]);
  });

  test('has an underlined heading stand at its underline', () => {
    const [heading] = pageHeadings(pageOf({ 'a.md': 'Title\n=====\n' }));
    assert.deepEqual(heading?.span, { start: 6, end: 11 });
  });

  test('does not look into the description of an image', () => {
    const image = ':::image type="complex" source="a.png" alt-text="A.":::\n\n## Description\n\n:::image-end:::\n';
    assert.deepEqual(
      pageOutline(pageOf({ 'a.md': `# A\n\n${image}\nText\n` })).map(({ kind }) => kind),
      ['heading', 'embed', 'content'],
    );
  });

  test('ends where files include each other', () => {
    const files = {
      'a.md': '# A\n\n[!INCLUDE [b](includes/b.md)]\n',
      'includes/b.md': '## B\n\n[!INCLUDE [a](../a.md)]\n',
    };
    assert.deepEqual(
      pageOutline(pageOf(files)).map(({ kind }) => kind),
      ['heading', 'heading', 'unknown'],
    );
  });

  test('stays small when includes double at every level', () => {
    const double = (name: string) => `[!INCLUDE [x](${name}.md)]\n\n[!INCLUDE [x](${name}.md)]\n`;
    const names = Array.from({ length: 30 }, (_, index) => `includes/n${index}.md`);
    const files = Object.fromEntries(names.map((name, index) => [name, double(`n${index + 1}`)]));
    assert.ok(pageOutline(pageOf({ 'a.md': double('includes/n0'), ...files })).length < 2000);
  });
});

suite('Two places of a page', () => {
  const headings = pageHeadings(
    pageOf({
      'a.md': '# A\n\n[!INCLUDE [b](includes/b.md)]\n\n[!INCLUDE [c](includes/c.md)]\n',
      'includes/b.md': '## B1\n\n## B2\n',
      'includes/c.md': '## C\n',
    }),
  ).filter(isHeading);
  const meeting = (earlier: number, later: number) => {
    const { file, span } = meetingPlace(headings[earlier]!, headings[later]!);
    return `${file.path} ${file.article.text.slice(span.start, span.end)}`;
  };

  test('of one file meet at the later one', () => assert.equal(meeting(1, 2), 'includes/b.md ## B2'));
  test('of a file and its include meet at the include', () =>
    assert.equal(meeting(0, 1), 'a.md [!INCLUDE [b](includes/b.md)]'));
  test('of two includes meet where the later one is included', () =>
    assert.equal(meeting(2, 3), 'a.md [!INCLUDE [c](includes/c.md)]'));
});

suite('The images of a page', () => {
  test('are those of included files as well, without icons', () => {
    const images = pageImages(
      pageOf({
        'a.md': '![ A. ](a.png)\n\n:::image type="icon" source="i.png":::\n\n[!INCLUDE [b](includes/b.md)]\n',
        'includes/b.md': 'Text <img src="b.png" alt="B."> :::image type="content" source="c.png" alt-text="C.":::\n',
      }),
    );
    assert.deepEqual(
      images.map(({ file, alt, href }) => [file.path, alt, href]),
      [
        ['a.md', 'A.', 'a.png'],
        ['includes/b.md', 'B.', 'b.png'],
        ['includes/b.md', 'C.', 'c.png'],
      ],
    );
  });
});

suite('An include file', () => {
  const rootOf = (files: Readonly<Record<string, string>>) =>
    isPageRoot({ ...pageOf(files, 'includes/b.md'), contentType: 'include' });

  test('is looked at by itself when no page includes it', () =>
    assert.equal(rootOf({ 'a.md': 'A', 'includes/b.md': 'B' }), true));
  test('is looked at with the pages that include it', () =>
    assert.equal(rootOf({ 'a.md': '[!INCLUDE [b](includes/b.md)]', 'includes/b.md': 'B' }), false));
});
