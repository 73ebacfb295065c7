import { reportProblems } from '../reportProblems';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'An end tag that ends nothing',
  why:
    'The page shows it as text. Often the tag that it should end is misspelt or stands in another list item. Where ' +
    'that tag is reported itself, its end is not.',
  source: 'Learn build, triple-colon tags',
  examples: [
    {
      wrong: 'Text\n\n«::: zone-end»\n',
      right: 'Text\n\n\n',
      message: "The page shows '::: zone-end' as text: there is nothing open that it could end.",
    },
    { wrong: '«:::row-end:::»\n', right: '\n' },
    {
      wrong: '::: zone pivot="a"\n\nText\n\n::: zone-end\n\n«::: zone-end»\n',
      right: '::: zone pivot="a"\n\nText\n\n::: zone-end\n\n\n',
    },
    {
      wrong: '::: zone pivot="A b"\n\nText\n\n::: zone-end\n\n`::: zone-end`\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'stray-end-tag',
  check(context, report) {
    reportProblems(context, report, 'stray-end-tag', ({ span }) => [
      { title: 'Remove the tag', edits: [{ span, text: '' }], isSafe: false },
    ]);
  },
};
