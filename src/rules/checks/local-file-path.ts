import { normalizePath } from '../../docset/paths';
import type { LinkUse } from '../linkUses';
import { missingFileFixes } from '../missingFileFixes';
import type { Check, Documentation, FileContext, Fix } from '../rule';

export const documentation: Documentation = {
  title: "A path on the author's own disk",
  why: 'A path that starts with a drive letter leads nowhere but on the computer it was written on.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: 'See [the plan](«C:/entra-docs/plans/deployment.md»).',
      right: 'See [the plan](../plans/deployment.md).',
      files: { 'plans/deployment.md': '# Plan\n' },
      message: "Link 'C:/entra-docs/plans/deployment.md' points to a local file. Use a relative path instead.",
    },
    { wrong: '![A picture of a plan.](«d:\\\\pictures\\\\plan.png»)' },
    { wrong: 'See [a call](callto:12345) and [a page](https://contoso.com/c:/x).', fine: true },
  ],
};

export const check: Check = {
  type: 'local-file-path',
  checkLinks(context, report) {
    for (const use of context.linkUses) {
      const { role, target, resolution } = use;
      if (resolution.kind !== 'local' || role === 'include' || role === 'code') continue;
      report({ span: target.span, args: [resolution.written], fixes: fixes(context, use) });
    }
  },
};

/** The file of the docset that has the same name; a disk of the author is no place to create one. */
function fixes(context: FileContext, use: LinkUse): readonly Fix[] {
  const path = normalizePath(use.resolution.written.slice('C:/'.length));
  return missingFileFixes(context, use, path).filter(({ create }) => !create);
}
