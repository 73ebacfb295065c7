import type { HtmlTag } from '../../article/article';
import { placeOfImage } from '../pageImages';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'An image without alternative text',
  why: 'People who cannot see the picture get nothing in its place. An image that only decorates is a :::image of type icon.',
  source: 'Learn content rules, ImageAltTextMissing',
  examples: [
    {
      wrong: '«![](media/tree.png)»\n',
      message: "Missing alternate text for image 'media/tree.png'. Alt text is required for accessibility.",
    },
    { wrong: 'A <img src="«tree.png»"> B\n' },
    { wrong: '<img src="«tree.png»" alt="">\n' },
    {
      wrong:
        '![A tree.](a.png) ![`code`](a.png) ![A tree][t] <img src="a.png" alt="A tree."> <img src="a.png" alt="" ' +
        'role="presentation">\n\n:::image type="icon" source="a.png":::\n\n`![](a.png)`\n\n[t]: a.png\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'alt-text-missing',
  check({ article }, report) {
    const decorations = new Set(article.htmlTags.filter(isDecoration).map(({ span }) => span.start));
    for (const image of article.images) {
      const { form, tag, alt, span, target } = image;
      if (alt.trim() || (form === 'html' && tag !== 'img') || decorations.has(span.start)) continue;
      report({ span: placeOfImage(image), args: [target.href] });
    }
  },
};

function isDecoration({ attributes }: HtmlTag): boolean {
  return attributes.some(({ name, value }) => name === 'role' && (value === 'presentation' || value === 'none'));
}
