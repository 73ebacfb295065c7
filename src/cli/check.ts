import { join } from 'node:path';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { checkDocset, checkFile, type RuleFailure } from '../rules/engine';
import { underFileCaps } from '../rules/fileCaps';
import type { Finding } from '../rules/rule';
import { activeRules, type RuleSetName } from '../rules/ruleSets';
import { relativePath } from './diskFiles';
import { reported, type ReportedFinding } from './report';
import { loadStyle } from './loadStyle';
import { checkedPaths, selectedCount, selectedDocsets } from './selectedDocsets';
import { selectedRepositories } from './selection';
import type { Terminal } from './terminal';
import { keepYoungGeneration } from './youngGeneration';

export interface CheckOptions {
  readonly rules: RuleSetName;
  /** Whether remark-lint has a look as well. */
  readonly style: boolean;
}

export interface CheckResult {
  /** How many articles and include files were checked. */
  readonly files: number;
  /** In the order of files and places. */
  readonly findings: readonly ReportedFinding[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

/** Checks the files at or under `paths`, each in the light of its whole docset. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  { cwd, progress }: Pick<Terminal, 'cwd' | 'progress'>,
): Promise<CheckResult> {
  const selections = selectedRepositories(cwd, paths).flatMap(selectedDocsets);
  const styleIn = options.style ? await loadStyle() : () => () => [];
  keepYoungGeneration();
  const bar = progress(selections.reduce((sum, { docset, selects }) => sum + selectedCount(docset, selects), 0));
  const findings: ReportedFinding[] = [];
  const failures: RuleFailure[] = [];
  let files = 0;
  for (const { repository, docset, selects } of selections) {
    const fileOf = (path: string) => relativePath(cwd, join(repository.root, docset.repositoryPath(path)));
    const onFailure = (failure: RuleFailure) => failures.push({ ...failure, path: fileOf(failure.path) });
    const rules = activeRules(docset, options.rules);
    const styleOf = styleIn(repository);
    const ofDocset: ReportedFinding[] = [];
    const elsewhere = new Map<string | undefined, Finding[]>();
    const isToldAgain = repeated();
    for (const path of checkedPaths(docset, selects)) {
      const article = docset.article(path);
      const pagesAreChecked = docset.pagesOf(path).every(selects);
      const found = checkFile(docset, path, rules, { article, onFailure, pagesAreChecked });
      const style = article ? styleOf(docset.repositoryPath(path), article) : [];
      const own = [...found, ...style].filter((finding) => finding.path === undefined);
      const lines = own.length ? (article?.lines ?? new Lines(docset.text(path) ?? '')) : undefined;
      if (lines) ofDocset.push(...own.map((finding) => reported(finding, lines, fileOf(path))));
      for (const finding of found) {
        // The build says it again for each page that shows the place.
        if (finding.path === undefined || (options.rules !== 'build' && isToldAgain(finding))) continue;
        addTo(elsewhere, finding.path, [finding]);
      }
      // A page is hardly needed again, an include file is by every page that shows it.
      if (docset.buildKind(path) === 'page') docset.letGo(path);
      files++;
      bar?.step();
    }
    for (const [path, found] of checkDocset(docset, rules, { onFailure })) addTo(elsewhere, path, found);
    for (const [path, found] of elsewhere) {
      if (!selects(path)) continue;
      const lines = new Lines((path === undefined ? undefined : docset.text(path)) ?? '');
      ofDocset.push(...found.map((finding) => reported(finding, lines, path === undefined ? undefined : fileOf(path))));
    }
    findings.push(...(options.rules === 'build' ? asMuchAsTheBuild(docset, ofDocset) : eachOnce(ofDocset)));
  }
  bar?.done();
  return { files, findings: inOrder(findings), failures };
}

function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, values: readonly Value[]): void {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  group.push(...values);
}

/** Tells of each place and code whether it has been asked about before. */
function repeated(): (finding: Finding) => boolean {
  const places = new Set<string>();
  return ({ path, span, code }) => {
    const place = [path, span.start, span.end, code].join('\n');
    const isKnown = places.has(place);
    places.add(place);
    return isKnown;
  };
}

/** A value that the config declares for many articles is wrong once. */
export function eachOnce(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const places = new Map<string, ReportedFinding>();
  for (const finding of findings) {
    const { file = '', line, column, severity, code, message } = finding;
    const key = [line, column, severity, code, file, message].join('\n');
    if (!places.has(key)) places.set(key, finding);
  }
  return [...places.values()];
}

/** The build stops after so many findings of a level in one file, and says so. */
function asMuchAsTheBuild({ config }: Docset, found: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const byFile = new Map<string | undefined, ReportedFinding[]>();
  for (const finding of inOrder(eachOnce(found))) addTo(byFile, finding.file, [finding]);
  return [...byFile].flatMap(([file, ofFile]) => {
    if (file === undefined) return ofFile;
    const { kept, messages } = underFileCaps(ofFile, config.mostPerFile, file);
    return [...kept, ...messages.map((message) => ({ ...atTop, file, message }))];
  });
}

const atTop = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  severity: 'info',
  code: 'exceed-max-file-errors',
  fixable: false,
} as const;

function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort(
    (a, b) => compare(a.file ?? '', b.file ?? '') || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
