import assert from 'node:assert/strict';
import { redirectionProblems } from '../../../src/docset/redirectionProblems';
import { finish } from '../../../src/docset/steps';
import { docsetOf } from '../../support/memoryDocset';
import { assertReports } from '../../support/placedReports';

/** A docset of docfx v3 at the root: its base path is what the config says, here none. */
function assertProblems(files: Readonly<Record<string, string>>, ...names: readonly string[]): void {
  assertReports({ 'docfx.yml': '', ...files }, (docset) => finish(redirectionProblems(docset)), names);
}

const either = 'missing-attribute (source_path or source_path_from_root) or redirect_url';

suite('The build says of redirections', () => {
  test('which entries it cannot take', () => {
    assertProblems(
      {
        '.openpublishing.redirection.json': `{ "redirections": [
  «{}»,
  { "redirect_url": «"/a"» },
  «{ "source_path": "a.md", "redirect_url": " " }»,
  { "source_path": "b.md", "source_path_from_root": "/b.md", "redirect_url": «"/a"» },
  { "source_path": "/c.md", "redirect_url": «"/a"» },
  { "source_path_from_root": "c.md", "redirect_url": «"/a"» },
  { "source_path": «"d?.md"», "redirect_url": «"/a"» },
  { "Source_Path": "e.md", "REDIRECT_URL": 12, "redirect_document_id": "false" },
  { "source_path": «["f.md"]», "redirect_url": «"/a"», "redirect_document_id": «"no"» },
  «"g.md"»,
  «null»
] }`,
      },
      `null-array-value redirections`,
      either,
      either,
      either,
      'source-path-conflict',
      'redirection-path-syntax-error',
      'redirection-path-syntax-error',
      "path-invalid d?.md|'?'",
      either,
      'violate-schema String',
      'violate-schema boolean-text no',
      either,
      'violate-schema Object',
    );
  });

  test('the same in the short forms', () => {
    assertProblems(
      {
        'redirections.yml':
          "redirections:\n  a.md:«»\n  /b.md: «/x»\n  c.md: «''»\n  «c.md»: /x\nrenames:\n  d.md: ««[/x]»»\n",
      },
      'yaml-duplicate-key c.md',
      either,
      'redirection-path-syntax-error',
      either,
      'violate-schema String',
      either,
    );
  });

  test('that only pages can be redirected', () => {
    assertProblems(
      {
        'docfx.yml': 'exclude: old/**',
        'redirections.yml':
          'redirections:\n  toc.yml: «/a»\n  media/a.png: «/a»\n  docfx.json: «/a»\n  old/b.png: /a\n  ../c.png: /a\n  .github/d.md: /a\n',
      },
      'redirection-invalid toc.yml|/a',
      'redirection-invalid media/a.png|/a',
      'redirection-invalid docfx.json|/a',
    );
  });

  test('that a source is redirected twice, whatever the letter case', () => {
    assertProblems(
      {
        'redirections.yml': 'redirections:\n  A.md: «/x»\n  b.md: /x\nrenames:\n  b.md: ««/y»»\n',
        '.openpublishing.redirection.json': '{ "redirections": [{ "source_path": "a.md", "redirect_url": "/x" }] }',
      },
      'redirection-conflict A.md',
      'redirection-conflict b.md',
      'redirect-url-invalid b.md|/y',
    );
  });

  test('that a redirected page is still there', () => {
    assertProblems(
      {
        'redirections.yml': 'redirections:\n  «docs/A.md»: /x\n  «docs/index.md»: /y\n  gone.md: /z\n',
        'docs/a.md': '',
        'docs/index.yml': '',
      },
      'redirected-file-not-removed docs/a.md',
      'redirected-file-not-removed docs/index.yml',
    );
  });

  test('that a document id cannot go along', () => {
    assertProblems(
      {
        'docfx.yml': 'basePath: /entra\nhostName: contoso.com\n',
        'redirections.yml': `renames:
  a.md: «/entra/gone»
  b.md: «/other/page?x#y»
  c.md: «https://learn.microsoft.com/en-us/entra/page»
  d.md: «C:\\page»
  e.md: «/entra/docs»
  f.md: «page.md»
  g.md: https://contoso.com/en-us/entra/Page?view=x
  h.md: /entra/docs/index#top
  docs/i.md: ../second
  k.md: /entra/media/plan.pdf
redirections:
  l.md: /entra/gone
  m.md: «'#top'»
`,
        'page.md': '',
        'second.yml': '',
        'docs/index.md': '',
        'learn.md': '',
      },
      'redirect-url-invalid a.md|/entra/gone',
      'redirect-url-invalid b.md|/other/page?x#y',
      'redirect-url-invalid d.md|C:\\page',
      'redirect-url-invalid e.md|/entra/docs',
      'redirect-url-invalid f.md|page.md',
      'redirect-url-invalid m.md|#top',
      "redirection-url-conflict https://learn.microsoft.com/en-us/entra/page|'c.md', 'g.md'|'redirections.yml'",
    );
  });

  test('that several document ids go to one page, redirected on the way or not', () => {
    assertProblems(
      {
        'redirections.yml':
          'renames:\n  a.md: «/page»\n  b.md: /page\n  c.md: «/d»\n  d.md: /page\n  e.md: https://docs.com/de-de/d\n',
        'page.md': '',
      },
      "redirection-url-conflict /page|'a.md', 'b.md', 'd.md'|'redirections.yml'",
      "redirection-url-conflict /d|'c.md', 'e.md'|'redirections.yml'",
    );
  });

  test('which sources go round in a circle, and which lead into one', () => {
    assertProblems(
      {
        'redirections.yml': `redirections:
  a.md: ««/B#top»»
  b.md: «/a»
  c.md: /a
  d.md: /d?view=x
  e.md: «e»
  f.md: /g
  g.md: /page
  h/index.md: «/h/index»
`,
        'page.md': '',
      },
      'circular-redirection a.md [redirection] --> b.md [redirection] --> a.md [redirection]',
      'circular-redirection b.md [redirection] --> a.md [redirection] --> b.md [redirection]',
      'circular-redirection c.md [redirection] --> a.md [redirection] --> b.md [redirection] --> a.md [redirection]',
      'circular-redirection e.md [redirection] --> e.md [redirection]',
      'circular-redirection h/index.md [redirection] --> h/index.md [redirection]',
    );
  });

  test('nothing about addresses while nobody knows the base path', () => {
    const files = {
      'docfx.json': '{ "build": { "content": { "files": "**/*.md" } } }',
      '.openpublishing.publish.config.json': '{ "docsets_to_publish": [{ "build_source_folder": "." }] }',
      '.openpublishing.redirection.json': JSON.stringify({
        redirections: [
          { source_path: 'a.md', redirect_url: '/x/a', redirect_document_id: true },
          { source_path: 'b.md', redirect_url: 'D:/x', redirect_document_id: false },
        ],
      }),
    };
    assert.deepEqual(
      finish(redirectionProblems(docsetOf(files))).map(({ code, args }) => [code, ...args]),
      [['redirect-url-invalid', 'b.md', 'D:/x']],
    );
  });

  test('each thing once, in the docset that it concerns', () => {
    const files = {
      '.openpublishing.publish.config.json':
        '{ "docsets_to_publish": [{ "build_source_folder": "a" }, { "build_source_folder": "b" }] }',
      '.openpublishing.redirection.json': `{ "redirections": [
  «{}»,
  { "source_path_from_root": "/a/toc.md", "redirect_url": «"/x"» },
  { "source_path": "b/toc.md", "redirect_url": "/x" }
] }`,
      'a/docfx.json': '{ "build": { "content": { "files": "**/*.md" } } }',
      'b/docfx.json': '{ "build": { "content": { "files": "**/*.md" } } }',
    };
    assertReports(
      files,
      (docset) => finish(redirectionProblems(docset)),
      [either, 'redirection-invalid toc.md|/x'],
      'a',
    );
    const [, other] = docsetOf(files).root === 'a' ? [undefined, docsetOf(files, 'b')] : [];
    assert.deepEqual(
      finish(redirectionProblems(other!)).map(({ code }) => code),
      ['redirection-invalid'],
    );
  });
});
