/**
 * The rows of a text whose fields stand between tabs, commas or semicolons, as spreadsheets write it: a field in quotes may hold
 * line ends, and doubled quotes. Undefined where a quote is not closed. An empty last line is no row.
 */
export function readDelimited(text: string, delimiter: '\t' | ',' | ';'): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const field = text[at] === '"' ? quotedField(text, at, delimiter) : plainField(text, at, delimiter);
    if (!field) return undefined;
    row.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) return rows;
  }
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function plainField(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

/** A quote that something else than a delimiter follows is no quote of a field: a sentence may begin with one. */
function quotedField(text: string, start: number, delimiter: string): Field | undefined {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const next = text[quote + 1];
      const isEnd = next === undefined || next === delimiter || next === '\n' || next === '\r';
      return isEnd ? { value, end: quote + 1 } : plainField(text, start, delimiter);
    }
    value += '"';
    at = quote + 2;
  }
}
