import assert from 'node:assert/strict';
import { pageSymbols } from '../../../src/features/workspaceSymbols';
import { docsetOf } from '../../support/memoryDocset';

suite('Pages by their titles', () => {
  const docset = docsetOf({
    'same.md': '---\ntitle: What is Contoso?\n---\n\n# What is Contoso?\n',
    'other.md': '---\ntitle: Contoso licenses\n---\n\n# Prices\n',
    'bare.md': '# Contoso without title\n',
    'unread.md': '---\ntitle: Contoso unread\n---\n',
    'index.yml': '### YamlMime:Landing\ntitle: Contoso documentation\n',
  });
  for (const path of docset.articlePaths) if (path !== 'unread.md') docset.facts(path);
  const found = (query: string) => pageSymbols(docset, query).map(({ title, path }) => `${title} ${path}`);

  test('are found by letters in their order, where no heading of the page is found by them', () => {
    assert.deepEqual(found('contoso'), ['Contoso licenses other.md', 'Contoso documentation index.yml']);
    assert.deepEqual(found('CLICENS'), ['Contoso licenses other.md']);
    assert.deepEqual(found('what'), []);
    assert.deepEqual(found('documentation'), ['Contoso documentation index.yml']);
  });

  test('are left to VS Code as long as nothing is asked for and the page has a heading', () => {
    assert.deepEqual(found(''), ['Contoso documentation index.yml']);
  });
});
