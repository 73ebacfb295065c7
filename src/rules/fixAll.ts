import type { TextEdit } from '../article/span';
import type { Finding } from './rule';

/**
 * The edits of every safe fix of `findings`, in the order of their places. Where two fixes want to change the
 * same text, the one whose finding comes first is taken and the other left out whole: it can be asked for again.
 */
export function fixAll(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ isSafe, create }) => isSafe && !create);
    if (fix && !fix.edits.some((edit) => taken.some((other) => collide(edit, other)))) taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Two insertions at one place collide as well: which comes first would be left to chance. */
function collide({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}
