import { isPageRoot, meetingPlace } from '../pageFiles';
import { headingLabel, isHeading, pageOutline } from '../pageOutline';
import type { HeadingItem } from '../pageOutline';
import type { Check, Documentation, Fix } from '../rule';
import { canMeet, isForEverybody, viewKey } from '../views';

export const documentation: Documentation = {
  title: 'A heading that skips a level',
  why:
    'Screen readers and the table of contents go by the levels: a missing one looks like a missing section. ' +
    'Headings that no reader sees together are not compared, those of included files are.',
  source: 'Learn content rules, SkipLevel',
  examples: [
    {
      wrong: '# Title\n\n«### Details»\n',
      right: '# Title\n\n## Details\n',
      message:
        "Skipped heading: H1 'Title' followed by heading: H3 'Details'. Headings must increment with no skipped levels",
    },
    {
      wrong: '# Title\n\n## One\n\n«##### Two»\n\n## Three\n',
      right: '# Title\n\n## One\n\n### Two\n\n## Three\n',
    },
    {
      wrong: '# Title\n\n«[!INCLUDE [a](../includes/a.md)]»\n\n«##### Deep»\n',
      files: { 'includes/a.md': '### Included\n' },
      message:
        "Skipped heading: H1 'Title' followed by heading: H3 'Included'(articles/example.md(13,1) -> includes/a.md). " +
        'Headings must increment with no skipped levels',
    },
    {
      wrong:
        '# Title\n\n::: zone pivot="a"\n\n## One\n\n::: zone-end\n\n::: zone pivot="b"\n\n«### Two»\n\n::: zone-end\n',
      right:
        '# Title\n\n::: zone pivot="a"\n\n## One\n\n::: zone-end\n\n::: zone pivot="b"\n\n## Two\n\n::: zone-end\n',
    },
    { wrong: '### First\n\n# Title\n\n## One\n\n### Two\n\n## Three\n\n# Four\n', fine: true },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n\n### Two\n',
      files: { 'includes/a.md': '## Included\n' },
      fine: true,
    },
    { wrong: '# Title\n\n[!INCLUDE [a](~/elsewhere/a.md)]\n\n### Two\n', fine: true },
    {
      wrong: '# Title\n\n## [A](#tab/a)\n\n## One\n\n## [B](#tab/b)\n\n## Two\n\n### Three\n\n---\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'heading-skipped',
  check(context, report) {
    if (!isPageRoot(context)) return;
    let recent: HeadingItem[] = [];
    for (const item of pageOutline(context)) {
      if (item.kind === 'unknown') recent = [];
      if (!isHeading(item)) continue;
      const skipped = headingsBefore(recent, item).find(({ heading }) => heading.level + 1 < item.heading.level);
      if (skipped) {
        const { file, span } = meetingPlace(skipped, item);
        report({
          path: file.path,
          span,
          args: [headingLabel(skipped), headingLabel(item)],
          fixes: fixesOf(skipped, item),
        });
      }
      recent = remember(recent, item);
    }
  },
};

/** Where both stand in the article itself; whether the headings below it move along, only the author knows. */
function fixesOf(before: HeadingItem, { file, heading }: HeadingItem): readonly Fix[] {
  if (file.include || before.file.include || heading.style !== 'atx') return [];
  const level = before.heading.level + 1;
  const span = { start: heading.span.start, end: heading.span.start + heading.level };
  return [{ title: `Make it a heading of level ${level}`, edits: [{ span, text: '#'.repeat(level) }], isSafe: false }];
}

/** The headings that some reader sees right before `item`, the last one first. */
function headingsBefore(recent: readonly HeadingItem[], item: HeadingItem): readonly HeadingItem[] {
  const before: HeadingItem[] = [];
  for (const each of recent.toReversed()) {
    if (!canMeet(each.view, item.view)) continue;
    // Whoever sees both has seen a later one in between.
    if (!before.some((later) => canMeet(later.view, each.view))) before.push(each);
  }
  return before;
}

/** The last heading of each view; one that everybody sees makes those before it unimportant. */
function remember(recent: readonly HeadingItem[], item: HeadingItem): HeadingItem[] {
  if (isForEverybody(item.view)) return [item];
  const key = viewKey(item.view);
  return [...recent.filter((each) => viewKey(each.view) !== key).slice(-30), item];
}
