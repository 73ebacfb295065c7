import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/article/readArticle';
import { slice } from '../../../src/article/span';
import { markdownTable, pastedTable, type TableSource } from '../../../src/features/paste/pastedTable';
import { tableRows } from '../../../src/rules/tableRows';
import { pasted, pasting } from './pasting';

function paste(source: string, clipboard: TableSource): string | undefined {
  const { article, selection } = pasting(source);
  return pasted(source, pastedTable(article, selection, clipboard));
}

suite('A pasted table', () => {
  test('comes from the cells of a spreadsheet', () => {
    assert.equal(
      paste('# A\n\n¦\n', { text: 'Role\tCan\r\nUser Administrator\tread | write\r\n' }),
      '# A\n\n| Role               | Can           |\n| ------------------ | ------------- |\n| User Administrator | read \\| write |\n',
    );
  });

  test('keeps line breaks within a cell, and quotes', () => {
    assert.equal(
      paste('¦', { text: 'A\tB\n"one\ntwo"\t"say ""hi"""\n' }),
      '| A          | B        |\n| ---------- | -------- |\n| one<br>two | say "hi" |',
    );
  });

  test('comes from fields between commas, but not from sentences with commas', () => {
    assert.equal(paste('¦', { text: 'Name,Id\nA,1\n' }), '| Name | Id  |\n| ---- | --- |\n| A    | 1   |');
    assert.equal(paste('¦', { text: 'Name;Id\r\nA;1,5\r\n' }), '| Name | Id  |\n| ---- | --- |\n| A    | 1,5 |');
    assert.equal(paste('¦', { text: 'const a;\nlet b;\n' }), undefined);
    assert.equal(paste('¦', { text: 'Apples, pears\nPlums, nuts' }), undefined);
    assert.equal(paste('¦', { text: '1,2\n3,4' }), undefined);
    assert.equal(paste('¦', { text: 'a,b' }), undefined);
    assert.equal(paste('¦', { text: 'a,b\nc' }), undefined);
  });

  test('comes from html that is a table and nothing else', () => {
    const html =
      '<html><head><style>td {color: red}</style></head><body><!--StartFragment-->\n<table><tr><th>A</th><th>B</th></tr>' +
      '<tr><td>one<br>two</td><td><a href="https://contoso.com/a">x</a> &amp; <code>y</code></td></tr></table><!--EndFragment--></body></html>';
    assert.equal(
      paste('¦', { html, text: 'A B' }),
      `| A          | B                                |\n| ---------- | -------------------------------- |\n| one<br>two | [x](https://contoso.com/a) & \`y\` |`,
    );
    assert.equal(paste('¦', { html: `<p>See</p>${html}`, text: 'See A B' }), undefined);
    assert.equal(paste('¦', { html: '<p>Only text</p>', text: 'Only text' }), undefined);
  });

  test('has cells that reach over several columns or rows once, with empty ones beside them', () => {
    const html =
      '<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr><tr><td>E</td><td>F</td><td>G</td></tr></table>';
    assert.equal(
      paste('¦', { html }),
      '| A   | B   |     |\n| --- | --- | --- |\n|     | C   | D   |\n| E   | F   | G   |',
    );
  });

  test('escapes a placeholder that would be html, and leaves html and what is escaped', () => {
    assert.equal(
      markdownTable([
        ['A', 'B'],
        ['<tenant>', 'a<br>b \\| c'],
      ]),
      '| A         | B           |\n| --------- | ----------- |\n| \\<tenant> | a<br>b \\| c |',
    );
  });

  test('has plain quotation marks', () => {
    assert.equal(paste('¦', { text: 'A\tB\n“1”\t’2' }), '| A   | B   |\n| --- | --- |\n| "1" | \'2  |');
  });

  test('takes the place of a table that is selected', () => {
    assert.equal(
      paste('A\n\n«| a |\n|---|\n| b |»\n\nC', { text: 'A\tB\n1\t2' }),
      'A\n\n| A   | B   |\n| --- | --- |\n| 1   | 2   |\n\nC',
    );
  });

  test('stands in the list item where it is pasted, with empty lines around it', () => {
    assert.equal(
      paste('1. Choose a role.¦\n1. Save.\n', { text: 'A\tB\n1\t2' }),
      '1. Choose a role.\n\n   | A   | B   |\n   | --- | --- |\n   | 1   | 2   |\n\n1. Save.\n',
    );
    assert.equal(
      paste('Text\r\n¦\r\nMore', { text: 'A\tB\n1\t2' }),
      'Text\r\n\r\n| A   | B   |\r\n| --- | --- |\r\n| 1   | 2   |\r\n\r\nMore',
    );
    assert.equal(paste('> ¦', { text: 'A\tB\n1\t2' }), '> | A   | B   |\n> | --- | --- |\n> | 1   | 2   |');
  });

  test('is plain text in code, front matter, headings, tables and comments', () => {
    for (const source of ['```\n¦\n```\n', '---\n¦\n---\n', '# A¦\n', '| a |\n|---|\n| ¦ |\n', '<!-- ¦ -->', '`a¦b`']) {
      assert.equal(paste(source, { text: 'A\tB\n1\t2' }), undefined, source);
    }
  });

  test('is none where code is indented with tabs', () => {
    assert.equal(paste('¦', { text: 'if (a) {\n\tb();\n\t\tc();\n}' }), undefined);
    assert.equal(paste('¦', { text: '\ta\n\tb' }), undefined);
  });

  test('says in its cells what any fields say, on one line each', () => {
    const field = fc.string({ unit: fc.constantFrom('a', ' ', '|', '\\', '\n', '"', '\t', '`', '<', '*') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { minLength: 2, maxLength: 4 }), (rows) => {
        const text = markdownTable(rows.map((row) => row.map((cell) => `x${cell.replaceAll('`', '')}x`)));
        const article = readArticle(text);
        const [table] = article.blocks;
        assert.equal(table?.kind, 'table');
        const cells = tableRows(article, table).map((row) => row.map((cell) => slice(text, cell)));
        assert.equal(cells.length, rows.length);
        for (const row of cells) assert.equal(row.length, 2, text);
      }),
    );
  });
});
