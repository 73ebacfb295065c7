import type { Span } from '../../article/span';
import { entryOf, oneOrMany, readConfigText, type ConfigValue } from '../configText';
import { dataProblems, dataText, type DataText } from '../dataProblems';
import type { PlacedReport } from '../placedReport';

/** A group of zone pivots, as the docset's YAML or JSON file defines it. */
export interface ZonePivotGroup {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly pivots: readonly ZonePivot[];
  /** Docset-relative path of the file, and the id in it. */
  readonly path: string;
  readonly span: Span;
}

export interface ZonePivot {
  readonly id: string;
  readonly title: string;
  /** The id in the file of its group. */
  readonly span: Span;
}

export interface ZonePivotDefinition {
  /** In the order written, those with an id that is taken already included. */
  readonly groups: readonly ZonePivotGroup[];
  /** What is wrong in the file: its syntax, ids that occur twice. */
  readonly problems: readonly PlacedReport[];
  /** False when the file cannot be read to its end: what seems to be missing may be there. */
  readonly isComplete: boolean;
}

/** Reads the definition of zone pivot groups at `path`; what has no id is left out. */
export function readZonePivotDefinition(path: string, source: string): ZonePivotDefinition {
  const text = readConfigText(path, source);
  const groups = objectsAt(text.root, 'groups').flatMap((group) => {
    const id = idOf(source, group);
    if (!id) return [];
    const pivots = objectsAt(group, 'pivots').flatMap((pivot) => {
      const own = idOf(source, pivot);
      return own ? [{ id: own.text, title: textOf(source, pivot, 'title'), span: own.span }] : [];
    });
    const [title, prompt] = ['title', 'prompt'].map((key) => textOf(source, group, key));
    return [{ id: id.text, title: title!, prompt: prompt!, pivots, path, span: id.span }];
  });
  const repeated = text.problem ? [] : repeatedIds(path, groups);
  return { groups, problems: [...dataProblems(path, text), ...repeated], isComplete: !text.problem };
}

/** The first of two groups with one id counts, and so does the first of two pivots of a group. */
function repeatedIds(path: string, groups: readonly ZonePivotGroup[]): readonly PlacedReport[] {
  const reports: PlacedReport[] = [];
  for (const { id, span } of repeatedIn(groups)) {
    reports.push({ code: 'duplicate-pivot-groups', args: [path, id], path, span });
  }
  for (const group of groups) {
    for (const { id, span } of repeatedIn(group.pivots)) {
      reports.push({ code: 'duplicate-pivot-ids', args: [path, group.id, id], path, span });
    }
  }
  return reports;
}

function repeatedIn<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => {
    const isKnown = seen.has(id);
    seen.add(id);
    return isKnown;
  });
}

function objectsAt(value: ConfigValue | undefined, key: string): readonly ConfigValue[] {
  return oneOrMany(entryOf(value, key)).filter(({ entries }) => entries);
}

function idOf(source: string, value: ConfigValue): DataText | undefined {
  const id = entryOf(value, 'id');
  const text = id && dataText(source, id);
  return text?.text ? text : undefined;
}

function textOf(source: string, value: ConfigValue, key: string): string {
  const found = entryOf(value, key);
  return (found && dataText(source, found)?.text) ?? '';
}
