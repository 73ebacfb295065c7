import { isPageRoot } from '../pageFiles';
import { pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A title heading in an included file',
  why: 'The title belongs to the page: an included one is hard to find, and pages that share it share their title.',
  source: 'Learn content rules, InclusionH1',
  examples: [
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: { 'includes/a.md': '«# Another»\n' },
      message: "H1 headings aren't allowed in included files. Every parent file should have an H1.",
    },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: { 'includes/a.md': '## One\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'h1-in-include',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const { heading, file, span } of pageHeadings(context)) {
      if (heading.level === 1 && file.include) report({ path: file.path, span });
    }
  },
};
