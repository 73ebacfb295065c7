import type { Article, Block, Heading, Include } from '../article/article';
import type { Span } from '../article/span';
import type { RuleContext } from './rule';
import { viewOf } from './views';
import type { View } from './views';

/** A stretch of the page as the reader of the page meets it, those of included files among them. */
export interface OutlineItem {
  /** `unknown` is an include that cannot be read: anything may be in it. */
  readonly kind: 'heading' | 'content' | 'unknown';
  readonly view: View;
  /** In the article that is checked: of the heading or block itself, or of the include that brings it. */
  readonly span: Span;
  readonly heading?: Heading;
  /** Where an included heading comes from, outermost first: `articles/a.md(5,1)`, `includes/b.md`. Empty for one of the article. */
  readonly chain: readonly string[];
}

const outlines = new WeakMap<RuleContext, readonly OutlineItem[]>();

/**
 * Everything visible on the page in order, block by block, with block includes expanded. Tab headings are
 * content, for they become tabs. Nothing is said about what lies inside a block.
 */
export function pageOutline(context: RuleContext): readonly OutlineItem[] {
  const known = outlines.get(context);
  if (known) return known;
  const outline: OutlineItem[] = [];
  const { path, article } = context;
  addItems(outline, context, { path, article, view: {}, chain: [], open: new Set([path]), budget: { left: 500 } });
  outlines.set(context, outline);
  return outline;
}

/** How messages name a heading: its level, its text, and for an included one where it comes from. */
export function headingLabel({ heading, chain }: OutlineItem): string {
  if (!heading) return '';
  const text = heading.text ? ` '${heading.text}'` : '';
  return `H${heading.level}${text}${chain.length ? `(${chain.join(' -> ')})` : ''}`;
}

interface File {
  readonly path: string;
  readonly article: Article;
  /** What holds for the include that brings the file. */
  readonly view: View;
  /** Where that include stands in the article that is checked. */
  readonly span?: Span;
  readonly chain: readonly string[];
  /** The files that are being expanded, and how many more may be: includes that double at every level have no end. */
  readonly open: ReadonlySet<string>;
  readonly budget: { left: number };
}

function addItems(outline: OutlineItem[], context: RuleContext, file: File): void {
  const isVisible = visibilityIn(file.article);
  for (const block of file.article.blocks) {
    if (block.kind === 'include') {
      addInclude(outline, context, file, block);
      continue;
    }
    const heading = block.kind === 'heading' ? (block.node as Heading) : undefined;
    if (!heading && !(visibleKinds.has(block.kind) && isVisible(block))) continue;
    const place = { view: viewOf(block, file.view), span: file.span ?? block.span };
    const chain = heading && file.span ? [...file.chain, placeIn(file, heading.span)] : [];
    if (heading && !heading.isTab) outline.push({ kind: 'heading', heading, chain, ...place });
    else outline.push({ kind: 'content', chain: [], ...place });
  }
}

function addInclude(outline: OutlineItem[], context: RuleContext, file: File, block: Block): void {
  const { target } = block.node as Include;
  const view = viewOf(block, file.view);
  const span = file.span ?? block.span;
  const resolution = context.docset.resolveContent(file.path, target);
  const article = resolution.kind === 'file' ? context.docset.article(resolution.path) : undefined;
  if (resolution.kind !== 'file' || !article || file.open.has(resolution.path) || file.budget.left-- <= 0) {
    outline.push({ kind: 'unknown', view, span, chain: [] });
    return;
  }
  addItems(outline, context, {
    path: resolution.path,
    article,
    view,
    span,
    chain: [...file.chain, placeIn(file, block.span)],
    open: new Set(file.open).add(resolution.path),
    budget: file.budget,
  });
}

/** The first place in a file goes without saying, save in the article itself. */
function placeIn({ path, article, span: include }: File, span: Span): string {
  const { line, character } = article.lines.positionAt(span.start);
  return include && line === 0 && character === 0 ? path : `${path}(${line + 1},${character + 1})`;
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

/** Tells whether a block shows anything: comments, blanks and links without a text do not. Blocks come in order. */
function visibilityIn({ text, comments, links }: Article): (block: Block) => boolean {
  const hidden = [
    ...comments.map(({ span }) => span),
    ...links
      .filter(({ form, textSpan }) => form === 'inline' && textSpan.start === textSpan.end)
      .map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  let next = 0;
  return ({ kind, span }) => {
    if (kind !== 'paragraph' && kind !== 'html') return true;
    let from = span.start;
    while (next < hidden.length && hidden[next]!.end <= span.start) next++;
    for (let index = next; index < hidden.length && hidden[index]!.start < span.end; index++) {
      if (text.slice(from, hidden[index]!.start).trim()) return true;
      from = Math.max(from, hidden[index]!.end);
    }
    return text.slice(from, span.end).trim() !== '';
  };
}
