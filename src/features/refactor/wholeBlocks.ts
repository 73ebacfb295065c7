import type { Article, Block, Directive } from '../../article/article';
import { contains, touches, type Span } from '../../article/span';
import { trimmedSpan } from '../../rules/blanks';
import type { Refusal } from './change';

/** Blocks that stand one after another in the same container, and can be taken out of it together. */
export interface BlockRange {
  /** What they stand in; undefined at the top of the article. */
  readonly parent: Block | undefined;
  /** Those of them that are children of `parent`; at least one. */
  readonly blocks: readonly Block[];
  /** From the first character of the first one to the last of the last one. */
  readonly span: Span;
}

/**
 * The blocks that `selection` covers, or without a selection the one it stands in. A paragraph or heading counts as a
 * whole even if a part of it is selected; of anything else a part is refused, for neither half would be what it was.
 */
export function wholeBlocks(article: Article, selection: Span): BlockRange | Refusal {
  const trimmed = trimmedSpan(article.text, selection);
  const wanted = trimmed.start < trimmed.end ? trimmed : { start: selection.start, end: selection.start };
  if (wanted.start < (article.frontMatter?.span.end ?? 0)) return { refusal: 'Select text below the front matter.' };
  const childrenOf = children(article);
  const isCaret = wanted.start === wanted.end;
  const isMet = ({ span }: Block) =>
    isCaret ? touches(span, wanted.start) : span.start < wanted.end && wanted.start < span.end;
  let parent: Block | undefined;
  for (;;) {
    const blocks = (childrenOf.get(parent) ?? []).filter(isMet);
    const [first] = blocks;
    if (!first) return parent ? rangeOf(parent.parent, [parent]) : { refusal: 'There is no text here to work on.' };
    const half = blocks.find((block) => !isCaret && !contains(wanted, block.span) && !mayBePart.has(block.kind));
    const isInside = blocks.length === 1 && mayHold(first) && (isCaret || (half && isIn(first, wanted)));
    if (isInside) {
      parent = first;
      continue;
    }
    const cut = half ?? (canStandAlone(first, blocks) ? undefined : (parent ?? first));
    if (cut) return { refusal: `Select the whole ${nameOf(cut)}, or something inside it: a part cannot stand alone.` };
    return rangeOf(parent, blocks);
  }
}

function rangeOf(parent: Block | undefined, blocks: readonly Block[]): BlockRange {
  return { parent, blocks, span: { start: blocks[0]!.span.start, end: blocks.at(-1)!.span.end } };
}

/** Of the blocks at one level: items belong to their list, tabs and their headings to their group. */
function canStandAlone(first: Block, blocks: readonly Block[]): boolean {
  return !blocks.some(({ kind, node, parent }) => {
    if (kind === 'listItem' || kind === 'tab') return true;
    if (kind === 'thematicBreak') return parent?.kind === 'tabGroup';
    return kind === 'heading' && !!node && 'isTab' in node && node.isTab && first.parent?.kind === 'tab';
  });
}

/** Whether blocks can be taken from inside. What describes a picture belongs to it. */
function mayHold({ kind, node }: Block): boolean {
  if (kind !== 'directive') return containers.has(kind);
  const { name } = node as Directive;
  return name !== 'image' && name !== 'video';
}

/** Whether the tags or marks that make the container lie outside of `wanted`. */
function isIn(block: Block, wanted: Span): boolean {
  if (block.kind === 'directive') {
    const { body } = block.node as Directive;
    return body !== undefined && contains(body, wanted);
  }
  return contains(block.span, wanted);
}

const containers: ReadonlySet<Block['kind']> = new Set([
  'quote',
  'list',
  'listItem',
  'alert',
  'div',
  'tabGroup',
  'tab',
]);

const mayBePart: ReadonlySet<Block['kind']> = new Set(['paragraph', 'heading', 'definition', 'include', 'snippet']);

function nameOf({ kind, node }: Block): string {
  if (kind === 'directive') return `'${(node as Directive).name}' block`;
  return names[kind] ?? 'block';
}

const names: Partial<Record<Block['kind'], string>> = {
  quote: 'quote',
  div: 'quote',
  alert: 'alert',
  list: 'list',
  listItem: 'list item',
  tabGroup: 'tab group',
  tab: 'tab group',
  fencedCode: 'code block',
  indentedCode: 'code block',
  html: 'block of HTML',
  table: 'table',
};

/** The children of every container, in order; those of the article under undefined. */
function children({ blocks }: Article): ReadonlyMap<Block | undefined, readonly Block[]> {
  const all = new Map<Block | undefined, Block[]>();
  for (const block of blocks) {
    const known = all.get(block.parent);
    if (known) known.push(block);
    else all.set(block.parent, [block]);
  }
  return all;
}
