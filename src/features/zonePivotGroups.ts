import type { Article } from '../article/article';
import { slice, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { likelyZonePivotFileOf, zonePivotDefinitionAt } from '../docset/zonePivots/zonePivotFile';
import type { ZonePivot, ZonePivotGroup } from '../docset/zonePivots/zonePivotGroups';

/** All groups that the article at `path` may name; none when the file is missing, broken or not loaded. */
export function readZonePivotGroups(docset: Docset, path: string): readonly ZonePivotGroup[] {
  const file = likelyZonePivotFileOf(docset, path);
  return (file === undefined ? undefined : zonePivotDefinitionAt(docset, file)?.groups) ?? [];
}

/** The groups that the article at `path` names, in its order; all there are while it names none. */
export function zonePivotGroupsOf(docset: Docset, path: string): readonly ZonePivotGroup[] {
  const named = docset.metadata(path).get('zone_pivot_groups')?.value;
  const ids = (Array.isArray(named) ? named : typeof named === 'string' ? named.split(',') : []).map((id) =>
    String(id).trim(),
  );
  const groups = readZonePivotGroups(docset, path);
  const chosen = ids.flatMap((id) => groups.filter((group) => group.id === id));
  return ids.length ? chosen : groups;
}

/** The pivot id at `offset` in `value`, the comma-separated ids of a zone in `article`; undefined if no group has it. */
export function pivotAt(
  docset: Docset,
  path: string,
  { text }: Article,
  value: Span,
  offset: number,
): { readonly span: Span; readonly pivot: ZonePivot; readonly group: ZonePivotGroup } | undefined {
  const span = itemAt(text, value, offset);
  const id = slice(text, span);
  for (const group of zonePivotGroupsOf(docset, path)) {
    const pivot = group.pivots.find((each) => each.id === id);
    if (pivot) return { span, pivot, group };
  }
  return undefined;
}

/** The group id at `offset` in `value`, the value of `zone_pivot_groups`; undefined if there is no such group. */
export function groupAt(
  docset: Docset,
  path: string,
  { text }: Article,
  value: Span,
  offset: number,
): { readonly span: Span; readonly group: ZonePivotGroup } | undefined {
  const span = itemAt(text, value, offset);
  const group = readZonePivotGroups(docset, path).find(({ id }) => id === slice(text, span));
  return group && { span, group };
}

/** What stands at `offset` between two commas of `value`, without blanks and quotes. */
function itemAt(text: string, value: Span, offset: number): Span {
  const start = Math.max(value.start, text.lastIndexOf(',', Math.max(0, offset - 1)) + 1);
  const comma = text.indexOf(',', offset);
  const item = text.slice(start, comma < 0 ? value.end : Math.min(comma, value.end));
  const lead = item.length - item.replace(/^[\s"']+/, '').length;
  return { start: start + lead, end: start + Math.max(lead, item.replace(/[\s"']+$/, '').length) };
}
