import type { Alert, AlertKind, Article, Block } from '../../article/article';
import { readArticle } from '../../article/readArticle';
import { applyEdits, contains, touches, type Span, type TextEdit } from '../../article/span';
import { lineEndOf, linePrefix } from '../../rules/insertions';
import { isRefusal, type Refusal } from '../refactor/change';
import { marginsOf, type Margin } from '../refactor/margins';
import { wholeBlocks, type BlockRange } from '../refactor/wholeBlocks';

/**
 * Edits that make an alert of the selected blocks, or of the one at the caret. An alert of another kind there becomes
 * one of `kind`, one of the same kind becomes plain text again, and a plain quote gets the marker.
 */
export function toggleAlert(article: Article, selection: Span, kind: AlertKind): readonly TextEdit[] | Refusal {
  const alert = alertAt(article, selection);
  if (alert) return alert.kind === kind ? removed(article, alert) : [{ span: alert.writtenSpan, text: kind }];
  const quote = quoteAt(article, selection);
  if (quote) return [marker(article, quote.span.start, kind)];
  const empty = emptyLineAt(article, selection);
  if (empty) return [newAlert(article, empty, kind)];
  const range = wholeBlocks(article, selection);
  return isRefusal(range) ? range : wrapped(article, range, kind);
}

/** The alert that `selection` stands in, or that it covers. */
export function alertAt({ alerts }: Article, selection: Span): Alert | undefined {
  return alerts.findLast(({ recognised, span }) => recognised && (holds(span, selection) || contains(selection, span)));
}

/** An empty line inside an article, where an alert is to be written. */
function emptyLineAt({ text, lines, blocks, frontMatter }: Article, { start, end }: Span): Span | undefined {
  const line = lines.spanOf(lines.lineAt(start));
  if (start !== end || /\S/.test(text.slice(line.start, line.end))) return undefined;
  if (frontMatter && start <= frontMatter.span.end) return undefined;
  const isInCode = blocks.some(({ kind, span }) => verbatim.has(kind) && span.start < start && start < span.end);
  return isInCode ? undefined : line;
}

const verbatim: ReadonlySet<Block['kind']> = new Set(['fencedCode', 'indentedCode', 'html']);

function newAlert(article: Article, line: Span, kind: AlertKind): TextEdit {
  const indent = article.text.slice(line.start, line.end);
  return { span: { start: line.end, end: line.end }, text: `> [!${kind}]${lineEndOf(article)}${indent}> ` };
}

function quoteAt({ blocks }: Article, selection: Span): Block | undefined {
  return blocks.findLast(({ kind, span }) => {
    return kind === 'quote' && (holds(span, selection) || contains(selection, span));
  });
}

function holds(span: Span, selection: Span): boolean {
  return touches(span, selection.start) && touches(span, selection.end);
}

/** The line of the marker, in front of what stands at `offset` of a quote. */
function marker(article: Article, offset: number, kind: AlertKind): TextEdit {
  const text = `> [!${kind}]${lineEndOf(article)}${linePrefix(article, offset)}`;
  return { span: { start: offset, end: offset }, text };
}

function wrapped(article: Article, { parent, span }: BlockRange, kind: AlertKind): readonly TextEdit[] {
  const { lines, text } = article;
  const lineEnd = lineEndOf(article);
  const prefix = linePrefix(article, span.start);
  // Without a line between them a quote below would become part of the alert.
  const next = lines.spanOf(lines.lineAt(span.end) + 1);
  const isQuoteBelow = text
    .slice(Math.min(next.start + prefix.length, next.end), next.end)
    .trimStart()
    .startsWith('>');
  return [
    { span: { start: span.start, end: span.start }, text: `> [!${kind}]${lineEnd}${prefix}> ` },
    ...remade(article, marginsOf(article, parent, span), `${prefix}> `),
    ...(isQuoteBelow ? [{ span: { start: span.end, end: span.end }, text: `${lineEnd}${prefix.trimEnd()}` }] : []),
  ];
}

/** Takes the marker and the marks of the quote away. */
function removed(article: Article, { markerSpan, block }: Alert): readonly TextEdit[] {
  const { lines, text } = article;
  const prefix = linePrefix(article, block.span.start);
  const line = lines.lineAt(markerSpan.start);
  const [first, ...others] = marginsOf(article, block, { start: markerSpan.start, end: endOf(article, block) });
  if (!first) return [{ span: { start: block.span.start, end: markerSpan.end }, text: '' }];
  const lineStart = lines.spanOf(line).start;
  const above = line > 0 ? lines.spanOf(line - 1) : { start: 0, end: 0 };
  const opensLine = !/[^\s>]/.test(text.slice(lineStart, block.span.start));
  const isJoined = opensLine && /[^\s>]/.test(text.slice(above.start, above.end));
  const rest = remade(article, others, prefix);
  const close = [{ span: { start: block.span.start, end: first.span.end }, text: first.rest }, ...rest];
  if (!isJoined || staysApart(article, block, close)) return close;
  const between = `${prefix.trimEnd()}${lineEndOf(article)}${prefix}`;
  return [{ span: { start: lineStart, end: first.span.end }, text: `${between}${first.rest}` }, ...rest];
}

/** Whether what the alert begins with is read as what it was after `edits`, and not as a part of what stands above. */
function staysApart(article: Article, alert: Block, edits: readonly TextEdit[]): boolean {
  const { blocks, text } = article;
  const first = blocks.findIndex(({ parent }) => parent === alert);
  const leaf = blocks.find((_, index) => index >= first && blocks[index + 1]?.parent !== blocks[index]);
  if (first < 0 || !leaf) return false;
  const marks = edits[0]!;
  const start = leaf.span.start + marks.text.length - (marks.span.end - marks.span.start);
  return readArticle(applyEdits(text, edits)).blocks.some(
    ({ kind, span }) => kind === leaf.kind && span.start === start,
  );
}

/** To the end of the last thing that stands in it. */
function endOf({ blocks }: Article, block: Block): number {
  return blocks.reduce((end, { parent, span }) => (parent === block ? Math.max(end, span.end) : end), block.span.end);
}

/** Puts `prefix` in the place of each margin; before a blank line what is no blank of it. */
function remade({ text, lines }: Article, margins: readonly Margin[], prefix: string): readonly TextEdit[] {
  return margins.map(({ span, rest }) => {
    const { end } = lines.spanOf(lines.lineAt(span.start));
    const isBlank = !/\S/.test(text.slice(span.end, end));
    return isBlank ? { span: { start: span.start, end }, text: prefix.trimEnd() } : { span, text: prefix + rest };
  });
}
