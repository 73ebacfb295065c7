import { mentionsIn } from '../mentionedFiles';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A picture that nothing shows',
  why: 'It was left behind when its article changed or went. Every build copies it, and translators look after it.',
  source: 'Entra Docs, after files found in published docsets',
  examples: [
    {
      wrong: '# Title\n\n![A tree.](media/tree.png)\n\n:::image source="media/a.png" lightbox="media/b.png":::\n',
      files: {
        'articles/media/tree.png': '',
        'articles/media/a.png': '',
        'articles/media/b.png': '',
        'articles/media/old.png': '«»',
      },
      message: 'No article, include file or page shows this picture.',
    },
    {
      wrong: '# Title\n\n<img src="media/tree.png" alt="A tree.">\n\n[!INCLUDE [a](../includes/a.md)]\n',
      files: {
        'includes/a.md': '![A leaf.](../articles/media/Leaf.png)\n',
        'index.yml': '### YamlMime:Hub\nproductDirectory:\n  imageSrc: ./articles/media/hub.svg\n',
        'articles/media/tree.png': '',
        'articles/media/leaf.png': '',
        'articles/media/hub.svg': '',
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'image-unused',
  *checkDocset({ docset }, report) {
    const isMentioned = yield* mentionsIn(docset);
    if (!isMentioned) return;
    for (const path of docset.imagePaths) {
      yield;
      if (!isMentioned(path) && !docset.namedBy(path).length) report({ path, span: { start: 0, end: 0 } });
    }
  },
};
