import type { Article, Image } from '../../article/article';
import { contains } from '../../article/span';
import type { Span } from '../../article/span';
import { placeOfImage } from '../pageImages';
import type { Check, Documentation } from '../rule';
import { visibilityIn } from '../visibility';

export const documentation: Documentation = {
  title: 'An image within running text',
  why: 'A picture of any size tears the lines apart. Only icons belong into a sentence.',
  source: 'Learn content rules, ImageInline',
  examples: [
    {
      wrong: 'Select «![The gear.](gear.png)» to go on.\n',

      message: "Image 'gear.png' stands within text. Put it into a paragraph of its own.",
    },
    { wrong: '«![One.](a.png)» «![Two.](b.png)»\n\n## «![One.](a.png)»\n\nText <img src="«a.png»" alt="A.">\n' },
    { wrong: '| A | B |\n|---|---|\n| «![One.](a.png)» | b |\n' },
    {
      wrong: '![One.](a.png)\n\n- ![Two.](b.png)\n\n[![Three.](c.png)](c.png)\n\n<!-- x --> ![Four.](d.png)\n',

      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'image-inline',
  check({ article }, report) {
    const isVisible = visibilityIn(article);
    const linkOf = linkAround(article);
    for (const image of article.images) {
      if (image.form === 'html' && image.tag !== 'img') continue;
      if (isInline(image, linkOf(image), isVisible)) report({ span: placeOfImage(image), args: [image.target.href] });
    }
  },
};

function isInline({ span, block }: Image, around: Span, isVisible: (span: Span) => boolean): boolean {
  if (block.kind === 'table' || block.kind === 'heading') return true;
  const { start, end } = around;
  return (
    isVisible({ start: block.span.start, end: Math.min(start, span.start) }) ||
    isVisible({ start: end, end: block.span.end })
  );
}

/** The span of the link that the image is all the text of, or its own. Links and images come in order. */
function linkAround({ links }: Article): (image: Image) => Span {
  let next = 0;
  return ({ span }) => {
    while (next < links.length && links[next]!.span.end < span.end) next++;
    const link = links[next];
    return link && contains(link.textSpan, span) && link.textSpan.end - link.textSpan.start === span.end - span.start
      ? link.span
      : span;
  };
}
