import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { definitionAt } from '../../../src/features/definition';
import { documentLinksOf } from '../../../src/features/documentLinks';
import { worldOf } from '../../support/featureWorld';

const files = {
  '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md'], exclude: ['**/includes/**'] }],
      resource: [{ files: ['**/*.png'] }],
      fileMetadata: { 'ms.service': { 'articles/**/*.md': 'entra-id' } },
    },
  }),
  '.openpublishing.redirection.json': JSON.stringify({
    redirections: [
      { source_path: 'articles/old.md', redirect_url: '/base/articles/plan#costs', redirect_document_id: true },
      { source_path: 'articles/gone.md', redirect_url: 'https://example.com/gone' },
    ],
  }),
  'articles/plan.md': '# Plan\n\n## Costs\n\nText.\n',
  'includes/sign-in.md': '## Sign in\n\nText.\n',
  'articles/media/page.png': '',
  'scripts/run.ps1': 'Get-One\n',
  'scripts/parts.ps1': '# <first>\nGet-One\n# </first>\n#region second\nGet-Two\n#endregion second\n',
  'articles/tabs.md': '# [A](#tab/a+cli)\n\nText\n\n---\n',
  'zone-pivot-groups.yml': 'groups:\n- id: tools\n  title: Tool\n  pivots:\n  - id: portal\n    title: The portal\n',
};

/** Each result as `what was clicked → file: text there`. */
function definitionsIn(source: string): readonly string[] {
  const { docset, path, article, offset } = worldOf(source, files);
  return definitionAt(docset, path, article, offset).map(({ origin, path: target, span }) => {
    const there = span ? `: ${slice(docset.text(target) ?? '', span)}` : '';
    return `${slice(article.text, origin)} → ${target}${there}`;
  });
}

suite('Go to definition', () => {
  test('of a link leads to the file, with a bookmark to the heading', () => {
    assert.deepEqual(definitionsIn('[a](pl¦an.md)'), ['[a](plan.md) → articles/plan.md']);
    assert.deepEqual(definitionsIn('[a](~/articles/plan.md#cos¦ts)'), [
      '[a](~/articles/plan.md#costs) → articles/plan.md: ## Costs',
    ]);
    assert.deepEqual(definitionsIn('# T\n\n## Part\n\n[a](#pa¦rt)'), ['[a](#part) → articles/example.md: ## Part']);
  });

  test('of a bookmark that an include brings leads into the include', () => {
    assert.deepEqual(definitionsIn('[!INCLUDE [x](../includes/sign-in.md)]\n\n[a](#sign¦-in)'), [
      '[a](#sign-in) → includes/sign-in.md: ## Sign in',
    ]);
  });

  test('of an include, a picture, a source and a snippet leads to the file', () => {
    assert.deepEqual(definitionsIn('[!INCLUDE [x](../includes/si¦gn-in.md)]'), [
      '[!INCLUDE [x](../includes/sign-in.md)] → includes/sign-in.md',
    ]);
    assert.deepEqual(definitionsIn(':::image source="media/page.png" alt-text="x" lightbox="media/pa¦ge.png":::'), [
      'media/page.png → articles/media/page.png',
    ]);
    assert.deepEqual(definitionsIn(':::code source="../scripts/ru¦n.ps1":::'), [
      '../scripts/run.ps1 → scripts/run.ps1',
    ]);
    assert.deepEqual(definitionsIn('[!code[x](../scripts/ru¦n.ps1)]'), [
      '[!code[x](../scripts/run.ps1)] → scripts/run.ps1',
    ]);
  });

  test('of a redirected link leads to its end, and to the entry that redirects it', () => {
    const [end, entry] = definitionsIn('[a](ol¦d.md)');
    assert.equal(end, '[a](old.md) → articles/plan.md: ## Costs');
    assert.match(entry!, /→ \.openpublishing\.redirection\.json: \{"source_path":"articles\/old\.md"/);
    assert.match(definitionsIn('[a](go¦ne.md)')[0]!, /redirection\.json/);
  });

  test('of a page by its address leads to its file', () => {
    assert.deepEqual(definitionsIn('[a](/base/articles/pl¦an#costs)'), [
      '[a](/base/articles/plan#costs) → articles/plan.md: ## Costs',
    ]);
  });

  test('of a label leads to its definition, of the text before it to the file', () => {
    const source = '[te¦xt][one]\n\n[one]: plan.md';
    assert.equal(definitionsIn(source)[0], '[text][one] → articles/plan.md');
    assert.deepEqual(definitionsIn('[text][o¦ne]\n\n[one]: plan.md'), [
      '[text][one] → articles/example.md: [one]: plan.md',
    ]);
    assert.deepEqual(definitionsIn('[text][one]\n\n[one]: pl¦an.md'), ['plan.md → articles/plan.md']);
  });

  test('of a front matter key leads to what the config says', () => {
    assert.deepEqual(definitionsIn('---\nms.ser¦vice: entra\n---\n'), ['ms.service → docfx.json: "entra-id"']);
    assert.deepEqual(definitionsIn('---\ntit¦le: T\n---\n'), []);
  });

  test('of a pivot and of its group leads to where they are defined', () => {
    const source = '---\nzone_pivot_groups: tools\n---\n\n::: zone pivot="x,por¦tal"\n\nA\n\n::: zone-end';
    assert.deepEqual(definitionsIn(source), ['portal → zone-pivot-groups.yml: portal']);
    assert.deepEqual(definitionsIn('---\nzone_pivot_groups: to¦ols\n---\n'), ['tools → zone-pivot-groups.yml: tools']);
  });

  test('of a front matter value leads to what it overrides in the config', () => {
    assert.deepEqual(definitionsIn('---\nms.service: en¦tra\n---\n'), ['entra → docfx.json: "entra-id"']);
  });

  test('of a tab in a link leads to the first of its id, and is left to VS Code in the heading of a tab', () => {
    assert.deepEqual(definitionsIn('[x](tabs.md?tabs=cl¦i)'), ['cli → articles/tabs.md: cli']);
    assert.deepEqual(definitionsIn('[x](tabs.md?tabs=ot¦her)'), ['other → articles/tabs.md']);
    assert.deepEqual(definitionsIn('[x](?tabs=¦a)\n\n# [A](#tab/a)\n\nText\n\n---\n'), ['a → articles/example.md: a']);
    assert.deepEqual(definitionsIn('# [A](#tab/¦a)\n\nText\n\n---\n'), []);
  });

  test('of the id of a :::code leads to the part of the file', () => {
    const at = (id: string) => definitionsIn(`:::code source="../scripts/parts.ps1" id="${id}":::`);
    assert.deepEqual(at('Fi¦rst'), ['First → scripts/parts.ps1: # <first>']);
    assert.deepEqual(at('sec¦ond'), ['second → scripts/parts.ps1: #region second']);
    assert.deepEqual(at('thi¦rd'), []);
  });

  test('of the title of an include leads to the file', () => {
    assert.deepEqual(definitionsIn('[!INCLUDE [ti¦tle](../includes/sign-in.md)]'), [
      '[!INCLUDE [title](../includes/sign-in.md)] → includes/sign-in.md',
    ]);
  });

  test('of anything else leads nowhere', () => {
    for (const source of ['te¦xt', '[a](no¦ne.md)', '[a](https://exam¦ple.com)', '`[a](pl¦an.md)`']) {
      assert.deepEqual(definitionsIn(source), [], source);
    }
  });
});

suite('Document links', () => {
  test('stand at each destination that leads to a file or to Learn, once', () => {
    const source = [
      '[a](plan.md#costs) [b][one] [c][one] [d](#part) [e](https://example.com) [f](none.md)',
      '![g](media/page.png) [h](old.md) [i](gone.md) [j](/azure/x)¦',
      '',
      '[!INCLUDE [k](../includes/sign-in.md)]',
      '',
      ':::code source="../scripts/run.ps1":::',
      '',
      '## Part',
      '',
      '[one]: plan.md',
    ].join('\n');
    const { docset, path, article } = worldOf(source, files);
    assert.deepEqual(
      documentLinksOf(docset, path, article).map(
        ({ span, path: file, offset, url }) =>
          `${slice(article.text, span)} → ${file ?? url}${offset === undefined ? '' : `@${offset}`}`,
      ),
      [
        'plan.md#costs → articles/plan.md@8',
        `#part → articles/example.md@${article.text.indexOf('## Part')}`,
        'media/page.png → articles/media/page.png',
        'old.md → articles/plan.md@8',
        'gone.md → https://example.com/gone',
        '/azure/x → https://learn.microsoft.com/azure/x',
        '../includes/sign-in.md → includes/sign-in.md',
        '../scripts/run.ps1 → scripts/run.ps1',
        'plan.md → articles/plan.md',
      ],
    );
  });
});
