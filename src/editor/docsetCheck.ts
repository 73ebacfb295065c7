import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { checkFile } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { activeRules, type ActiveRule } from '../rules/ruleSets';
import { diagnosticOf } from './convert';
import { docsetFindings } from './docsetDiagnostics';
import { chosenDocset } from './docsetTargets';
import type { OpenRepository } from './openRepository';
import type { DocsetPlace, Session } from './session';
import { readSettings } from './settings';
import { pause, slice } from './slices';
import { findingsAt, type SharedDiagnostics } from './sharedDiagnostics';

/** Problems of files that are not open, of the docsets that the author had checked as a whole. */
export interface DocsetCheck extends vscode.Disposable {
  /** Checks the docset of the file in the editor, or one of the workspace. */
  run(): Promise<void>;
  /** Takes away what it has found. */
  clear(): void;
}

/**
 * Checks whole docsets on request. What it finds in open files is shown already, so that only the others get problems;
 * a file that is opened loses them, and gets them back, as they are then, when it is closed or changes on disk.
 */
export function createDocsetCheck(
  session: Session,
  shared: SharedDiagnostics,
  log: vscode.LogOutputChannel,
): DocsetCheck {
  const collection = vscode.languages.createDiagnosticCollection('entra-docs-docset');
  /** The docsets that have been checked and are kept up to date, with what they say at other files than articles. */
  const checked = new Map<Docset, string>();
  const waiting = new Map<string, vscode.Uri>();
  let isCatchingUp = false;

  async function run(): Promise<void> {
    const place = await chosenDocset(session);
    if (!place) return;
    const name = place.docset.name ?? place.docset.root;
    const options = { location: vscode.ProgressLocation.Notification, cancellable: true };
    const count = await vscode.window.withProgress(
      { ...options, title: `Checking docset ${name}` },
      (progress, token) => check(place, progress, token).catch((error) => void log.error(error)),
    );
    if (!count) return;
    setChecked(true);
    const show = 'Show Problems';
    const answer = await vscode.window.showInformationMessage(`Docset ${name}: ${wordsFor(count)}.`, show);
    if (answer === show) void vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  /** How much was found; undefined when the author has cancelled, and then nothing is shown. */
  async function check(
    { repository, docset }: DocsetPlace,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Count | undefined> {
    progress.report({ message: 'reading its articles' });
    await repository.allRead(docset, token);
    const paths = checkedPaths(docset);
    const isListed = new Set(paths);
    const rules = await rulesFor(repository, docset);
    const found = new Map<string, readonly vscode.Diagnostic[]>();
    const elsewhere = new Map<string, Finding[]>();
    const count = newCount();
    let [since, shownTo] = [Date.now(), 0];
    for (const [index, path] of paths.entries()) {
      if (token.isCancellationRequested) return undefined;
      const answer = await repository.files.answer(() => findingsOf(docset, path, rules), token);
      found.set(path, answer.here);
      for (const finding of answer.elsewhere) {
        // An include file says itself what pages find in it.
        if (isListed.has(finding.path!)) continue;
        elsewhere.set(finding.path!, [...(elsewhere.get(finding.path!) ?? []), finding]);
      }
      add(count, answer.here);
      if (Date.now() - since < slice) continue;
      const increment = ((index - shownTo) / paths.length) * 100;
      progress.report({ message: `${index + 1} of ${paths.length} files`, increment });
      await pause();
      [since, shownTo] = [Date.now(), index];
    }
    progress.report({ message: 'its tables of contents and redirections' });
    const ofDocsets = [];
    for (const each of repository.core.docsets) {
      if (each.isLearn) ofDocsets.push(...(await docsetFindings(repository, each, token)));
    }
    if (token.isCancellationRequested) return undefined;
    for (const { findings } of ofDocsets) for (const finding of findings) addOne(count, finding.severity);

    const source = `check ${repository.files.root.toString()} ${docset.root}`;
    checked.set(docset, source);
    for (const [path, diagnostics] of found) {
      const uri = repository.files.uriOf(docset.repositoryPath(path));
      if (!isOpen(uri)) collection.set(uri, diagnostics);
    }
    shared.set(repository.files.root.toString(), ofDocsets);
    const places = [...elsewhere].map(([path, findings]) => findingsAt({ repository, docset, path }, once(findings)));
    for (const { findings } of places) for (const finding of findings) addOne(count, finding.severity);
    shared.set(source, places);
    return { ...count, files: paths.length };
  }

  /** Looks again at files that may have changed, one after the other, as long as their docset is kept up to date. */
  async function catchUp(uris: readonly vscode.Uri[]): Promise<void> {
    if (!checked.size) return;
    for (const uri of uris) waiting.set(uri.toString(), uri);
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      for (const [key, uri] of waiting) {
        waiting.delete(key);
        const place = isOpen(uri) ? undefined : await session.place(uri);
        if (!place || !checked.has(place.docset)) continue;
        const { docset, path, repository } = place;
        const rules = await rulesFor(repository, docset);
        const { here } = await repository.files.answer(() => findingsOf(docset, path, rules));
        if (checked.has(docset) && !isOpen(uri)) collection.set(uri, here);
        await pause();
      }
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
    } finally {
      isCatchingUp = false;
    }
  }

  function clear(): void {
    collection.clear();
    for (const source of checked.values()) shared.set(source, []);
    checked.clear();
    waiting.clear();
    setChecked(false);
  }

  const subscriptions = vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(({ uri }) => collection.delete(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void catchUp([uri])),
    session.onDidAffect((uris) => void catchUp(uris)),
    session.onDidReset(clear),
  );
  return { run, clear, dispose: () => subscriptions.dispose() };
}

/** What is found in a file that is not open, and at other files. */
interface Found {
  readonly here: readonly vscode.Diagnostic[];
  readonly elsewhere: readonly Finding[];
}

function findingsOf(docset: Docset, path: string, rules: readonly ActiveRule[]): Found {
  const text = docset.text(path);
  if (text === undefined) return { here: [], elsewhere: [] };
  const found = checkFile(docset, path, rules);
  const own = found.filter((finding) => finding.path === undefined);
  const lines = own.length ? new Lines(text) : undefined;
  return {
    here: lines ? own.map((finding) => diagnosticOf(lines, finding)) : [],
    elsewhere: found.filter((finding) => finding.path !== undefined),
  };
}

/** The rules that hold for the docset; settings are those of the repository's folder. */
function rulesFor({ files }: OpenRepository, docset: Docset): Promise<readonly ActiveRule[]> {
  const { ruleSet, severities } = readSettings(files.root);
  return files.answer(() => activeRules(docset, ruleSet, severities));
}

/** Include files come last: which they are, articles say. */
function checkedPaths({ articlePaths, tocPaths, dataPagePaths, includePaths }: Docset): readonly string[] {
  return [...articlePaths, ...tocPaths, ...dataPagePaths, ...includePaths];
}

/** A value of the configuration is found wrong for each article that has it. */
function once(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [`${each.span.start} ${each.code} ${each.message}`, each])).values()];
}

/** What is shown in the list of problems: hints are not. */
interface Count {
  files: number;
  errors: number;
  warnings: number;
  others: number;
}

function newCount(): Count {
  return { files: 0, errors: 0, warnings: 0, others: 0 };
}

function add(count: Count, diagnostics: readonly vscode.Diagnostic[]): void {
  const { Error, Warning, Information } = vscode.DiagnosticSeverity;
  for (const { severity } of diagnostics) {
    if (severity === Error) count.errors++;
    else if (severity === Warning) count.warnings++;
    else if (severity === Information) count.others++;
  }
}

function addOne(count: Count, severity: Finding['severity']): void {
  if (severity === 'error') count.errors++;
  else if (severity === 'warning') count.warnings++;
  else if (severity === 'suggestion') count.others++;
}

function wordsFor({ files, errors, warnings, others }: Count): string {
  const words = [some(errors, 'error'), some(warnings, 'warning'), some(others, 'suggestion')];
  return `${words.flatMap((each) => each ?? []).join(', ') || 'nothing found'} in ${some(files, 'file') ?? 'no files'}`;
}

function some(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `${count} ${what}${count === 1 ? '' : 's'}`;
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}

function setChecked(isChecked: boolean): void {
  void vscode.commands.executeCommand('setContext', 'entraDocs.docsetChecked', isChecked);
}
