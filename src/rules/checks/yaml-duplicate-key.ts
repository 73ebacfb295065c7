import type { Article, FrontMatterEntry } from '../../article/article';
import type { Span } from '../../article/span';
import { countUpTo } from '../countUpTo';
import { removeEntry } from '../headerEdits';
import type { Check, Documentation, Fix } from '../rule';

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
  check({ article }, report) {
    const problems = article.problems.filter(({ type }) => type === check.type);
    const pairs = problems.length ? pairsOf(article) : [];
    for (const { span, args } of problems) report({ span, args, fixes: removeEarlier(article, pairs, span) });
  },
};

/** An entry and the last one before it with the same key, which has no effect. */
interface Pair {
  readonly earlier: FrontMatterEntry;
  readonly later: FrontMatterEntry;
}

/** In order. */
function pairsOf({ frontMatter }: Article): readonly Pair[] {
  const pairs: Pair[] = [];
  const last = new Map<string, FrontMatterEntry>();
  for (const later of frontMatter?.entries ?? []) {
    const earlier = last.get(later.key);
    if (earlier) pairs.push({ earlier, later });
    last.set(later.key, later);
  }
  return pairs;
}

/** Without asking when both say the same. */
function removeEarlier(article: Article, pairs: readonly Pair[], { start }: Span): readonly Fix[] {
  const pair = pairs[countUpTo(pairs.length, (index) => pairs[index]!.later.keySpan.start, start) - 1];
  if (pair?.later.keySpan.start !== start) return [];
  const { earlier, later } = pair;
  const edit = removeEntry(article, earlier);
  if (!edit) return [];
  const isSafe = JSON.stringify(earlier.value) === JSON.stringify(later.value);
  return [{ title: `Remove the '${earlier.key}' that has no effect`, edits: [edit], isSafe }];
}
