import type { Article, Block } from '../../article/article';
import type { Span } from '../../article/span';
import { lineEndOf, linePrefix } from '../insertions';
import type { Check, Documentation, Fix } from '../rule';
import { delimitersIn, isDelimiterRow } from '../tableRows';

export const documentation: Documentation = {
  title: 'A table that the page shows as text',
  why:
    'A table needs a row of headers with a row of dashes below it, and an empty line above it. Without, the page ' +
    'shows the bars and dashes as they are written.',
  source: 'Learn content rules, MissingTableHeaders',
  examples: [
    {
      wrong: '«|-|-|\n|a|b|»\n',
      message: 'Table syntax is invalid. Ensure your table includes a header and is surrounded by empty lines.',
    },
    { wrong: 'Text\n«|A|B|\n|-|-|\n|a|b|»\n', right: 'Text\n\n|A|B|\n|-|-|\n|a|b|\n' },
    {
      wrong: '- > Text\n  > «|A|B|\n  > |-|-|\n  > |a|b|»\n',
      right: '- > Text\n  >\n  > |A|B|\n  > |-|-|\n  > |a|b|\n',
    },
    { wrong: '> «Text\n|A|B|\n|-|-|\n|a|b|»\n' },
    { wrong: '«a | b | c\nd | e | f»\n' },
    {
      wrong:
        '|A|B|\n|-|-|\n|a|b|\n\nText | more | of it\nand a last line.\n\nSet `a|b|c`\nand `|a|b|`.\n\n' +
        'a \\| b \\| c\nd \\| e \\| f\n\n- |A|B|\n  |-|-|\n  |a|b|\n\n|A|B|C|\n|-|-|\n|a|b|c|\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'table-syntax-invalid',
  check({ article }, report) {
    for (const [index, block] of article.blocks.entries()) {
      if (block.kind === 'table' && followsText(article, block, article.blocks[index - 1])) {
        report({ span: block.span, fixes: [emptyLineAbove(article, block)] });
      }
      if (block.kind === 'paragraph' && looksLikeTable(article, block.span)) report({ span: block.span });
    }
  },
};

/** On Learn a table does not interrupt a paragraph. */
function followsText({ lines }: Article, table: Block, before: Block | undefined): boolean {
  if (before?.kind !== 'paragraph' || before.parent !== table.parent) return false;
  return lines.lineAt(before.span.end) + 1 === lines.lineAt(table.span.start);
}

/** With the marks of the lists and quotes that both stand in. */
function emptyLineAbove(article: Article, { span }: Block): Fix {
  const prefix = linePrefix(article, span.start);
  const start = span.start - prefix.length;
  const edits = [{ span: { start, end: start }, text: prefix.trimEnd() + lineEndOf(article) }];
  return { title: 'Add an empty line above the table', edits, isSafe: true };
}

function looksLikeTable(article: Article, { start, end }: Span): boolean {
  if (!article.text.slice(start, end).includes('|')) return false;
  const { lines, text } = article;
  const counts: number[] = [];
  const dashes: boolean[] = [];
  for (let line = lines.lineAt(start); line <= lines.lineAt(end); line++) {
    const span = { start: Math.max(start, lines.spanOf(line).start), end: Math.min(end, lines.spanOf(line).end) };
    counts.push(delimitersIn(article, span));
    dashes.push(isDelimiterRow(text.slice(span.start, span.end)));
  }
  // The site makes a table of it even when headers and dashes differ in number.
  if (counts[0]! > 0 && !dashes[0] && dashes[1]) return false;
  const withPipes = counts.filter((count) => count > 0).length;
  return withPipes >= 2 && (dashes.includes(true) || counts.every((count) => count >= 2));
}
