import type { Article } from '../../article/article';
import type { Span } from '../../article/span';
import { removeEntry } from '../headerEdits';
import type { Check, Documentation, Fix, Report, RuleContext } from '../rule';

export const documentation: Documentation = {
  title: 'A key that stands in the front matter twice',
  why: 'The last one counts and the others are lost, which is rarely what the author wanted.',
  source: 'Learn build, front matter',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: A\nms.topic: how-to\n«title»: A # again\n---\n',
      right: '---\nms.topic: how-to\ntitle: A # again\n---\n',
      message: "Key 'title' is already defined, remove the duplicate key.",
    },
    {
      bare: true,
      wrong: '---\nms.custom:\n- a\n- b\n# c\n«ms.custom»: d\n---\n',
      right: '---\n# c\nms.custom: d\n---\n',
    },
    { bare: true, wrong: '---\ncontributors: {a: 1, «a»: 2}\n---\n' },
    { bare: true, wrong: '---\ntitle: A\nTitle: B\nauthor: c\nms.author: c\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'yaml-duplicate-key',
  *check({ article }: RuleContext): Iterable<Report> {
    for (const { type, span, args } of article.problems) {
      if (type === check.type) yield { span, args, fixes: removeEarlier(article, span) };
    }
  },
};

/** Removes the entry before it that has no effect; without asking when both say the same. */
function removeEarlier(article: Article, span: Span): readonly Fix[] {
  const entries = article.frontMatter?.entries ?? [];
  const repeated = entries.find(({ keySpan }) => keySpan.start === span.start);
  const earlier = entries.findLast(({ key, keySpan }) => key === repeated?.key && keySpan.start < span.start);
  const edit = earlier && removeEntry(article, earlier);
  if (!edit) return [];
  const isSafe = JSON.stringify(earlier.value) === JSON.stringify(repeated?.value);
  return [{ title: `Remove the '${earlier.key}' that has no effect`, edits: [edit], isSafe }];
}
