import type { Article } from '../../article/article';
import { lineEndOf } from '../insertions';
import type { Check, Documentation, Fix } from '../rule';

export const documentation: Documentation = {
  title: 'Front matter without its closing line',
  why: 'Without a second line `---` there is no front matter: readers see its lines as text, and the page has no metadata of its own.',
  source: 'Learn build, front matter',
  examples: [
    {
      bare: true,
      wrong:
        '«---»\ntitle: A\nms.custom:\n  - it-pro\n\n# Customer intent: As an author, I want to be told.\n\n# Heading\n\nText: more text.\n',
      right:
        '---\ntitle: A\nms.custom:\n  - it-pro\n\n# Customer intent: As an author, I want to be told.\n---\n\n# Heading\n\nText: more text.\n',
    },
    { bare: true, wrong: '«---»\ntitle: A', right: '---\ntitle: A\n---\n' },
    { bare: true, wrong: '---\n\nA text below a rule: it is no front matter.\n', fine: true },
    { bare: true, wrong: '---\ntitle: A\n...\n\n# Heading\n', fine: true },
  ],
};

export const check: Check = {
  type: 'front-matter-unclosed',
  check({ article }, report) {
    for (const { type, span } of article.problems) {
      if (type === check.type) report({ span, fixes: [closeHeader(article)] });
    }
  },
};

/** A line of a header: a key, a list item, something indented. */
const headerLine = /^(?:[\w.-]+:(?:\s|$)|- |\s+\S)/;
/** The comment that ends many headers, often after an empty line. */
const customerIntent = /^# ?customer[ -]?intent\b/i;

/** Ends the header below the last line that can be part of it. */
function closeHeader(article: Article): Fix {
  const { text, lines, problems } = article;
  const opening = problems.find(({ type }) => type === check.type)?.span.start ?? 0;
  let last = lines.lineAt(opening);
  let isAfterBlank = false;
  for (let line = last + 1; line < lines.count; line++) {
    const { start, end } = lines.spanOf(line);
    const written = text.slice(start, Math.min(end, start + 200));
    const isIntent = customerIntent.test(written);
    const isHeader = isIntent || (headerLine.test(written) && !isAfterBlank);
    if (isHeader) last = line;
    else if (written.trim() === '') isAfterBlank = true;
    else if (isAfterBlank || !written.startsWith('#')) break;
  }
  const lineEnd = lineEndOf(article);
  const { end } = lines.fullSpanOf(last);
  const isAtEnd = end === lines.spanOf(last).end;
  const edit = { span: { start: end, end }, text: `${isAtEnd ? lineEnd : ''}---${lineEnd}` };
  return { title: "End the front matter with a line '---'", edits: [edit], isSafe: false };
}
