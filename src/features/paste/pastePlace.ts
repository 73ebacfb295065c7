import type { Article, Block } from '../../article/article';
import { touches, type Span } from '../../article/span';

/** What an article takes at a place, as far as it matters for what is pasted there. */
export type PastePlace =
  /** Running text, or an empty line. `block` is the paragraph or heading that is there. */
  | { readonly kind: 'text'; readonly block: Block | undefined }
  /** A cell of a table, which has one line. */
  | { readonly kind: 'cell'; readonly block: Block }
  /** Where an address belongs: `[text](here)`, `[label]: here`, `link="here"`. */
  | { readonly kind: 'address' };

/**
 * What stands at `span` of the article. Undefined where pasted text has to stay as it is: in front matter, code, html,
 * comments, tags, in the middle of a link or an image.
 */
export function pastePlaceAt(article: Article, span: Span): PastePlace | undefined {
  if (isAddress(article, span)) return { kind: 'address' };
  if (isVerbatim(article, span)) return undefined;
  const block = article.blocks.findLast(({ kind, span: own }) => leaves.has(kind) && meets(own, span));
  if (block?.kind === 'table') return { kind: 'cell', block };
  return block && !running.has(block.kind) ? undefined : { kind: 'text', block };
}

const running: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading']);

const leaves: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'heading',
  'fencedCode',
  'indentedCode',
  'html',
  'table',
  'include',
  'snippet',
  'video',
  'directiveLeaf',
]);

function isAddress(article: Article, span: Span): boolean {
  const { text, lines, links, images, definitions, directives } = article;
  const holds = (own: Span) => own.start <= span.start && span.end <= own.end;
  if ([...links, ...images].some(({ form, target }) => form === 'inline' && holds(target.span))) return true;
  if (definitions.some(({ target }) => holds(target.span))) return true;
  const isLink = directives.some(({ name, recognised, attributes }) => {
    return name === 'image' && recognised && attributes.some((each) => each.name === 'link' && holds(each.valueSpan));
  });
  if (isLink) return true;
  // A definition that has no address yet is none.
  const line = lines.spanOf(lines.lineAt(span.start));
  const isAtEnd = text.slice(span.end, line.end).trim() === '';
  const isLabel = /^ {0,3}\[[^\][\\^]+\]:[ \t]*$/.test(text.slice(line.start, span.start));
  return isAtEnd && isLabel && !isVerbatim(article, span);
}

function isVerbatim(article: Article, span: Span): boolean {
  const { lines, frontMatter, blocks, codeSpans, comments, links, images, directives, htmlTags, xrefs, includes } =
    article;
  if (frontMatter && span.start <= frontMatter.span.end) return true;
  const isCode = blocks.some(({ kind, span: own }) => {
    return verbatim.has(kind) && meets({ start: own.start, end: lines.spanOf(lines.lineAt(own.end)).end }, span);
  });
  if (isCode) return true;
  const nodes = [comments, links, images, directives, htmlTags, xrefs, includes].flat();
  return [...codeSpans, ...nodes.map((node) => node.span)].some((own) => cuts(span, own));
}

const verbatim: ReadonlySet<Block['kind']> = new Set(['fencedCode', 'indentedCode', 'html']);

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
