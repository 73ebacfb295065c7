import type { Article, Directive } from '../../article/article';
import { applyEdits, contains, slice, type Span, type TextEdit } from '../../article/span';
import { entryOf, removeEntry, setValue, writeScalar } from '../../rules/headerEdits';
import { lineEndOf } from '../../rules/insertions';
import { learnDate } from '../../rules/learnDate';
import { gap, proseOf } from '../../rules/prose';

/**
 * The front matter of a new article that was a part of `article`, with a blank line below it: that of the article, but
 * with its own title, description and date, and without what speaks of the other one alone.
 */
export function newArticleHeader(article: Article, part: Span, title: string, today: Date): string {
  const lineEnd = lineEndOf(article);
  const description = descriptionOf(article, part);
  const values = { title, ...(description && { description }), 'ms.date': learnDate(today) };
  const { frontMatter, text } = article;
  if (!frontMatter) {
    const lines = Object.entries({ title, ...(description && { description }) }).map(
      ([key, value]) => `${key}: ${writeScalar(value)}`,
    );
    return ['---', ...lines, '---', '', ''].join(lineEnd);
  }
  const hasZones = article.directives.some((each) => isPivotZone(each) && contains(part, each.span));
  const gone = [...ownKeys, ...(hasZones ? [] : ['zone_pivot_groups'])];
  const edits: TextEdit[] = [
    ...Object.entries(values).flatMap(([key, value]) => {
      const entry = entryOf(article, key);
      return entry ? [setValue(entry, value)] : [];
    }),
    ...gone.flatMap((key) => {
      const entry = entryOf(article, key);
      const edit = entry && removeEntry(article, entry);
      return edit ? [edit] : [];
    }),
    ...frontMatter.comments.filter((span) => /customer intent/i.test(slice(text, span))).map(commentRemoval(article)),
  ];
  const start = frontMatter.span.start;
  const inHeader = edits.map(({ span, text: value }) => ({
    span: { start: span.start - start, end: span.end - start },
    text: value,
  }));
  return `${applyEdits(slice(text, frontMatter.span), inHeader)}${lineEnd}${lineEnd}`;
}

/** What no two articles may have. */
const ownKeys = ['uid', 'redirect_url', 'redirect_document_id'];

function isPivotZone({ name, attributes }: Directive): boolean {
  return name === 'zone' && attributes.some((attribute) => attribute.name === 'pivot');
}

/** A comment on a line of its own, with the blank line above it. */
function commentRemoval({ text, lines }: Article) {
  return (span: Span): TextEdit => {
    const line = lines.lineAt(span.start);
    const full = lines.fullSpanOf(line);
    if (text.slice(full.start, span.start).trim()) return { span, text: '' };
    const above = lines.fullSpanOf(line - 1);
    const isBlank = !text.slice(above.start, above.end).trim();
    return { span: { start: isBlank ? above.start : full.start, end: full.end }, text: '' };
  };
}

/** The first sentences of the part, as long as Learn likes a description to be; empty where it says less than that. */
function descriptionOf(article: Article, part: Span): string {
  const headings = new Set(article.headings.map(({ textSpan }) => textSpan.start));
  let description = '';
  for (const { text, spanOf } of proseOf(article)) {
    if (!text) continue;
    const { start } = spanOf(0, 1);
    if (start < part.start || start >= part.end || headings.has(start)) continue;
    const words = text.replaceAll(gap, (_, at: number) => codeAt(article, spanOf(at, at + 1).start));
    const plain = words.replace(/\s+/g, ' ').trim();
    description = `${description} ${plain}`.trim();
    if (description.length >= shortest) break;
  }
  if (description.length < shortest) return '';
  if (description.length <= longest) return description;
  const cut = description.slice(0, longest);
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '), cut.lastIndexOf('! '));
  return sentence >= shortest ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}

/** What the code that begins at `offset` says; empty where none does. */
function codeAt({ codeSpans, text }: Article, offset: number): string {
  const span = codeSpans.find(({ start }) => start === offset);
  return span
    ? slice(text, span)
        .replace(/^`+|`+$/g, '')
        .trim()
    : '';
}

const shortest = 75;
const longest = 160;
