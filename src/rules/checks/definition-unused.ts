import type { Article, Definition } from '../../article/article';
import type { Span } from '../../article/span';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A definition that nothing refers to',
  why: 'It was left behind when its last link went, or the link misspells its label.',
  source: 'Entra Docs, after mistakes found in published docsets',
  examples: [
    {
      wrong: 'See [the plan][plan].\n\n[plan]: plan.md\n«[install]: install.md»\n[ACR]: acr.md\n\n[acr]\n',
      right: 'See [the plan][plan].\n\n[plan]: plan.md\n[ACR]: acr.md\n\n[acr]\n',
      message: "Nothing refers to the definition of 'install'.",
    },
    {
      wrong: '![A plan][plan], [steps] and [terms][]\n\n[plan]: a.png\n[steps]: b.md\n[terms]: c.md\n\n[//]: # (x)\n',
      fine: true,
    },
    // That a label is defined twice is another matter.
    { wrong: '[a]\n\n[a]: b.md\n[a]: c.md\n\n[^1]: A note.\n', fine: true },
  ],
};

export const check: Check = {
  type: 'definition-unused',
  check({ article }, report) {
    if (!article.definitions.length) return;
    const used = new Set([...article.links, ...article.images].map(({ definition }) => definition?.label));
    for (const definition of article.definitions) {
      const { span, label, isFirst } = definition;
      // `[//]: # (text)` is how some write a comment.
      if (!isFirst || used.has(label) || label === '//' || label.startsWith('^')) continue;
      const edits = [{ span: wholeLines(article, definition), text: '' }];
      report({ span, args: [label], fixes: [{ title: 'Remove the definition', edits, isSafe: false }] });
    }
  },
};

/** The lines of the definition, or itself alone where a quote or list item begins on its line. */
function wholeLines({ text, lines }: Article, { span }: Definition): Span {
  const start = lines.starts[lines.lineAt(span.start)]!;
  const { end } = lines.fullSpanOf(lines.lineAt(span.end));
  const isAlone = !text.slice(start, span.start).trim() && !text.slice(span.end, end).trim();
  return isAlone ? { start, end } : span;
}
