import { missingFileFixes } from '../missingFileFixes';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A link or image that leads to no file',
  why:
    'The build drops what it cannot find, so readers click on nothing or see no picture. ' +
    'A path counts from the folder of the file that contains it, and `~/` stands for the docset. ' +
    'What lies in a dependent repository cannot be seen from here and is never reported.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: 'See [the plan](«deployment-plam.md#phases»).',
      right: 'See [the plan](deployment-plan.md#phases).',
      files: { 'articles/deployment-plan.md': '# Plan\n\n## Phases\n' },
      message: "Invalid file link: 'deployment-plam.md'.",
    },
    {
      wrong: 'See [the plan](«~/old/deployment-plan.md»).',
      right: 'See [the plan](~/new/deployment-plan.md).',
      files: { 'new/deployment-plan.md': '# Plan\n' },
    },
    {
      wrong: 'See [the plan](«../plans/deployment») and [the other](«../plans/rollout/»).',
      right: 'See [the plan](../plans/deployment.md) and [the other](../plans/rollout/index.md).',
      files: { 'plans/deployment.md': '# Plan\n', 'plans/rollout/index.md': '# Rollout\n' },
    },
    { wrong: 'See [the plan](«plan.md»).', right: 'See [the plan](plan.md).' },
    { wrong: '![A diagram of the plan.](«media/plan%20b.png»)', message: "Invalid file link: 'media/plan b.png'." },
    {
      wrong:
        ':::image type="content" source="«media/overwiew.png»" alt-text="Screenshot." lightbox="«./media/overview-large.png»":::',
      right:
        ':::image type="content" source="media/overview.png" alt-text="Screenshot." lightbox="../media/overview-large.png":::',
      files: { 'articles/media/overview.png': '', 'media/overview-large.png': '' },
    },
    {
      wrong: 'The [first][plan] and the [second][plan].\n\n[plan]: «gone.yml» "The plan"\n',
    },
    { wrong: '<a href="«gone.yml»">The plan</a> and <img src="«gone.png»" alt="A plan.">' },
    {
      wrong: 'See [the plan](plan.md), [the top](#), [this](), [elsewhere](/entra/plan), [mail](mailto:a@contoso.com).',
      files: { 'articles/plan.md': '# Plan\n' },
      fine: true,
    },
    { wrong: 'Not a link: `[plan](plan.md)`, \\[plan](plan.md), <!-- [plan](plan.md) -->.', fine: true },
    {
      wrong: 'See [the plan](~/reusable/plan.md) and [the code](../samples/plan.cs).',
      files: {
        '.openpublishing.publish.config.json': JSON.stringify({
          docsets_to_publish: [{ docset_name: 'docs', build_source_folder: '.' }],
          dependent_repositories: [
            { path_to_root: 'reusable', url: 'https://github.com/contoso/reusable' },
            { path_to_root: 'samples', url: 'https://github.com/contoso/samples' },
          ],
        }),
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'file-not-found',
  checkLinks(context, report) {
    for (const use of context.linkUses) {
      const { role, target, resolution } = use;
      if (resolution.kind !== 'missing' || role === 'include' || role === 'code') continue;
      report({
        span: target.span,
        args: [resolution.written],
        fixes: missingFileFixes(context, use, resolution.path),
      });
    }
  },
};
