import { wholeFile, type PlacedReport } from '../docset/placedReport';
import { zonePivotDefinitionAt, zonePivotFileOf } from '../docset/zonePivots/zonePivotFile';
import { pivotUses, zonePivotFindings } from '../docset/zonePivots/zonePivotFindings';
import { keptLast } from '../docset/keptLast';
import type { Report, Reporter, RuleContext } from './rule';

/** What the page of `context` makes of zone pivots, and what is wrong with the definition that it goes by: reports of `code`. */
export function reportZonePivots(context: RuleContext, report: Reporter, code: string): void {
  if (context.contentType !== 'page') return;
  for (const problem of problemsOf(context)) {
    if (problem.code === code) report(reportOf(problem, context.path));
  }
}

/** A page may have many includes. */
const problemsOf = keptLast(({ docset, path }: RuleContext): readonly PlacedReport[] => {
  const own = zonePivotFindings(docset, path);
  if (!docset.metadata(path).has('zone_pivot_groups') || !pivotUses(docset, path).length) return own;
  const file = zonePivotFileOf(docset, path);
  const definition = file.kind === 'found' ? zonePivotDefinitionAt(docset, file.path) : undefined;
  return [...own, ...(definition?.problems ?? [])];
});

function reportOf({ path, span, args }: PlacedReport, checkedPath: string): Report {
  return { ...(path !== checkedPath && { path }), span: span ?? wholeFile, args };
}
