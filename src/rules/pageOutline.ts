import type { Article, Block, Directive, Heading, Include } from '../article/article';
import type { Span } from '../article/span';
import { headingContent } from './headingContent';
import { keptLast } from '../docset/keptLast';
import { chainLabel, pageFile, viewIn } from './pageFiles';
import type { PageContext, PageFile, PagePlace } from './pageFiles';
import type { View } from './views';
import { visibilityIn } from './visibility';

/** A stretch of the page as the reader of the page meets it, those of included files among them. */
export interface OutlineItem extends PagePlace {
  /**
   * `content` is a visible leaf. `embed` is an image, video or code of a `:::` tag, which is seen but is no leaf to
   * the build. `unknown` is an include that cannot be read: anything may be in it.
   */
  readonly kind: 'heading' | 'content' | 'embed' | 'unknown';
  readonly view: View;
  /** Of a heading or tab heading. */
  readonly heading?: Heading;
  /** Whether a heading shows anything at all; of anything else that is true. */
  readonly isVisible: boolean;
}

interface PageOutline {
  readonly items: readonly OutlineItem[];
  readonly headings: readonly HeadingItem[];
}

/**
 * Everything visible on the page in order, block by block, with block includes expanded. Tab headings are
 * content, for they become tabs. Nothing is said about what lies inside a block.
 */
export function pageOutline(context: PageContext): readonly OutlineItem[] {
  return outlineOf(context).items;
}

/** The headings of the page in order, those of included files among them; no tabs. */
export function pageHeadings(context: PageContext): readonly HeadingItem[] {
  return outlineOf(context).headings;
}

export type HeadingItem = OutlineItem & { readonly heading: Heading };

export function isHeading(item: OutlineItem): item is HeadingItem {
  return item.kind === 'heading';
}

/** How messages name a heading: its level, and if it has content, that and the includes it comes by. */
export function headingLabel(item: HeadingItem): string {
  const { heading, file } = item;
  const content = headingContent(file.article, heading);
  return content ? `H${heading.level} '${content}'${chainLabel(item)}` : `H${heading.level}`;
}

const outlineOf = keptLast((context: PageContext): PageOutline => {
  const items: OutlineItem[] = [];
  addItems(items, pageFile(context));
  return { items, headings: items.filter(isHeading) };
});

function addItems(outline: OutlineItem[], file: PageFile): void {
  const { article } = file;
  const isVisible = visibilityIn(article);
  const images = new Set(article.directives.filter(isEmbedded).map(({ span }) => span.start));
  let embedded = 0;
  for (const block of article.blocks) {
    // What describes an image or video is no part of the page's text.
    if (block.span.start < embedded) continue;
    if (block.kind === 'include') {
      addInclude(outline, file, block);
      continue;
    }
    const heading = block.kind === 'heading' ? (block.node as Heading) : undefined;
    const kind = heading ? kindOfHeading(heading) : kindOf(block, images);
    if (!kind) continue;
    if (kind === 'embed') embedded = block.span.end;
    if (kind === 'content' && mayBeBlank.has(block.kind) && !isVisible(block.span)) continue;
    const span = heading ? placeOf(article, heading) : block.span;
    const isShown = !heading || isVisible(heading.textSpan);
    outline.push({ kind, view: viewIn(file, block), file, span, heading, isVisible: isShown });
  }
}

function addInclude(outline: OutlineItem[], file: PageFile, block: Block): void {
  const part = file.parts.get(block.node as Include);
  if (part) addItems(outline, part);
  else outline.push({ kind: 'unknown', view: viewIn(file, block), file, span: block.span, isVisible: true });
}

/** The build has an underlined heading stand where its underline is. */
function placeOf({ lines }: Article, { style, span }: Heading): Span {
  if (style === 'atx') return span;
  const { start, end } = lines.spanOf(lines.lineAt(span.end));
  return { start: Math.max(start, span.start), end: Math.min(end, span.end) };
}

function kindOfHeading({ isTab }: Heading): OutlineItem['kind'] {
  return isTab ? 'content' : 'heading';
}

function kindOf({ kind, span, node }: Block, images: ReadonlySet<number>): OutlineItem['kind'] | undefined {
  if (kind === 'directive') return isEmbedded(node as Directive) ? 'embed' : undefined;
  if (kind === 'directiveLeaf' || (kind === 'paragraph' && images.has(span.start))) return 'embed';
  return visibleKinds.has(kind) ? 'content' : undefined;
}

function isEmbedded({ name, form, recognised }: Directive): boolean {
  return form === 'block' && recognised && (name === 'image' || name === 'video' || name === 'code');
}

const visibleKinds: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'fencedCode',
  'indentedCode',
  'html',
  'table',
  'snippet',
  'video',
]);

/** Blocks that hold running text, which may be a comment alone. */
const mayBeBlank: ReadonlySet<Block['kind']> = new Set(['paragraph', 'html']);
