import type { Article } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, type Span } from '../../article/span';
import { lineEndOf } from '../../rules/insertions';
import { isHtmlElement } from '../../vocabulary/htmlTags';
import { plainQuotes } from '../editing/plainQuotes';
import { formatTable } from '../editing/tableFormat';
import { readDelimited } from './delimitedText';
import { readHtmlTable } from './htmlTable';
import { asBlocks, type Insertion } from './insertion';
import { escapeBars } from './linkText';
import { pastePlaceAt } from './pastePlace';

/** The formats of the clipboard in which a table may come. */
export interface TableSource {
  readonly html?: string;
  readonly text?: string;
}

/**
 * A table of a spreadsheet, a web page or of text between tabs or commas, as a table of the article in the place of
 * `selection`, its columns below each other. Undefined for what is none, and where no table can stand.
 */
export function pastedTable(article: Article, selection: Span, source: TableSource): Insertion | undefined {
  const place = pastePlaceAt(article, selection);
  if (place?.kind !== 'between' && (place?.kind !== 'text' || place.block?.kind === 'heading')) return undefined;
  const rows = tableOf(source);
  return rows && asBlocks(article, selection, [{ text: markdownTable(rows, lineEndOf(article)) }]);
}

type Rows = readonly (readonly string[])[];

/** Its first row is its head, since there is no table without. Quotation marks become plain as in all pasted prose. */
export function markdownTable(rows: Rows, lineEnd = '\n'): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${Array.from({ length: columns }, (_, at) => cellOf(row[at] ?? '')).join(' | ')} |`,
  );
  lines.splice(1, 0, `|${'---|'.repeat(columns)}`);
  const text = lines.join(lineEnd);
  return plainQuotes(applyEdits(text, formatTable(readArticle(text), 0) ?? []));
}

/** Rows of at least two columns, and at least two of them, those without any text left out. */
function tableOf({ html, text }: TableSource): Rows | undefined {
  const isInHtml = html !== undefined && /<table[\s>]/i.test(html);
  const fromHtml = isInHtml ? withoutEmpty(readHtmlTable(html)) : undefined;
  if (fromHtml && isTable(fromHtml)) return fromHtml;
  if (text === undefined) return undefined;
  if (text.includes('\t')) {
    const rows = readDelimited(text, '\t');
    return rows && isTable(rows) && isEven(rows) ? withoutEmpty(rows) : undefined;
  }
  const tables = ([',', ';'] as const).map((delimiter) => fileOfFields(text, delimiter));
  return tables.find((rows) => rows !== undefined);
}

/** The rows of a CSV file; one of a country with decimal commas has semicolons. */
function fileOfFields(text: string, delimiter: ',' | ';'): Rows | undefined {
  const rows = isListOfFields(text, delimiter) ? readDelimited(text, delimiter) : undefined;
  return rows && isTable(rows) && isEven(rows) && isHead(rows[0]!) ? rows : undefined;
}

/** Between the parts of a sentence there are blanks. */
function isListOfFields(text: string, delimiter: ',' | ';'): boolean {
  if (!text.includes(delimiter) || !/[\r\n]/.test(text.trim())) return false;
  return !(delimiter === ',' ? /,[ \t]/ : /;[ \t]/).test(text.replace(/"[^"]*"/g, ''));
}

/** Names of columns: each another one, none of them a number. */
function isHead(row: readonly string[]): boolean {
  return row.every((cell) => hasText(cell) && Number.isNaN(Number(cell))) && new Set(row).size === row.length;
}

function isTable(rows: Rows): boolean {
  return rows.length > 1 && rows.some((row) => row.length > 1);
}

/** Code that is indented with tabs begins with them, or has more of them in one line than in another. */
function isEven(rows: Rows): boolean {
  return rows.every((row) => row.length === rows[0]!.length) && rows.some(([first = '']) => hasText(first));
}

function withoutEmpty(rows: Rows | undefined): Rows | undefined {
  const full = rows?.filter((row) => row.some(hasText));
  if (!full?.length) return undefined;
  const columns = Math.max(...full.map((row) => row.length));
  const used = Array.from({ length: columns }, (_, at) => full.some((row) => hasText(row[at] ?? '')));
  const last = used.lastIndexOf(true);
  return full.map((row) => row.slice(0, last + 1));
}

function hasText(cell: string): boolean {
  return cell.trim() !== '';
}

/** On one line, without a bar that would end it; a placeholder in angle brackets would be html. */
function cellOf(text: string): string {
  return escapeBars(text.trim())
    .replace(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, '<br>')
    .replace(/\t/g, ' ')
    .replace(/(\\?)<\/?([a-z][a-z0-9-]*)/gi, (tag, slash: string, name: string) =>
      slash || isHtmlElement(name.toLowerCase()) ? tag : `\\${tag}`,
    );
}
