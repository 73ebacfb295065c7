import type { Heading, Tab, TabGroup } from './article';
import type { Draft } from './draft';
import { problemAt } from './problems';

/**
 * What the build holds against the tab groups of one file, in document order: the ids of a group must not
 * repeat, and a group that shares ids with an earlier one must have the same ids. A group is recorded, for
 * later ones to be compared with, unless an earlier one already decides which of its tabs is active.
 */
export function findTabProblems(draft: Draft): void {
  const recorded: (readonly string[])[] = [];
  /** By id: the first recorded group that has it, and the first that has it as its first. */
  const firstWith = new Map<string, number>();
  const firstLedBy = new Map<string, number>();
  for (const { tabs } of draft.tabGroups) {
    const visible = tabs.filter(({ condition }) => !condition || firstLedBy.has(condition));
    const counts = countIds(visible);
    const ids = [...counts.keys()];
    const { span } = tabs[0]!.heading;
    const repeated = [...counts].filter(([, count]) => count > 1).map(([id, count]) => `(${id}, ${count})`);
    if (repeated.length) {
      draft.problems.push(problemAt('invalid-tab-group', 'duplicate-id', span, [repeated.join(',')]));
    }

    const deciding = Math.min(...ids.map((id) => firstLedBy.get(id) ?? Infinity));
    const overlapping = Math.min(...ids.map((id) => firstWith.get(id) ?? Infinity));
    const isSameSet = recorded[deciding]?.every((id) => counts.has(id)) && recorded[deciding].length === ids.length;
    if (overlapping < deciding || (deciding < Infinity && !isSameSet)) {
      draft.problems.push(problemAt('invalid-tab-group', 'different-ids', span));
    }
    if (deciding < Infinity) continue;
    if (!visible.length) {
      draft.problems.push(problemAt('invalid-tab-group', 'all-hidden', span));
      continue;
    }
    if (!firstLedBy.has(ids[0]!)) firstLedBy.set(ids[0]!, recorded.length);
    for (const id of ids) if (!firstWith.has(id)) firstWith.set(id, recorded.length);
    recorded.push(ids);
  }
}

/**
 * A group without `---` at its end that has swallowed a section: a heading in its last tab ranks with the
 * section that the group stands in, or higher, which no heading inside an earlier tab does. `followers` are the
 * ordinary headings of each tab, `section` the last ordinary heading before the group.
 */
export function findSwallowed(
  draft: Draft,
  group: TabGroup,
  followers: readonly (readonly Heading[])[],
  section: Heading | undefined,
): void {
  const last = followers[followers.length - 1] ?? [];
  const earlier = followers.slice(0, -1).flat();
  const limit = section && section.level > 1 ? section.level : undefined;
  if (limit === undefined) return;
  const isOutside = ({ level }: Heading) => level <= limit;
  const swallowed = earlier.some(isOutside) ? undefined : last.find(isOutside);
  if (!swallowed) return;
  const { span } = group.tabs[0]!.heading;
  draft.problems.push(problemAt('tab-group-unclosed', 'tab-group-unclosed', span, [swallowed.text]));
}

function countIds(tabs: readonly Tab[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of tabs.flatMap(({ ids }) => ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
