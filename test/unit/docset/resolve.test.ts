import assert from 'node:assert/strict';
import type { Docset } from '../../../src/docset/docset';
import type { Resolution } from '../../../src/docset/resolve';
import { docsetOf } from '../../support/memoryDocset';

const docset = docsetOf(
  {
    '.openpublishing.publish.config.json': JSON.stringify({
      docsets_to_publish: [{ docset_name: 'docs', build_source_folder: 'docs' }],
      dependent_repositories: [
        { path_to_root: '.', url: 'https://github.com/x/self' },
        { path_to_root: 'docs/reusable-content', url: 'https://github.com/MicrosoftDocs/reusable-content' },
        { path_to_root: 'code', url: 'https://github.com/x/code.git' },
      ],
    }),
    '.openpublishing.redirection.json': JSON.stringify({
      redirections: [
        { source_path: 'docs/guide/Old.md', redirect_url: '/base/guide/older' },
        { source_path: 'docs/guide/older.md', redirect_url: '/base/guide/plan#phases', redirect_document_id: true },
        { source_path: 'docs/includes/gone.md', redirect_url: '/base/guide/plan' },
        { source_path: 'docs/media/gone.png', redirect_url: '/base/guide/plan' },
      ],
    }),
    'docs/docfx.json': JSON.stringify({
      build: {
        content: { files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', 'README.md'] },
        resource: { files: '**/*.png' },
      },
    }),
    'docs/guide/plan.md': '',
    'docs/guide/with space.md': '',
    'docs/guide/100%.md': '',
    'docs/guide/a#b.md': '',
    'docs/guide/toc.yml': '',
    'docs/guide/index.yml': '',
    'docs/media/x.png': '',
    'docs/media/x.pdf': '',
    'docs/includes/note.md': '',
    'docs/README.md': '',
    'docs/reusable-content/here.md': '',
    'code/x.cs': '',
    'other/docfx.json': '{ "build": {} }',
    'other/a.md': '',
  },
  'docs',
);

function describe(resolution: Resolution): string {
  const { kind, fragment, query } = resolution;
  const details = resolution as { path?: string; url?: string; repository?: string; uid?: string; exactCase?: boolean };
  const parts = [kind, details.path, details.url, details.uid, details.repository, query];
  if (details.exactCase === false) parts.push('other case');
  if (fragment !== undefined) parts.push(`#${fragment}`);
  return parts.filter((part) => part).join(' ');
}

function link(href: string, from = 'guide/start.md', of: Docset = docset): string {
  return describe(of.resolve(from, { href }));
}

function content(href: string, from = 'guide/start.md'): string {
  return describe(docset.resolveContent(from, { href }));
}

/** As all cases: the href, and what becomes of it. */
function each(cases: Readonly<Record<string, string>>, resolve: (href: string) => string): void {
  for (const [href, expected] of Object.entries(cases)) assert.equal(resolve(href), expected, href);
}

suite('A link', () => {
  test('leads to a file, relative to its article or from the docset root', () => {
    each(
      {
        'plan.md': 'file guide/plan.md',
        './plan.md?tabs=a#phases': 'file guide/plan.md ?tabs=a #phases',
        '../guide//plan.md': 'file guide/plan.md',
        '..\\guide\\plan.md': 'file guide/plan.md',
        ' plan.md ': 'file guide/plan.md',
        '~/guide/plan.md': 'file guide/plan.md',
        '~\\guide\\plan.md': 'file guide/plan.md',
        '~//guide/plan.md': 'file guide/plan.md',
        'with%20space.md': 'file guide/with space.md',
        'with space.md': 'file guide/with space.md',
        '100%.md': 'file guide/100%.md',
        'toc.yml': 'file guide/toc.yml',
        'index.yml#x': 'file guide/index.yml #x',
        '../media/x.png#lightbox': 'file media/x.png #lightbox',
      },
      link,
    );
  });

  test('does not mind letter case, and says when it is another', () => {
    assert.equal(link('../Guide/PLAN.md'), 'file guide/plan.md other case');
  });

  test('is not probed for: no folder, no missing extension', () => {
    each(
      {
        plan: 'missing guide/plan',
        'plan.html': 'missing guide/plan.html',
        'plan.md/': 'missing guide/plan.md/',
        '../guide/': 'missing guide/',
        '..': 'missing',
        '~guide/plan.md': 'missing guide/~guide/plan.md',
        'a%23b.md': 'missing guide/a #b.md',
        'www.contoso.com': 'missing guide/www.contoso.com',
        'http:plan.md': 'missing guide/http:plan.md',
      },
      link,
    );
  });

  test('may lead to its own page', () => {
    each(
      {
        '': 'self guide/start.md',
        '#': 'self guide/start.md #',
        '#a': 'self guide/start.md #a',
        '?a=b': 'self guide/start.md ?a=b',
      },
      link,
    );
    assert.equal(link('plan.md#phases', 'guide/plan.md'), 'self guide/plan.md #phases');
    assert.equal(link('plan.md#phases', 'guide/start.md'), 'file guide/plan.md #phases');
  });

  test('may lead to what is not built', () => {
    each(
      {
        '../includes/note.md': 'outside includes/note.md',
        '../media/x.pdf': 'outside media/x.pdf',
        '~/README.md': 'outside README.md',
        '~/docfx.json': 'outside docfx.json',
        '~/../other/a.md': 'outside ../other/a.md',
      },
      link,
    );
  });

  test('into a dependent repository is nobody’s to judge', () => {
    each(
      {
        '~/reusable-content/x/y.md#z': 'dependent reusable-content/x/y.md reusable-content #z',
        '../Reusable-Content/here.md': 'dependent Reusable-Content/here.md reusable-content',
        '~/../code/nowhere.cs': 'dependent ../code/nowhere.cs code',
      },
      link,
    );
  });

  test('out of the docset and back in again is a path in the docset', () => {
    each(
      {
        '~/../docs/guide/plan.md': 'file guide/plan.md',
        '~/../docs/reusable-content/x.md': 'dependent reusable-content/x.md reusable-content',
        '../../docs/guide/nowhere.md': 'missing guide/nowhere.md',
      },
      link,
    );
    assert.equal(link('~/../docs/guide/older.md'), 'redirected guide/older.md');
  });

  test('out of the repository is undecided, beside the docset it is not', () => {
    assert.equal(link('../../../x.md'), 'undecided');
    assert.equal(link('../../x.md'), 'missing ../x.md');
  });

  test('may be no path at all', () => {
    each(
      {
        'https://contoso.com/a?b#c': 'external https://contoso.com/a?b#c ?b #c',
        'mailto:a@contoso.com': 'external mailto:a@contoso.com',
        '//contoso.com': 'external //contoso.com',
        'C:\\docs\\a.md': 'local',
        'xref:System.String?text=x': 'xref System.String ?text=x',
        '/azure/x#y': 'site /azure/x#y #y',
      },
      link,
    );
  });

  test('to a redirected file knows the end of the chain', () => {
    const resolution = docset.resolve('guide/start.md', { href: 'old.md#x' });
    assert.equal(describe(resolution), 'redirected guide/Old.md #x');
    assert.ok(resolution.kind === 'redirected');
    assert.deepEqual(resolution.end, { url: '/base/guide/plan#phases', path: 'guide/plan.md', isCircular: false });
    // What is no page cannot be redirected.
    assert.equal(link('../includes/gone.md'), 'missing includes/gone.md');
    assert.equal(link('../media/gone.png'), 'missing media/gone.png');
  });

  test('from the root of the site finds pages and redirections of this docset', () => {
    assert.deepEqual(docset.basePath, { path: '/base', evidence: 'redirections' });
    each(
      {
        '/base/guide/plan?x=y#z': 'site guide/plan.md /base/guide/plan?x=y#z ?x=y #z',
        '/Base/Guide/PLAN': 'site guide/plan.md /Base/Guide/PLAN',
        '/en-us/base/guide/plan': 'site guide/plan.md /en-us/base/guide/plan',
        '/base/guide/': 'site guide/index.yml /base/guide/',
        '/base/guide': 'site guide/index.yml /base/guide',
        '/base/guide/unknown': 'site /base/guide/unknown',
        '/other/guide/plan': 'site /other/guide/plan',
      },
      link,
    );
    const resolution = docset.resolve('guide/start.md', { href: '/base/guide/old' });
    assert.ok(resolution.kind === 'site' && resolution.redirection && resolution.end);
    assert.deepEqual([resolution.redirection.source, resolution.end.path], ['guide/Old.md', 'guide/plan.md']);
  });

  test('is named as the build names it', () => {
    const { written } = docset.resolve('guide/start.md', { href: ' ../a%20b/./c.md?d#e ' });
    assert.equal(written, '../a b/./c.md');
  });

  test('starts from tilde_path where metadata say so', () => {
    const moved = docsetOf({
      'docfx.json': JSON.stringify({
        build: { content: '**/*.md', fileMetadata: { tilde_path: { 'a/**': 'root/' } } },
      }),
      'root/x.md': '',
      'a/one.md': '',
      'a/two.md': '---\ntilde_path: other\n---\n',
      'b/three.md': '',
    });
    assert.equal(link('~/x.md', 'a/one.md', moved), 'file root/x.md');
    assert.equal(link('~/x.md', 'a/two.md', moved), 'missing other/x.md');
    assert.equal(link('~/x.md', 'b/three.md', moved), 'missing x.md');
  });
});

suite('An include or a snippet', () => {
  test('may name any file, but by its bare path', () => {
    each(
      {
        '../includes/note.md': 'file includes/note.md',
        '~/README.md': 'file README.md',
        'with space.md': 'file guide/with space.md',
        'with%20space.md': 'missing guide/with%20space.md',
        'old.md': 'missing guide/old.md',
        '/guide/plan.md': 'missing /guide/plan.md',
        'https://contoso.com/a.md': 'missing https://contoso.com/a.md',
        '': 'missing',
        '~/reusable-content/a.md': 'dependent reusable-content/a.md reusable-content',
        '~/../../a.cs': 'undecided',
      },
      content,
    );
  });
});
