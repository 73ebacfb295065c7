import type { Article, Directive, FrontMatter } from '../article/article';
import { contains, slice, touches, type Span } from '../article/span';

/**
 * What of Learn's own syntax lies around `offset` of `article`, from the innermost to the outermost: the value, the
 * attribute and the tag of `:::` and html, what lies between two tags and that with the tags, an alert, a tab's content,
 * the tab and its group, and in front matter the value, the entry and the header. Each lies wholly in the next one.
 */
export function selectionSpansAt(article: Article, offset: number): readonly Span[] {
  const { frontMatter, directives, htmlTags, blocks } = article;
  const spans =
    frontMatter && touches(frontMatter.span, offset)
      ? headerSpans(frontMatter)
      : [
          ...directives.flatMap((directive) => spansOfDirective(article, directive)),
          ...htmlTags.flatMap(({ span, attributes }) => [
            span,
            ...attributes.map(({ nameSpan, valueSpan }) => ({
              start: nameSpan.start,
              end: valueSpan.end + (valueSpan.start > nameSpan.end + 1 ? 1 : 0),
            })),
            ...attributes.map(({ valueSpan }) => valueSpan),
          ]),
          ...blocks
            .filter(({ kind }) => kind === 'alert' || kind === 'tab' || kind === 'tabGroup')
            .map(({ span }) => span),
          ...article.tabGroups.flatMap(({ tabs, span }) => tabContents(article, tabs, span)),
        ];
  return nested(spans.filter((span) => span.end > span.start && touches(span, offset)));
}

function headerSpans({ span, body, entries }: FrontMatter): readonly Span[] {
  return [
    span,
    body,
    ...entries.flatMap(({ keySpan, valueSpan, items }) => [
      { start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) },
      valueSpan,
      ...(items ?? []).map((item) => item.span),
    ]),
  ];
}

function spansOfDirective({ text }: Article, { span, body, end, attributes }: Directive): readonly Span[] {
  return [
    span,
    ...attributes.flatMap((attribute) => [attribute.span, attribute.valueSpan]),
    ...(body ? [withoutBlanks(text, body)] : []),
    ...(end ? [{ start: span.start, end: end.span.end }] : []),
  ];
}

function tabContents({ text }: Article, tabs: Article['tabGroups'][number]['tabs'], group: Span): readonly Span[] {
  return tabs.map(({ heading }, index) =>
    withoutBlanks(text, { start: heading.span.end, end: tabs[index + 1]?.heading.span.start ?? group.end }),
  );
}

function withoutBlanks(text: string, span: Span): Span {
  const written = slice(text, span);
  const start = span.start + written.length - written.trimStart().length;
  return { start, end: Math.max(start, span.start + written.trimEnd().length) };
}

/** The smallest first; what crosses another, as half-written text may, is left out. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = chain.at(-1);
    const isSame = inner && inner.start === span.start && inner.end === span.end;
    if (!isSame && (!inner || contains(span, inner))) chain.push(span);
  }
  return chain;
}
