import type { Link } from '../../article/article';
import type { Span } from '../../article/span';
import { proseOf } from '../prose';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A reference to a definition that does not exist',
  why:
    '`[text][label]` without a definition of the label is no link: the page shows the brackets. Brackets that are ' +
    'meant to show need a backslash.',
  source: 'CommonMark, reference links',
  examples: [
    {
      wrong: 'Run «[az acr import][az-acr-import]» and see [the plan][plan].\n\n[plan]: plan.md\n',
      right: 'Run az acr import and see [the plan][plan].\n\n[plan]: plan.md\n',
      message: "There is no definition of 'az-acr-import', so the page shows the brackets.",
    },
    {
      wrong: '| A |\n|---|\n| «[the terms][terms]» |\n\n- «[**bold**][b]»\n',
      right: '| A |\n|---|\n| the terms |\n\n- **bold**\n',
    },
    {
      wrong:
        'A lone [x], an item a[0][1], `[a][b]`, \\[a\\]\\[b\\], [BZ 1 - [VMware][RHEL 8] fails](a.md), [x][], ' +
        '[string][System.Object], [week | day][time], ![a][c]\n\n```\n[a][b]\n```\n\n[c]: c.png\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'reference-undefined',
  check({ article }, report) {
    if (!article.text.includes('][')) return;
    const isLinked = linkTexts(article.links);
    for (const prose of proseOf(article, (written) => written.includes(']['))) {
      // What was a reference, a link or code is no longer in the prose.
      for (const { 0: written, 1: label, index } of prose.text.matchAll(reference)) {
        const span = prose.spanOf(index, index + written.length);
        if (article.text[span.start] !== '[' || article.text[span.start - 1] === '\\' || isLinked(span)) continue;
        report({ span, args: [label!.replace(/\s+/g, ' ')], fixes: textAlone(article.text, span) });
      }
    }
  },
};

/** The author may as well have forgotten the definition. */
function textAlone(text: string, { start, end }: Span): readonly Fix[] {
  const closing = text.lastIndexOf('][', end);
  if (closing <= start) return [];
  const edits = [
    { span: { start, end: start + 1 }, text: '' },
    { span: { start: closing, end }, text: '' },
  ];
  return [{ title: 'Leave the text alone', edits, isSafe: false }];
}

/** Not after a word: that is an item of an array. Not with a bar or a type of .NET: that is the syntax of a command. */
const reference = /(?<![\p{L}\p{N}\])!])\[[^[\]|]*\]\[(?!System\.)([^[\]^]+)\]/gu;

/** Whether a span lies in the text of a link, where brackets are just that. Links come in order, and so must the spans. */
function linkTexts(links: readonly Link[]): (span: Span) => boolean {
  let next = 0;
  return ({ start }) => {
    while (next < links.length && links[next]!.textSpan.end <= start) next++;
    return next < links.length && links[next]!.textSpan.start <= start;
  };
}
