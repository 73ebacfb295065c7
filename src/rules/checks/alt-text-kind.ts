import type { Span } from '../../article/span';
import { altTextsOf } from '../altTexts';
import { pictureKinds } from '../../vocabulary/pictureKinds';
import { wordsOf } from '../../vocabulary/words';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'Alternative text that does not begin with the kind of picture',
  why:
    'Who hears "Screenshot of" or "Diagram that shows" knows at once what is missing. "Image of" says nothing: that ' +
    'there is an image, the screen reader says itself.',
  source: 'Microsoft accessibility guidance for alt text; Contribute, search and metadata',
  examples: [
    {
      wrong: '![«Image of the sign-in page.»](media/a.png)\n',
      right: '![Screenshot of the sign-in page.](media/a.png)\n',
      message: "Say what kind of picture it is, not 'Image of': 'Screenshot of', 'Diagram that shows'.",
    },
    {
      wrong: ':::image type="content" source="a.png" alt-text="«The sign-in page.»":::\n',
      right: ':::image type="content" source="a.png" alt-text="Screenshot of the sign-in page.":::\n',
      message: "Begin with the kind of picture, such as 'Screenshot of' or 'Diagram that shows'.",
    },
    {
      wrong:
        '![Screenshot of the sign-in page.](a.png)\n\n![A conceptual diagram that shows two tenants.](a.png)\n\n' +
        '![Animated GIF of a sign-in.](b.gif)\n\n[![Deploy to Azure](b.svg)](c.md)\n\nSelect ![Delete](e.png).\n\n' +
        ':::image type="icon" source="a.png" alt-text="check":::\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'alt-text-kind',
  check({ article }, report) {
    for (const { text, span } of altTextsOf(article)) {
      const vague = /^(?:an? |the )?(?:image|picture|pic) (?:of|showing|that shows)\b/i.exec(text);
      if (vague) report({ variant: 'vague', span, args: [vague[0]], fixes: kindFixes(span, vague[0]) });
      else if (!namesKind(text)) report({ variant: 'missing', span, fixes: kindFixes(span, articleOf(text)) });
    }
  },
};

/** In place of what the text begins with; which kind it is, the author can see. */
function kindFixes({ start }: Span, beginning: string): readonly Fix[] {
  const article = /^(?:an?|the) $/i.test(beginning) ? beginning.toLowerCase() : '';
  const blank = beginning && !article ? '' : ' ';
  return ['Screenshot of', 'Diagram that shows'].map((kind) => ({
    title: `Begin with '${kind}'`,
    edits: [{ span: { start, end: start + beginning.length }, text: `${kind}${blank}${article}` }],
    isSafe: false,
  }));
}

/** The article of grammar that the text begins with, which is no longer the first word. */
function articleOf(text: string): string {
  return /^(?:an?|the) /i.exec(text)?.[0] ?? '';
}

/** Words may stand before the kind: a conceptual diagram, a partial screenshot. */
function namesKind(text: string): boolean {
  return wordsOf(text.slice(0, 200))
    .slice(0, 6)
    .some(({ lower }) => pictureKinds.has(lower));
}
