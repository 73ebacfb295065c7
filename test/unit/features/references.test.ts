import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import type { Docset } from '../../../src/docset/docset';
import { referencesAt } from '../../../src/features/references/referencesAt';
import { unmark } from '../../support/marked';
import { docsetOf, type FileRecord } from '../../support/memoryDocset';

/**
 * What refers to the thing at the cursor ¦, which stands in one of `files`, as `file: as written`; a declaration is
 * marked by a star.
 */
function found(files: FileRecord): readonly string[] {
  const [[path = '', source = ''] = []] = Object.entries(files).filter(([, text]) => text?.includes('¦'));
  const { text, cursor } = unmark(source);
  const docset = docsetOf({ ...files, [path]: text });
  readAll(docset);
  return referencesAt(docset, path, docset.article(path), cursor).map(({ path: file, span, isDeclaration }) => {
    return `${file}: ${slice(docset.text(file) ?? '', span)}${isDeclaration ? ' *' : ''}`;
  });
}

function readAll(docset: Docset): void {
  for (const path of docset.paths) if (path.endsWith('.md')) docset.facts(path);
}

const redirections = JSON.stringify({
  redirections: [
    { source_path: 'old.md', redirect_url: '/base/plan#costs', redirect_document_id: true },
    { source_path: 'older.md', redirect_url: '/base/plan' },
  ],
});

suite('References of an article', () => {
  const files = {
    '.openpublishing.redirection.json': redirections,
    'plan.md': '---\ntitle: The plan\n---\n\n# Plan\n\n## Costs\n\n[down](#costs) [self](plan.md)\n',
    'x.md': '[a](plan.md) [b](/base/plan#costs) [c](old.md)\n',
    'TOC.yml': '- name: The plan\n  href: plan.md\n',
  };
  const all = [
    'plan.md: plan.md',
    'x.md: plan.md',
    'x.md: /base/plan#costs',
    'x.md: old.md',
    '.openpublishing.redirection.json: /base/plan#costs',
    '.openpublishing.redirection.json: /base/plan',
    'TOC.yml: plan.md',
  ];

  test('are found from its title, its H1, a link to it, an entry of a TOC and a redirection', () => {
    for (const [path, from, to] of [
      ['plan.md', 'The plan', 'The ¦plan'],
      ['plan.md', '# Plan', '# Pl¦an'],
      ['x.md', '(plan.md)', '(pl¦an.md)'],
      ['x.md', '/base/plan#', '/base/pl¦an#'],
      ['x.md', 'old.md', 'o¦ld.md'],
      ['TOC.yml', 'href: plan', 'href: pl¦an'],
      ['TOC.yml', 'The plan', 'The pl¦an'],
      ['.openpublishing.redirection.json', '/base/plan"', '/base/pl¦an"'],
    ] as const) {
      const marked = { ...files, [path]: files[path].replace(from, to) };
      assert.deepEqual(found(marked), all, `${path} ${to}`);
    }
  });
});

suite('References of a heading', () => {
  const files = {
    '.openpublishing.redirection.json': redirections,
    'plan.md': '# Plan\n\n## Costs\n\n[down](#costs) [self](plan.md#costs) [other](#plan)\n',
    'x.md': '[a](plan.md) [b](/base/plan#costs) [c](old.md) [d][one] [e](plan.md#Costs)\n\n[one]: ~/plan.md#costs\n',
    'TOC.yml': '- name: The plan\n  href: plan.md#costs\n',
  };
  const all = [
    'plan.md: ## Costs *',
    'plan.md: #costs',
    'plan.md: plan.md#costs',
    'x.md: /base/plan#costs',
    'x.md: old.md',
    'x.md: ~/plan.md#costs',
    '.openpublishing.redirection.json: /base/plan#costs',
    'TOC.yml: plan.md#costs',
  ];

  test('are found from the heading and from the bookmark of a link', () => {
    assert.deepEqual(found({ ...files, 'plan.md': files['plan.md'].replace('## Costs', '## Co¦sts') }), all);
    assert.deepEqual(found({ ...files, 'plan.md': files['plan.md'].replace('(#costs', '(#co¦sts') }), all);
    assert.deepEqual(found({ ...files, 'x.md': files['x.md'].replace('/base/plan#', '/base/plan#¦') }), all);
    assert.deepEqual(found({ ...files, 'TOC.yml': files['TOC.yml'].replace('#costs', '#cos¦ts') }), all);
  });

  test('of an include are the links to every page that shows it, and those in what is part of these pages', () => {
    const include = '[!INCLUDE [n](includes/note.md)]\n';
    assert.deepEqual(
      found({
        'includes/note.md': '## Si¦gn in\n\n[here](#sign-in)\n',
        'includes/other.md': '[over there](#sign-in)\n',
        'one.md': `# One\n\n${include}\n[!INCLUDE [o](includes/other.md)]\n`,
        'two.md': `# Two\n\n## Sign in\n\n${include}`,
        'x.md': '[one](one.md#sign-in) [two](two.md#sign-in) [none](x.md#sign-in)\n',
      }),
      [
        'includes/note.md: ## Sign in *',
        'includes/note.md: #sign-in',
        'x.md: one.md#sign-in',
        'includes/other.md: #sign-in',
      ],
    );
  });

  test('are found for an id in html', () => {
    assert.deepEqual(found({ 'plan.md': '# Plan\n\n<a id="be¦fore"></a>\n\n[up](#before)\n' }), [
      'plan.md: before *',
      'plan.md: #before',
    ]);
  });
});

suite('References of files that are no articles', () => {
  test('are the includes, pictures and sources that name them', () => {
    const files = {
      'includes/note.md': 'Note',
      'media/a.png': '',
      'run.ps1': 'Get-One',
      'x.md':
        '[!INCLUDE [n](includes/note.md)]\n\n![a](media/a.png)\n\n:::code source="run.ps1":::\n\n:::image source="media/a.png" alt-text="a" lightbox="media/a.png":::\n',
      'y.md': '[!INCLUDE [n](~/includes/no¦te.md)] ![a](./media/a.png)\n\n[!code[n](run.ps1)]\n',
    };
    assert.deepEqual(found(files), ['x.md: includes/note.md', 'y.md: ~/includes/note.md']);
    const y = files['y.md'].replace('¦', '');
    assert.deepEqual(found({ ...files, 'y.md': y.replace('./media', './me¦dia') }), [
      'x.md: media/a.png',
      'x.md: media/a.png',
      'x.md: media/a.png',
      'y.md: ./media/a.png',
    ]);
    assert.deepEqual(found({ ...files, 'y.md': y.replace('run.ps1', 'run¦.ps1') }), ['x.md: run.ps1', 'y.md: run.ps1']);
  });
});

suite('References in an article', () => {
  test('of a definition are its uses', () => {
    const expected = ['x.md: [one]: a.md *', 'x.md: [text][one]', 'x.md: [One]'];
    assert.deepEqual(found({ 'x.md': '[text][o¦ne] [One] [a](a.md)\n\n[one]: a.md\n' }), expected);
    assert.deepEqual(found({ 'x.md': '[text][one] [One] [a](a.md)\n\n[o¦ne]: a.md\n' }), expected);
  });
});

suite('References of a zone pivot', () => {
  const files = {
    'zone-pivot-groups.yml':
      'groups:\n- id: tools\n  title: T\n  prompt: P\n  pivots:\n  - id: portal\n    title: Portal\n  - id: cli\n    title: CLI\n',
    'includes/steps.md': '::: zone pivot="portal"\n\nText\n\n::: zone-end\n',
    'one.md':
      '---\nzone_pivot_groups: tools\n---\n\n# One\n\n::: zone pivot="cli, portal"\n\nText\n\n::: zone-end\n\n[!INCLUDE [s](includes/steps.md)]\n',
    'two.md': '---\nzone_pivot_groups: others\n---\n\n# Two\n\n::: zone pivot="portal"\n\nText\n\n::: zone-end\n',
    'x.md': '[a](one.md?pivots=portal) [b](one.md?pivots=cli#one) [c](two.md?pivots=portal)\n',
  };
  const all = ['zone-pivot-groups.yml: portal *', 'one.md: portal', 'includes/steps.md: portal', 'x.md: portal'];

  test('are the zones of all articles with its group, their includes, and links that open it', () => {
    assert.deepEqual(found({ ...files, 'one.md': files['one.md'].replace('portal"', 'por¦tal"') }), all);
    const groups = files['zone-pivot-groups.yml'].replace('id: portal', 'id: por¦tal');
    assert.deepEqual(found({ ...files, 'zone-pivot-groups.yml': groups }), all);
  });

  test('of its group are the articles that name it', () => {
    const expected = ['zone-pivot-groups.yml: tools *', 'one.md: tools'];
    assert.deepEqual(found({ ...files, 'one.md': files['one.md'].replace('tools', 'to¦ols') }), expected);
  });
});

suite('References of a tab id', () => {
  test('are the tabs of that id in all articles, and links that open it', () => {
    const expected = ['one.md: cli', 'one.md: cli', 'two.md: cli', 'x.md: cli'];
    const files = {
      'one.md': '# [A](#tab/c¦li)\n\nText\n\n# [B](#tab/b/cli)\n\nText\n\n---\n',
      'two.md': '# [A](#tab/a+cli)\n\nText\n\n---\n',
      'three.md': '# [A](#tab/client)\n\nText\n\n---\n',
      'x.md': '[a](two.md?tabs=a%2Cb&x=y) [b](two.md?tabs=a,cli#two)\n',
    };
    assert.deepEqual(found(files), expected);
    const one = files['one.md'].replace('¦', '');
    assert.deepEqual(found({ ...files, 'one.md': one, 'x.md': files['x.md'].replace(',cli', ',cl¦i') }), expected);
  });
});

suite('References of a metadata value', () => {
  test('are all articles, pages and configs that have it', () => {
    const files = {
      '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
      'docfx.json': JSON.stringify({
        build: {
          content: [{ files: ['**/*.md', '**/*.yml'] }],
          globalMetadata: { 'ms.author': 'me' },
          fileMetadata: { 'ms.author': { 'a/**': 'you' } },
        },
      }),
      'x.md': '---\nms.author: m¦e\nauthor: me\n---\n',
      'y.md': '---\nms.author:\n- "me"\n- you\n---\n',
      'index.yml': '### YamlMime:Landing\ntitle: T\nmetadata:\n  ms.author: me\n',
    };
    const expected = ['x.md: me', 'y.md: me', 'index.yml: me', 'docfx.json: me'];
    assert.deepEqual(found(files), expected);
    const x = files['x.md'].replace('¦', '');
    const index = files['index.yml'].replace('ms.author: me', 'ms.author: m¦e');
    assert.deepEqual(found({ ...files, 'x.md': x, 'index.yml': index }), expected);
    const config = files['docfx.json'].replace('"ms.author":"me"', '"ms.author":"m¦e"');
    assert.deepEqual(found({ ...files, 'x.md': x, 'docfx.json': config }), expected);
  });
});

suite('References of a uid', () => {
  test('are its page and all links by it', () => {
    assert.deepEqual(
      found({
        'plan.md': '---\nuid: contoso.plan\n---\n\n# Plan\n',
        'x.md': '<xref:contoso.pl¦an> [a](xref:contoso.plan?view=x) @contoso.plan <xref:contoso.planning>\n',
        'TOC.yml': '- name: Plan\n  uid: contoso.plan\n',
      }),
      [
        'plan.md: contoso.plan *',
        'x.md: contoso.plan',
        'x.md: contoso.plan',
        'x.md: contoso.plan',
        'TOC.yml: contoso.plan',
      ],
    );
  });
});

suite('References of anything else', () => {
  test('are none', () => {
    for (const text of [
      'te¦xt',
      '[a](https://exam¦ple.com)',
      '---\ntitle: T\nms.aut¦hor: me\n---\n',
      '> [!NO¦TE]\n> Text',
    ]) {
      assert.deepEqual(found({ 'x.md': text }), [], text);
    }
  });
});
