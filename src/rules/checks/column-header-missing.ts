import type { Article, Block } from '../../article/article';
import { slice, type Span } from '../../article/span';
import type { Check, Documentation, RuleContext } from '../rule';
import { tableRows } from '../tableRows';
import { visibilityIn } from '../visibility';

export const documentation: Documentation = {
  title: 'A table column without a header',
  why:
    'Screen readers say the header of each cell they read. Only the first column can do without one, when all its ' +
    'cells are bold: then these are the headers of their rows.',
  source: 'Learn content rules, MissingColumnHeaders',
  examples: [
    {
      wrong: '«| A | |\n|---|---|\n| a | b |»\n',
      message:
        'Column headers are required for tables. Add appropriate header text or remove any extra table cells that ' +
        'cause an extra column.',
    },
    { wrong: '«| A | B |\n|---|---|\n| a | b |\n| a | b | c |»\n' },
    { wrong: '> «| | B |\n> |---|---|\n> | **a** | b |\n> | c | d |»\n' },
    {
      wrong: '«| A | [!INCLUDE [none](../includes/none.md)] |\n|---|---|\n| a | b |»\n',
      files: { 'includes/none.md': '<!-- nothing -->\n' },
    },
    {
      wrong:
        '| A | <!-- x --> `B` |\n|---|---|\n| a | |\n| [a | b](c.md) | `|` \\| |\n\n| | B |\n|---|---|\n| **a** | b |\n| text **c** | d |\n\n' +
        '| A | [!INCLUDE [some](../includes/some.md)] |\n|---|---|\n| a | b |\n\nA\n|-|-|\n|a|b|\n',
      files: { 'includes/some.md': 'B\n' },
      fine: true,
    },
    {
      wrong: '| | B |\n|---|---|\n| [!INCLUDE [bold](../includes/bold.md)] | b |\n',
      files: { 'includes/bold.md': '**Name**\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'column-header-missing',
  check(context, report) {
    const { article } = context;
    const isVisible = visibilityIn(article);
    const isShown = (block: Block, cell: Span) => isVisible(cell) && !isEmpty(includeIn(context, block, cell));
    for (const block of article.blocks) {
      if (block.kind !== 'table') continue;
      const rows = tableRows(article, block);
      const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
      const headers = rows[0] ?? [];
      const missing: number[] = [];
      for (let column = 0; column < width; column++) {
        const header = headers[column];
        if (!header || !isShown(block, header)) missing.push(column);
      }
      if (!missing.length) continue;
      const isFirstAlone = missing.length === 1 && missing[0] === 0;
      const isNamedByRow = isFirstAlone && rows.slice(1).every(([first]) => isBold(context, block, first));
      if (!isNamedByRow) report({ span: block.span });
    }
  },
};

function isBold(context: RuleContext, block: Block, cell: Span | undefined): boolean {
  return cell !== undefined && hasBold(includeIn(context, block, cell)?.text ?? slice(context.article.text, cell));
}

function hasBold(text: string): boolean {
  return /\*\*[^*]|__[^_]|<(?:b|strong)>/i.test(text);
}

/** The file that a cell consists of; undefined for one that holds anything else, or a file that cannot be read. */
function includeIn({ docset, path, article }: RuleContext, block: Block, cell: Span): Article | undefined {
  if (!article.includes.length) return undefined;
  const include = article.includes.find((each) => each.block === block && each.span.start === cell.start);
  if (!include || include.span.end !== cell.end) return undefined;
  const resolution = docset.resolveContent(path, include.target);
  return resolution.kind === 'file' ? docset.article(resolution.path) : undefined;
}

function isEmpty(part: Article | undefined): boolean {
  if (!part) return false;
  const isVisible = visibilityIn(part);
  return !part.blocks.some(({ kind, span }) => kind !== 'definition' && isVisible(span));
}
