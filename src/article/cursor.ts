import { SPACE, TAB } from './characters';

/**
 * The place in one line up to which the containers have taken it, counted in offsets and in columns. Tabs go
 * to the next multiple of four columns, and a container may take a part of one.
 */
export interface Cursor {
  readonly text: string;
  /** Of the line: its first character and the place before its line end. */
  start: number;
  end: number;
  at: number;
  column: number;
  /** Columns of the tab before `at` that no container has taken yet. */
  spareColumns: number;
  /** The first character from `at` on that is no blank, its column, and how far it stands in. */
  next: number;
  nextColumn: number;
  indent: number;
  isBlank: boolean;
  /** Whether a quote marker has been passed in this line: its text does not follow the line before directly. */
  hasQuoteMarker: boolean;
}

export function newCursor(text: string): Cursor {
  return {
    text,
    start: 0,
    end: 0,
    at: 0,
    column: 0,
    spareColumns: 0,
    next: 0,
    nextColumn: 0,
    indent: 0,
    isBlank: true,
    hasQuoteMarker: false,
  };
}

export function startLine(cursor: Cursor, start: number, end: number): void {
  cursor.start = start;
  cursor.end = end;
  cursor.at = start;
  cursor.column = 0;
  cursor.spareColumns = 0;
  cursor.hasQuoteMarker = false;
  findNext(cursor);
}

/** Takes the indentation and one character after it, `width` characters wide, which are no tabs. */
export function takeMarker(cursor: Cursor, width: number): void {
  cursor.at = cursor.next + width;
  cursor.column = cursor.nextColumn + width;
  cursor.spareColumns = 0;
  findNext(cursor);
}

/** Takes all indentation, as if the line began at its first character. */
export function takeIndent(cursor: Cursor): void {
  cursor.at = cursor.next;
  cursor.column = cursor.nextColumn;
  cursor.spareColumns = 0;
  cursor.indent = 0;
}

/** Takes `columns` columns of indentation, or what there is. */
export function takeColumns(cursor: Cursor, columns: number): void {
  let left = columns;
  const spare = Math.min(left, cursor.spareColumns);
  cursor.spareColumns -= spare;
  cursor.column += spare;
  left -= spare;
  while (left > 0 && cursor.at < cursor.next) {
    const width = cursor.text.charCodeAt(cursor.at) === TAB ? 4 - (cursor.column % 4) : 1;
    const taken = Math.min(left, width);
    cursor.column += taken;
    cursor.spareColumns = width - taken;
    left -= taken;
    cursor.at++;
  }
  cursor.indent = cursor.nextColumn - cursor.column;
}

function findNext(cursor: Cursor): void {
  const { text, end } = cursor;
  let { at, column } = cursor;
  column += cursor.spareColumns;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) column++;
    else if (code === TAB) column += 4 - (column % 4);
    else break;
  }
  cursor.next = at;
  cursor.nextColumn = column;
  cursor.indent = column - cursor.column;
  cursor.isBlank = at === end;
}
