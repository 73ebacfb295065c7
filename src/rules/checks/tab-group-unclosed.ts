import type { Article, Problem } from '../../article/article';
import { reportProblems } from '../reportProblems';
import { lineAbove } from '../insertions';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A tab group without its end',
  why:
    'Only `---` ends a tab group, a heading does not. What follows it on the page belongs to the last tab and ' +
    'disappears when the reader chooses another one.',
  source: 'Learn build, tabs',
  examples: [
    {
      wrong:
        '# Title\n\n## Step\n\n«### [Portal](#tab/portal)»\n\nOne\n\n### [CLI](#tab/cli)\n\nTwo\n\n## Next steps\n\nText\n',
      right:
        '# Title\n\n## Step\n\n### [Portal](#tab/portal)\n\nOne\n\n### [CLI](#tab/cli)\n\nTwo\n\n---\n\n## Next steps\n\nText\n',
      message: "The tab group does not end: 'Next steps' belongs to its last tab. Add --- below the tabs.",
    },
    {
      wrong:
        '## Step\n\n### [Portal](#tab/portal)\n\nOne\n\n### [CLI](#tab/cli)\n\nTwo\n\n---\n\n## Next steps\n\nText\n',
      fine: true,
    },
    { wrong: '### [Portal](#tab/portal)\n\nOne\n\n### [CLI](#tab/cli)\n\nTwo\n', fine: true },
  ],
};

export const check: Check = {
  type: 'tab-group-unclosed',
  check(context, report) {
    reportProblems(context, report, 'tab-group-unclosed', (problem) => fixesOf(context.article, problem));
  },
};

/** The group ends above the heading that it swallows. */
function fixesOf(article: Article, { span, args }: Problem): readonly Fix[] {
  const swallowed = article.headings.find((heading) => heading.span.start > span.start && heading.text === args[0]);
  if (!swallowed) return [];
  const edits = [lineAbove(article, swallowed.span.start, '---', true)];
  return [{ title: `End the tab group above '${swallowed.text}'`, edits, isSafe: false }];
}
