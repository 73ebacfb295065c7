import assert from 'node:assert/strict';
import { slice } from '../../../src/article/span';
import { hoverAt } from '../../../src/features/hover';
import { worldOf } from '../../support/featureWorld';
import type { FileRecord } from '../../support/memoryDocset';

const config = {
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ build_source_folder: '.' }],
    dependent_repositories: [{ path_to_root: 'reusable', url: 'https://github.com/contoso/reusable-content' }],
  }),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md', '**/*.yml'], exclude: ['**/includes/**', 'drafts/**'] }],
      resource: [{ files: ['**/*.png'] }],
      globalMetadata: { author: 'contoso' },
      fileMetadata: { 'ms.service': { 'articles/**/*.md': 'entra-id' } },
    },
  }),
  '.openpublishing.redirection.json': JSON.stringify({
    redirections: [
      { source_path: 'articles/oldest.md', redirect_url: '/base/articles/old', redirect_document_id: false },
      { source_path: 'articles/old.md', redirect_url: '/base/articles/plan', redirect_document_id: true },
      { source_path: 'articles/gone.md', redirect_url: 'https://example.com/gone', redirect_document_id: false },
    ],
  }),
};

const files = {
  ...config,
  'articles/plan.md': [
    '---',
    'title: Plan the rollout',
    'description: What to think of *before* you start.',
    'ms.topic: how-to',
    'ms.date: 06/18/2026',
    '---',
    '',
    '# Plan the rollout',
    '',
    '## Costs',
    '',
    'Read [the list](list.md) and [the site](/azure/x). :::image type="icon" source="a.svg"::: Then pay.',
    '',
    '> [!NOTE]',
    '> It is not free.',
    '',
    '### Later costs',
    '',
    'More.',
    '',
    '## Next',
    '',
    'End.',
  ].join('\n'),
  'includes/sign-in.md':
    '---\nms.topic: include\n---\n\n## Sign in\n\nSign in to [the center](../articles/plan.md) first.\n',
  'drafts/idea.md': '# An idea\n',
  'articles/media/page.png': '',
  'scripts/run.ps1': 'Get-One\nGet-Two\nGet-Three\n',
  'zone-pivot-groups.yml':
    'groups:\n- id: tools\n  title: Tool\n  prompt: Choose one\n  pivots:\n  - id: portal\n    title: The portal\n',
};

function hoverIn(
  source: string,
  more: FileRecord = {},
): { over: string; markdown: string; image?: string } | undefined {
  const { docset, path, article, offset } = worldOf(source, { ...files, ...more });
  const hover = hoverAt(docset, path, article, offset);
  return hover && { over: slice(article.text, hover.span), markdown: hover.markdown, image: hover.image };
}

function textOf(source: string, more?: FileRecord): string {
  return hoverIn(source, more)?.markdown ?? '(none)';
}

suite('Hover over links', () => {
  test('shows title, path, kind, date and description of the target', () => {
    const hover = hoverIn('See [the p¦lan](plan.md).');
    assert.equal(hover?.over, '[the plan](plan.md)');
    assert.equal(
      hover?.markdown,
      '**Plan the rollout**\n\n`articles/plan.md` · how-to · dated 06/18/2026\n\nWhat to think of \\*before\\* you start.',
    );
  });

  test('shows the section that a bookmark leads to, readable outside of its article', () => {
    const text = textOf('[it](~/articles/plan.md#co¦sts)');
    assert.match(
      text,
      /\*\*Costs\*\*\n\nRead the list and \[the site\]\(https:\/\/learn\.microsoft\.com\/azure\/x\)\.  Then pay\./,
    );
    assert.match(text, /> \*\*Note\*\*\n>\n> It is not free\./);
    assert.match(text, /\*\*Later costs\*\*/);
    assert.ok(!text.includes('End.'));
  });

  test('shows a section of this article, and one that an include brings', () => {
    assert.match(textOf('# T\n\n## Part\n\nWords.\n\n[it](#pa¦rt)'), /^\*\*Part\*\*\n\nWords\./);
    assert.match(
      textOf('[!INCLUDE [x](../includes/sign-in.md)]\n\n[it](#sign¦-in)'),
      /^\*\*Sign in\*\*\n\nSign in to the center first\.$/,
    );
  });

  test('says in one sentence what is wrong with the target', () => {
    assert.equal(textOf('[it](no¦ne.md)'), 'There is no file `articles/none.md`.');
    assert.match(textOf('[it](plan.md#no¦ne)'), /It has no bookmark `#none`\.$/);
    assert.match(textOf('[it](../drafts/idea¦.md)'), /^This file is not part of the build.*\n\n\*\*An idea\*\*/s);
    assert.match(textOf('[it](../reusable/x¦.md)'), /dependent repository \*\*reusable-content\*\*/);
    assert.match(textOf('[it](C:\\x¦.md)'), /one computer/);
  });

  test('tells each step of a redirection, and describes where it ends', () => {
    assert.equal(
      textOf('[it](oldest¦.md)').split('\n')[0],
      '`articles/oldest.md` is redirected to `/base/articles/old`, from there to `/base/articles/plan`.',
    );
    assert.match(textOf('[it](oldest¦.md)'), /\*\*Plan the rollout\*\*/);
    assert.equal(textOf('[it](gone¦.md)'), '`articles/gone.md` is redirected to `https://example.com/gone`.');
  });

  test('knows the pages of its own docset by their address', () => {
    assert.match(textOf('[it](/base/articles/pl¦an)'), /^\*\*Plan the rollout\*\*/);
    assert.match(
      textOf('[it](/azure/oth¦er)'),
      /outside of this docset: <https:\/\/learn.microsoft.com\/azure\/other>/,
    );
  });

  test('has nothing to add to web addresses', () => assert.equal(hoverIn('[it](https://exam¦ple.com)'), undefined));

  test('explains a reference where it is used and where it is defined', () => {
    assert.match(textOf('[it][¦1]\n\n[1]: plan.md'), /^\*\*Plan the rollout/);
    assert.match(textOf('[it][1]\n\n[1]: pl¦an.md'), /^\*\*Plan the rollout/);
  });
});

suite('Hover over pictures, includes and code', () => {
  test('names the picture for the editor to show, with its alternative text', () => {
    const hover = hoverIn(':::image type="content" source="media/pa¦ge.png" alt-text="The page.":::');
    assert.deepEqual(hover, {
      over: 'media/page.png',
      markdown: '`articles/media/page.png`\n\nAlternative text: The page.',
      image: 'articles/media/page.png',
    });
    assert.match(textOf('![¦](media/page.png)'), /no alternative text/);
    assert.equal(textOf('![x](media/no¦.png)').split('\n')[0], 'There is no file `articles/media/no.png`.');
  });

  test('a picture in a link is nearer than the link', () => {
    assert.equal(hoverIn('[![a](media/pa¦ge.png)](plan.md)')?.image, 'articles/media/page.png');
    assert.match(textOf('[![a](media/page.png)](pl¦an.md)'), /Plan the rollout/);
  });

  test('shows the text of an include', () => {
    assert.equal(
      textOf('[!INCLUDE [x](../inc¦ludes/sign-in.md)]'),
      '`includes/sign-in.md`\n\n**Sign in**\n\nSign in to the center first.',
    );
    assert.equal(textOf('[!INCLUDE [x](../includes/no¦.md)]'), 'There is no file `includes/no.md`.');
  });

  test('shows the lines of a code file', () => {
    assert.match(textOf(':::code source="../scripts/run¦.ps1" range="2-3":::'), /```\nGet-Two\nGet-Three\n```$/);
    assert.match(textOf('[!code-powershell[x](../scripts/ru¦n.ps1)]'), /```powershell\nGet-One/);
  });
});

suite('Hover over front matter', () => {
  test('a key says what it means and what would hold without it', () => {
    const text = textOf('---\nms.ser¦vice: entra\n---\n');
    assert.match(text, /^\*\*`ms\.service`\*\*\n\nThe service/);
    assert.match(
      text,
      /Without it: `entra-id`, from `fileMetadata` in `docfx\.json`, by the pattern `articles\/\*\*\/\*\.md`\./,
    );
  });

  test('a value says what it means', () => {
    assert.match(textOf('---\nms.topic: how¦-to\n---\n'), /^`how-to`: Steps that lead to one goal\./);
    assert.match(textOf('---\nms.topic: concep¦tual\n---\n'), /now `concept-article`/);
  });

  test('the fence says what the config adds', () => {
    const text = textOf('¦---\ntitle: T\n---\n');
    assert.match(text, /\* `author`: `contoso`, from `globalMetadata` in `docfx\.json`/);
    assert.ok(!text.includes('`title`'));
  });

  test('a group of zone pivots shows its pivots', () => {
    assert.match(
      textOf('---\nzone_pivot_groups: to¦ols\n---\n'),
      /^\*\*Tool\*\*\n\nChoose one\n\n\* `portal`: The portal$/,
    );
  });

  test('has nothing to say about an unknown key', () => assert.equal(hoverIn('---\nnonsense: ¦x\n---\n'), undefined));
});

suite('Hover over Learn syntax', () => {
  test('explains a block, its end, an attribute and a value', () => {
    assert.match(textOf(':::im¦age type="icon" source="a.png":::'), /A picture with a border/);
    assert.match(textOf('::: zone pivot="portal"\n\nA\n\n::: zone-¦end'), /^Ends `:::zone`/);
    assert.match(textOf(':::image ty¦pe="icon" source="a.png":::'), /What the picture is for/);
    assert.match(textOf(':::image type="ic¦on" source="a.png":::'), /^`icon`: Decorates/);
  });

  test('explains a pivot by its group', () => {
    const source = '---\nzone_pivot_groups: tools\n---\n\n::: zone pivot="por¦tal"\n\nA\n\n::: zone-end';
    assert.match(textOf(source), /^\*\*The portal\*\*, a pivot of the group `tools` \(Tool\)$/);
  });

  test('explains an alert, and one that is none', () => {
    assert.match(textOf('> [!TI¦P]\n> Text.'), /^\*\*TIP\*\*: /);
    assert.match(textOf('> [!INF¦O]\n> Text.'), /shows it as text/);
  });

  test('explains the code in a comment that silences it', () => {
    const hover = hoverIn('<!-- lint disable file-not¦-found -->');
    assert.equal(hover?.over, 'file-not-found');
    assert.match(hover?.markdown ?? '', /^\*\*`file-not-found`\*\*: .+\n\n.+/);
    assert.equal(hoverIn('<!-- lint dis¦able none -->'), undefined);
  });
});

suite('Hover over product names', () => {
  test('says what the product is, where its overview lies and what it was called', () => {
    const overview = { 'id-protection/overview-identity-protection.md': '# O\n' };
    const hover = hoverIn('Use Microsoft Entra ID Pro¦tection now.', overview);
    assert.equal(hover?.over, 'Microsoft Entra ID Protection');
    assert.match(hover?.markdown ?? '', /Formerly: .*Azure AD Identity Protection/);
    assert.match(hover?.markdown ?? '', /Overview: `~\/id-protection\/overview-identity-protection\.md`/);
  });

  test('a former name says what it is called now, and what to write here', () => {
    const text = textOf('Each Azure A¦D tenant has one.');
    assert.match(text, /^\*\*Azure AD\*\* is now called \*\*Microsoft Entra ID\*\*\./);
    assert.match(text, /Here: Microsoft Entra/);
  });

  test('warns of a retired product', () => assert.match(textOf('Microsoft Entra Permissions Man¦agement'), /retired/));

  test('works in titles, and not in code', () => {
    assert.match(textOf('---\ntitle: What is Azure A¦D?\n---\n'), /is now called/);
    for (const source of ['`Azure A¦D`', '```\nAzure A¦D\n```', '    Azure A¦D'])
      assert.equal(hoverIn(source), undefined, source);
  });
});
