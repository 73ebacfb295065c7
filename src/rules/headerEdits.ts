import type { Article, FrontMatter, FrontMatterEntry } from '../article/article';
import { readFrontMatter } from '../article/frontMatter';
import type { Span, TextEdit } from '../article/span';
import { frontMatterKeys } from '../vocabulary/frontMatterKeys';
import { lineEndOf } from './insertions';

/**
 * Edits of front matter that change one entry and leave every other byte: comments, order, line ends. Where a
 * header is written in a way that they cannot keep (an object in braces), they give undefined.
 */

/** The entry that counts for `key`: the last one. */
export function entryOf(article: Article, key: string): FrontMatterEntry | undefined {
  return article.frontMatter?.entries.findLast((entry) => entry.key === key);
}

/** Whether the header is there but says nothing to the build: then its keys are not missing, they are unread. */
export function isHeaderUnread(article: Article): boolean {
  return article.problems.some(({ type }) => unreadTypes.has(type));
}

const unreadTypes: ReadonlySet<string> = new Set([
  'yaml-header-syntax-error',
  'yaml-header-not-object',
  'front-matter-unclosed',
]);

/** Adds `key: value` where the key usually stands; the value is written so that it reads back as this text. */
export function addEntry(article: Article, key: string, value: string): TextEdit | undefined {
  const { frontMatter, text } = article;
  if (!frontMatter || !frontMatter.entries.every((entry) => startsLine(text, entry))) return undefined;
  const offset = placeOf(article, frontMatter, key);
  return { span: { start: offset, end: offset }, text: `${key}: ${writeScalar(value)}${lineEndOf(article)}` };
}

/** Gives an article that has no header one, with these keys and values. */
export function addHeader(article: Article, data: Readonly<Record<string, string>>): TextEdit {
  const start = article.text.startsWith('\uFEFF') ? 1 : 0;
  const lines = Object.entries(data).map(([key, value]) => `${key}: ${writeScalar(value)}`);
  return { span: { start, end: start }, text: ['---', ...lines, '---', '', ''].join(lineEndOf(article)) };
}

/** Gives `entry` another value, or its first one. */
export function setValue(entry: FrontMatterEntry, value: string): TextEdit {
  const isEmpty = entry.valueSpan.start === entry.valueSpan.end;
  return { span: entry.valueSpan, text: (isEmpty ? ' ' : '') + writeScalar(value) };
}

/** Takes the lines of `entry` away. */
export function removeEntry(article: Article, entry: FrontMatterEntry): TextEdit | undefined {
  if (!startsLine(article.text, entry)) return undefined;
  return { span: { start: entry.keySpan.start, end: lineAfter(article, entry) }, text: '' };
}

/** `value` as YAML that reads back as this text: plain where that works, else in double quotes. */
export function writeScalar(value: string): string {
  return readsBack(value, value) ? value : JSON.stringify(value);
}

function readsBack(written: string, value: string): boolean {
  if (/[\r\n]/.test(written)) return false;
  const { frontMatter, problems } = readFrontMatter(`---\nkey: ${written}\n---\n`);
  const [entry, ...more] = frontMatter?.entries ?? [];
  return problems.length === 0 && more.length === 0 && entry?.value === value && !frontMatter?.comments.length;
}

/** Behind the nearest key that usually stands before `key`, else in front of the first. */
function placeOf(article: Article, frontMatter: FrontMatter, key: string): number {
  const own = orderOf(key);
  let before: FrontMatterEntry | undefined;
  for (const entry of frontMatter.entries) {
    const order = orderOf(entry.key);
    if (order < own && (!before || order >= orderOf(before.key))) before = entry;
  }
  if (before) return lineAfter(article, before);
  return frontMatter.entries[0]?.keySpan.start ?? frontMatter.body.start;
}

/** Keys we do not know stand behind those we do. */
function orderOf(key: string): number {
  return order.get(key) ?? order.size;
}

const order = new Map(frontMatterKeys.map(({ key }, index) => [key, index]));

/** The start of the line after the last one of `entry`. */
function lineAfter({ lines }: Article, { keySpan, valueSpan }: FrontMatterEntry): number {
  return lines.fullSpanOf(lines.lineAt(Math.max(keySpan.end, valueSpan.end))).end;
}

function startsLine(text: string, { keySpan }: { readonly keySpan: Span }): boolean {
  return text[keySpan.start - 1] === '\n' || text[keySpan.start - 1] === '\r';
}
