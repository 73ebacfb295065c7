import type { Article } from '../../article/article';
import type { Span } from '../../article/span';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'A comment that silences nothing',
  why:
    'What it was written for is mended, or a code is misspelt. It waits to hide the next mistake. Only codes of rules ' +
    'that have looked at the article are judged; those of remark-lint are not.',
  source: 'Entra Docs',
  examples: [
    {
      wrong: '# Title\n\n«<!-- lint disable heading-bold -->»\n\nText\n',
      right: '# Title\n\nText\n',
      message: "Nothing here needs the comment: 'heading-bold' finds nothing.",
    },
    {
      wrong: '# Title\n\n<!-- lint ignore alert-case «heading-bold» -->\n> [!Note]\n> Text\n',
      right: '# Title\n\n<!-- lint ignore alert-case -->\n> [!Note]\n> Text\n',
    },
    {
      wrong: '# Title\n\n- One «<!-- lint ignore-line link-text-weak -->»\n',
      right: '# Title\n\n- One\n',
    },
    {
      wrong:
        '# Title\n\n<!-- lint disable alert-case emphasis-marker unknown -->\n\n> [!Note]\n> Text\n\n' +
        '<!-- lint enable heading-bold -->\n\n<!-- lint ignore -->\n\nSee [here](#title). <!-- lint ignore-line link-text-weak -->\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'silence-unused',
  checkSilence(stale, { article }, report) {
    for (const { comment, codes } of stale) {
      const args = [codes.map(({ code }) => code).join("', '")];
      if (codes.length === comment.codes.length) {
        report({ span: comment.span, args, fixes: [removal('Remove the comment', linesOf(article, comment.span))] });
        continue;
      }
      for (const { code, span } of codes) {
        const start = endOfText(article, span.start);
        report({ span, args: [code], fixes: [removal(`Remove '${code}'`, { start, end: span.end })] });
      }
    }
  },
};

function removal(title: string, span: Span): Fix {
  return { title, edits: [{ span, text: '' }], isSafe: false };
}

/** The whole lines of the comment with the empty line below, or itself with the blanks before it. */
function linesOf(article: Article, { start, end }: Span): Span {
  const { text, lines } = article;
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  const lineStart = lines.starts[first]!;
  if (text.slice(lineStart, start).trim() || text.slice(end, lines.spanOf(last).end).trim()) {
    return { start: endOfText(article, start), end };
  }
  const isBlank = (line: number) => {
    const span = lines.spanOf(line);
    return !text.slice(span.start, span.end).trim();
  };
  const isBetweenBlanks = first > 0 && isBlank(first - 1) && last + 1 < lines.count && isBlank(last + 1);
  return { start: lineStart, end: lines.fullSpanOf(isBetweenBlanks ? last + 1 : last).end };
}

/** Where the blanks begin that end at `offset`. */
function endOfText({ text }: Article, offset: number): number {
  let end = offset;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return end;
}
