import assert from 'node:assert/strict';
import { docsetOf } from '../../support/memoryDocset';

function idsOf(files: Readonly<Record<string, string | undefined>>, path = 'a.md'): readonly string[] | undefined {
  const anchors = docsetOf(files).anchors(path);
  return anchors && [...anchors].sort();
}

const include = (path: string) => `[!INCLUDE [x](${path})]\n\n`;

suite('The bookmarks of a page', () => {
  test('are its headings and the ids in its html', () => {
    const text = '# First\n\n## Second\n\n## Second\n\n<a name="Third"></a>\n\nText <span id="fourth">x</span>\n';
    assert.deepEqual(idsOf({ 'a.md': text }), ['Third', 'first', 'fourth', 'second', 'second-1']);
  });

  test('are those of its includes too, however deep', () => {
    assert.deepEqual(
      idsOf({
        'a.md': `# A\n\n${include('includes/b.md')}${include('includes/b.md')}`,
        'includes/b.md': `## A\n\n## B\n\n${include('deep/c.md')}`,
        'includes/deep/c.md': '## C\n',
      }),
      ['a', 'b', 'c'],
    );
  });

  test('of an inline include are only those written by hand', () => {
    assert.deepEqual(
      idsOf({
        'a.md': '# A\n\nText [!INCLUDE [x](includes/b.md)] more.\n',
        'includes/b.md': '## B\n\n<a name="c"></a>\n',
      }),
      ['a', 'c'],
    );
  });

  test('are unknown when an include is', () => {
    for (const b of [{}, { 'includes/b.md': undefined }, { 'includes/b.md': include('nowhere.md') }]) {
      assert.equal(idsOf({ 'a.md': `# A\n\n${include('includes/b.md')}`, ...b }), undefined);
    }
  });

  test('are unknown when includes lead in a circle', () => {
    assert.equal(idsOf({ 'a.md': include('includes/b.md'), 'includes/b.md': include('../a.md') }), undefined);
    assert.equal(idsOf({ 'a.md': include('a.md') }), undefined);
  });

  test('do not depend on an include that is no markdown', () => {
    assert.deepEqual(idsOf({ 'a.md': `# A\n\n${include('b.txt')}`, 'b.txt': '# B' }), ['a']);
  });

  test('are never known of what is no article', () => {
    assert.equal(idsOf({ 'a.yml': '' }, 'a.yml'), undefined);
    assert.equal(idsOf({ 'toc.md': '# [A](a.md)' }, 'toc.md'), undefined);
    assert.equal(idsOf({ 'a.png': '' }, 'a.png'), undefined);
    assert.equal(idsOf({}, 'a.md'), undefined);
  });

  test('are compared exactly, and some are never looked for', () => {
    const docset = docsetOf({ 'a.md': '# One\n\n<a id="Two"></a>\n' });
    for (const [fragment, expected] of Object.entries({
      one: true,
      One: false,
      Two: true,
      two: false,
      '': true,
      top: true,
      tabgroup_1: true,
      tabpanel_1_portal: true,
      tabgroup_x: false,
    })) {
      assert.equal(docset.hasBookmark('a.md', fragment), expected, fragment);
    }
    assert.equal(docset.hasBookmark('a.png', 'x'), undefined);
  });

  test('that are there are known even when others are not', () => {
    const docset = docsetOf({ 'a.md': `# A\n\n${include('nowhere.md')}` });
    assert.equal(docset.hasBookmark('a.md', 'a'), true);
    assert.equal(docset.hasBookmark('a.md', 'b'), undefined);
  });
});

suite('The pages of an include', () => {
  test('are those read so far that include it, through others too', () => {
    const docset = docsetOf({
      'a.md': include('includes/b.md'),
      'd.md': include('Includes/B.md'),
      'e.md': '# E',
      'includes/b.md': include('c.md'),
      'includes/c.md': '[x](#y)',
    });
    assert.deepEqual(docset.pagesOf('includes/c.md'), []);
    for (const path of [...docset.articlePaths, ...docset.includePaths]) docset.facts(path);
    assert.deepEqual([...docset.pagesOf('includes/c.md')].sort(), ['a.md', 'd.md']);
    assert.deepEqual(docset.pagesOf('e.md'), ['e.md']);
  });
});
