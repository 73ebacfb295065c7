import type { Span } from '../../article/span';
import { isContentFile } from '../contentPage';
import { headingLabel, pageOutline } from '../pageOutline';
import type { OutlineItem } from '../pageOutline';
import type { Check, Report, RuleContext } from '../rule';
import { canMeet, viewKey } from '../views';

export const check: Check = {
  type: 'heading-skipped',
  title: 'A heading that skips a level',
  why:
    'Screen readers and the table of contents go by the levels: a missing one looks like a missing section. ' +
    'Headings that no reader sees together are not compared, those of included files are.',
  source: 'Learn content rules, SkipLevel',
  examples: [
    {
      wrong: '# Title\n\n«### Details»\n',
      message:
        "Skipped heading: H1 'Title' followed by heading: H3 'Details'. Headings must increment with no skipped levels",
    },
    { wrong: '# Title\n\n## One\n\n«##### Two»\n\n## Three\n' },
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
  *check(context: RuleContext): Iterable<Report> {
    let recent: OutlineItem[] = [];
    let reported: Span | undefined;
    for (const item of pageOutline(context)) {
      if (item.kind === 'unknown') recent = [];
      if (!item.heading) continue;
      const skipped = headingsBefore(recent, item).find(({ heading }) => heading!.level + 1 < item.heading!.level);
      // Of one include, one finding; and a skip between two of its headings is found in that file.
      const isSaid = skipped?.span.start === item.span.start || reported?.start === item.span.start;
      if (skipped && !isSaid && isContentFile(context)) {
        reported = item.span;
        yield { span: item.span, args: [headingLabel(skipped), headingLabel(item)] };
      }
      recent = remember(recent, item);
    }
  },
};

/** The headings that some reader sees right before `item`, the last one first. */
function headingsBefore(recent: readonly OutlineItem[], item: OutlineItem): readonly OutlineItem[] {
  const before: OutlineItem[] = [];
  for (const each of recent.toReversed()) {
    if (!canMeet(each.view, item.view)) continue;
    // Whoever sees both has seen a later one in between.
    if (!before.some((later) => canMeet(later.view, each.view))) before.push(each);
  }
  return before;
}

/** The last heading of each view; one that everybody sees makes those before it unimportant. */
function remember(recent: readonly OutlineItem[], item: OutlineItem): OutlineItem[] {
  const key = viewKey(item.view);
  if (key === viewKey({})) return [item];
  return [...recent.filter((each) => viewKey(each.view) !== key).slice(-30), item];
}
