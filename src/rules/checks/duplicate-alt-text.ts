import { groupBy } from '../../docset/groupBy';
import { isPageRoot } from '../pageFiles';
import { altLabel, pageImages } from '../pageImages';
import type { PageImage } from '../pageImages';
import type { Check, Documentation, RuleContext } from '../rule';
import { sharingView, zonesAreWhole } from '../views';

const pictures = { 'articles/a.png': '', 'articles/b.png': '', 'includes/b.png': '' };

export const documentation: Documentation = {
  title: 'Different images with the same alternative text',
  why:
    'Whoever hears the alternative text cannot tell the images apart. The same image twice, and images that no reader ' +
    'sees together, may share one.',
  source: 'Learn content rules, ImageAltTextDuplicated',
  examples: [
    {
      wrong: '«![Screenshot.](a.png)»\n\nText «![Screenshot.](b.png)»\n',
      files: pictures,
      message: "Alt text 'Screenshot.' is duplicated. Within an article, alt text must be unique.",
    },
    {
      wrong: '«:::image type="content" source="a.png" alt-text="A.":::»\n\n<img src="«b.png»" alt="A.">\n',
      files: pictures,
    },
    {
      wrong: '«![A.](a.png)»\n\n[!INCLUDE [x](../includes/x.md)]\n',
      files: { ...pictures, 'includes/x.md': '«![A.](b.png)»\n' },
    },
    {
      wrong:
        '![A.](a.png) ![A.](./a.png)\n\n![](b.png) ![](c.png)\n\n:::image type="icon" source="x.png" alt-text="A.":::\n\n' +
        '::: zone pivot="a"\n\n![B.](a.png)\n\n::: zone-end\n\n::: zone pivot="b"\n\n![B.](b.png)\n\n::: zone-end\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'duplicate-alt-text',
  check(context, report) {
    if (!isPageRoot(context) || !zonesAreWhole(context.article)) return;
    const named = pageImages(context).filter((image) => image.alt && !isMissing(context, image));
    for (const images of groupBy(named, ({ alt }) => alt).values()) {
      if (images.length < 2) continue;
      for (const image of sharingView(images, (image) => sourceOf(context, image))) {
        report({ path: image.file.path, span: image.span, args: [altLabel(image)] });
      }
    }
  },
};

/** A missing image is told as such; which one was meant, and with it whether it is another one, nobody knows. */
function isMissing({ docset }: RuleContext, { file, href }: PageImage): boolean {
  return docset.resolve(file.path, { href }).kind === 'missing';
}

/** The same for the same image, from wherever it is named. */
function sourceOf({ docset }: RuleContext, { file, href }: PageImage): string {
  const resolution = docset.resolve(file.path, { href });
  return 'path' in resolution && resolution.path !== undefined ? resolution.path : href;
}
