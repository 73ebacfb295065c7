import { groupBy } from '../../docset/groupBy';
import { isPageRoot } from '../pageFiles';
import { headingLabel, pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';
import { sharingView, zonesAreWhole } from '../views';

export const documentation: Documentation = {
  title: 'Two headings of level 2 with the same text',
  why: 'Readers cannot tell them apart in the list of sections, and links to the second one break when the first is renamed.',
  source: 'Learn content rules, DuplicateHeadings',
  examples: [
    {
      wrong: '# Title\n\n«## Steps»\n\nText\n\n«## Steps»\n\nText\n',
      message: "H2 'Steps' is duplicated. Headings of level 2 must be unique within an article.",
    },
    {
      wrong: '# Title\n\n«## Steps»\n\n::: zone pivot="a"\n\n«## Steps»\n\n::: zone-end\n',
    },
    {
      wrong:
        '# Title\n\n::: zone pivot="a"\n\n## Steps\n\n::: zone-end\n\n::: zone pivot="b"\n\n## Steps\n\n' +
        '::: zone-end\n\n## Use `a`\n\n## Use `b`\n\n### One\n\n### One\n',
      fine: true,
    },
    {
      wrong:
        '# Title\n\n::: zone pivot="a"\n\n## Steps\n\n::: zone pivot="b"\n\n## Steps\n\n::: zone-end\n\n::: zone-end\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'h2-duplicated',
  check(context, report) {
    if (!isPageRoot(context) || !zonesAreWhole(context.article)) return;
    const headings = pageHeadings(context).filter(({ heading }) => heading.level === 2 && heading.text);
    const groups = groupBy(headings, ({ heading }) => heading.text);
    for (const group of groups.values()) {
      for (const item of sharingView(group)) {
        report({ path: item.file.path, span: item.span, args: [headingLabel(item)] });
      }
    }
  },
};
