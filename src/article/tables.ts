import type { Block } from './article';
import { endOfPartner, newBackticks } from './backticks';
import type { Backticks } from './backticks';
import { BACKSLASH, BACKTICK, COLON, HYPHEN, PIPE, skipBlanks, trimmedEnd } from './characters';
import type { Draft } from './draft';
import { joinedPassage, passageOf } from './passage';
import type { Span } from './span';

/** GFM pipe tables: a row of headers, a row of dashes with as many cells, rows up to a blank line. */

/** Whether the line from `start` to `end` is the row of dashes below the header line `header`. */
export function isTableStart(draft: Draft, header: Span, start: number, end: number): boolean {
  const { text } = draft;
  const columns = countDelimiters(text, start, end);
  if (!columns) return false;
  const cells = cellsOf(draft, header.start, header.end);
  draft.steps += end - start + header.end - header.start;
  return cells.length === columns && (columns > 1 || hasPipe(text, header) || hasPipe(text, { start, end }));
}

/** Leaves each cell of the row from `start` to `end` to the inline pass. */
export function addRow(draft: Draft, block: Block, start: number, end: number): void {
  const { text } = draft;
  for (const cell of cellsOf(draft, start, end)) {
    if (cell.start === cell.end) continue;
    const passage = cell.hasEscapedPipe
      ? joinedPassage(text, withoutEscapes(text, cell), false)
      : passageOf(text, cell.start, cell.end);
    draft.contents.push({ block, passage, kind: 'cell', heading: undefined });
  }
}

/**
 * The cells of a row, blanks around them left out. As in Markdig, and other than in GFM, a pipe inside a code
 * span does not end a cell.
 */
function cellsOf(draft: Draft, start: number, end: number): readonly Cell[] {
  const { text } = draft;
  const cells: Cell[] = [];
  let at = skipBlanks(text, start, end);
  const stop = trimmedEnd(text, at, end);
  if (text.charCodeAt(at) === PIPE) at++;
  let cellStart = at;
  let hasEscapedPipe = false;
  let backticks: Backticks | undefined;
  while (at < stop) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      hasEscapedPipe ||= text.charCodeAt(at + 1) === PIPE;
      at += 2;
    } else if (code === BACKTICK) {
      let runEnd = at;
      while (runEnd < stop && text.charCodeAt(runEnd) === BACKTICK) runEnd++;
      backticks ??= newBackticks(draft, text, stop);
      const close = endOfPartner(backticks, runEnd, runEnd - at);
      at = close < 0 ? runEnd : close;
    } else if (code === PIPE) {
      cells.push(cell(text, cellStart, at, hasEscapedPipe));
      cellStart = ++at;
      hasEscapedPipe = false;
    } else at++;
  }
  if (cellStart < stop) cells.push(cell(text, cellStart, stop, hasEscapedPipe));
  return cells;
}

interface Cell extends Span {
  readonly hasEscapedPipe: boolean;
}

function cell(text: string, start: number, end: number, hasEscapedPipe: boolean): Cell {
  const from = skipBlanks(text, start, end);
  return { start: from, end: trimmedEnd(text, from, end), hasEscapedPipe };
}

/** The number of cells of a row of dashes, 0 when it is none. */
function countDelimiters(text: string, start: number, end: number): number {
  let at = skipBlanks(text, start, end);
  const stop = trimmedEnd(text, at, end);
  if (text.charCodeAt(at) === PIPE) at = skipBlanks(text, at + 1, stop);
  let count = 0;
  while (at < stop) {
    if (text.charCodeAt(at) === COLON) at++;
    const dashes = at;
    while (at < stop && text.charCodeAt(at) === HYPHEN) at++;
    if (at === dashes) return 0;
    if (at < stop && text.charCodeAt(at) === COLON) at++;
    at = skipBlanks(text, at, stop);
    count++;
    if (at === stop) break;
    if (text.charCodeAt(at) !== PIPE) return 0;
    at = skipBlanks(text, at + 1, stop);
  }
  return count;
}

function hasPipe(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === PIPE) return true;
  return false;
}

/** The parts of a cell between the backslashes of its `\|`. */
function withoutEscapes(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) !== BACKSLASH) continue;
    if (text.charCodeAt(at + 1) === PIPE && at + 1 < end) {
      spans.push({ start: from, end: at });
      from = at + 1;
    }
    at++;
  }
  spans.push({ start: from, end });
  return spans;
}
