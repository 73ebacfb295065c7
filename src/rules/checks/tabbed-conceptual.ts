import { isPageRoot } from '../pageFiles';
import { pageOutline } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Tabs where the docset wants none',
  why: 'Some kinds of pages cannot show tabs, so their docsets do without.',
  source: 'Learn content rules, UseTabbedConceptual',
  examples: [
    {
      wrong: '# Title\n\n«## [A](#tab/a)»\n\n«### One»\n\nText\n\n---\n',

      message: 'The tabbed conceptual syntax is deprecated and should not be added to this repository.',
    },
    { wrong: '# Title\n\n## One\n', fine: true },
  ],
};

export const check: Check = {
  type: 'tabbed-conceptual',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const { heading, view, file, span } of pageOutline(context)) {
      if (heading && (heading.isTab || view.tab)) report({ path: file.path, span });
    }
  },
};
