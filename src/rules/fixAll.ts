import type { Span, TextEdit } from '../article/span';
import type { Finding, Fix } from './rule';

/** A finding, and what is done about it. */
export interface Remedy {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** The edits of all `safeRemedies` of `findings`, in the order of their places. */
export function fixAll(findings: readonly Finding[]): readonly TextEdit[] {
  return editsOf(safeRemedies(findings));
}

/** The edits of `remedies`, in the order of their places. */
export function editsOf(remedies: readonly Remedy[]): readonly TextEdit[] {
  return remedies.flatMap(({ fix }) => fix.edits).sort((a, b) => byPlace(a.span, b.span));
}

/**
 * The fix that may be made without asking: the first safe one that creates and deletes no file. What stands in
 * another file than the one that was checked is left for when that one is.
 */
export function safeFixOf({ path, fixes }: Pick<Finding, 'path' | 'fixes'>): Fix | undefined {
  if (path !== undefined) return undefined;
  return fixes.find(({ isSafe, create, remove }) => isSafe && !create && remove === undefined);
}

/**
 * The safe fixes of `findings` that can be made at once. Where two want to change the same text, the one that
 * begins first is taken and the other left out whole: it can be asked for again. At least one is always taken.
 */
export function safeRemedies(findings: readonly Finding[]): readonly Remedy[] {
  const remedies = findings.flatMap((finding) => {
    const fix = safeFixOf(finding);
    return fix ? [{ finding, fix }] : [];
  });
  const edits = remedies
    .flatMap((remedy, order) => remedy.fix.edits.map(({ span }) => ({ span, remedy, order })))
    .sort((a, b) => byPlace(a.span, b.span) || a.order - b.order);
  const leftOut = new Set<Remedy>();
  // The edits that stand so far do not overlap, so the last one of them reaches furthest.
  const standing: typeof edits = [];
  for (const edit of edits) {
    while (standing.length && leftOut.has(standing.at(-1)!.remedy)) standing.pop();
    const last = standing.at(-1);
    if (last && collide(last.span, edit.span)) leftOut.add(edit.remedy);
    if (!leftOut.has(edit.remedy)) standing.push(edit);
  }
  return remedies.filter((remedy) => !leftOut.has(remedy));
}

/** Two insertions at one place collide as well: which comes first would be left to chance. */
function collide(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
