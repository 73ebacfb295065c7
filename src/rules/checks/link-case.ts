import type { Check, Documentation } from '../rule';
import { editPath, hrefTo } from '../writeHref';

export const documentation: Documentation = {
  title: 'A path in other letters than the file',
  why:
    'Learn does not mind the letter case of a path, but GitHub, Linux and macOS tools do: there the link is dead ' +
    'and the picture missing.',
  source: 'Learn build, link resolution',
  examples: [
    {
      wrong: 'See [the plan](«./Plan.md#phases»).',
      right: 'See [the plan](./plan.md#phases).',
      files: { 'articles/plan.md': '# Plan\n\n## Phases\n' },
      message: "The file is 'articles/plan.md' on disk: the letter case differs.",
    },
    {
      wrong: ':::image type="content" source=" «~/Media/plan.png» " alt-text="Diagram of the plan.":::',
      right: ':::image type="content" source=" ~/media/plan.png " alt-text="Diagram of the plan.":::',
      files: { 'media/plan.png': '' },
    },
    { wrong: 'See [the plan](Plan.md).', files: { 'articles/Plan.md': '# Plan\n' }, fine: true },
  ],
};

export const check: Check = {
  type: 'link-case',
  checkLinks({ text, docset, linkUses, path: from }, report) {
    for (const { role, target, resolution } of linkUses) {
      if (resolution.kind !== 'file' || resolution.exactCase) continue;
      const as = role === 'include' || role === 'code' ? 'content' : 'link';
      const href = hrefTo(docset, from, resolution.path, resolution.written, as);
      const edits = href === undefined ? [] : [editPath(text, target, href)];
      report({
        span: target.span,
        args: [resolution.path],
        fixes: href === undefined ? [] : [{ title: `Change the path to '${href}'`, edits, isSafe: true }],
      });
    }
  },
};
