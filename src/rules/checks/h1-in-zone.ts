import { isPageRoot } from '../pageFiles';
import { pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';
import { isOnDocs } from '../views';
import type { View } from '../views';

export const documentation: Documentation = {
  title: 'A title heading in a zone',
  why: 'Only some readers see the zone of a pivot, a PDF or a product, and the title of a page is the same for all of them.',
  source: 'Learn content rules, H1InZone',
  examples: [
    {
      wrong: '# Title\n\n::: zone pivot="cli"\n\n«# For the CLI»\n\n::: zone-end\n',

      message: "H1 in zone 'cli'. H1 is only allowed in Docs zones.",
    },
    { wrong: '# Title\n\n::: zone target="pdf"\n\n«# Printed»\n\n::: zone-end\n' },
    {
      wrong: '::: zone target="docs"\n\n# Title\n\n::: zone-end\n\n::: zone pivot="cli"\n\n## One\n\n::: zone-end\n',

      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'h1-in-zone',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const { heading, view, file, span } of pageHeadings(context)) {
      const zone = zoneOf(view);
      if (heading.level === 1 && zone !== undefined) report({ path: file.path, span, args: [zone] });
    }
  },
};

function zoneOf(view: View): string | undefined {
  return isOnDocs(view) ? view.pivots?.join(', ') : view.target;
}
