import type { Article, Problem } from '../../article/article';
import { reportProblems } from '../reportProblems';
import { lineBelow } from '../insertions';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A row, column or complex image without its end',
  why:
    'It takes in everything to the end of the page, list item or quote. Of a complex image and video that part ' +
    'disappears from the page, and the build says nothing.',
  source: 'Learn build, grammar of :::image, :::row and :::column',
  examples: [
    {
      wrong: '«:::image type="complex" source="a.png" alt-text="A tree.":::»\n  An oak.\n\nText\n',
      right: ':::image type="complex" source="a.png" alt-text="A tree.":::\n  An oak.\n:::image-end:::\n\nText\n',
      message:
        "':::image' does not end: what follows it to the end of the page, list item or quote belongs to it. " +
        "Add ':::image-end:::'.",
    },
    {
      wrong: '«:::column:::»\nText\n',
      right: ':::column:::\nText\n:::column-end:::\n',
    },
    { wrong: ':::row:::\n:::column:::\nThe row ends this column too.\n:::row-end:::\n', fine: true },
    {
      wrong:
        ':::row:::\n:::column:::\nText\n:::column-end:::\n:::row-end:::\n\n' +
        ':::image type="complex" source="a.png" alt-text="A tree.":::\nAn oak.\n::: image-end :::\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'directive-unclosed',
  check(context, report) {
    reportProblems(context, report, 'directive-unclosed', (problem) => fixesOf(context.article, problem));
  },
};

/** A description is the paragraph right below the tag; a column or row ends where what is around it ends. */
function fixesOf(article: Article, { directive }: Problem): readonly Fix[] {
  if (!directive?.body) return [];
  const { name, span, body } = directive;
  const isMedia = name === 'image' || name === 'video';
  const text = article.text.slice(body.start, body.end);
  const rest = text.length - text.trimStart().length;
  const blankLine = isMedia ? /\r?\n[ \t>]*\r?\n/.exec(text.slice(rest)) : null;
  const written = blankLine ? text.slice(0, rest + blankLine.index) : text.trimEnd();
  const end = Math.max(span.end, body.start + written.trimEnd().length);
  const endTag = `:::${name}-end:::`;
  return [{ title: `Add ${endTag}`, edits: [lineBelow(article, span.start, end, endTag)], isSafe: false }];
}
