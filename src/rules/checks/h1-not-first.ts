import { isPageRoot } from '../pageFiles';
import { headingLabel, isHeading, pageOutline } from '../pageOutline';
import type { Check, Documentation } from '../rule';
import { isOnDocs } from '../views';

export const documentation: Documentation = {
  title: 'Something stands before the title heading',
  why: 'Learn takes the heading out of the page as its title only when it comes first. Comments may stand before it.',
  source: 'Learn content rules, H1NotFirst',
  examples: [
    {
      wrong: 'See this.\n\n«# Title»\n',
      message: "Markdown content is not allowed before H1 'Title'.",
    },
    { wrong: '## Details\n\n«# Title»\n' },
    { wrong: '<!-- comment --><div>text</div>\n\n«# Title»\n' },
    {
      wrong: '[!INCLUDE [note](../includes/note.md)]\n\n«# Title»\n',
      files: { 'includes/note.md': 'Text\n' },
    },
    { wrong: '[//]: # (comment)\n<!-- comment -->\n\n# Title\n\nText\n\n# h1\n', fine: true },
    { wrong: '::: zone target="chromeless"\nText\n::: zone-end\n\n# Title\n', fine: true },
    { wrong: '[!INCLUDE [note](~/elsewhere/note.md)]\n\n# Title\n', fine: true },
    {
      wrong: '[!INCLUDE [note](../includes/note.md)]\n\n# Title\n',
      files: { 'includes/note.md': '<!-- nothing -->\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'h1-not-first',
  check(context, report) {
    if (!isPageRoot(context)) return;
    let isPreceded = false;
    for (const item of pageOutline(context)) {
      // What an unreadable include brings may be the heading itself.
      if (item.kind === 'unknown') return;
      if (!isOnDocs(item.view) || item.kind === 'embed') continue;
      if (isHeading(item) && item.heading.level === 1 && !item.view.pivots) {
        const { file, span } = item;
        if (isPreceded) report({ path: file.path, span, args: [headingLabel(item)] });
        return;
      }
      isPreceded = true;
    }
  },
};
