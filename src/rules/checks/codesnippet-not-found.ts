import { isReadable } from '../linkUses';
import type { LinkUse } from '../linkUses';
import { missingFileFixes } from '../missingFileFixes';
import type { Check, Documentation, Fix, RuleContext } from '../rule';

export const documentation: Documentation = {
  title: 'A code snippet that leads to no file',
  why: 'The build cannot read the file that `[!code-...]` names, and readers see an empty place where the code should be.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: '[!code-powershell[Register](«snippets/regsiter.ps1#key»)]',
      right: '[!code-powershell[Register](snippets/register.ps1#key)]',
      files: { 'articles/snippets/register.ps1': '# <key>\n# </key>\n' },
      message: "Invalid code snippet link: 'snippets/regsiter.ps1'.",
    },
    {
      wrong: '[!code-json[Manifest](manifest.json?range=1-3)]',
      files: { 'articles/manifest.json': '{}\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'codesnippet-not-found',
  check(context, report) {
    for (const use of context.linkUses) {
      const { role, target, resolution, directive } = use;
      // What `:::code` cannot find is said by `invalid-code`, in other words.
      if (role !== 'code' || directive || isReadable(resolution)) continue;
      report({ span: target.span, args: [resolution.written], fixes: fixes(context, use) });
    }
  },
};

function fixes(context: RuleContext, use: LinkUse): readonly Fix[] {
  return use.resolution.kind === 'missing' ? missingFileFixes(context, use, use.resolution.path) : [];
}
