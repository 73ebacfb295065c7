/** A table of texts, shown in the terminal or written as markdown. */
export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences below it. */
  readonly notes?: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
  /** Marked as code in markdown. */
  readonly isCode?: boolean;
}

/** Columns side by side, numbers to the right. */
export function textOf({ title, columns, rows, notes = [] }: Table): string {
  const all = [columns.map(({ name }) => name), ...rows];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const lines = all.map((row) =>
    columns
      .map(({ isNumber }, index) => {
        const [cell, width] = [row[index] ?? '', widths[index]!];
        return isNumber ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return [title, '', ...lines, ...notes.flatMap((note) => ['', note]), ''].join('\n');
}

/** The same under a bold title. */
export function markdownOf({ title, columns, rows, notes = [] }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [
    line(columns.map(({ name }) => name)),
    line(columns.map(({ isNumber }) => (isNumber ? '--:' : '---'))),
    ...rows.map((row) => line(row.map((cell, index) => (columns[index]?.isCode ? `\`${cell}\`` : cell)))),
  ].join('\n');
  return [`**${title}**`, table, ...notes].join('\n\n') + '\n';
}
