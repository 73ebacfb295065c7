import type { Article, Heading } from '../article/article';
import { slice } from '../article/span';
import type { Span } from '../article/span';
import { newProse } from './prosePiece';
import { itemsWithin, itself, spanOfNode } from './spansInOrder';

/**
 * What the build takes for the content of a heading when it names it: text and html tags, comments among them, but
 * no code.
 */
export function headingContent(article: Article, heading: Heading): string {
  const within = <Node extends { readonly span: Span }>(nodes: readonly Node[]) =>
    itemsWithin(nodes, heading.textSpan, spanOfNode);
  const code = itemsWithin(article.codeSpans, heading.textSpan, itself);
  const html = [...within(article.htmlTags), ...within(article.comments)].map(({ span }) => span);
  if (!code.length && !html.length) return heading.text;

  const markup = [...within(article.links), ...within(article.images)].flatMap(({ span, ...node }) => {
    const shown = 'textSpan' in node ? node.textSpan : node.altSpan;
    if (!shown || node.form === 'html') return [];
    return [
      { start: span.start, end: shown.start },
      { start: shown.end, end: span.end },
    ];
  });
  const prose = newProse();
  let done = heading.textSpan.start;
  for (const piece of inOrder([...code, ...markup], html)) {
    if (piece.span.start < done) continue;
    prose.addMarkdown(article.text.slice(done, piece.span.start), done);
    if (piece.isShown) prose.add(slice(article.text, piece.span), piece.span.start, piece.span.end);
    done = piece.span.end;
  }
  prose.addMarkdown(article.text.slice(done, heading.textSpan.end), done);
  return prose.prose().text.trim();
}

function inOrder(dropped: readonly Span[], shown: readonly Span[]) {
  const pieces = [
    ...dropped.map((span) => ({ span, isShown: false })),
    ...shown.map((span) => ({ span, isShown: true })),
  ];
  return pieces.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
