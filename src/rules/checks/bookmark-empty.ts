import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A link to # alone',
  why: 'It leads to the top of the page it stands on. Mostly a bookmark was meant and never filled in.',
  source: 'Entra Docs, after mistakes found in published docsets',
  examples: [
    { wrong: 'See [the steps](«#») or [the terms][terms].\n\n[terms]: «#»\n' },
    { wrong: '[Steps](#steps), [Back to top](#), <a href="#">x</a>\n\n[//]: # (a comment)\n\n## Steps\n', fine: true },
  ],
};

export const check: Check = {
  type: 'bookmark-empty',
  check({ article: { links, text } }, report) {
    for (const { form, target, textSpan } of links) {
      if (form === 'html' || target.href !== '#') continue;
      const meansTop = /\b(?:top|up|start|beginning)\b/i.test(
        text.slice(textSpan.start, Math.min(textSpan.end, textSpan.start + 100)),
      );
      if (!meansTop) report({ span: target.span });
    }
  },
};
