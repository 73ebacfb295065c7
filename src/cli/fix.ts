import { join } from 'node:path';
import { Lines } from '../article/lines';
import { checkDocset, checkFile, type RuleFailure } from '../rules/engine';
import { mendDocset } from '../rules/mendDocset';
import type { Remedy } from '../rules/fixAll';
import type { Finding } from '../rules/rule';
import { activeRules, type RuleSetName } from '../rules/ruleSets';
import { relativePath } from './diskFiles';
import { loadStyle, type StyleOf } from './loadStyle';
import { eachOnce } from './mergedFindings';
import { reported, type ReportedFinding } from './report';
import { checkedPaths, selectedCount, selectedDocsets, type SelectedDocset } from './selectedDocsets';
import { selectedRepositories } from './selection';
import type { Terminal } from './terminal';
import { expectWritable, LeftAlone, readTextFile, writeTextFile, type TextFile } from './textFile';

export interface FixOptions {
  readonly rules: RuleSetName;
  /** Whether the style of the markdown is mended as well. */
  readonly style: boolean;
  /** Whether the files stay as they are. */
  readonly dryRun: boolean;
  /** Whether a finding is to be mended; one that isn't is not counted as left either. */
  wants(finding: Finding): boolean;
}

export interface FixResult {
  /** How many articles and include files were looked at. */
  readonly files: number;
  /** In the order of their names. */
  readonly fixed: readonly FixedFile[];
  /** What is wrong still, in the order of files and places. */
  readonly left: readonly ReportedFinding[];
  readonly leftAlone: readonly FileLeftAlone[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

/** Names of files are relative to the current folder, with `/`. */
export interface FixedFile {
  readonly file: string;
  readonly before: TextFile;
  readonly after: TextFile;
  readonly remedies: readonly Remedy[];
}

/** A file with something to mend that was not touched. */
export interface FileLeftAlone {
  readonly file: string;
  /** In words that follow the name. */
  readonly reason: string;
}

/** Mends the files at or under `paths`, each in the light of its whole docset. */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
  { cwd, progress }: Pick<Terminal, 'cwd' | 'progress'>,
): Promise<FixResult> {
  const selections = selectedRepositories(cwd, paths).flatMap(selectedDocsets);
  const styleIn = options.style ? await loadStyle() : () => () => [];
  const bar = progress(selections.reduce((sum, { docset, selects }) => sum + selectedCount(docset, selects), 0));
  const results = selections.map((selection) =>
    fixDocset(selection, options, styleIn(selection.repository), cwd, () => bar?.step(1)),
  );
  bar?.done();
  return {
    files: results.reduce((sum, { files }) => sum + files, 0),
    fixed: results.flatMap(({ fixed }) => fixed).sort(byFile),
    left: results.flatMap(({ left }) => left).sort((a, b) => byFile(a, b) || a.line - b.line || a.column - b.column),
    leftAlone: results.flatMap(({ leftAlone }) => leftAlone).sort(byFile),
    failures: results.flatMap(({ failures }) => failures),
  };
}

function fixDocset(
  { repository, docset, selects }: SelectedDocset,
  { rules: ruleSet, dryRun, wants }: FixOptions,
  styleOf: StyleOf,
  cwd: string,
  step: () => void,
): FixResult {
  const absolute = (path: string) => join(repository.root, docset.repositoryPath(path));
  const fileOf = (path: string) => relativePath(cwd, absolute(path));
  const rules = activeRules(docset, ruleSet);
  const failures = new Map<string, RuleFailure>();
  const before = new Map<string, TextFile>();
  const leftAlone: FileLeftAlone[] = [];

  /** Does what needs the disk; what the disk refuses is remembered and gives undefined. */
  function onDisk<Result>(path: string, work: (absolutePath: string) => Result): Result | undefined {
    try {
      return work(absolute(path));
    } catch (error) {
      if (!(error instanceof LeftAlone)) throw error;
      leftAlone.push({ file: fileOf(path), reason: error.message });
      return undefined;
    }
  }

  const onFailure = (failure: RuleFailure) =>
    failures.set(`${failure.type} ${failure.path}`, { ...failure, path: fileOf(failure.path) });

  /** By the file that was checked: what it shows to be wrong in others. */
  const elsewhere = new Map<string, readonly Finding[]>();
  let looked = 0;
  function* paths(): Iterable<string> {
    for (const path of checkedPaths(docset, selects)) {
      yield path;
      looked++;
      step();
    }
  }

  const { files, left, unsettled } = mendDocset(docset, {
    paths: paths(),
    findingsOf(path) {
      const article = docset.article(path);
      const found = checkFile(docset, path, rules, { article, onFailure });
      const style = article ? styleOf(docset.repositoryPath(path), article) : [];
      const wanted = [...found, ...style].filter(wants);
      elsewhere.set(
        path,
        wanted.filter((finding) => finding.path !== undefined && selects(finding.path)),
      );
      return wanted.filter((finding) => finding.path === undefined);
    },
    findingsOfDocset() {
      const found = [...checkDocset(docset, rules, { onFailure })];
      return new Map(found.filter(([path]) => selects(path)).map(([path, findings]) => [path, findings.filter(wants)]));
    },
    mayChange(path) {
      const file = onDisk(path, (absolutePath) => {
        if (!dryRun) expectWritable(absolutePath);
        return readTextFile(absolutePath);
      });
      if (file) before.set(path, file);
      return file !== undefined;
    },
  });

  function reportedIn(path: string | undefined, found: readonly Finding[]): readonly ReportedFinding[] {
    if (!found.length) return [];
    const [text, file] = path === undefined ? [] : [docset.text(path), fileOf(path)];
    const lines = new Lines(text ?? '');
    return found.map((finding) => reported(finding, lines, file));
  }

  const fixed: FixedFile[] = [];
  for (const [path, { text, remedies }] of files) {
    const file = before.get(path)!;
    const after = { ...file, text };
    if (text === file.text) continue;
    if (dryRun || onDisk(path, (absolutePath) => writeTextFile(absolutePath, after))) {
      fixed.push({ file: fileOf(path), before: file, after, remedies });
    }
  }
  for (const path of unsettled) leftAlone.push({ file: fileOf(path), reason: 'has fixes that undo each other' });
  return {
    files: looked,
    fixed,
    left: eachOnce([
      ...[...left].flatMap(([path, found]) => reportedIn(path, found)),
      ...[...elsewhere.values()].flat().flatMap((finding) => reportedIn(finding.path, [finding])),
    ]),
    leftAlone,
    failures: [...failures.values()],
  };
}

/** By name, in the order of code units: the same on every machine. */
function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  const [nameA, nameB] = [a.file ?? '', b.file ?? ''];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}
