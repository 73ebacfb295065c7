import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/article/span';
import { editFragment, editPath, hrefTo } from '../../../src/rules/writeHref';
import { unmark } from '../../support/marked';
import { docsetOf } from '../../support/memoryDocset';

suite('Writing the way to a file', () => {
  const docset = docsetOf({
    'docs/a.md': '# A\n',
    'docs/b.md': '# B\n',
    'plans/c (1).md': '# C\n',
    'plans/index.md': '# D\n',
    'includes/n.md': 'Text.\n',
    '.openpublishing.redirection.json': JSON.stringify({
      redirections: [{ source_path: 'old.md', redirect_url: '/entra/docs/a', redirect_document_id: true }],
    }),
  });
  const cases: readonly [to: string, like: string, href: string][] = [
    ['docs/b.md', 'x.md', 'b.md'],
    ['docs/b.md', './x.md', './b.md'],
    ['plans/index.md', './x.md', '../plans/index.md'],
    ['plans/index.md', '~/x.md', '~/plans/index.md'],
    ['plans/index.md', '/entra/x', '/entra/plans/'],
    ['docs/b.md', '/entra/x', '/entra/docs/b'],
    ['plans/c (1).md', 'x.md', '../plans/c%20%281%29.md'],
  ];
  for (const [to, like, href] of cases) {
    test(`${to} in the manner of ${like} is ${href}`, () => {
      assert.equal(hrefTo(docset, 'docs/a.md', to, like), href);
    });
  }

  test('an include is written letter by letter', () => {
    assert.equal(hrefTo(docset, 'docs/a.md', 'includes/n.md', '~/x.md', 'content'), '~/includes/n.md');
    assert.equal(hrefTo(docset, 'docs/a.md', 'plans/c (1).md', 'x.md', 'content'), '../plans/c (1).md');
  });
});

suite('Editing a destination', () => {
  test('the path leaves query and fragment alone, the fragment leaves path and query alone', () => {
    for (const [source, path, fragment] of [
      ['«a.md?b=c#d»', 'x.md?b=c#d', 'a.md?b=c#y'],
      ['«a.md»', 'x.md', 'a.md#y'],
      ['«#d»', 'x.md#d', '#y'],
      ['«a.md#d?e»', 'x.md#d?e', 'a.md#y'],
    ] as const) {
      const { text, spans } = unmark(`[t](${source})`);
      const target = { span: spans[0]!, href: '' };
      assert.equal(applyEdits(text, [editPath(text, target, 'x.md')]), `[t](${path})`);
      assert.equal(applyEdits(text, [editFragment(text, target, 'y')]), `[t](${fragment})`);
    }
  });
});
