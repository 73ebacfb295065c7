import { altTextsOf } from '../altTexts';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Alternative text that does not end with a period',
  why: 'A screen reader pauses at a period. Without one the text of the picture runs into the paragraph below it.',
  source: 'Microsoft accessibility guidance for alt text, as used in Microsoft documentation',
  examples: [
    {
      wrong: '![«Screenshot of the sign-in page»](media/a.png)\n',
      right: '![Screenshot of the sign-in page.](media/a.png)\n',
    },
    {
      wrong: ':::image type="content" source="media/a.png" alt-text=" «Diagram that shows two tenants» ":::\n',
      right: ':::image type="content" source="media/a.png" alt-text=" Diagram that shows two tenants. ":::\n',
    },
    { wrong: '![«Screenshot of the page»][]\n\n[screenshot of the page]: a.png\n' },
    {
      wrong:
        '![Screenshot of the page.](a.png)\n\n- ![Where are the logs?](a.png)\n\n[![Deploy to Azure](b.svg)](c.md)\n\n' +
        'Select ![Delete icon](e.png).\n\n:::image type="icon" source="a.png" alt-text="check":::\n\n![](d.png)\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'alt-text-ending',
  check({ article }, report) {
    for (const { text, span, isLabel } of altTextsOf(article)) {
      if (/[.!?:;…。][)"'”’]?$/.test(text)) continue;
      const edits = [{ span: { start: span.end, end: span.end }, text: '.' }];
      report({ span, fixes: isLabel ? [] : [{ title: 'Add a period', edits, isSafe: true }] });
    }
  },
};
