import type { Article, FrontMatterEntry } from '../article/article';
import { slice } from '../article/span';
import type { TextEdit } from '../article/span';

/**
 * Takes `ending`, with which the value of `entry` ends, from where it is written. Undefined where it is written in
 * another way than it reads (escapes, several lines).
 */
export function cutFromTitle({ text }: Article, { valueSpan }: FrontMatterEntry, ending: string): TextEdit | undefined {
  const written = slice(text, valueSpan);
  const cut = ending.trimEnd();
  const closing = /^["']/.test(written) ? 1 : 0;
  const end = written.slice(0, written.length - closing).trimEnd().length;
  if (!cut || written.slice(0, end).slice(-cut.length) !== cut) return undefined;
  return { span: { start: valueSpan.start + end - cut.length, end: valueSpan.start + end }, text: '' };
}
