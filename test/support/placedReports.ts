import * as assert from 'node:assert/strict';
import type { Docset } from '../../src/docset/docset';
import type { PlacedReport } from '../../src/docset/placedReport';
import { mark, unmark } from './marked';
import { docsetOf } from './memoryDocset';

/**
 * Asserts what `reportsOf` says of the docset at `root` in `record`, whose texts carry marks where a report is
 * expected (`«»` at the very start for a whole file). `names` are the reports in their order, `code variant arg|arg`.
 */
export function assertReports(
  record: Readonly<Record<string, string>>,
  reportsOf: (docset: Docset) => readonly PlacedReport[],
  names: readonly string[],
  root?: string,
): void {
  const files = Object.fromEntries(Object.entries(record).map(([path, source]) => [path, unmark(source).text]));
  const docset = docsetOf(files, root);
  const reports = reportsOf(docset);
  assert.deepEqual(reports.map(nameOf), names);
  for (const [path, source] of Object.entries(record)) {
    const own = reports.filter((report) => report.path !== undefined && docset.repositoryPath(report.path) === path);
    assert.equal(
      mark(
        files[path]!,
        own.map(({ span }) => span),
      ),
      source,
      path,
    );
  }
}

function nameOf({ code, variant, args }: PlacedReport): string {
  return [code, variant, args.length ? args.join('|') : undefined].filter((part) => part !== undefined).join(' ');
}
