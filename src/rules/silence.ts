import type { Article, Block, Comment } from '../article/article';
import type { Finding } from './rule';

/**
 * Author comments that silence findings, with the words of remark-lint: `<!-- lint disable code ... -->` from
 * there on, `<!-- lint enable code ... -->` ends it, `<!-- lint ignore code ... -->` for the next block. Without
 * a code they mean every rule; the last comment that speaks about a code decides. Gives a test for findings.
 */
export function silenceOf(article: Article): (finding: Pick<Finding, 'code' | 'type' | 'span'>) => boolean {
  const commands = article.comments.flatMap((comment) => commandOf(article, comment) ?? []);
  if (!commands.length) return () => false;
  const bodyStart = startOfBody(article);
  const histories = new Map<string, readonly State[]>();
  return ({ code, type, span }) => {
    const key = `${code} ${type}`;
    const history = histories.get(key) ?? historyOf(commands, code, type);
    histories.set(key, history);
    const place = Math.max(span.start, bodyStart);
    const state = lastStartingBy(history, place);
    return !!state && (state.isDisabled || place < state.ignoredUntil);
  };
}

/** The terms of `<!-- docutune:ignore "Azure AD" ... -->`: names that this article uses on purpose, in lower case. */
export function ignoredTerms(article: Article): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { text } of article.comments) {
    if (!/^docutune:ignore/i.test(text)) continue;
    for (const [, term] of text.matchAll(/"([^"]+)"/g)) terms.add(term!.toLowerCase());
  }
  return terms;
}

interface Command {
  readonly start: number;
  readonly verb: 'disable' | 'enable' | 'ignore';
  readonly codes: ReadonlySet<string>;
  /** Of `ignore`: where it ends. */
  readonly end: number;
}

/** What holds for one code from `start` on. */
interface State {
  readonly start: number;
  readonly isDisabled: boolean;
  readonly ignoredUntil: number;
}

function commandOf(article: Article, comment: Comment): Command | undefined {
  const [name, verb, ...codes] = comment.text.split(/\s+/);
  if (name !== 'lint' || (verb !== 'disable' && verb !== 'enable' && verb !== 'ignore')) return undefined;
  const end = verb === 'ignore' ? endOfNextBlock(article, comment) : 0;
  return { start: comment.span.start, verb, codes: new Set(codes), end };
}

function historyOf(commands: readonly Command[], code: string, type: string): readonly State[] {
  const history: State[] = [];
  let isDisabled = false;
  let ignoredUntil = 0;
  for (const { start, verb, codes, end } of commands) {
    if (codes.size && !codes.has(code) && !codes.has(type)) continue;
    if (verb === 'ignore') ignoredUntil = Math.max(ignoredUntil, end);
    else isDisabled = verb === 'disable';
    history.push({ start, isDisabled, ignoredUntil });
  }
  return history;
}

/** In running text: the end of the paragraph. On a line of its own: the end of the block below it. */
function endOfNextBlock({ blocks }: Article, comment: Comment): number {
  const own = innermostAt(blocks, comment.span.start);
  if (own && own.kind !== 'html') return own.span.end;
  const next = blocks[indexAfter(blocks, comment.span.end - 1)];
  return next && next.parent === own?.parent ? next.span.end : comment.span.end;
}

function innermostAt(blocks: readonly Block[], offset: number): Block | undefined {
  let block = blocks[indexAfter(blocks, offset) - 1];
  while (block && block.span.end <= offset) block = block.parent;
  return block;
}

/** Findings in the front matter count as standing below the comments that the body begins with. */
function startOfBody({ comments, frontMatter, text }: Article): number {
  let start = frontMatter?.span.end ?? 0;
  for (const { span } of comments) {
    if (text.slice(start, span.start).trim()) break;
    start = span.end;
  }
  return start;
}

function lastStartingBy(states: readonly State[], offset: number): State | undefined {
  return states[countUntil(states.length, (index) => states[index]!.start <= offset) - 1];
}

/** The index of the first block that starts after `offset`. */
function indexAfter(blocks: readonly Block[], offset: number): number {
  return countUntil(blocks.length, (index) => blocks[index]!.span.start <= offset);
}

/** How many of `length` places satisfy `holds`, which is true up to some place and false from there on. */
function countUntil(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
