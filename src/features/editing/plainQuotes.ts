import type { Article } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, type Span, type TextEdit } from '../../article/span';
import { htmlCode } from '../../rules/prose';

/** `text`, markdown of any size, with plain quotation marks in its prose; code, addresses and comments stay. */
export function plainQuotes(text: string): string {
  return curly.test(text) ? applyEdits(text, plainQuoteEdits(readArticle(text))) : text;
}

/**
 * Edits that make the curly quotation marks of an article plain, those within `within` when it is given. Inside of
 * quotes that the syntax needs (an attribute, the title of a link) a double one becomes a single one.
 */
export function plainQuoteEdits(article: Article, within?: Span): readonly TextEdit[] {
  const { text, frontMatter } = article;
  if (!curly.test(text)) return [];
  const untouched = inOrder(untouchedSpans(article));
  const quoted = inOrder(quotedSpans(article));
  const edits: TextEdit[] = [];
  let nextUntouched = 0;
  let nextQuoted = 0;
  const start = Math.max(frontMatter?.span.end ?? 0, within?.start ?? 0);
  const marks = new RegExp(curly, 'g');
  marks.lastIndex = start;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const at = match.index;
    if (within && at >= within.end) break;
    while (nextUntouched < untouched.length && untouched[nextUntouched]!.end <= at) nextUntouched++;
    if ((untouched[nextUntouched]?.start ?? Infinity) <= at) continue;
    while (nextQuoted < quoted.length && quoted[nextQuoted]!.end <= at) nextQuoted++;
    const around = quoted[nextQuoted];
    const isInQuotes = around !== undefined && around.start <= at;
    const isDouble = doubles.has(match[0]);
    // A single quote would end what stands between single ones.
    if (isInQuotes && text[around.start - 1] === "'") continue;
    edits.push({ span: { start: at, end: at + 1 }, text: isDouble && !isInQuotes ? '"' : "'" });
  }
  return edits;
}

const curly = /[\u2018-\u201F]/;

const doubles: ReadonlySet<string> = new Set(['\u201C', '\u201D', '\u201E', '\u201F']);

/** Code, addresses and comments. Of quotes in the front matter YAML has its own opinion. */
function untouchedSpans(article: Article): readonly Span[] {
  const { blocks, codeSpans, comments, links, images, definitions, xrefs, includes, snippets } = article;
  return [
    ...blocks.filter(({ kind }) => kind === 'fencedCode' || kind === 'indentedCode').map(({ span }) => span),
    ...codeSpans,
    ...[...comments, ...xrefs, ...snippets].map(({ span }) => span),
    ...[...links, ...images, ...includes, ...definitions].map(({ target }) => target.span),
    ...definitions.map(({ labelSpan }) => labelSpan),
    ...links
      .filter(({ form }) => form !== 'inline' && form !== 'html')
      .map(({ form, span, textSpan }) => (form === 'full' ? { start: textSpan.end, end: span.end } : span)),
    // The title of an image, and the label of one with a reference.
    ...images.map(({ span, target, altSpan, form }) => {
      const start = form === 'inline' ? target.span.end : form === 'full' ? altSpan?.end : undefined;
      return { start: start ?? span.start, end: span.end };
    }),
    ...htmlCode(article),
  ];
}

/** Values of attributes and titles of links: between quotes. */
function quotedSpans({ directives, htmlTags, links, definitions }: Article): readonly Span[] {
  return [
    ...[...directives, ...htmlTags].flatMap(({ attributes }) => attributes.map(({ valueSpan }) => valueSpan)),
    ...[...links, ...definitions].flatMap(({ title }) => (title ? [title] : [])),
  ];
}

/** In order and apart, so that one walk is enough. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
