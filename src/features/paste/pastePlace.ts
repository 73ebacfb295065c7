import type { Article, Block } from '../../article/article';
import { contains, touches, type Span } from '../../article/span';
import { isDelimiterRow } from '../../rules/tableRows';
import { addressKindAt, isBehindLabel, type AddressKind } from './addressPlace';
import { marginLength } from './insertion';

/** What an article takes at a place, as far as it matters for what is pasted there. */
export type PastePlace =
  /** Running text, or an empty line. `block` is the paragraph or heading that is there. */
  | { readonly kind: 'text'; readonly block: Block | undefined }
  /** Before or behind what has its lines for itself, such as a tag or a table: room for blocks, none for text. */
  | { readonly kind: 'between' }
  /** A cell of a table, which has one line. */
  | { readonly kind: 'cell' }
  /** Where an address belongs, and of what. */
  | { readonly kind: 'address'; readonly of: AddressKind };

/**
 * What stands at `span` of the article. Undefined where pasted text has to stay as it is: in front matter, code, html,
 * comments, tags, in the middle of a link or an image.
 */
export function pastePlaceAt(article: Article, span: Span): PastePlace | undefined {
  const tab = article.headings.find((heading) => heading.isTab && touches(heading.span, span.start));
  if (tab) return cuts(span, tab.span) ? undefined : { kind: 'between' };
  const address = addressKindAt(article, span);
  if (address) return { kind: 'address', of: address };
  if (isVerbatim(article, span)) return undefined;
  if (isBehindLabel(article, span)) return { kind: 'address', of: 'page' };
  const block = article.blocks.findLast(({ kind, span: own }) => leaves.has(kind) && meets(own, span));
  if (block?.kind === 'table') return placeInTable(article, block, span);
  if (block && !running.has(block.kind)) return cuts(span, block.span) ? undefined : { kind: 'between' };
  return isBesideTag(article, block, span.start) ? { kind: 'between' } : placeInLine(article, block, span);
}

const running: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading']);

const leaves: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'heading',
  'table',
  'thematicBreak',
  'definition',
  'include',
  'snippet',
  'video',
  'directiveLeaf',
]);

function placeInTable({ text, lines }: Article, table: Block, span: Span): PastePlace | undefined {
  if (contains(span, table.span)) return { kind: 'between' };
  const line = lines.lineAt(span.start);
  const { start, end } = lines.spanOf(line);
  if (isDelimiterRow(text.slice(start, end))) return undefined;
  if (text.slice(start, span.start).trim() === '') return { kind: 'between' };
  const isBehindRow = text.slice(span.end, end).trim() === '' && text.slice(start, span.start).trimEnd().endsWith('|');
  if (!isBehindRow) return { kind: 'cell' };
  return line === lines.lineAt(table.span.end) ? { kind: 'between' } : undefined;
}

/** Whether the line at `offset` is, or directly follows, one that running text would become a part of. */
function isBesideTag({ lines, blocks, alerts, directives }: Article, block: Block | undefined, offset: number) {
  if (block) return false;
  if (alerts.some(({ markerSpan }) => touches(markerSpan, offset))) return true;
  if (directives.some(({ form, span }) => form === 'block' && touches(span, offset))) return true;
  const line = lines.lineAt(offset);
  return blocks.some(({ kind, span }) => kind === 'html' && lines.lineAt(span.end) === line - 1);
}

/** Before the markers of lists, quotes and headings there is no room for text, and in them for nothing. */
function placeInLine(article: Article, block: Block | undefined, span: Span): PastePlace | undefined {
  const { text, lines, headings } = article;
  const line = lines.spanOf(lines.lineAt(span.start));
  const before = text.slice(line.start, span.start);
  const heading = headings.find((each) => each.block === block);
  const isInText = block !== undefined && (heading?.textSpan.start ?? block.span.start) <= span.start;
  const isFree = text.slice(span.end, line.end).trim() === '';
  if (isInText || isFree) return { kind: 'text', block };
  return marginLength(before) === before.length ? { kind: 'between' } : undefined;
}

function isVerbatim(article: Article, span: Span): boolean {
  const { frontMatter, blocks, codeSpans, comments, links, images, alerts } = article;
  const { definitions, directives, htmlTags, xrefs, includes } = article;
  if (frontMatter && span.start <= frontMatter.span.end) return true;
  const isCode = blocks.some((block, index) => {
    return (
      verbatim.has(block.kind) && meets({ start: startOfCode(article, block), end: endOfCode(article, index) }, span)
    );
  });
  if (isCode) return true;
  const nodes = [comments, links, images, definitions, directives, htmlTags, xrefs, includes].flat();
  const spans = [...codeSpans, ...nodes.map((node) => node.span), ...alerts.map(({ markerSpan }) => markerSpan)];
  return spans.some((own) => cuts(span, own));
}

const verbatim: ReadonlySet<Block['kind']> = new Set(['fencedCode', 'indentedCode', 'html']);

/** An indentation that makes code is a part of it. */
function startOfCode({ lines }: Article, { kind, span }: Block): number {
  return kind === 'indentedCode' ? lines.spanOf(lines.lineAt(span.start)).start : span.start;
}

/** The end of the last line of the block; a fence that is not closed yet has the empty lines behind it as well. */
function endOfCode({ text, lines, blocks }: Article, index: number): number {
  const { span, fence } = blocks[index]!;
  const next = blocks[index + 1];
  if (!fence || fence.closed) return lines.spanOf(lines.lineAt(span.end)).end;
  return next ? lines.spanOf(lines.lineAt(next.span.start) - 1).end : text.length;
}

/** Whether `span` begins or ends within `own`; a selection of the whole of it does not. */
function cuts(span: Span, own: Span): boolean {
  const isWithin = (offset: number) => own.start < offset && offset < own.end;
  return isWithin(span.start) || isWithin(span.end);
}

/** Whether `span` lies in `own` or reaches into it; a caret right before it does not. */
function meets(own: Span, span: Span): boolean {
  if (span.start === span.end) return touches(own, span.start);
  return own.start < span.end && span.start < own.end;
}
