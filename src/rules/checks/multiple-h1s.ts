import { isPageRoot } from '../pageFiles';
import { pageHeadings } from '../pageOutline';
import type { HeadingItem } from '../pageOutline';
import type { Check, Documentation, Fix } from '../rule';
import { canMeet, isOnDocs, viewKey } from '../views';
import type { View } from '../views';

export const documentation: Documentation = {
  title: 'More than one title heading',
  why: 'A page has one title. Headings that no reader sees together, in different pivots or tabs, count one by one.',
  source: 'Learn content rules, H1Multiples',
  examples: [
    {
      wrong: '# Title\n\nText\n\n«# Details»\n\nText\n\n«# More»\n',
      right: '# Title\n\nText\n\n## Details\n\nText\n\n## More\n',
      message: 'Multiple H1s are not allowed. You can only have one top-level heading',
    },
    {
      wrong: '# Title\n\n::: zone pivot="a"\n\n«# Details»\n\n::: zone-end\n',
      right: '# Title\n\n::: zone pivot="a"\n\n## Details\n\n::: zone-end\n',
    },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: { 'includes/a.md': '«# Another»\n' },
    },
    {
      wrong:
        '# Title\n\n```\n# comment\n```\n\n::: zone target="chromeless"\n\n# Title\n\n::: zone-end\n\n## [Tab](#tab/a)\n\nText\n\n---\n',
      fine: true,
    },
    {
      wrong: '::: zone pivot="a"\n\n# Title\n\n::: zone-end\n\n::: zone pivot="b"\n\n# Title\n\n::: zone-end\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'multiple-h1s',
  check(context, report) {
    if (!isPageRoot(context)) return;
    const seen = new Map<string, View>();
    for (const item of pageHeadings(context)) {
      if (item.heading.level !== 1 || !isOnDocs(item.view)) continue;
      // So many kinds of readers has no page; more must not make a check slow.
      if (seen.size > 50) return;
      if (![...seen.values()].some((view) => canMeet(view, item.view))) seen.set(viewKey(item.view), item.view);
      else report({ path: item.file.path, span: item.span, fixes: fixesOf(item) });
    }
  },
};

/** How deep a heading of an include file has to be, no single page tells. */
function fixesOf({ heading, file, span }: HeadingItem): readonly Fix[] {
  if (heading.style !== 'atx' || file.include) return [];
  const edits = [{ span: { start: span.start, end: span.start }, text: '#' }];
  return [{ title: 'Make it a heading of level 2', edits, isSafe: false }];
}
