import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { backLinkPlaces, backLinksOf, describeBackLinks } from '../../../src/features/backLinks';
import { docsetOf } from '../../support/memoryDocset';

suite('Back links', () => {
  const docset = docsetOf({
    'plan.md': '---\ntitle: T\n---\n\n# Plan\n\n[self](plan.md) [down](#plan)\n',
    'x.md': '[a](plan.md) [b](plan.md#plan)\n\n[!INCLUDE [n](includes/note.md)]\n',
    'lonely.md': 'No title.\n',
    'TOC.yml': '- name: Plan\n  href: plan.md\n',
    'includes/note.md': 'Note.\n',
    'includes/none.md': 'Note.\n',
  });
  for (const path of docset.paths) if (path.endsWith('.md')) docset.facts(path);

  const at = (path: string) => {
    const article = docset.article(path)!;
    const links = backLinksOf(docset, path, article);
    return `${slice(article.text, links.place)}| ${describeBackLinks(links)}`;
  };

  test('are counted by the files that link to an article, and for an include by its pages', () => {
    assert.equal(at('plan.md'), '# Plan| Linked from 2 files');
    assert.equal(at('lonely.md'), '| Nothing links here');
    assert.equal(at('includes/note.md'), '| Part of 1 page');
    assert.equal(at('includes/none.md'), '| Part of no page');
  });

  test('are shown place by place, without those of the file itself', () => {
    const places = (path: string) => backLinkPlaces(docset, path).map((each) => each.path);
    assert.deepEqual(places('plan.md'), ['x.md', 'x.md', 'TOC.yml']);
    assert.deepEqual(places('includes/note.md'), ['x.md']);
  });
});
