import { Parser } from 'htmlparser2';

/**
 * The rows of the one table that `html` is, as spreadsheets and browsers put it on the clipboard, each cell as
 * markdown: line breaks as `<br>`, links and code kept, all else plain text. Undefined for html that is anything else,
 * or says something beside its table.
 */
export function readHtmlTable(html: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  /** Rows that a cell above still reaches into, by column. */
  const reaching: number[] = [];
  let tables = 0;
  let depth = 0;
  let silent = 0;
  let cell: { text: string; columns: number; rows: number } | undefined;
  let href: string | undefined;
  let beside = false;

  const say = (text: string) => {
    if (cell) cell.text += text;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (silentTags.has(name)) silent++;
      if (name === 'table') {
        depth++;
        tables++;
      } else if (name === 'tr' && depth === 1) startRow();
      else if ((name === 'td' || name === 'th') && depth === 1) {
        if (!rows.length) startRow();
        cell = { text: '', columns: spanOf(attributes.colspan), rows: spanOf(attributes.rowspan) };
      } else if (name === 'br' || ((name === 'p' || name === 'div' || name === 'li') && cell?.text.trim())) say('\n');
      else if (name === 'code') say('`');
      else if (name === 'a' && cell && /^https?:\/\/[^\s()<>]+$/i.test(attributes.href ?? '')) {
        href = attributes.href;
        say('[');
      }
    },
    ontext(text) {
      if (silent) return;
      if (cell) say(text.replace(/[\s\u00A0]+/g, ' '));
      else if (text.trim()) beside = true;
    },
    onclosetag(name) {
      if (silentTags.has(name)) silent--;
      if (name === 'table') depth--;
      else if (name === 'code') say('`');
      else if (name === 'a' && href !== undefined) {
        say(`](${href})`);
        href = undefined;
      } else if ((name === 'td' || name === 'th') && depth === 1) endCell();
    },
  });
  parser.write(html);
  parser.end();
  return tables === 1 && !beside && rows.length ? rows : undefined;

  function startRow(): void {
    rows.push([]);
    fillFromAbove();
  }

  /** Empty cells where one of a row above reaches down. */
  function fillFromAbove(): void {
    const row = rows.at(-1)!;
    while ((reaching[row.length] ?? 0) > 0) {
      reaching[row.length]!--;
      row.push('');
    }
  }

  function endCell(): void {
    if (!cell) return;
    const row = rows.at(-1)!;
    const text = cell.text
      .replace(/``/g, '')
      .replace(/ *\n */g, '\n')
      .trim()
      .replace(/\n+/g, '<br>');
    for (let column = 0; column < cell.columns; column++) {
      reaching[row.length] = cell.rows - 1;
      row.push(column ? '' : text);
    }
    cell = undefined;
    fillFromAbove();
  }
}

const silentTags: ReadonlySet<string> = new Set(['style', 'script', 'head', 'title', 'xml']);

/** A table of a few cells that says it has a million is nobody's. */
function spanOf(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 && number <= 100 ? number : 1;
}
