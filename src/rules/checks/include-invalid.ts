import { isMarkdown } from '../../docset/paths';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'An include of a file that is not markdown',
  why: 'Only `.md` files are included; readers see the include as written. Code is shown with `:::code` instead.',
  source: 'Learn build, links and files',
  examples: [
    {
      wrong: '[!INCLUDE [script](«../includes/script.ps1»)]',
      files: { 'includes/script.ps1': 'Get-Date\n' },
      message: "Invalid include link extension: '../includes/script.ps1'.",
    },
    { wrong: '[!INCLUDE [note](../includes/note.MD)]', files: { 'includes/note.MD': 'A note.\n' }, fine: true },
  ],
};

export const check: Check = {
  type: 'include-invalid',
  check({ linkUses }, report) {
    for (const { role, target, resolution } of linkUses) {
      if (role !== 'include' || (resolution.kind !== 'file' && resolution.kind !== 'outside')) continue;
      if (!isMarkdown(resolution.path)) report({ span: target.span, args: [resolution.written] });
    }
  },
};
