import assert from 'node:assert/strict';
import { articleAtUrl } from '../../../src/features/published/articleAtUrl';
import { headingUrl, pageUrl, publishedPagesOf, urlOfPlace } from '../../../src/features/published/publishedUrl';
import { isRefusal } from '../../../src/features/refactor/change';
import { worldOf } from '../../support/featureWorld';
import { docsetOf, memoryRepository, type FileRecord } from '../../support/memoryDocset';

const config = (basePath: string) =>
  JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      globalMetadata: { breadcrumb_path: `${basePath}/bread/toc.json` },
    },
  });

const files: FileRecord = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'entra', build_source_folder: '.' }],
  }),
  'docfx.json': config('/entra'),
  'bread/toc.yml': '- name: A\n  href: ../index.md\n',
  'index.md': '# Home\n',
  'roles/overview.md': '# Roles\n\n## Plan\n',
  'includes/note.md': '## Note\n',
  '.openpublishing.redirection.json': JSON.stringify({
    redirections: [
      { source_path: 'roles/old.md', redirect_url: '/entra/roles/overview' },
      { source_path: 'roles/gone.md', redirect_url: 'https://contoso.com/x' },
    ],
  }),
};

suite('The address of a page', () => {
  const docset = docsetOf(files);

  test('is that of its article, without locale', () => {
    assert.equal(pageUrl(docset, 'roles/overview.md'), 'https://learn.microsoft.com/entra/roles/overview');
    assert.equal(pageUrl(docset, 'index.md'), 'https://learn.microsoft.com/entra/');
  });

  test('is not known for includes, and where the base path is not', () => {
    assert.deepEqual(pageUrl(docset, 'includes/note.md'), {
      refusal: "'includes/note.md' is no page of its own on Learn.",
    });
    const unknown = pageUrl(docsetOf({ 'a.md': '# A\n' }), 'a.md');
    assert.ok(typeof unknown !== 'string' && unknown.refusal.startsWith('The addresses of this docset are not known'));
  });

  test('has the bookmark of the heading on whose line the cursor is, unless that is the title', () => {
    const at = (source: string) => {
      const { docset, path, article, offset } = worldOf(source, files, 'roles/more.md');
      return headingUrl(docset, path, article, offset);
    };
    assert.equal(at('# Mo¦re\n'), 'https://learn.microsoft.com/entra/roles/more');
    assert.equal(at('# More\n\n## Pl¦an it\n'), 'https://learn.microsoft.com/entra/roles/more#plan-it');
    assert.equal(at('# More\n\n## Plan\n\nTe¦xt\n'), 'https://learn.microsoft.com/entra/roles/more');
    assert.equal(at('# More\n\n### [A](#tab/a)¦\n'), 'https://learn.microsoft.com/entra/roles/more');
  });

  test('leads to the section, the zone, the tab and the version around the cursor', () => {
    const at = (source: string) => {
      const { docset, path, article, offset } = worldOf(source, files, 'a.md');
      return String(urlOfPlace(docset, path, article, offset)).replace('https://learn.microsoft.com/entra/a', '');
    };
    assert.equal(at('# A\n\nText¦\n'), '');
    assert.equal(at('# A\n\n## Plan\n\nText¦\n\n## More\n'), '#plan');
    assert.equal(at('# A\n\n::: zone pivot="one,two"\n\nText¦\n\n::: zone-end\n'), '?pivots=one');
    assert.equal(at('# A\n\n::: zone pivot="one"\n\nText\n\n::: zone-end\n\n## B\n\n¦\n'), '#b');
    assert.equal(
      at('# A\n\n## B\n\n# [X](#tab/x)\n\nT\n\n# [Y](#tab/y/z)\n\nT¦\n\n---\n'),
      '?tabs=z,y#b'.replace(',', '%2C'),
    );
    assert.equal(at('# A\n\n::: moniker range="=v1"\n\nText¦\n\n::: moniker-end\n'), '?view=v1');
    assert.equal(at('# A\n\n::: moniker range="v1 || v2"\n\nText¦\n\n::: moniker-end\n'), '');
  });

  test('of an include is that of the articles which include it', () => {
    const world = docsetOf({
      ...files,
      'a.md': '[!INCLUDE [n](includes/note.md)]\n',
      'b.md': '[!INCLUDE [n](includes/note.md)]\n',
    });
    for (const path of world.paths) if (path.endsWith('.md')) world.facts(path);
    assert.deepEqual([...publishedPagesOf(world, 'includes/note.md')].sort(), ['a.md', 'b.md']);
    assert.deepEqual(publishedPagesOf(world, 'a.md'), ['a.md']);
  });
});

suite('The article at an address', () => {
  const { docsets } = memoryRepository(files);

  const at = (url: string, all = docsets) => {
    const answer = articleAtUrl(all, url);
    return isRefusal(answer)
      ? answer.refusal
      : `${answer.path}${answer.fragment === undefined ? '' : `#${answer.fragment}`}`;
  };

  test('is found with or without locale, scheme, query and fragment, and under an old address', () => {
    assert.equal(
      at('https://learn.microsoft.com/en-us/entra/roles/overview?view=x&tabs=y#plan'),
      'roles/overview.md#plan',
    );
    assert.equal(at(' learn.microsoft.com/entra/Roles/Overview '), 'roles/overview.md');
    assert.equal(at('/entra/roles/overview#a%20b'), 'roles/overview.md#a b');
    assert.equal(at('https://docs.microsoft.com/entra/'), 'index.md');
    assert.equal(at('https://learn.microsoft.com/entra'), 'index.md');
    assert.equal(at('https://learn.microsoft.com/de-de/entra/roles/old'), 'roles/overview.md');
  });

  test('is found in another docset of the workspace', () => {
    const { docsets: both } = memoryRepository({
      ...files,
      '.openpublishing.publish.config.json': JSON.stringify({
        docsets_to_publish: [
          { docset_name: 'entra', build_source_folder: '.' },
          { docset_name: 'azure', build_source_folder: 'azure' },
        ],
      }),
      'azure/docfx.json': config('/azure'),
      'azure/bread/toc.yml': '- name: A\n  href: ../vault.md\n',
      'azure/vault.md': '# Vault\n',
    });
    assert.equal(at('https://learn.microsoft.com/azure/vault', both), 'vault.md');
  });

  test('is missed in one clear sentence', () => {
    assert.equal(at('https://contoso.com/entra/roles/overview'), 'This is no address of a page on Microsoft Learn.');
    assert.equal(at('hello'), 'This is no address of a page on Microsoft Learn.');
    assert.equal(
      at('https://learn.microsoft.com/entra/roles/none'),
      "No article of the docset is published at '/entra/roles/none', and no redirection starts there.",
    );
    assert.equal(
      at('https://learn.microsoft.com/entra/roles/gone'),
      "'/entra/roles/gone' is redirected to 'https://contoso.com/x', which is not of this workspace.",
    );
    assert.equal(
      at('https://learn.microsoft.com/azure/x'),
      "'/azure/x' is not of this workspace, whose pages are published below '/entra'.",
    );
    assert.ok(
      at('https://learn.microsoft.com/azure/x', [docsetOf({ 'a.md': '' })]).startsWith('The addresses of this docset'),
    );
  });
});
