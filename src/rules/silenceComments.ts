import { countUntil } from '../article/countUntil';
import type { Article, Block } from '../article/article';
import type { Span } from '../article/span';

/**
 * A comment by which an author silences rules. The words are those of remark-lint, and `ignore-line` is ours:
 *
 * - `<!-- lint disable code ... -->`: from there on, until `<!-- lint enable code ... -->`;
 * - `<!-- lint ignore code ... -->`: the next block, or in running text the rest of the paragraph;
 * - `<!-- lint ignore-line code ... -->`: the line it stands on, or alone on its line the one below.
 *
 * In front matter `# lint ignore-line code` means the whole entry, and `# lint disable code` works as well.
 */
export interface SilenceComment {
  readonly verb: 'disable' | 'enable' | 'ignore' | 'ignore-line';
  /** The whole comment. */
  readonly span: Span;
  /** None: every rule is meant. */
  readonly codes: readonly NamedCode[];
  /** Of `ignore`: where it ends. */
  readonly end: number;
  /** Of `ignore-line`: the lines it is about, from 0, the last one included. */
  readonly lines?: { readonly first: number; readonly last: number };
}

export interface NamedCode {
  readonly code: string;
  readonly span: Span;
}

/** The silencing comments of `article`, in order. */
export function silenceCommentsOf(article: Article): readonly SilenceComment[] {
  return [
    ...(article.frontMatter?.comments ?? []).flatMap(
      (span) => commentOf(article, span, span.start + 1, span.end) ?? [],
    ),
    ...article.comments.flatMap(({ span }) => commentOf(article, span, span.start + 4, span.end - 3) ?? []),
  ];
}

/** The comment at `span`, whose words stand from `start` to `end`; undefined when it says something else. */
function commentOf(article: Article, span: Span, start: number, end: number): SilenceComment | undefined {
  const text = article.text.slice(start, end);
  if (!text.trimStart().startsWith('lint')) return undefined;
  const words = [...text.matchAll(/\S+/g)].map(({ 0: code, index }) => ({
    code,
    span: { start: start + index, end: start + index + code.length },
  }));
  const [name, verb, ...codes] = words;
  if (name?.code !== 'lint' || !isVerb(verb?.code)) return undefined;
  const isHeader = span.end <= (article.frontMatter?.span.end ?? 0);
  const comment = { verb: verb.code, span, codes, end: 0 };
  switch (verb.code) {
    case 'ignore-line':
      return { ...comment, lines: isHeader ? linesOfEntry(article, span) : lineMeant(article, span) };
    case 'ignore':
      return isHeader ? undefined : { ...comment, end: endOfNextBlock(article, span) };
    default:
      return comment;
  }
}

function isVerb(word: string | undefined): word is SilenceComment['verb'] {
  return word === 'disable' || word === 'enable' || word === 'ignore' || word === 'ignore-line';
}

/** In characters: far more than any list or quote needs. */
const longestIndentation = 1000;

/** Its own line, or the one below when nothing but markers of lists and quotes stands beside it. */
function lineMeant({ text, lines }: Article, { start, end }: Span): SilenceComment['lines'] {
  const first = lines.lineAt(start);
  const last = lines.lineAt(end);
  const isAlone =
    start - lines.starts[first]! < longestIndentation &&
    /^[\s>*+-]*(?:\d{1,9}[.)]\s*)?$/.test(text.slice(lines.starts[first]!, start)) &&
    !text.slice(end, lines.spanOf(last).end).trim();
  const line = isAlone ? last + 1 : first;
  return { first: line, last: line };
}

/** The lines of the front matter entry beside or below the comment. */
function linesOfEntry({ text, lines, frontMatter }: Article, { start }: Span): SilenceComment['lines'] {
  const own = lines.lineAt(start);
  const first = text.slice(lines.starts[own]!, start).trim() ? own : own + 1;
  const entries = frontMatter?.entries ?? [];
  const count = countUntil(entries.length, (index) => lines.lineAt(entries[index]!.keySpan.start) <= first);
  const entry = entries[count - 1];
  if (!frontMatter || !entry || first > lines.lineAt(entry.valueSpan.end)) return { first, last: first };
  const next = entries[count];
  const last = lines.lineAt(next?.keySpan.start ?? frontMatter.span.end) - 1;
  return { first: lines.lineAt(entry.keySpan.start), last: Math.max(first, last) };
}

/** In running text: the end of the paragraph. On a line of its own: the end of the block below it. */
function endOfNextBlock({ blocks }: Article, { start, end }: Span): number {
  const own = innermostAt(blocks, start);
  if (own && own.kind !== 'html') return own.span.end;
  const next = blocks[indexAfter(blocks, end - 1)];
  return next && next.parent === own?.parent ? next.span.end : end;
}

/** The smallest block around `offset`; blocks come in order. */
export function innermostAt(blocks: readonly Block[], offset: number): Block | undefined {
  let block = blocks[indexAfter(blocks, offset) - 1];
  while (block && block.span.end <= offset) block = block.parent;
  return block;
}

/** The index of the first block that starts after `offset`. */
function indexAfter(blocks: readonly Block[], offset: number): number {
  return countUntil(blocks.length, (index) => blocks[index]!.span.start <= offset);
}
