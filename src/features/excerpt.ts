import type { Article, Block } from '../article/article';
import { applyEdits, contains, slice, type Span, type TextEdit } from '../article/span';
import { alerts } from '../vocabulary/alerts';

/**
 * The beginning of a stretch of Learn markdown as plain markdown, to be read somewhere else: what only Learn
 * understands becomes words, relative links become their text, since they would lead nowhere from there.
 * At most about `limit` characters of the source, cut between words and marked with an ellipsis.
 */
export function excerptOf(article: Article, span: Span, limit: number): string {
  const start = span.start + slice(article.text, span).search(/\S|$/);
  const end = cutAt(article, { start, end: span.end }, limit);
  const part = { start, end };
  const edits = readable(article, part).map((edit) => shift(edit, -start));
  const text = applyEdits(slice(article.text, part), edits)
    .replace(/(?:[ \t]*\r?\n){3,}/g, '\n\n')
    .trim();
  if (end >= span.end || !article.text.slice(end, span.end).trim()) return text;
  const fence = openFence(article.blocks, end);
  if (fence) return `${text}\n${slice(article.text, { start: fence.span.start, end: fence.span.start + 3 })}\n\n…`;
  return `${text} …`;
}

/** The text of an article or an include without its front matter. */
export function bodyOf({ frontMatter, text }: Article): Span {
  return { start: frontMatter?.span.end ?? 0, end: text.length };
}

// Cutting

function cutAt(article: Article, { start, end }: Span, limit: number): number {
  if (end - start <= limit) return end;
  const latest = start + limit;
  // Between blocks if half of the room is used by then, else after a line of code or between words.
  const starts = article.blocks.filter(({ parent, span }) => !parent && span.start > start && span.start <= latest);
  // A heading that nothing follows is of no use.
  const block = starts.findLast((_, index) => starts[index - 1]?.kind !== 'heading');
  if (block && block.span.start - start > limit / 2) return block.span.start;
  if (openFence(article.blocks, latest)) return article.text.lastIndexOf('\n', latest) + 1 || latest;
  const blank = article.text.lastIndexOf(' ', latest);
  return beforeConstruct(article, blank > start ? blank : latest);
}

/** A cut in the middle of a link or a tag would leave half of it. */
function beforeConstruct(
  { links, images, directives, includes, codeSpans, snippets }: Article,
  offset: number,
): number {
  const spans = [
    ...[links, images, directives, includes, snippets].flatMap((nodes) => nodes.map(({ span }) => span)),
    ...codeSpans,
  ];
  return spans
    .filter(({ start, end }) => start < offset && offset < end)
    .reduce((cut, { start }) => Math.min(cut, start), offset);
}

function openFence(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.find(({ kind, span }) => kind === 'fencedCode' && span.start < offset && offset < span.end);
}

// Rewording

function readable(article: Article, part: Span): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const { text } = article;
  const within = <Node extends { readonly span: Span }>(nodes: readonly Node[]): readonly Node[] =>
    nodes.filter(({ span }) => contains(part, span));
  const replace = (span: Span, by: string): unknown => edits.push({ span, text: by });
  /** Keeps `inner` and puts words around it. */
  const wrap = (span: Span, inner: Span, before: string, after = before): void => {
    replace({ start: span.start, end: inner.start }, before);
    replace({ start: inner.end, end: span.end }, after);
  };

  for (const { span, textSpan, isVisible } of within(article.headings)) {
    if (isVisible) wrap(span, textSpan, '**');
    else replace(span, '');
  }
  for (const { form, span, textSpan, target } of within(article.links)) {
    if (/^https?:/i.test(target.href)) continue;
    if (target.href.startsWith('/') && form === 'inline')
      replace(target.span, `https://learn.microsoft.com${target.href}`);
    else if (form !== 'html' && form !== 'autolink') wrap(span, textSpan, '');
  }
  for (const { span, alt, tag } of within(article.images)) if (tag === undefined) replace(span, picture(alt));
  for (const { span, titleSpan, target } of within(article.includes)) {
    replace(span, `*[${slice(text, titleSpan).trim() || target.href}]*`);
  }
  for (const { span, target } of within(article.snippets)) replace(span, `*[Code from ${target.href}]*`);
  for (const { span, target } of within(article.videos)) replace(span, `[Video](${target.href})`);
  for (const { span, uid } of within(article.xrefs)) replace(span, `\`${uid}\``);
  for (const { span } of within(article.comments)) replace(span, '');
  for (const { span, name } of within(article.htmlTags)) replace(span, name === 'br' ? ' ' : '');
  for (const { span } of within(article.definitions)) replace(span, '');
  for (const { markerSpan, kind } of article.alerts) {
    if (kind && contains(part, markerSpan)) replace(markerSpan, `**${titleOf(kind)}**\n>`);
  }
  for (const directive of within(article.directives)) {
    const value = (name: string): string => directive.attributes.find((each) => each.name === name)?.value.trim() ?? '';
    replace(directive.span, wordsOf(directive.name, value));
    if (directive.name === 'image' && directive.body && contains(part, directive.body)) replace(directive.body, '');
  }
  return edits;
}

function wordsOf(name: string, value: (attribute: string) => string): string {
  switch (name) {
    case 'image':
      return value('type') === 'icon' ? '' : picture(value('alt-text'));
    case 'video':
      return `*[Video${value('title') ? `: ${value('title')}` : ''}]*`;
    case 'code':
      return `*[Code from ${value('source')}]*`;
    case 'no-loc':
      return value('text');
    default:
      return '';
  }
}

function picture(alt: string): string {
  return alt ? `*[Picture: ${alt}]*` : '*[Picture]*';
}

function titleOf(kind: (typeof alerts)[number]['kind']): string {
  return kind.charAt(0) + kind.slice(1).toLowerCase();
}

function shift({ span, text }: TextEdit, by: number): TextEdit {
  return { span: { start: span.start + by, end: span.end + by }, text };
}
