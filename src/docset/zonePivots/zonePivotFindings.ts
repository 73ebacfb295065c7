import type { Article } from '../../article/article';
import type { Span } from '../../article/span';
import type { Docset } from '../docset';
import type { EffectiveValue } from '../metadata';
import { wholeFile, type PlacedReport } from '../placedReport';
import { quotedList } from '../quotedList';
import { zonePivotDefinitionAt, zonePivotFileOf, type PivotDocset } from './zonePivotFile';
import type { ZonePivotGroup } from './zonePivotGroups';

/** A pivot that a zone names, and where. */
export interface PivotUse {
  readonly id: string;
  readonly path: string;
  readonly span: Span;
}

type PageDocset = PivotDocset & Pick<Docset, 'article' | 'resolveContent'>;

/**
 * What the build says of the zone pivots of the page at `path`, its includes expanded: nothing for a page without
 * any. The codes of the build itself come first; `pivot-id-not-found` and `pivot-id-unused` are types of the
 * content rules.
 */
export function zonePivotFindings(docset: PageDocset, path: string): readonly PlacedReport[] {
  const uses = pivotUses(docset, path);
  if (!uses.length) return [];
  const report = (code: string, args: readonly string[], span: Span = wholeFile) => ({ code, args, path, span });
  const named = docset.metadata(path).get('zone_pivot_groups');
  if (!named) return [report('zone-pivot-group-missing', [])];
  const file = zonePivotFileOf(docset, path);
  if (file.kind === 'missing') return [report('zone-pivot-definition-not-found', [file.url])];
  if (file.kind === 'conflict') return [report('zone-pivot-definition-conflict', [file.url])];
  const definition = file.kind === 'found' ? zonePivotDefinitionAt(docset, file.path) : undefined;
  if (file.kind !== 'found' || !definition?.isComplete) return [];
  const reports: PlacedReport[] = [];
  const chosen: ZonePivotGroup[] = [];
  for (const { text: id, span } of namedGroups(docset, path, named)) {
    const group = definition.groups.find((each) => each.id === id);
    if (group) chosen.push(group);
    else reports.push(report('pivot-group-not-found', [id, file.path], span));
  }
  return [...reports, ...unknownPivots(file.path, chosen, uses), ...unusedPivots(file.path, chosen, uses, path)];
}

/** The pivots of the zones in the article at `path` and in its includes, each as often as it is named. */
export function pivotUses(docset: Pick<Docset, 'article' | 'resolveContent'>, path: string): readonly PivotUse[] {
  const uses: PivotUse[] = [];
  const seen = new Set<string>();
  const visit = (current: string): void => {
    const article = seen.has(current) ? undefined : docset.article(current);
    seen.add(current);
    if (!article) return;
    uses.push(...usesIn(article, current));
    for (const { target } of article.includes) {
      const found = docset.resolveContent(current, target);
      if (found.kind === 'file' || found.kind === 'outside') visit(found.path);
    }
  };
  visit(path);
  return uses;
}

/** Zones for other targets than the site have no say. */
function usesIn({ directives, text }: Article, path: string): readonly PivotUse[] {
  return directives.flatMap(({ name, recognised, attributes }) => {
    if (name !== 'zone' || !recognised) return [];
    const target = attributes.find((attribute) => attribute.name === 'target')?.value.trim();
    const pivot = attributes.find((attribute) => attribute.name === 'pivot');
    if (!pivot || (target !== undefined && target !== 'docs')) return [];
    return partsOf(text, pivot.valueSpan)
      .map(trimmed)
      .map(({ text: id, span }) => ({ id, path, span }));
  });
}

interface Part {
  readonly text: string;
  readonly span: Span;
}

/**
 * The ids in the metadata. The build does not take away the blanks around them, so that none with a blank is ever
 * found. An id has a place of its own where the page itself names it.
 */
function namedGroups({ article }: PageDocset, path: string, named: EffectiveValue): readonly Part[] {
  if (typeof named.value !== 'string') return [];
  const ids = named.value.split(',');
  const text = named.source === 'frontMatter' && named.path === path ? article(path)?.text : undefined;
  const parts = text === undefined ? [] : partsOf(text, named.span).map(trimmed);
  return ids.map((id, index) => ({
    text: id,
    span: ids.length === parts.length ? parts[index]!.span : wholeFile,
  }));
}

/** What stands between the commas. */
function partsOf(text: string, { start, end }: Span): readonly Part[] {
  const parts: Part[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(',')) {
    parts.push({ text: part, span: { start: from, end: from + part.length } });
    from += part.length + 1;
  }
  return parts;
}

/** Without blanks and quotes on either side. */
function trimmed({ text, span }: Part): Part {
  const inner = text.replace(/^[\s"']+/, '');
  const start = span.start + text.length - inner.length;
  const bare = inner.trimEnd().replace(/["']$/, '');
  return { text: bare, span: { start, end: start + bare.length } };
}

function unknownPivots(
  file: string,
  groups: readonly ZonePivotGroup[],
  uses: readonly PivotUse[],
): readonly PlacedReport[] {
  if (!groups.length) return [];
  const known = new Set(groups.flatMap(({ pivots }) => pivots.map(({ id }) => id)));
  const names = quotedList(groups.map(({ id }) => id));
  const where = groups.length === 1 ? `in ${names} group` : `in any group of ${names}`;
  return uses
    .filter(({ id }) => !known.has(id))
    .map(({ id, path, span }) => ({ code: 'pivot-id-not-found', args: [file, where, id], path, span }));
}

function unusedPivots(
  file: string,
  groups: readonly ZonePivotGroup[],
  uses: readonly PivotUse[],
  path: string,
): readonly PlacedReport[] {
  const used = new Set(uses.map(({ id }) => id));
  return groups.flatMap((group) => {
    const ids = new Set(group.pivots.map(({ id }) => id));
    return [...ids]
      .filter((id) => !used.has(id))
      .map((id) => ({ code: 'pivot-id-unused', args: [file, group.id, id], path, span: wholeFile }));
  });
}
