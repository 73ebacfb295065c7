import { isPageRoot } from '../pageFiles';
import { altLabel, pageImages } from '../pageImages';
import type { Check, Documentation } from '../rule';

export interface AltTextLengthParameters {
  /** In characters; 0 and infinity for no limit. */
  readonly min: number;
  readonly max: number;
}

export const documentation: Documentation = {
  title: 'An alternative text that is too short or too long',
  why: 'A word or two say too little about a picture, and a screen reader reads a long text in one breath: what is longer belongs into the article.',
  source: 'Learn content rules, ImageAltTextBadLength',
  examples: [
    { wrong: `«![A screenshot of ${'many '.repeat(30)}entries.](a.png)»\n` },
    {
      wrong: `«:::image type="content" source="a.png" alt-text="A screenshot of ${'many '.repeat(30)}entries.":::»\n`,
    },
    {
      wrong:
        '![A screenshot of a menu of the admin center.](a.png) ![](b.png)\n\n:::image type="icon" source="a.png" alt-text="A":::\n',

      fine: true,
    },
  ],
};

export const check: Check<AltTextLengthParameters> = {
  type: 'alt-text-bad-length',
  check(context, report, { min, max }) {
    if (!isPageRoot(context)) return;
    for (const image of pageImages(context)) {
      const { length } = image.alt;
      if (length === 0 || (length >= min && length <= max)) continue;
      const args = [altLabel(image), String(length), String(min), String(max)];
      report({ path: image.file.path, span: image.span, args });
    }
  },
};
