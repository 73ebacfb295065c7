import type { Docset } from '../docset/docset';
import { groupBy } from '../docset/groupBy';
import { underFileCaps } from '../rules/fileCaps';
import type { RuleSetName } from '../rules/ruleSets';
import type { Checked } from './docsetChecks';
import type { ReportedFinding } from './report';

/** All that the checks of a docset's files, and then of the docset as a whole, have found; in no order. */
export function mergedFindings(
  { config }: Docset,
  ruleSet: RuleSetName,
  files: readonly Checked[],
  whole: Checked,
): readonly ReportedFinding[] {
  const own = files.flatMap((checked) => checked.own);
  const elsewhere = files.flatMap((checked) => checked.elsewhere);
  // The build says it again for each page that shows the place.
  if (ruleSet !== 'build') return eachOnce(inOrder([...own, ...onceAPlace(elsewhere), ...whole.elsewhere]));
  const byFile = groupBy(eachOnce(inOrder([...own, ...elsewhere, ...whole.elsewhere])), ({ file }) => file);
  return [...byFile].flatMap(([file, ofFile]) => {
    if (file === undefined) return ofFile;
    // The build stops after so many findings of a level in one file, and says so.
    const { kept, messages } = underFileCaps(ofFile, config.mostPerFile, file);
    return [...kept, ...messages.map((message) => ({ ...atTop, file, message }))];
  });
}

/** By file, place and code; findings of one code at one place are in order too, whoever came first. */
export function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file ?? '', b.file ?? '') ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message) ||
      compare(a.severity, b.severity) ||
      a.endLine - b.endLine ||
      a.endColumn - b.endColumn ||
      Number(a.fixable) - Number(b.fixable),
  );
}

/** A value that the config declares for many articles is wrong once. */
export function eachOnce(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return distinctBy(findings, ({ line, column, severity, code, file = '', message }) =>
    [line, column, severity, code, file, message].join('\n'),
  );
}

/** Pages that show the same place of an include file may find other words for what is wrong there. */
function onceAPlace(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return distinctBy(inOrder(findings), ({ file, line, column, endLine, endColumn, code }) =>
    [file, line, column, endLine, endColumn, code].join('\n'),
  );
}

/** Of items with the same key the first. */
function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const known = new Map<string, Item>();
  for (const item of items) {
    const key = keyOf(item);
    if (!known.has(key)) known.set(key, item);
  }
  return [...known.values()];
}

const atTop = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  severity: 'info',
  code: 'exceed-max-file-errors',
  fixable: false,
} as const;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
