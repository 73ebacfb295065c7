import type { Article, Block } from '../article/article';
import type { Span } from '../article/span';
import { trimmedSpan } from './blanks';
import { firstEndingAfter, itself } from './spansInOrder';

/** Rows and bars of pipe tables, and of text that would be one. */

/** The cells of each row of a table, the row of headers first; the row of dashes is left out. */
export function tableRows(article: Article, { span, parent }: Block): readonly (readonly Span[])[] {
  const { text, lines } = article;
  const first = lines.lineAt(span.start);
  const rows: (readonly Span[])[] = [];
  for (let line = first; line <= lines.lineAt(span.end); line++) {
    if (line === first + 1) continue;
    const { start, end } = lines.spanOf(line);
    const from = line === first ? span.start : afterMarks(text, start, end, quotesAround(parent));
    rows.push(cellsOf(article, { start: from, end: Math.min(end, span.end) }));
  }
  return rows;
}

/** How many bars between `span.start` and `span.end` could separate cells. */
export function delimitersIn(article: Article, span: Span): number {
  return delimiters(article, span).length;
}

/** Whether `line` is a row of dashes below headers, marks of quotes before it or not. */
export function isDelimiterRow(line: string): boolean {
  return /^\|?[ \t]*:?-+:?[ \t]*\|[ \t:|-]*$/.test(line.replace(/^[\s>]+/, ''));
}

/** A bar at the start or end of the row opens or closes it, and separates nothing. */
function cellsOf(article: Article, row: Span): readonly Span[] {
  const { start, end } = trimmedSpan(article.text, row);
  const bars = delimiters(article, { start, end });
  const edges = [...(bars[0] === start ? [] : [start - 1]), ...bars, ...(bars.at(-1) === end - 1 ? [] : [end])];
  return edges.slice(1).map((edge, index) => trimmedSpan(article.text, { start: edges[index]! + 1, end: edge }));
}

/** The offsets of bars that are not escaped, not in code and not in the text of a link, where the site lets them stand. */
function delimiters({ text, codeSpans }: Article, { start, end }: Span): readonly number[] {
  const row = text.slice(start, end);
  const labels = labelsIn(row, start);
  const found: number[] = [];
  for (let index = row.indexOf('|'); index >= 0; index = row.indexOf('|', index + 1)) {
    const at = start + index;
    if (text[at - 1] !== '\\' && !isIn(codeSpans, at) && !isIn(labels, at)) found.push(at);
  }
  return found;
}

/** The texts of inline links in `row`, which begins at `start`, brackets included. */
function labelsIn(row: string, start: number): readonly Span[] {
  if (!row.includes('](')) return [];
  return Array.from(row.matchAll(/\[[^[\]]*\]\(/g), ({ 0: label, index }) => ({
    start: start + index,
    end: start + index + label.length,
  }));
}

function quotesAround(block: Block | undefined): number {
  let quotes = 0;
  for (let each = block; each; each = each.parent) {
    if (each.kind === 'quote' || each.kind === 'alert' || each.kind === 'div') quotes++;
  }
  return quotes;
}

/** Behind the blanks and at most `quotes` marks of quotes at the start of a line. */
function afterMarks(text: string, start: number, end: number, quotes: number): number {
  let at = start;
  let left = quotes;
  while (at < end && (text[at] === ' ' || text[at] === '\t' || (text[at] === '>' && left-- > 0))) at++;
  return at;
}

/** Whether one of `spans`, which are in order and apart, holds `offset`. */
function isIn(spans: readonly Span[], offset: number): boolean {
  const next = spans[firstEndingAfter(spans, offset, itself)];
  return next !== undefined && next.start <= offset;
}
