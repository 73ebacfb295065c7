import type { Article, Block } from '../../article/article';
import { isBlankBetween } from '../blanks';
import { lineBelow } from '../insertions';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A code block without its end',
  why:
    'The block takes in everything to the end of the page, or of the list item or quote it stands in. Within a list ' +
    'the cause is often an end fence that is indented less than the block.',
  source: 'Learn content rules, CodeBlockUnclosed',
  examples: [
    {
      wrong: '«```bash»\nls\n\nText\n',
      right: '```bash\nls\n\nText\n```\n',
      message: 'The code block does not end. Add a line with ``` where it should.',
    },
    {
      wrong: '1. Run this:\n\n   «```bash»\n   ls\n\n1. Then that.\n',
      right: '1. Run this:\n\n   ```bash\n   ls\n   ```\n\n1. Then that.\n',
    },
    {
      wrong: '1. Run this:\n\n   «```bash»\n   ls\n   ``\n\n1. Then that.\n',
      right: '1. Run this:\n\n   ```bash\n   ls\n   ```\n\n1. Then that.\n',
    },
    { wrong: '> «~~~~»\n> ls\n\nText\n', right: '> ~~~~\n> ls\n> ~~~~\n\nText\n' },
    { wrong: '```bash\nls\n```\n\n1. Run:\n\n   ~~~\n   ls\n   ~~~\n\n`` ``` ``\n', fine: true },
  ],
};

export const check: Check = {
  type: 'code-block-unclosed',
  check({ article }, report) {
    for (const block of article.blocks) {
      const { fence } = block;
      if (!fence || fence.closed) continue;
      const mark = fenceOf(article, block);
      const { start } = block.span;
      const end = Math.max(start + mark.length, fence.infoSpan.end);
      report({ span: { start, end }, args: [mark], fixes: [closingFix(article, block, mark)] });
    }
  },
};

/** The backticks or tildes that the block begins with. */
function fenceOf({ text }: Article, { span }: Block): string {
  const sign = text[span.start]!;
  let end = span.start;
  while (text[end] === sign) end++;
  return text.slice(span.start, end);
}

/** Closed where the list item or quote ends it anyway; safe only then, for the page stays the same. */
function closingFix(article: Article, block: Block, mark: string): Fix {
  const { infoSpan, body } = block.fence!;
  const last = Math.max(infoSpan.end, body.start + trimmedLength(article.text.slice(body.start, body.end)));
  const lastLine = article.lines.spanOf(article.lines.lineAt(last));
  const written = article.text.slice(lastLine.start, last).trimStart();
  // `` in the last line is an end fence that lacks a backtick.
  const isShort = lastLine.start > infoSpan.end && written !== '' && mark.startsWith(written);
  const edit = isShort
    ? { span: { start: last - written.length, end: last }, text: mark }
    : lineBelow(article, block.span.start, last, mark);
  const isContained = block.parent !== undefined && !isBlankBetween(article.text, block.span.end, article.text.length);
  return { title: `End the code block with ${mark}`, edits: [edit], isSafe: isContained };
}

/** Without the blank lines at the end, those of a quote included. */
function trimmedLength(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s>]/.test(text[end - 1]!)) end--;
  return end;
}
