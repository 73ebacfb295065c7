import type { Article } from '../../article/article';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Markers of a merge that was not finished',
  why: 'Both versions of the text are published, with the markers of git between them.',
  source: 'Learn build',
  examples: [
    {
      wrong: '«<<<<<<< HEAD»\nfoo\n=======\nbar\n>>>>>>> cb1abc6\n',
      message: 'File contains merge conflict markers.',
    },
    {
      wrong: '```\n<<<<<<< HEAD\nfoo\n=======\nbar\n>>>>>>> cb1abc6\n```\n\nTitle\n=======\n\n>>>>>>> a quote\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'merge-conflict',
  check({ article }, report) {
    const first = firstMarker(article);
    if (first !== undefined) report({ span: article.lines.spanOf(first) });
  },
};

/** The line of the first `<<<<<<<` when the other two markers follow it in their order, outside fences. */
function firstMarker({ text, lines, blocks }: Article): number | undefined {
  if (!text.includes(wanted[0]!)) return undefined;
  const fences = blocks.filter(({ kind }) => kind === 'fencedCode');
  let first: number | undefined;
  let found = 0;
  let fence = 0;
  for (const [line, start] of lines.starts.entries()) {
    if (!text.startsWith(wanted[found]!, start)) continue;
    while (fence < fences.length && fences[fence]!.span.end < start) fence++;
    if (fence < fences.length && fences[fence]!.span.start <= start) continue;
    first ??= line;
    if (++found === wanted.length) return first;
  }
  return undefined;
}

const wanted = ['<<<<<<<', '=======', '>>>>>>>'];
