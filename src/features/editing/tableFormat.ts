import type { Article, Block } from '../../article/article';
import { slice, touches, type Span, type TextEdit } from '../../article/span';
import { trimmedSpan } from '../../rules/blanks';
import { tableRows } from '../../rules/tableRows';
import { marginsOf } from '../refactor/margins';
import { displayWidth } from './displayWidth';

/**
 * Edits that set the columns of the table at `offset` below each other, every row between bars; no edit where that is
 * so. A table too wide for a screen gets one blank around each cell instead. Undefined where no table is.
 */
export function formatTable(article: Article, offset: number): readonly TextEdit[] | undefined {
  const table = tableAt(article, offset);
  if (!table) return undefined;
  const lines = linesOf(article, table);
  const dashes = lines[1];
  if (!dashes) return undefined;
  const rows = tableRows(article, table).map((cells) => cells.map((cell) => slice(article.text, cell)));
  const alignments = alignmentsOf(slice(article.text, dashes));
  const columns = Math.max(...rows.map((cells) => cells.length), alignments.length);
  const widest = Array.from({ length: columns }, (_, column) =>
    Math.max(3, ...rows.map((cells) => displayWidth(cells[column] ?? ''))),
  );
  const total = widest.reduce((sum, width) => sum + width + 3, 1);
  const widths = total > widestTable ? undefined : widest;
  const written = rows.map((cells) => row(cells, rows[0]!.length, alignments, widths));
  written.splice(1, 0, dashRow(alignments, widths));
  return lines.flatMap((span, index) => {
    const text = written[index];
    return text === undefined || slice(article.text, span) === text ? [] : [{ span, text }];
  });
}

/** The table at `offset`, if there is one. */
export function tableAt({ blocks }: Article, offset: number): Block | undefined {
  return blocks.find(({ kind, span }) => kind === 'table' && touches(span, offset));
}

type Alignment = 'none' | 'left' | 'center' | 'right';

/** In columns. Beyond it lines wrap, and nothing is below anything any more. */
const widestTable = 120;

/** The lines of the table without what its containers put before them, and without blanks around them. */
function linesOf(article: Article, { span, parent }: Block): readonly Span[] {
  const { lines, text } = article;
  const starts = [span.start, ...marginsOf(article, parent, span).map((margin) => margin.span.end)];
  return starts.map((start) => {
    const { end } = lines.spanOf(lines.lineAt(start));
    return trimmedSpan(text, { start, end });
  });
}

function alignmentsOf(dashes: string): readonly Alignment[] {
  const cells = dashes.replace(/^\|/, '').replace(/\|$/, '').split('|');
  return cells.map((cell) => {
    const [first, last] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
    return first && last ? 'center' : first ? 'left' : last ? 'right' : 'none';
  });
}

/** `widths` undefined: as wide as the text. Cells that a row lacks are added, those it has too many stay. */
function row(
  cells: readonly string[],
  columns: number,
  alignments: readonly Alignment[],
  widths: readonly number[] | undefined,
): string {
  const all = [...cells, ...Array.from({ length: Math.max(0, columns - cells.length) }, () => '')];
  return bars(all.map((cell, column) => (widths ? padded(cell, widths[column]!, alignments[column]) : cell)));
}

function padded(text: string, width: number, alignment: Alignment = 'none'): string {
  const blanks = Math.max(0, width - displayWidth(text));
  const before = alignment === 'right' ? blanks : alignment === 'center' ? blanks >> 1 : 0;
  return ' '.repeat(before) + text + ' '.repeat(blanks - before);
}

function dashRow(alignments: readonly Alignment[], widths: readonly number[] | undefined): string {
  return bars(
    alignments.map((alignment, column) => {
      const width = widths?.[column] ?? 3;
      const colons = alignment === 'center' ? 2 : alignment === 'none' ? 0 : 1;
      const dashes = '-'.repeat(Math.max(1, width - colons));
      return `${alignment === 'left' || colons === 2 ? ':' : ''}${dashes}${alignment === 'right' || colons === 2 ? ':' : ''}`;
    }),
  );
}

function bars(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
