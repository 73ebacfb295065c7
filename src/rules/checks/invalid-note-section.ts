import type { Problem } from '../../article/article';
import { reportProblems } from '../reportProblems';
import { lineEndOf, linePrefix } from '../insertions';
import type { Check, Documentation, Fix, RuleContext } from '../rule';

export const documentation: Documentation = {
  title: 'Text behind the marker of an alert',
  why: 'The marker has to stand alone on its line. Otherwise the page shows a plain quote that begins with [!NOTE].',
  source: 'Learn build, grammar of alerts',
  examples: [
    {
      wrong: '> «[!NOTE]» Keep in mind.\n> Always.\n',
      right: '> [!NOTE]\n> Keep in mind.\n> Always.\n',
      message: 'Text in the first line of Note/Section/Video is not valid. Will be rendered to <blockquote>',
    },
    {
      wrong: '1. Do this.\n\n   >«[!TIP]»Or that.\n',
      right: '1. Do this.\n\n   >[!TIP]\n   >Or that.\n',
    },
    { wrong: '> [!note]\t\n> Keep in mind.\n\n> Plain [!NOTE] quote.\n\n`> [!NOTE] code`\n', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-note-section',
  check(context, report) {
    reportProblems(context, report, 'invalid-note-section', (problem) => fixesOf(context, problem));
  },
};

function fixesOf({ article }: RuleContext, { span, args }: Problem): readonly Fix[] {
  const { text, lines } = article;
  const lineEnd = lines.spanOf(lines.lineAt(span.end)).end;
  const blanks = /^[ \t]*/.exec(text.slice(span.end, lineEnd))![0].length;
  const edits = [
    { span: { start: span.end, end: span.end + blanks }, text: lineEndOf(article) + linePrefix(article, span.start) },
  ];
  return [{ title: `Put the text below [!${args[0] ?? ''}]`, edits, isSafe: true }];
}
