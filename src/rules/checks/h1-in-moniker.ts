import { isPageRoot } from '../pageFiles';
import { pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A title heading for some versions only',
  why: 'The page has no title in the versions outside the moniker range, and may have two within it. One title outside all of them serves every version.',
  source: 'Learn content rules, H1InMoniker',
  examples: [
    {
      wrong: '::: moniker range=">= v2"\n\n«# Title»\n\n::: moniker-end\n',
      message: 'H1s are not allowed in moniker sections. Each article should have one and only one H1.',
    },
    {
      wrong: '::: moniker range=">= v2"\n\n[!INCLUDE [a](../includes/a.md)]\n\n::: moniker-end\n',
      files: { 'includes/a.md': '«# Title»\n' },
    },
    { wrong: '# Title\n\n::: moniker range=">= v2"\n\n## One\n\n::: moniker-end\n', fine: true },
  ],
};

export const check: Check = {
  type: 'h1-in-moniker',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const { heading, view, file, span } of pageHeadings(context)) {
      if (heading.level === 1 && view.monikers !== undefined) report({ path: file.path, span });
    }
  },
};
