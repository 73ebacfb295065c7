import assert from 'node:assert/strict';
import { pastedUrl } from '../../../src/features/paste/pastedUrl';
import type { FileRecord } from '../../support/memoryDocset';
import { pasted, pasting } from './pasting';

const files: FileRecord = {
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**'] }],
      resource: [{ files: ['**/*.png'] }],
      globalMetadata: { breadcrumb_path: '/entra/breadcrumb/toc.json' },
    },
  }),
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'entra', build_source_folder: '.' }],
  }),
  '.openpublishing.redirection.json': JSON.stringify({
    redirections: [
      { source_path: 'roles/old.md', redirect_url: '/entra/roles/overview', redirect_document_id: true },
      { source_path: 'roles/older.md', redirect_url: '/entra/roles/old', redirect_document_id: false },
      { source_path: 'roles/gone.md', redirect_url: '/azure/roles' },
    ],
  }),
  'breadcrumb/toc.yml': '- name: Entra\n  tocHref: /entra/\n  topicHref: /entra/index\n',
  'index.md': '# Entra\n',
  'roles/overview.md': '---\ntitle: Roles in Entra - Docs\n---\n\n# What [are] roles?\n\n## Plan\n',
  'articles/beside.md': '# Beside\n',
};

function paste(source: string, url: string, more: FileRecord = {}): readonly (string | undefined)[] {
  return pastedUrl(pasting(source, { ...files, ...more }), url).map(({ insertion }) => pasted(source, insertion));
}

suite('A pasted address of Learn', () => {
  test('becomes a link to the article of the docset, with its title', () => {
    for (const url of [
      'https://learn.microsoft.com/entra/roles/overview',
      'https://learn.microsoft.com/en-us/entra/roles/overview\n',
      'https://docs.microsoft.com/de-de/entra/roles/Overview?WT.mc_id=x&ocid=y',
      'https://learn.microsoft.com/en-us/entra/roles/old',
      'https://learn.microsoft.com/en-us/entra/roles/older',
    ]) {
      assert.deepEqual(paste('See ¦.', url), ['See [What \\[are\\] roles?](../roles/overview.md).'], url);
    }
  });

  test('keeps its fragment, its tab and its pivot', () => {
    assert.deepEqual(paste('¦', 'https://learn.microsoft.com/en-us/entra/roles/overview?tabs=a&pivots=b#plan'), [
      '[What \\[are\\] roles?](../roles/overview.md?tabs=a&pivots=b#plan)',
    ]);
  });

  test('is written as the article writes its links', () => {
    assert.deepEqual(
      paste('[a](~/index.md) [b](~/articles/beside.md) ¦', 'https://learn.microsoft.com/entra/roles/overview'),
      ['[a](~/index.md) [b](~/articles/beside.md) [What \\[are\\] roles?](~/roles/overview.md)'],
    );
  });

  test('leads to a section of the article itself', () => {
    assert.deepEqual(paste('# Title\n\n## More\n\nSee ¦', 'https://learn.microsoft.com/entra/articles/example#more'), [
      '# Title\n\n## More\n\nSee [Title](#more)',
    ]);
  });

  test('is site-relative where it leads to another docset, with words to type over', () => {
    assert.deepEqual(paste('¦', 'https://learn.microsoft.com/en-us/azure/key-vault/what-is-it?toc=/x#a'), [
      '[«what is it»](/azure/key-vault/what-is-it?toc=/x#a)',
    ]);
    assert.deepEqual(paste('¦', 'https://learn.microsoft.com/'), ['[«link text»](/)']);
  });

  test('takes the title of an article of another docset of the repository', () => {
    const two: FileRecord = {
      '.openpublishing.publish.config.json': JSON.stringify({
        docsets_to_publish: [
          { docset_name: 'entra', build_source_folder: '.' },
          { docset_name: 'azure', build_source_folder: 'azure' },
        ],
      }),
      'azure/docfx.json': JSON.stringify({
        build: {
          content: [{ files: ['**/*.md', '**/*.yml'] }],
          globalMetadata: { breadcrumb_path: '/azure/bread/toc.json' },
        },
      }),
      'azure/bread/toc.yml': '- name: A\n  href: ../vault.md\n',
      'azure/vault.md': '# The vault\n',
    };
    assert.deepEqual(paste('¦', 'https://learn.microsoft.com/en-us/azure/vault#x', two), [
      '[The vault](/azure/vault#x)',
    ]);
  });

  test('links the selection', () => {
    assert.deepEqual(paste('See «the *roles*».', 'https://learn.microsoft.com/entra/roles/overview'), [
      'See [the *roles*](../roles/overview.md).',
    ]);
    assert.deepEqual(paste('See «a\nb».', 'https://learn.microsoft.com/entra/roles/overview'), []);
    assert.deepEqual(paste('See «[a](b.md)».', 'https://learn.microsoft.com/entra/roles/overview'), []);
    assert.deepEqual(paste('See [«a»](b.md).', 'https://learn.microsoft.com/entra/roles/overview'), []);
  });

  test('leaves out the version that Learn adds, unless it is one to come, and offers the other way', () => {
    assert.deepEqual(paste('«x»', 'https://learn.microsoft.com/en-us/powershell/a?view=ps-7&tabs=b'), [
      '[x](/powershell/a?tabs=b)',
      '[x](/powershell/a?tabs=b&view=ps-7&preserve-view=true)',
    ]);
    assert.deepEqual(paste('«x»', 'https://learn.microsoft.com/graph/a?view=graph-rest-beta'), [
      '[x](/graph/a?view=graph-rest-beta&preserve-view=true)',
      '[x](/graph/a)',
    ]);
  });

  test('ends no cell of a table', () => {
    const bar = { 'roles/bar.md': '# This | that\n' };
    const url = 'https://learn.microsoft.com/entra/roles/bar';
    assert.deepEqual(paste('| a |\n|---|\n| ¦ |\n', url, bar), [
      '| a |\n|---|\n| [This \\| that](../roles/bar.md) |\n',
    ]);
    assert.deepEqual(paste('¦', url, bar), ['[This | that](../roles/bar.md)']);
  });

  test('is an address alone where one belongs', () => {
    const url = 'https://learn.microsoft.com/en-us/entra/roles/overview#plan';
    assert.deepEqual(paste('[a](¦)', url), ['[a](../roles/overview.md#plan)']);
    assert.deepEqual(paste('[a](«b.md»)', url), ['[a](../roles/overview.md#plan)']);
    assert.deepEqual(paste('[a]: ¦\n', url), ['[a]: ../roles/overview.md#plan\n']);
    assert.deepEqual(paste('[a]: «b.md»\n', url), ['[a]: ../roles/overview.md#plan\n']);
    const image = ':::image source="a.png" alt-text="A." link="¦":::';
    assert.deepEqual(paste(image, url), [image.replace('¦', '../roles/overview.md#plan')]);
  });

  test('stays as it is in code, front matter, html, comments and tags', () => {
    for (const source of [
      '```\n¦\n```\n',
      '    code ¦\n',
      '`a ¦ b`',
      '---\ntitle: ¦\n---\n',
      '<a href="¦">a</a>',
      '<!-- ¦ -->',
      ':::image source="¦" alt-text="A.":::',
      '[a ¦ b](c.md)',
      '<https://¦contoso.com>',
      '```powershell\n¦',
      '::: zone pivot="a"¦\n',
      '> [!NOTE]¦\n',
      '# [Tab](#tab/a)¦\n',
      '| a |\n|-¦-|\n| b |\n',
      '¦# Heading\n',
    ]) {
      assert.deepEqual(paste(source, 'https://learn.microsoft.com/entra/roles/overview'), [], source);
    }
  });

  test('is left to VS Code where it is none, or a file', () => {
    for (const text of [
      'https://contoso.com/entra/roles/overview',
      'https://azure.microsoft.com/en-us/pricing',
      'https://learn.microsoft.com/entra/media/a.png',
      'See https://learn.microsoft.com/entra/roles/overview',
      'learn',
      '',
    ]) {
      assert.deepEqual(paste('¦', text), [], text);
    }
  });
});
