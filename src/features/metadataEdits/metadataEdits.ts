import type { Article, FrontMatterEntry } from '../../article/article';
import { slice, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import {
  addEntry,
  addHeader,
  entryOf,
  isHeaderUnread,
  removeEntry,
  setValue,
  writeScalar,
} from '../../rules/headerEdits';
import { lineEndOf } from '../../rules/insertions';
import { frontMatterKey } from '../../vocabulary/frontMatterKeys';
import { editsOnly, type Change } from '../refactor/change';

/** What becomes of one metadata key in a selection of articles. Without a value the key is taken away. */
export interface MetadataWish {
  readonly key: string;
  /** Of a key that takes a list, its items with commas between them. */
  readonly value: string | undefined;
}

export interface MetadataEdits {
  readonly change: Change;
  /** Articles whose header cannot be edited, each with the reason as the end of a sentence. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** How many articles have the value already, from their own header or from the configuration. */
  readonly unchanged: number;
}

/** The edits of the articles at `paths` that make `wish` true. Comments, quotes, order and line ends stay. */
export function metadataEdits(docset: Docset, paths: readonly string[], wish: MetadataWish): MetadataEdits {
  const edits = new Map<string, readonly TextEdit[]>();
  const skipped: { path: string; reason: string }[] = [];
  for (const path of paths) {
    const article = docset.article(path);
    const answer = article ? editsOf(docset, path, article, wish) : 'cannot be read';
    if (typeof answer === 'string') skipped.push({ path, reason: answer });
    else if (answer.length) edits.set(path, answer);
  }
  return { change: editsOnly(edits), skipped, unchanged: paths.length - edits.size - skipped.length };
}

/** The edits of one article, or why there are none. */
function editsOf(docset: Docset, path: string, article: Article, wish: MetadataWish): readonly TextEdit[] | string {
  if (isHeaderUnread(article)) return 'has front matter that cannot be read';
  const { key, value } = wish;
  if (value === undefined) {
    const own = article.frontMatter?.entries.filter((entry) => entry.key === key) ?? [];
    const removals = own.map((entry) => removeEntry(article, entry));
    return all(removals) ?? 'has front matter in braces';
  }
  if (isSame(docset.metadata(path).get(key)?.value, key, value)) return [];
  const entry = entryOf(article, key);
  if (entry) return replaced(article, entry, value);
  if (takesList(key)) return addedList(article, key, value);
  const edit = article.frontMatter ? addEntry(article, key, value) : addHeader(article, { [key]: value });
  if (!edit) return 'has front matter in braces';
  return [isTruth(key, value) ? { ...edit, text: edit.text.replace(`"${value}"`, value) } : edit];
}

function all(edits: readonly (TextEdit | undefined)[]): readonly TextEdit[] | undefined {
  return edits.every((edit) => edit !== undefined) ? edits : undefined;
}

function isSame(present: unknown, key: string, value: string): boolean {
  if (Array.isArray(present)) return JSON.stringify(present.map(String)) === JSON.stringify(itemsIn(value));
  return !takesList(key) && present !== undefined && String(present) === value;
}

/** A value of one line keeps its quotes; a list is written anew in the form that it has. */
function replaced(article: Article, entry: FrontMatterEntry, value: string): readonly TextEdit[] | string {
  const written = slice(article.text, entry.valueSpan);
  const isFlow = written.startsWith('[');
  if (article.frontMatter?.comments.some(({ start }) => start > entry.keySpan.end && start < entry.valueSpan.end)) {
    return `has a comment in '${entry.key}'`;
  }
  if (isFlow) return [{ span: entry.valueSpan, text: flowList(value) }];
  if (entry.items || takesList(entry.key)) {
    return [{ span: afterColon(article, entry), text: blockList(article, entry, value) }];
  }
  if (/^[|>&*!{]/.test(written) || /[\r\n]/.test(written)) return `has a value of several lines for '${entry.key}'`;
  if (written.startsWith('"')) return [{ span: entry.valueSpan, text: JSON.stringify(value) }];
  if (written.startsWith("'")) return [{ span: entry.valueSpan, text: `'${value.replaceAll("'", "''")}'` }];
  const edit = setValue(entry, value);
  return [isTruth(entry.key, value) ? { ...edit, text: edit.text.replace(`"${value}"`, value) } : edit];
}

/** A truth value is written without quotes. */
function isTruth(key: string, value: string): boolean {
  return frontMatterKey(key)?.type === 'boolean' && /^(?:true|false)$/.test(value);
}

function addedList(article: Article, key: string, value: string): readonly TextEdit[] | string {
  const edit = addEntry(article, key, '');
  if (!edit) return article.frontMatter ? 'has front matter in braces' : 'has no front matter';
  return [{ ...edit, text: `${key}: ${flowList(value)}${lineEndOf(article)}` }];
}

function takesList(key: string): boolean {
  return frontMatterKey(key)?.type === 'list';
}

function itemsIn(value: string): readonly string[] {
  return value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

function flowList(value: string): string {
  // A comma or bracket in an item would end it.
  const items = itemsIn(value).map((item) => (/[[\]{}]/.test(item) ? JSON.stringify(item) : writeScalar(item)));
  return `[${items.join(', ')}]`;
}

/** One item below the other, as far in as the items were; of a single text a list of one. */
function blockList(article: Article, { items }: FrontMatterEntry, value: string): string {
  const first = items?.[0]?.span.start ?? 0;
  const line = article.lines.spanOf(article.lines.lineAt(first));
  const lead = items?.length ? /^ *- +/.exec(article.text.slice(line.start, first))?.[0] : undefined;
  return itemsIn(value)
    .map((item) => `${lineEndOf(article)}${lead ?? '  - '}${writeScalar(item)}`)
    .join('');
}

function afterColon({ text }: Article, { keySpan, valueSpan }: FrontMatterEntry) {
  const colon = text.indexOf(':', keySpan.end);
  return { start: colon + 1, end: Math.max(colon + 1, valueSpan.end) };
}
