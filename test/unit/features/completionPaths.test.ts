import assert from 'node:assert/strict';
import { completed, completionsIn, labelsIn } from '../../support/featureWorld';

const files = {
  'articles/plan.md': '---\ntitle: Plan the rollout\n---\n\n# Plan\n\n## Costs\n\nText.\n',
  'articles/sub/deep.md': '# A deep article\n',
  'fundamentals/what-is-entra.md': '---\ntitle: What is Microsoft Entra?\n---\n\n# What is Microsoft Entra?\n',
  'fundamentals/index.yml': '### YamlMime:Landing\n',
  'fundamentals/TOC.yml': '- name: A\n',
  'includes/sign-in.md': '---\nms.topic: include\n---\n\n## Sign in\n\nSign in first.\n',
  'articles/media/example/page.png': '',
  'media/logo.svg': '',
  'media/two (2).png': '',
  'scripts/run.ps1': 'Get-Thing\n',
};

suite('Completion of paths', () => {
  test('~/ offers every article by its title, those beside this one first', () => {
    assert.deepEqual(labelsIn('See [it](~/¦).', files), [
      'Plan the rollout',
      'A deep article',
      'What is Microsoft Entra?',
      'index.yml',
    ]);
  });

  test('writes the path as it has been begun', () => {
    const label = 'What is Microsoft Entra?';
    assert.equal(completed('[it](~/fund¦)', label, files), '[it](~/fundamentals/what-is-entra.md)');
    assert.equal(completed('[it](../¦)', label, files), '[it](../fundamentals/what-is-entra.md)');
    assert.equal(completed('[it](¦)', label, files), '[it](../fundamentals/what-is-entra.md)');
    assert.equal(completed('[it](./¦)', 'Plan the rollout', files), '[it](./plan.md)');
    assert.equal(completed('[it](pl¦)', 'Plan the rollout', files), '[it](plan.md)');
  });

  test('an article that uses ~/ already goes on with it, except for what lies beside it', () => {
    const source = '[a](~/articles/plan.md) and [b](¦)';
    assert.match(completed(source, 'What is Microsoft Entra?', files), /\(~\/fundamentals\/what-is-entra\.md\)$/);
    assert.match(completed(source, 'Plan the rollout', files), /\(plan\.md\)$/);
  });

  test('can be found by path and by title', () => {
    const [first] = completionsIn('[it](~/¦)', files);
    assert.equal(first?.filter, '~/articles/plan.md Plan the rollout');
    assert.equal(first?.detail, '~/articles/plan.md');
    assert.equal(first?.file, 'articles/plan.md');
  });

  test('replaces the path that stands there, and leaves what follows it', () => {
    assert.equal(
      completed('[it](~/fund¦amentals/old.md#part) and more', 'Plan the rollout', files),
      '[it](~/articles/plan.md#part) and more',
    );
    assert.equal(completed('[it](~/fund¦', 'Plan the rollout', files), '[it](~/articles/plan.md');
    assert.equal(
      completed('[it](~/¦ and [b](c.md)', 'Plan the rollout', files),
      '[it](~/articles/plan.md and [b](c.md)',
    );
    assert.equal(completed('[it](<~/¦>)', 'Plan the rollout', files), '[it](<~/articles/plan.md>)');
  });

  test('completes the target of a reference definition', () => {
    assert.equal(completed('[it][1]\n\n[1]: ~/¦', 'Plan the rollout', files), '[it][1]\n\n[1]: ~/articles/plan.md');
  });

  test('offers pictures where a picture is expected, the article’s own first, and nothing else', () => {
    const pictures = ['page.png', 'logo.svg', 'two (2).png'];
    assert.deepEqual(labelsIn('![alt](¦)', files), pictures);
    assert.deepEqual(labelsIn(':::image type="content" source="¦" alt-text="x":::', files), pictures);
    assert.deepEqual(labelsIn(':::image type="content" source="media/a.png" lightbox="¦":::', files), pictures);
    assert.equal(completed('![a](¦)', 'two (2).png', files), '![a](../media/two%20%282%29.png)');
    assert.equal(
      completed(':::image source="me¦":::', 'page.png', files),
      ':::image source="media/example/page.png":::',
    );
    assert.equal(completed(':::image source="¦', 'two (2).png', files), ':::image source="../media/two (2).png');
  });

  test('offers articles for the link of a picture', () => {
    assert.ok(labelsIn(':::image source="a.png" link="~/¦":::', files).includes('Plan the rollout'));
  });

  test('offers include files first for an include', () => {
    const source = 'Text.\n\n[!INCLUDE [sign in](¦)]';
    assert.equal(labelsIn(source, files)[0], 'sign-in.md');
    assert.equal(completed(source, 'sign-in.md', files), 'Text.\n\n[!INCLUDE [sign in](../includes/sign-in.md)]');
    assert.equal(completed('[!INCLUDE [a](~/inc¦', 'sign-in.md', files), '[!INCLUDE [a](~/includes/sign-in.md');
  });

  test('offers code files for code', () => {
    assert.deepEqual(labelsIn(':::code language="powershell" source="¦":::', files), ['run.ps1', 'index.yml']);
    assert.equal(completed('[!code-powershell[x](~/¦)]', 'run.ps1', files), '[!code-powershell[x](~/scripts/run.ps1)]');
  });

  test('says which entries VS Code offers as well: those of the one folder that has been typed', () => {
    const both = (source: string): readonly string[] =>
      completionsIn(source, files).flatMap(({ label, alsoOfferedByVsCode }) => (alsoOfferedByVsCode ? [label] : []));
    assert.deepEqual(both('[a](¦)'), ['Plan the rollout']);
    assert.deepEqual(both('[a](sub/¦)'), ['A deep article']);
    assert.deepEqual(both('[a](~/articles/¦)'), []);
    assert.deepEqual(both('[!INCLUDE [a](../includes/¦)]'), []);
  });

  test('offers the docset’s own pages from the root of the site, once its base path is known', () => {
    const config = {
      build: {
        content: [{ files: ['**/*.md', '**/*.yml'] }],
        globalMetadata: { breadcrumb_path: '/entra/breadcrumb/toc.json' },
      },
    };
    const site = {
      ...files,
      '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
      'docfx.json': JSON.stringify(config),
      'breadcrumb/toc.yml': '- name: Entra\n  tocHref: /entra/\n',
    };
    assert.equal(completed('[it](/¦)', 'What is Microsoft Entra?', site), '[it](/entra/fundamentals/what-is-entra)');
    assert.deepEqual(labelsIn('[it](/¦)', files), []);
  });

  test('stays away from web addresses, titles and code', () => {
    for (const source of [
      '[it](https://¦)',
      '[it](plan.md "¦")',
      '[it](plan.md)¦',
      '`[it](~/¦)`',
      '`[it](~/¦',
      '```md\n[it](~/¦)\n```',
      '    [it](~/¦)',
      '<!-- [it](~/¦) -->',
    ]) {
      assert.deepEqual(labelsIn(source, files), [], source);
    }
  });

  test('works in lists, quotes, tables and headings', () => {
    for (const lead of ['* ', '1. ', '> ', '| a | ', '## ', '> * ']) {
      assert.ok(labelsIn(`${lead}[it](~/¦`, files).length, lead);
    }
  });
});

suite('Completion of bookmarks', () => {
  const source =
    '# Title\n\n## First\n\n[!INCLUDE [x](../includes/sign-in.md)]\n\n<a name="own"></a>\n\n## Last\n\nSee [it](#¦)';

  test('# offers those of the article in their order, with those of its includes', () => {
    assert.deepEqual(
      completionsIn(source, files).map(({ label, detail }) => `${label} ${detail}`),
      ['#title Title', '#first First', '#sign-in Sign in', '#own Id in the text', '#last Last'],
    );
    assert.match(completed(source, '#sign-in', files), /\(#sign-in\)$/);
  });

  test('leaves ## to VS Code, which then lists the headings of all files', () => {
    assert.deepEqual(labelsIn('# Title\n\nSee [it](##¦)', files), []);
  });

  test('says which of them VS Code knows too', () => {
    const known = completionsIn(source, files).filter(({ alsoOfferedByVsCode }) => alsoOfferedByVsCode);
    assert.deepEqual(
      known.map(({ label }) => label),
      ['#title', '#first', '#last'],
    );
  });

  test('offers those of another file, however its path is written', () => {
    for (const path of ['plan.md', './plan.md', '~/articles/plan.md', '../articles/plan.md']) {
      assert.equal(completed(`[it](${path}#c¦)`, '#costs', files), `[it](${path}#costs)`);
    }
  });

  test('VS Code does not know ~/', () => {
    assert.ok(
      completionsIn('[it](~/articles/plan.md#¦)', files).every(({ alsoOfferedByVsCode }) => !alsoOfferedByVsCode),
    );
  });

  test('offers nothing for a file that is not there, a picture or a page elsewhere', () => {
    for (const target of ['none.md#¦', '/azure/x#¦']) assert.deepEqual(labelsIn(`[it](${target})`, files), []);
    assert.deepEqual(labelsIn('![it](a.png#¦)', files), []);
  });

  test('in a heading # begins a tab, with the ids that the docset uses', () => {
    const tabs = { 'articles/a.md': '# [Portal](#tab/portal)\n\nA\n\n# [CLI](#tab/cli)\n\nB\n\n---\n' };
    assert.equal(completed('# T\n\n## [Portal](#¦)', '#tab/portal', tabs), '# T\n\n## [Portal](#tab/portal)');
  });

  test('a tab says what it is usually called, and in how many articles it is', () => {
    const tabs = {
      'articles/a.md': '# [Portal](#tab/portal)\n\nA\n\n# [CLI](#tab/cli)\n\nB\n\n---\n',
      'articles/b.md': '# [Admin center](#tab/portal)\n\nA\n\n---\n',
      'articles/c.md': '# [Admin center](#tab/portal)\n\nA\n\n---\n',
    };
    assert.deepEqual(
      completionsIn('## [x](#tab/¦)', tabs).map(({ insert, detail }) => `${insert}: ${detail}`),
      ['tab/portal: Admin center, in 3 articles', 'tab/cli: CLI, in 1 article'],
    );
    assert.equal(completed('## [x](#tab/po¦)', '#tab/portal', tabs), '## [x](#tab/portal)');
    assert.deepEqual(labelsIn('## [x](#tab/po¦)\n\nA\n', tabs), ['#tab/portal', '#tab/cli']);
    assert.deepEqual(labelsIn('## [x](#tab/own)\n\nA\n\n---\n\n## [x](#tab/own¦)\n\nA\n', tabs), [
      '#tab/portal',
      '#tab/cli',
      '#tab/own',
    ]);
  });

  test('takes the file at the end of a redirection', () => {
    const redirected = {
      ...files,
      '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
      'docfx.json': JSON.stringify({ build: { content: [{ files: ['**/*.md'] }] } }),
      '.openpublishing.redirection.json': JSON.stringify({
        redirections: [
          { source_path: 'articles/old.md', redirect_url: '/base/articles/plan', redirect_document_id: true },
        ],
      }),
    };
    assert.ok(labelsIn('[it](old.md#¦)', redirected).includes('#costs'));
  });
});

suite('Completion of reference labels', () => {
  test('offers the definitions of the article', () => {
    const source = 'See [it][¦]\n\n[plan]: plan.md\n[Other one]: other.md\n';
    assert.deepEqual(labelsIn(source), ['Other one', 'plan']);
    assert.equal(completed(source, 'plan').split('\n')[0], 'See [it][plan]');
  });
});

suite('Completion of what a link opens on its page', () => {
  const pages = {
    'articles/tabs.md': '# T\n\n## [Portal](#tab/portal)\n\nA\n\n## [CLI](#tab/cli)\n\nB\n\n---\n',
    'articles/zones.md': '---\nzone_pivot_groups: tools\n---\n\n# Z\n',
    'articles/plain.md': '# P\n',
    'zone-pivot-groups.yml': 'groups:\n- id: tools\n  title: Tool\n  pivots:\n  - id: shell\n    title: A shell\n',
  };

  test('offers tabs or pivots, as the page has them', () => {
    assert.deepEqual(labelsIn('[a](tabs.md?¦)', pages), ['tabs=']);
    assert.deepEqual(labelsIn('[a](zones.md?¦)', pages), ['pivots=']);
    assert.deepEqual(labelsIn('[a](plain.md?¦)', pages), []);
    assert.equal(completed('[a](tabs.md?ta¦)', 'tabs=', pages), '[a](tabs.md?tabs=)');
  });

  test('offers their ids, each once, and leaves what follows', () => {
    assert.equal(completed('[a](tabs.md?tabs=¦#x)', 'cli', pages), '[a](tabs.md?tabs=cli#x)');
    assert.deepEqual(labelsIn('[a](tabs.md?tabs=cli,¦)', pages), ['portal']);
    assert.equal(completed('[a](tabs.md?view=x&tabs=cli,po¦)', 'portal', pages), '[a](tabs.md?view=x&tabs=cli,portal)');
    assert.equal(
      completed('[a](~/articles/zones.md?pivots=¦)', 'shell', pages),
      '[a](~/articles/zones.md?pivots=shell)',
    );
    assert.deepEqual(labelsIn('[a](tabs.md?other=¦)', pages), []);
    assert.deepEqual(labelsIn('[a](none.md?tabs=¦)', pages), []);
  });
});

suite('Completion of uids', () => {
  const pages = { 'articles/a.md': '---\ntitle: All about A\nuid: contoso.a\n---\n\n# A\n', 'articles/b.md': '# B\n' };

  test('offers those that articles define, with their titles', () => {
    const [only, ...others] = completionsIn('See <xref:¦>', pages);
    assert.deepEqual([only?.label, only?.detail, others.length], ['contoso.a', 'All about A', 0]);
    assert.equal(completed('See <xref:con¦>', 'contoso.a', pages), 'See <xref:contoso.a>');
    assert.equal(completed('See [it](xref:¦)', 'contoso.a', pages), 'See [it](xref:contoso.a)');
    assert.deepEqual(labelsIn('`<xref:¦>`', pages), []);
  });
});
