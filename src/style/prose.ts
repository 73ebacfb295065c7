import type { Article } from '../article/article';
import type { Span } from '../article/span';
import { spanSet } from './spanSet';

/**
 * The text of `article` as remark may see it: what Learn's grammar takes for itself is crossed out, so that
 * remark neither takes offence at it nor draws conclusions from it. Nothing moves, and lines stay lines.
 */
export function proseOf(article: Article): string {
  const { text, frontMatter } = article;
  let prose = '';
  let done = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  // Front matter would become a rule and a heading; a byte order mark shifts remark's offsets.
  prose += text.slice(0, done).replace(/[^\r\n]/g, ' ');
  for (const { start, end } of spanSet(learnsOwn(article)).spans) {
    if (start < done) continue;
    // Letters instead of blanks: a line stays a line of text, and none ends in blanks that break it. A `>` may
    // be what keeps the line in its quote.
    prose += text.slice(done, start) + text.slice(start, end).replace(/[^\s>]/g, 'x');
    done = end;
  }
  return prose + text.slice(done);
}

/** Tags, markers, descriptions and addresses. Comments stay, since remark-lint takes orders from them. */
function learnsOwn(article: Article): readonly Span[] {
  return [
    ...article.directives.map(({ span }) => span),
    ...article.directives.flatMap(({ name, body }) => (body && (name === 'image' || name === 'video') ? [body] : [])),
    ...article.includes.map(({ span }) => span),
    ...article.snippets.map(({ span }) => span),
    ...article.videos.map(({ span }) => span),
    ...article.alerts.map(({ markerSpan }) => markerSpan),
    ...article.links.flatMap(({ form, span }) => (form === 'literal' || form === 'autolink' ? [span] : [])),
    // remark-lint stumbles over orders that it does not know.
    ...article.comments.flatMap(({ text, span }) =>
      /^lint(?!\s+(?:disable|enable|ignore)(?:\s|$))(?:\s|$)/.test(text) ? [span] : [],
    ),
    // `[//]: # (text)` is how some write a comment.
    ...article.definitions.flatMap(({ label, span }) => (label === '//' ? [span] : [])),
  ];
}
