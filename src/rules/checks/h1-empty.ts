import { isPageRoot } from '../pageFiles';
import { pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A title heading without text',
  why: 'The page has a title heading that shows nothing, so readers and search engines find no title. A picture or an html tag counts as something.',
  source: 'Learn content rules, H1Empty',
  examples: [
    { wrong: '«#»\n\nText\n', message: 'H1 is empty. Add a title.' },
    { wrong: '«# <!-- title -->»\n\nText\n' },
    { wrong: '# Title\n\n##\n\n# ![Logo.](logo.png)\n\n# &nbsp;\n', fine: true },
  ],
};

export const check: Check = {
  type: 'h1-empty',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const { heading, isVisible, file, span } of pageHeadings(context)) {
      if (heading.level === 1 && !isVisible) report({ path: file.path, span });
    }
  },
};
