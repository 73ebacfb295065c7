import { readConfigText, type ConfigValue } from '../configText';
import { dataProblems } from '../dataProblems';
import type { Docset } from '../docset';
import { keptPerState, type Worked } from '../keptPerState';
import { joinPath } from '../paths';
import type { PlacedReport } from '../placedReport';
import { quotedList } from '../quotedList';
import { configRangeOf, fileMonikers, metadataOf, rangeReport, type FileMonikers } from './fileMonikers';
import { monikerDefinition, type MonikerDefinition } from './monikerDefinition';
import { evaluateRange } from './monikerRange';

/** The versions (monikers) of a docset's files, for docsets that publish a page once for each. */
export interface Monikers {
  /** The versions of a file, or of a redirected one; none where it has none or nobody knows. */
  of(path: string): readonly string[];
  /** All versions there are, in their order; undefined where nobody knows. */
  readonly definition: MonikerDefinition | undefined;
  /** What is wrong with the versions of the page or TOC at `path`, its moniker zones and those of its includes. */
  findings(path: string): readonly PlacedReport[];
  /** What is wrong with the definition and the ranges that the config names. */
  readonly configFindings: readonly PlacedReport[];
}

/** The versions of `docset`. They are not known where the definition is supplied by the service, or not loaded yet. */
export const monikersOf: (docset: Docset) => Monikers = keptPerState(readMonikers);

function readMonikers(docset: Docset): Worked<Monikers> {
  const { ranges, groups } = docset.config.monikers;
  const { definition, problems, isComplete } = readDefinition(docset);
  const configRanges = [...ranges.map(({ range }) => range), ...groups.values(), ...versionsOf(docset)];
  const isVersioned = configRanges.length > 0;
  const known = new Map<string, FileMonikers>();

  function ofFile(path: string): FileMonikers {
    let found = known.get(path);
    if (!found) known.set(path, (found = fileMonikers(docset, path, definition)));
    return found;
  }

  const value: Monikers = {
    // Metadata alone can give versions as well, but asking every file of every docset for them would be dear.
    of: (path) => (isVersioned && definition ? ofFile(path).monikers : []),
    definition,
    findings: (path) => [...ofFile(path).reports, ...zoneReports(docset, path, definition, ofFile)],
    configFindings: [...problems, ...configRanges.flatMap((range) => rangeReports(range, definition))],
  };
  return { value, isComplete };
}

function versionsOf({ config }: Docset): readonly ConfigValue[] {
  return [...config.content, ...config.resource].flatMap(({ version }) => version ?? []);
}

function rangeReports(range: ConfigValue, definition: MonikerDefinition | undefined): readonly PlacedReport[] {
  if (typeof range.value !== 'string') return [];
  return evaluateRange(range.value, definition).problems.map((problem) => rangeReport(problem, range));
}

interface ReadDefinition {
  readonly definition: MonikerDefinition | undefined;
  readonly problems: readonly PlacedReport[];
  readonly isComplete: boolean;
}

/** In a docset that a publish config names the service supplies the definition, unless the config has one. */
function readDefinition(docset: Docset): ReadDefinition {
  const { definition } = docset.config.monikers;
  if (!definition) {
    const isEmpty = docset.config.isComplete && !docset.isPublished;
    return { definition: isEmpty ? monikerDefinition(undefined) : undefined, problems: [], isComplete: true };
  }
  if (definition.entries) return { definition: monikerDefinition(definition), problems: [], isComplete: true };
  const path = typeof definition.value === 'string' ? joinPath('', definition.value) : '';
  const text = docset.find(path) === undefined ? undefined : docset.text(path);
  if (text === undefined) return { definition: undefined, problems: [], isComplete: docset.find(path) === undefined };
  const data = readConfigText(path, text);
  const found = data.problem ? undefined : monikerDefinition(data.root);
  return { definition: found, problems: dataProblems(path, data), isComplete: true };
}

/** The moniker zones of the page, its includes expanded, measured by the versions of the page. */
function zoneReports(
  docset: Docset,
  page: string,
  definition: MonikerDefinition | undefined,
  ofFile: (path: string) => FileMonikers,
): readonly PlacedReport[] {
  const reports: PlacedReport[] = [];
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const article = seen.has(path) ? undefined : docset.article(path);
    seen.add(path);
    if (!article) return;
    for (const { name, recognised, attributes, span } of article.directives) {
      const range = attributes.find((attribute) => attribute.name === 'range')?.value;
      if (name !== 'moniker' || !recognised || range === undefined) continue;
      reports.push(...zoneProblems(range).map((report) => ({ ...report, path, span })));
    }
    for (const { target } of article.includes) {
      const found = docset.resolveContent(path, target);
      if (found.kind === 'file' || found.kind === 'outside') visit(found.path);
    }
  };

  function zoneProblems(range: string): readonly Omit<PlacedReport, 'path' | 'span'>[] {
    if (!configRangeOf(docset, page)) return [{ code: 'moniker-range-undefined', args: [range, page] }];
    const zone = evaluateRange(range, definition);
    const problems = zone.problems.map(({ variant, args }) => ({ code: 'moniker-range-invalid', variant, args }));
    if (!definition || /^true$/i.test(String(metadataOf(docset, page).get('is_archived')?.value))) return problems;
    const { monikers, beforeExclusion } = ofFile(page);
    if (beforeExclusion.some((moniker) => zone.monikers.includes(moniker))) return problems;
    const args = [range, quotedList(zone.monikers), quotedList(monikers)];
    return [...problems, { code: 'moniker-zone-empty', args }];
  }

  if (docset.buildKind(page) === 'page') visit(page);
  return reports;
}
