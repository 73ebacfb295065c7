import assert from 'node:assert/strict';
import { mark } from '../../support/marked';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';
import { linksTo } from '../../../src/features/references/linksTo';

const config = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'entra', build_source_folder: 'docs' }],
  }),
  'docs/docfx.json': JSON.stringify(
    {
      build: {
        content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', 'drafts/**'] }],
        resource: [{ files: ['**/*.png'] }],
        globalMetadata: { breadcrumb_path: '~/breadcrumb/toc.yml' },
        fileMetadata: { 'ms.topic': { 'a/plan.md': 'overview', '**/*.md': 'concept' } },
      },
    },
    undefined,
    1,
  ),
  '.openpublishing.redirection.json': JSON.stringify(
    {
      redirections: [
        { source_path: 'docs/a/old.md', redirect_url: '/entra/a/plan#costs', redirect_document_id: true },
        { source_path: 'docs/a/older.md', redirect_url: '/entra/a/old' },
      ],
    },
    undefined,
    1,
  ),
};

/** Each link as `file: role «as written»`, with the source of the redirection that it takes; all articles are read. */
function found(path: string, files: FileRecord, root = 'docs'): readonly string[] {
  const docset = docsetOf({ ...config, ...files }, root);
  for (const each of Object.keys(files)) if (each.endsWith('.md')) docset.facts(docset.docsetPath(each));
  return linksTo(docset, path).map(({ file, target, role, through }) => {
    const text = docset.text(file) ?? '';
    assert.equal(mark(text, [target.span]).split('«').length, 2);
    const by = through ? ` by ${through.source}` : '';
    return `${file}: ${role} ${text.slice(target.span.start, target.span.end)}${by}`;
  });
}

suite('Links to a file', () => {
  test('are those of articles in every form, each place once', () => {
    const source = [
      '[a](plan.md) [b](~/a/plan.md#x) [c][one] [d][one] <a href="PLAN.md?tabs=x">e</a> [f](other.md)',
      '',
      '[one]: plan.md "title"',
      '[unused]: ./plan.md',
    ].join('\n');
    assert.deepEqual(found('a/plan.md', { 'docs/a/plan.md': '# Plan', 'docs/a/x.md': source }).slice(0, -3), [
      'a/x.md: link plan.md',
      'a/x.md: link ~/a/plan.md#x',
      'a/x.md: link PLAN.md?tabs=x',
      'a/x.md: link plan.md',
      'a/x.md: link ./plan.md',
    ]);
  });

  test('are those that write the whole url of the page on Learn, with a locale or without', () => {
    const source = [
      '[a](https://learn.microsoft.com/en-us/entra/a/plan#costs) <http://docs.microsoft.com/entra/a/plan>',
      '[o](https://learn.microsoft.com/entra/a/old) [x](https://learn.microsoft.com/azure/a/plan)',
      '[y](https://contoso.com/entra/a/plan)',
    ].join('\n');
    assert.deepEqual(
      found('a/plan.md', { 'docs/a/plan.md': '# Plan', 'docs/a/x.md': source }).filter((each) => /x\.md/.test(each)),
      [
        'a/x.md: link https://learn.microsoft.com/en-us/entra/a/plan#costs',
        'a/x.md: link http://docs.microsoft.com/entra/a/plan',
        'a/x.md: link https://learn.microsoft.com/entra/a/old by a/old.md',
      ],
    );
  });

  test('are those of TOCs, YAML pages, redirection files and the config', () => {
    const files = {
      'docs/a/plan.md': '# Plan\n\n## Costs',
      'docs/a/TOC.yml': 'items:\n- name: Plan\n  href: "plan.md#costs"\n- name: B\n  tocHref: ../drafts/TOC.yml\n',
      'docs/drafts/TOC.yml': '- name: X\n  href: ../a/plan.md\n',
      'docs/a/toc.md': '# [Plan](plan.md)\n',
      'docs/breadcrumb/toc.yml': '- name: E\n  tocHref: /entra/\n  topicHref: /entra/a/plan\n',
      'docs/index.yml':
        '### YamlMime:FAQ\ntitle: T\nmetadata: {}\nsections:\n- name: S\n  questions:\n  - question: Q\n    answer: |\n      See [it](a/plan.md).\n',
      'docs/b.yml':
        '### YamlMime:Landing\ntitle: T\nlandingContent:\n- title: A\n  linkLists:\n  - linkListType: overview\n    links:\n    - text: A\n      url: a/plan.md\n',
    };
    assert.deepEqual(found('a/plan.md', files), [
      '../.openpublishing.redirection.json: redirection /entra/a/plan#costs',
      '../.openpublishing.redirection.json: redirection /entra/a/old by a/old.md',
      'a/TOC.yml: topic plan.md#costs',
      'a/toc.md: topic plan.md',
      'b.yml: link a/plan.md',
      'breadcrumb/toc.yml: topic /entra/a/plan',
      'docfx.json: config a/plan.md',
      'index.yml: link a/plan.md',
      'drafts/TOC.yml: topic ../a/plan.md',
    ]);
    assert.deepEqual(found('breadcrumb/toc.yml', files), ['docfx.json: metadata ~/breadcrumb/toc.yml']);
    assert.deepEqual(found('drafts/TOC.yml', files), ['a/TOC.yml: toc ../drafts/TOC.yml']);
  });

  test('that take a redirection say so, and lead to what they name and to where it ends', () => {
    const files = { 'docs/a/plan.md': '# Plan', 'docs/x.md': '[a](a/old.md) [b](/entra/a/older) [c](/entra/a/plan)' };
    assert.deepEqual(
      found('a/plan.md', files).filter((each) => each.startsWith('x.md')),
      ['x.md: link a/old.md by a/old.md', 'x.md: link /entra/a/older by a/older.md', 'x.md: link /entra/a/plan'],
    );
    assert.deepEqual(found('a/old.md', files), ['x.md: link a/old.md']);
  });

  test('are those of pictures, includes and code', () => {
    const files = {
      'docs/includes/note.md': 'See ![x](../media/x.png).',
      'docs/media/x.png': '',
      'docs/run.ps1': '',
      'docs/x.md': [
        '[!INCLUDE [n](includes/note.md)]',
        '',
        ':::image source="media/x.png" lightbox=" media/x.png " alt-text="y":::',
        '',
        ':::code source="run.ps1" range="1":::',
        '',
        '[!code-powershell[n](run.ps1#L1)]',
      ].join('\n'),
    };
    assert.deepEqual(found('includes/note.md', files), ['x.md: include includes/note.md']);
    assert.deepEqual(found('media/x.png', files), [
      'includes/note.md: image ../media/x.png',
      'x.md: source media/x.png',
      'x.md: lightbox media/x.png',
    ]);
    assert.deepEqual(found('run.ps1', files), ['x.md: code run.ps1', 'x.md: code run.ps1#L1']);
  });

  test('are found where the file is gone, and where files are broken', () => {
    const files = { 'docs/x.md': '[a](gone.md)', 'docs/TOC.yml': '- name: A\n  href: gone.md\n- name: "' };
    assert.deepEqual(found('gone.md', files), ['x.md: link gone.md', 'TOC.yml: topic gone.md']);
  });

  test('of an article of another docset count unless they start with its own ~', () => {
    const files = {
      'docs/a/plan.md': '# Plan',
      'other/docfx.json': '{ "build": { "content": [{ "files": ["**/*.md"] }] } }',
      'other/x.md': '[a](~/a/plan.md) [b](/entra/a/plan)',
    };
    assert.deepEqual(
      found('a/plan.md', files).filter((each) => each.startsWith('../other')),
      ['../other/x.md: link /entra/a/plan'],
    );
  });

  test('follow the edits of articles, TOCs and pages, of which an article does not make the others be read again', () => {
    const toc = (href: string) => `- name: A\n  href: ${href}\n`;
    const docset = docsetOf({
      ...config,
      'docs/plan.md': '# Plan',
      'docs/x.md': '[a](plan.md)',
      'docs/TOC.yml': toc('plan.md'),
      'docs/a/toc.md': '# [A](../plan.md)',
    });
    for (const path of docset.articlePaths) docset.facts(path);
    const files = () =>
      linksTo(docset, 'plan.md')
        .map(({ file }) => file)
        .filter((file) => !file.startsWith('..'));
    assert.deepEqual(files(), ['x.md', 'TOC.yml', 'a/toc.md']);
    const before = docset.dataState;
    docset.update('x.md', 'None.');
    assert.equal(docset.dataState, before);
    assert.deepEqual(files(), ['TOC.yml', 'a/toc.md']);
    docset.update('TOC.yml', toc('x.md'));
    assert.deepEqual(files(), ['a/toc.md']);
    docset.update('a/toc.md', '# [A](../x.md)');
    assert.deepEqual(files(), []);
  });
});
