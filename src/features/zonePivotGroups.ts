import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Article } from '../article/article';
import { slice, type Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { nameOf, normalizePath } from '../docset/paths';

/** A group of zone pivots, as the docset's YAML file defines it. */
export interface ZonePivotGroup {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly pivots: readonly ZonePivot[];
  /** Docset-relative path of the YAML file, and the id in it. */
  readonly path: string;
  readonly span: Span;
}

export interface ZonePivot {
  readonly id: string;
  readonly title: string;
  /** The id in the YAML file of its group. */
  readonly span: Span;
}

/** All groups that the article at `path` may name; none when the file is missing, broken or not loaded. */
export function readZonePivotGroups(docset: Docset, path: string): readonly ZonePivotGroup[] {
  const file = groupFileOf(docset, path);
  const text = file === undefined ? undefined : docset.text(file);
  return file === undefined || text === undefined ? [] : groupsOf(file, text);
}

/**
 * The metadata name the file by its address on the site, as JSON: it lies there in a docset whose folders are
 * published elsewhere. Else it is the file at that path, or the only one of that name.
 */
function groupFileOf(docset: Docset, path: string): string | undefined {
  const named = docset.metadata(path).get('zone_pivot_group_filename')?.value;
  const wanted = typeof named === 'string' ? withoutExtension(normalizePath(named)) : 'zone-pivot-groups';
  const candidates = docset.paths.filter(
    (file) => /\.(?:yml|yaml|json)$/i.test(file) && withoutExtension(nameOf(file)) === nameOf(wanted),
  );
  return (
    candidates.find((file) => withoutExtension(file) === wanted) ??
    candidates.find((file) => docset.siteUrl(file)?.endsWith(`/${wanted.toLowerCase()}`)) ??
    (candidates.length === 1 ? candidates[0] : undefined)
  );
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]*$/, '');
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

function groupsOf(path: string, text: string): readonly ZonePivotGroup[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  const root = document.contents;
  return listIn(root, 'groups').flatMap((group) => {
    const id = scalarIn(group, 'id');
    if (!id) return [];
    const pivots = listIn(group, 'pivots').flatMap((pivot) => {
      const pivotId = scalarIn(pivot, 'id');
      return pivotId ? [{ id: pivotId.text, title: textIn(pivot, 'title'), span: pivotId.span }] : [];
    });
    return [
      { id: id.text, title: textIn(group, 'title'), prompt: textIn(group, 'prompt'), pivots, path, span: id.span },
    ];
  });
}

function listIn(node: unknown, key: string): readonly YAMLMap[] {
  const list: unknown = isMap(node) ? node.get(key, true) : undefined;
  return isSeq(list) ? list.items.filter((item): item is YAMLMap => isMap(item)) : [];
}

function scalarIn(map: YAMLMap, key: string): { text: string; span: Span } | undefined {
  const node = map.get(key, true) as Node | undefined;
  if (!isScalar(node) || node.value === null || node.value === undefined || !node.range) return undefined;
  return { text: String(node.value), span: { start: node.range[0], end: node.range[1] } };
}

function textIn(map: YAMLMap, key: string): string {
  return scalarIn(map, key)?.text ?? '';
}
