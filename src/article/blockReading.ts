import { newCursor } from './cursor';
import type { Cursor } from './cursor';
import type { DirectiveLine } from './directives';
import type { Draft, DraftBlock, DraftSpan } from './draft';
import type { HtmlBlockKind } from './htmlBlocks';
import type { FenceLine } from './leafLines';
import type { Span } from './span';

/** What the block pass knows between two lines: which containers are open, and the leaf inside the last one. */
export interface BlockReading {
  readonly draft: Draft;
  readonly cursor: Cursor;
  /** 0-based number of the line being read. */
  line: number;
  /** From the outermost to the innermost. */
  readonly containers: Container[];
  leaf: Leaf | undefined;
  /** Opening tags that the build shows as text, by name: so many end tags are text as well. */
  readonly rejected: Map<string, number>;
}

/** Of a line in which a block may begin. `container`: the line goes on in it. `line`: it is used up. */
export type Outcome = 'container' | 'line' | 'none';

/** Containers can nest no deeper, which keeps reading linear; no author comes near it. */
export const DEEPEST = 100;

export interface Container {
  readonly kind: 'quote' | 'list' | 'item' | 'directive';
  readonly block: DraftBlock;
  /** No block has been opened in it yet. */
  isEmpty: boolean;
  /** Of an item: the columns that its lines stand in by. Of a list: the character that its markers share. */
  readonly measure: number;
  readonly opening?: DirectiveLine;
  /** Of a directive without its end: whether that needs to be said. */
  isAccounted?: boolean;
}

export type Leaf = TextLeaf | FenceLeaf | IndentedLeaf | TableLeaf;

/** A paragraph or a block of html: lines of text. */
export interface TextLeaf {
  readonly kind: 'paragraph' | 'html';
  readonly block: DraftBlock;
  readonly lines: Span[];
  /** Only blanks and line ends stand between its lines. */
  isDirect: boolean;
  readonly htmlKind?: HtmlBlockKind;
}

export interface FenceLeaf {
  readonly kind: 'fence';
  readonly block: DraftBlock;
  readonly fence: FenceLine;
  readonly body: DraftSpan;
}

export interface IndentedLeaf {
  readonly kind: 'indented';
  readonly block: DraftBlock;
}

export interface TableLeaf {
  readonly kind: 'table';
  readonly block: DraftBlock;
}

export function newBlockReading(draft: Draft): BlockReading {
  const cursor = newCursor(draft.text);
  return { draft, cursor, line: 0, containers: [], leaf: undefined, rejected: new Map() };
}

export function innermost({ containers }: BlockReading): Container | undefined {
  // Reading at -1 would be right and very slow.
  return containers.length > 0 ? containers[containers.length - 1] : undefined;
}

/** The start of the line after the current one, or the end of the text. */
export function nextLineStart({ draft, line }: BlockReading): number {
  return draft.lines.starts[line + 1] ?? draft.text.length;
}
