import { isPageRoot } from '../pageFiles';
import { headingLabel, isHeading, pageOutline } from '../pageOutline';
import type { HeadingItem } from '../pageOutline';
import type { Check, Documentation, Report } from '../rule';
import { canMeet } from '../views';

export const documentation: Documentation = {
  title: 'A heading with nothing below it',
  why:
    'A reader follows the heading to an empty section. Text, code, a picture or a deeper heading is content, a ' +
    'comment is not; what a reader of the heading never sees does not count.',
  source: 'Learn content rules, NoContent',
  examples: [
    {
      wrong: '# Title\n\n«## One»\n\n## Two\n\nText\n\n«### Three»\n\n<!-- later -->\n\n«## Four»\n',

      message: "H2 'One' contains no content. Add content or remove the unused heading.",
    },
    {
      wrong: '# Title\n\n[!INCLUDE [a](../includes/a.md)]\n\n## Two\n\nText\n',
      files: { 'includes/a.md': '«## One»\n' },
      message:
        "H2 'One'(articles/example.md(13,1) -> includes/a.md) contains no content. Add content or remove the unused heading.",
    },
    {
      wrong:
        '# Title\n\n«## One»\n\n::: zone pivot="a"\n\n## Two\n\nText\n\n::: zone-end\n\n::: zone pivot="b"\n\n' +
        'Text\n\n::: zone-end\n',
    },
    {
      wrong:
        '# Title\n\n## One\n\n### Deeper\n\n:::image type="content" source="a.png" alt-text="A.":::\n\n## Two\n\n' +
        '[!INCLUDE [a](~/elsewhere/a.md)]\n\n## Three\n\n```\ncode\n```\n\n## Four\n\n# [Tab](#tab/a)\n\nText\n\n---\n',

      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'heading-no-content',
  check(context, report) {
    if (!isPageRoot(context)) return;
    let open: HeadingItem[] = [];
    for (const item of pageOutline(context)) {
      if (!open.length && !isHeading(item)) continue;
      const apart: HeadingItem[] = [];
      for (const before of open) {
        if (!canMeet(before.view, item.view)) apart.push(before);
        else if (isHeading(item) && item.heading.level <= before.heading.level) report(reportOn(before));
      }
      open = apart.slice(-30);
      if (isHeading(item) && item.heading.level > 1) open.push(item);
    }
    for (const heading of open) report(reportOn(heading));
  },
};

function reportOn(heading: HeadingItem): Report {
  return { path: heading.file.path, span: heading.span, args: [headingLabel(heading)] };
}
