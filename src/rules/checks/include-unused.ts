import { mentionsIn } from '../mentionedFiles';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'An include file that no page includes',
  why: 'Nobody reads it, but searches find it, and whoever corrects it wonders why no page changes.',
  source: 'Entra Docs, after files found in published docsets',
  examples: [
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: {
        'includes/a.md': 'Text\n',
        'includes/b.md': '«»[!INCLUDE [c](c.md)]\n',
        'includes/c.md': '«»Text\n',
      },
      message: 'No page includes this file.',
    },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/A.md)]\n',
      files: {
        'includes/a.md': '[!INCLUDE [b](b.md)]\n',
        'includes/b.md': 'Text\n',
        'includes/step.md': 'Text\n',
        'how-to.yml': '### YamlMime:HowTo\nintroduction: |\n  [!INCLUDE [step](includes/step.md)]\n',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'include-unused',
  *checkDocset({ docset }, report) {
    const isMentioned = yield* mentionsIn(docset);
    if (!isMentioned) return;
    for (const path of docset.includePaths) {
      yield;
      if (!isMentioned(path) && !docset.pagesOf(path).length) report({ path, span: { start: 0, end: 0 } });
    }
  },
};
