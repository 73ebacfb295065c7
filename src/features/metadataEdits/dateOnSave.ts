import type { Article } from '../../article/article';
import type { TextEdit } from '../../article/span';
import { readFrontMatter } from '../../article/frontMatter';
import { entryOf, isHeaderUnread, setValue } from '../../rules/headerEdits';
import { learnDate } from '../../rules/learnDate';

/**
 * The edit that sets `ms.date` of `article`, about to be saved, to the day of `today`; `saved` is what the file says
 * until then. Undefined when nothing but white space or front matter has changed, when the author has changed the
 * date, when it is today's already, and for an article without a date of its own.
 */
export function dateOnSave(saved: string, article: Article, today: Date): TextEdit | undefined {
  const entry = entryOf(article, 'ms.date');
  if (!entry || entry.items || isHeaderUnread(article)) return undefined;
  const { frontMatter } = readFrontMatter(saved);
  if (String(frontMatter?.data['ms.date'] ?? '') !== String(entry.value ?? '')) return undefined;
  const date = learnDate(today);
  if (entry.value === date) return undefined;
  const before = wordsOf(saved.slice(frontMatter?.span.end ?? 0));
  const after = wordsOf(article.text.slice(article.frontMatter?.span.end ?? 0));
  if (before === after) return undefined;
  const quote = article.text[entry.valueSpan.start];
  const isQuoted = quote === '"' || quote === "'";
  return isQuoted ? { span: entry.valueSpan, text: quote + date + quote } : setValue(entry, date);
}

/** The text without any white space, a byte order mark included. */
function wordsOf(text: string): string {
  return text.replace(/\s+/g, '');
}
