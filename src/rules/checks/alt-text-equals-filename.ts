import { readHref } from '../../docset/href';
import { isPageRoot } from '../pageFiles';
import { altLabel, pageImages } from '../pageImages';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'The name of the file as alternative text',
  why: 'The name of a file tells nobody what the picture shows.',
  source: 'Learn content rules, ImageAltTextEqualsFilename',
  examples: [
    {
      wrong: '«![sign-in](media/sign-in.png)»\n',

      message: "Alt text 'sign-in' is the name of the image file.",
    },
    { wrong: '«:::image type="content" source="media/sign-in.png#lightbox" alt-text="sign-in":::»\n' },
    { wrong: '![Sign in.](media/sign-in.png) ![](a.png)\n', fine: true },
  ],
};

export const check: Check = {
  type: 'alt-text-equals-filename',
  check(context, report) {
    if (!isPageRoot(context)) return;
    for (const image of pageImages(context)) {
      if (!image.alt || image.alt !== nameOf(image.href)) continue;
      report({ path: image.file.path, span: image.span, args: [altLabel(image)] });
    }
  },
};

/** Of `media/sign-in.png?x` the `sign-in`. */
function nameOf(href: string): string {
  const { path } = readHref(href, { decode: true });
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
