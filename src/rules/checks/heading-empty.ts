import { isPageRoot } from '../pageFiles';
import { headingLabel, pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A heading without text',
  why: 'A heading below the title shows nothing, yet it stands in the outline of the page. A picture, an anchor or an entity counts as something.',
  source: 'Learn content rules, HeadingEmpty',
  examples: [
    { wrong: '# Title\n\n«##»\n\nText\n', message: 'Empty H2. Headings must have content.' },
    {
      wrong: '# Title\n\n«### <!-- later -->»\n',

      message: "Empty H3 '<!-- later -->'. Headings must have content.",
    },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: { 'includes/a.md': 'Text\n\n«##»\n' },
      message: 'Empty H2. Headings must have content.',
    },
    {
      wrong: '#\n\n## &nbsp;\n\n### <a name="x"></a>\n\n## ![Logo.](logo.png)\n\n## `code`\n\n## Text\n',

      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'heading-empty',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const item of pageHeadings(context)) {
      if (item.heading.level === 1 || item.isVisible) continue;
      report({ path: item.file.path, span: item.span, args: [headingLabel(item)] });
    }
  },
};
