import * as assert from 'node:assert/strict';
import type { Article } from '../../src/article/article';
import { readArticle } from '../../src/article/readArticle';
import type { Span } from '../../src/article/span';
import { mark, unmark } from './marked';

/** Reads `source` without its marks and asserts that the spans asked for are exactly the marked ones. */
export function assertSpans(source: string, spansOf: (article: Article) => readonly Span[]): Article {
  const { text } = unmark(source);
  const article = readArticle(text);
  assert.equal(mark(text, spansOf(article)), source);
  return article;
}

/** Asserts the problems of `source`, in order: their spans are marked, `names` are `type variant arg|arg`. */
export function assertProblems(source: string, ...names: readonly string[]): Article {
  const article = assertSpans(source, ({ problems }) => problems.map(({ span }) => span));
  assert.deepEqual(
    article.problems.map(({ type, variant, args }) =>
      [type, variant, ...(args.length ? [args.join('|')] : [])].join(' '),
    ),
    names,
  );
  return article;
}

/** The kinds of all blocks, each with those inside it: `quote(list(listItem(paragraph)))`. */
export function outline({ blocks }: Article): string {
  const inside = (parent: Article['blocks'][number] | undefined): string =>
    blocks
      .filter((block) => block.parent === parent)
      .map((block) => {
        const children = inside(block);
        return children ? `${block.kind}(${children})` : block.kind;
      })
      .join(' ');
  return inside(undefined);
}
