import type { Article, Block, Directive } from '../../article/article';
import { contains, type Span, type TextEdit } from '../../article/span';

/** What the containers of a block put before one line: indentation of list items, marks of quotes. */
export interface Margin {
  readonly span: Span;
  /** Blanks that belong to the text behind it: the rest of a tab. */
  readonly rest: string;
}

/**
 * The margins of the lines of `span` after its first, as the containers from the outermost to `parent` make them, with
 * what the blocks in `parent` are indented beyond that.
 */
export function marginsOf(article: Article, parent: Block | undefined, span: Span): readonly Margin[] {
  const containers = containersOf(article, parent);
  const { lines, text } = article;
  const inside = article.blocks.filter((each) => each.parent === parent && contains(span, each.span));
  const margins: Margin[] = [];
  let next = 0;
  let column = 0;
  for (let line = lines.lineAt(span.start); line <= lines.lineAt(span.end); line++) {
    const { start, end } = lines.spanOf(line);
    for (; next < inside.length && inside[next]!.span.start <= end; next++) {
      const { kind, span: block } = inside[next]!;
      // The blanks in front of indented code are what makes it code.
      column = kind === 'indentedCode' ? 0 : advance(text, start, block.start, 0);
    }
    if (line > lines.lineAt(span.start)) margins.push(takeMargin(text, start, end, containers, column));
  }
  return margins;
}

/** Edits that take those margins away: what stands there then says the same outside of the containers. */
export function marginEdits(article: Article, parent: Block | undefined, span: Span): readonly TextEdit[] {
  return marginsOf(article, parent, span)
    .filter(({ span: { start, end } }) => end > start)
    .map((margin) => ({ span: margin.span, text: margin.rest }));
}

/** `text` with `prefix` before each of its lines but the first; of a blank line only what is no blank itself. */
export function withMargin(text: string, prefix: string): string {
  const blank = prefix.trimEnd();
  return text.replace(/(\r\n|\n|\r)([^\r\n]?)/g, (_, lineEnd: string, next: string) =>
    next ? `${lineEnd}${prefix}${next}` : `${lineEnd}${blank}`,
  );
}

/** A column up to which an item is indented, the mark of a quote, or any indentation. */
type Container = number | 'quote' | 'blanks';

/** From the outermost container to the innermost. */
function containersOf(article: Article, parent: Block | undefined): readonly Container[] {
  const containers: Container[] = [];
  for (let block = parent; block; block = block.parent) {
    if (block.kind === 'listItem') containers.unshift(contentColumn(article, block.span.start));
    else if (block.kind === 'quote' || block.kind === 'alert' || block.kind === 'div') containers.unshift('quote');
    else if (block.kind === 'directive' && dropsIndentation.has((block.node as Directive).name)) {
      containers.unshift('blanks');
    }
  }
  return containers;
}

const dropsIndentation: ReadonlySet<string> = new Set(['row', 'column']);

/** The column, from 0, at which the text of the item whose marker stands at `start` begins. */
export function contentColumn({ text, lines }: Article, start: number): number {
  const line = lines.spanOf(lines.lineAt(start));
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(text.slice(start, Math.min(start + 10, line.end)))?.[0].length ?? 0;
  const at = advance(text, line.start, start + marker, 0);
  let end = start + marker;
  while (end < line.end && isBlank(text[end])) end++;
  const blanks = advance(text, start + marker, end, at) - at;
  return at + (end === line.end || blanks > 4 ? 1 : blanks);
}

/** `indented`: the column, from 0, up to which blanks are taken that no container asks for. */
function takeMargin(
  text: string,
  start: number,
  end: number,
  containers: readonly Container[],
  indented: number,
): Margin {
  let at = start;
  let column = 0;
  let left = 0;
  const takeUpTo = (wanted: number) => {
    for (; at < end && column < wanted && isBlank(text[at]); at++) column = advance(text, at, at + 1, column);
    left = Math.max(0, column - wanted);
  };
  for (const container of containers) {
    if (container === 'blanks') takeUpTo(Infinity);
    else if (container === 'quote') {
      let mark = at;
      while (mark < end && isBlank(text[mark])) mark++;
      // A line without its mark goes on with a paragraph all the same.
      if (text[mark] !== '>') break;
      column = advance(text, at, mark + 1, column);
      at = mark + 1;
      left = 0;
      if (isBlank(text[at]) && at < end) takeUpTo(column + 1);
    } else takeUpTo(container);
  }
  if (indented > column - left) takeUpTo(indented);
  if (!left) return { span: { start, end: at }, rest: '' };
  // Tabs behind the rest of one would be narrower than they were.
  const kept = column - left;
  takeUpTo(Infinity);
  return { span: { start, end: at }, rest: ' '.repeat(column - kept) };
}

/** The column behind `text` from `start` to `end` when `start` is at `column`. A tab leads to the next multiple of 4. */
function advance(text: string, start: number, end: number, column: number): number {
  for (let at = start; at < end; at++) {
    if (text[at] === '\t') column += 4 - (column % 4);
    else if (text[at] !== '\uFEFF') column++;
  }
  return column;
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
