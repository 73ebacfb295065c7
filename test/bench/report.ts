import { arch, cpus, platform, release, totalmem } from 'node:os';
import type { Figures } from './figures';
import { goals, thousands, type Goal } from './goals';
import { median } from './median';
import type { SideBySide } from './inProcess/sideBySide';
import type { Table } from './table';
import type { CheckerRow, DocsetMeasurement } from './wholeDocset/measureDocset';

/** The machine and the day: without them no figure means anything. */
export function circumstances(today: Date): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `Measured on ${today.toISOString().slice(0, 10)}: ${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ` +
    `${memory} GB, ${platform()} ${release()} ${arch()}, Node ${process.versions.node}.`
  );
}

/** What authors may want to know: one table for each docset, how that was run, and one for the editor. */
export function tables(figures: Figures): readonly Table[] {
  return [
    ...figures.docsets.map(docsetTable),
    ...figures.docsets.slice(0, 1).map(commandTable),
    ...(figures.inProcess ? [editorTable(figures.inProcess)] : []),
  ];
}

/** Each goal of which something was measured, and whether it is reached. */
export function goalTable(figures: Figures): Table {
  const measured = goals.flatMap((goal) => {
    const figure = goal.measured(figures);
    return figure === undefined || Number.isNaN(figure) ? [] : [{ goal, figure }];
  });
  const missing = goals.length - measured.length;
  return {
    title: 'Goals',
    columns: [
      { name: '' },
      { name: 'What' },
      { name: 'Limit', isNumber: true },
      { name: 'Measured', isNumber: true },
      { name: 'Reached' },
    ],
    rows: measured.map(({ goal: { kind, what, limit, unit }, figure }) => [
      kind,
      what,
      'atMost' in limit ? `at most ${limitOf(limit.atMost, unit)}` : `at least ${limitOf(limit.atLeast, unit)}`,
      inUnit(figure, unit),
      ('atMost' in limit ? figure <= limit.atMost : figure >= limit.atLeast) ? 'yes' : 'no',
    ]),
    notes: missing ? [`${missing} of ${goals.length} goals are about what was not measured this time.`] : [],
  };
}

function docsetTable(docset: DocsetMeasurement): Table {
  const { articles, planted, rows, isGenerated } = docset;
  return {
    title: `${isGenerated ? 'A generated docset' : 'A real docset'} of ${thousands(articles)} articles, cold process`,
    columns: [
      { name: 'Checker' },
      ...['CPU', 'Wall', 'CPU s', 'Wall s', 'MB', 'Rounds', 'Findings'].map((name) => ({ name, isNumber: true })),
      ...(isGenerated ? [{ name: `Planted, of ${planted}`, isNumber: true }] : []),
    ],
    rows: rows.map((row) => checkerCells(docset, row)),
    notes: [
      'CPU and wall are times that of the first line, medians of the ratios of each round. CPU is user and system ' +
        'time, MB peak memory.' +
        (isGenerated ? ' Planted are the broken and redirected links that were put in; nothing else is wrong.' : ''),
    ],
  };
}

function checkerCells(docset: DocsetMeasurement, { checker, runs, failure, ...row }: CheckerRow): readonly string[] {
  const { id, name } = checker;
  const planted = docset.isGenerated ? [row.plantedFound === undefined ? '–' : String(row.plantedFound)] : [];
  if (failure) return [name, failure, ...Array<string>(6 + planted.length).fill('–')];
  const seconds = (of: 'cpu' | 'wall') => significant(median(runs.map((run) => run[of])));
  return [
    name,
    significant(docset.ratio('cpu', id, 'floor')),
    significant(docset.ratio('wall', id, 'floor')),
    seconds('cpu'),
    seconds('wall'),
    docset.memory(id)?.toFixed(0) ?? '–',
    String(runs.length),
    row.findings === undefined ? '–' : thousands(row.findings),
    ...planted,
  ];
}

function commandTable({ rows }: DocsetMeasurement): Table {
  return {
    title: 'How each was run, in the folder of the docset',
    columns: [{ name: 'Checker' }, { name: 'Command', isCode: true }],
    rows: rows.map(({ checker: { name, shown } }) => [name, shown]),
  };
}

const titles = { hover: 'Hover', completion: 'Completion', definition: 'Definition' };

function editorTable({ keystroke, questions, renaming, opening }: NonNullable<Figures['inProcess']>): Table {
  const beside = (what: string, { ratio, work, yardstick }: SideBySide) => [
    what,
    inUnit(ratio, '1/n'),
    `${significant(work)} ms beside ${significant(yardstick)} ms`,
  ];
  const [, many] = renaming;
  return {
    title: 'In the editor, on a docset of 800 articles that has been read (CPU time)',
    columns: [{ name: 'What' }, { name: 'Of one remark-parse', isNumber: true }, { name: 'Measured' }],
    rows: [
      beside('A key in an article of 10 KB, to its findings', keystroke.small),
      beside('A key in an article of 600 KB, to its findings', keystroke.large),
      ...(['hover', 'completion', 'definition'] as const).map((name) =>
        beside(`${titles[name]}, where it costs most: ${questions[name].place}`, questions[name]),
      ),
      [
        `A heading renamed that ${many.links} articles link to, 10 of them open`,
        '–',
        `${significant(many.update)} ms to know the ${many.affected} affected, ${significant(many.checkEach)} ms to ` +
          `check each open one, ${many.reads} files read`,
      ],
      [
        'First findings of an article in an unread docset of 5,000',
        '–',
        `${opening.reads} files read of ${opening.named} it names; ${significant(opening.list)} ms to list, ` +
          `${significant(opening.open)} ms to open the docset, ${significant(opening.check)} ms to check`,
      ],
    ],
  };
}

/** For those who build the extension. */
export function bundleTable({ bundles }: Figures): Table {
  return {
    title: 'What the extension loads, in KB, minified',
    columns: [{ name: 'Host' }, { name: 'Step' }, { name: 'KB', isNumber: true }, { name: 'At most', isNumber: true }],
    rows: bundles.map(({ host, step, size, budget }) => [host, step, String(size), String(budget)]),
  };
}

function inUnit(number: number, unit: Goal['unit']): string {
  if (unit === '1/n') return `1/${significant(1 / number)}`;
  return unit === 'times' ? `${significant(number)}×` : `${significant(number)} ${unit}`;
}

/** As it was set, not rounded. */
function limitOf(limit: number, unit: Goal['unit']): string {
  if (unit === '1/n') return inUnit(limit, unit);
  return unit === 'times' ? `${limit}×` : `${limit} ${unit}`;
}

/** Two digits that say something: `0.14`, `3.2`, `38`, `294`. */
function significant(number: number): string {
  if (!Number.isFinite(number)) return '–';
  const digits = number === 0 || Math.abs(number) >= 10 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(Math.abs(number))));
  return number.toFixed(digits);
}
