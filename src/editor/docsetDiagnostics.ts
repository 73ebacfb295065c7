import * as vscode from 'vscode';
import type { Docset } from '../docset/docset';
import { loadedDocset } from '../docset/loadedDocset';
import { isMarkdown } from '../docset/paths';
import { docsetSteps } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { activeRules } from '../rules/ruleSets';
import { isChecked } from './checkedFiles';
import type { OpenRepository } from './openRepository';
import type { Session } from './session';
import { onSettings, readSettings } from './settings';
import { findingsAt, type FileFindings, type SharedDiagnostics } from './sharedDiagnostics';

/** After the last change of a file: what concerns whole docsets costs more than one article, and can wait. */
const idleDelay = 1000;

/**
 * Shows what is wrong with the docsets of the open files as a whole: in their configuration, redirection files and
 * TOCs, and what can be said of articles that are loaded. In slices of time, so that whoever types is not held up.
 */
export function showDocsetDiagnostics(
  session: Session,
  shared: SharedDiagnostics,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const waiting = new Map<OpenRepository, vscode.CancellationTokenSource>();

  /** Once nothing more has changed in the repository for a while. */
  function schedule(repository: OpenRepository): void {
    waiting.get(repository)?.cancel();
    const source = new vscode.CancellationTokenSource();
    waiting.set(repository, source);
    const run = () => void show(repository, source.token).catch((error) => log.error(error));
    const timer = setTimeout(run, idleDelay);
    source.token.onCancellationRequested(() => clearTimeout(timer));
  }

  async function show(repository: OpenRepository, token: vscode.CancellationToken): Promise<void> {
    const said: FileFindings[] = [];
    for (const docset of repository.core.docsets) {
      if (docset.isLearn) said.push(...(await docsetFindings(repository, docset, token)));
      if (token.isCancellationRequested) return;
    }
    shared.set(repository.files.root.toString(), said);
  }

  async function open({ languageId, uri }: vscode.TextDocument): Promise<void> {
    const place = isChecked(languageId) ? await session.place(uri) : undefined;
    if (place?.docset.isLearn && !waiting.has(place.repository)) schedule(place.repository);
  }

  function openAll(): void {
    for (const source of waiting.values()) source.cancel();
    waiting.clear();
    shared.clear();
    for (const document of vscode.workspace.textDocuments) void open(document);
  }

  openAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => void open(document)),
    session.onDidChange((repository) => waiting.has(repository) && schedule(repository)),
    session.onDidReset(openAll),
    onSettings(openAll),
    { dispose: () => waiting.forEach((source) => source.cancel()) },
  );
}

/**
 * What rules about docsets find in `docset`, as far as its articles have been read; worth nothing once `token` is
 * cancelled.
 */
export async function docsetFindings(
  repository: OpenRepository,
  docset: Docset,
  token: vscode.CancellationToken,
): Promise<readonly FileFindings[]> {
  const { files } = repository;
  const { ruleSet, severities } = readSettings(files.root);
  const byPath = new Map<string, Finding[]>();
  const loaded = loadedDocset(docset);
  for (const rule of activeRules(docset, ruleSet, severities)) {
    if (!rule.check.checkDocset) continue;
    const found = await files.answerInSlices(() => docsetSteps(loaded, [rule]), token);
    if (!found || token.isCancellationRequested) return [];
    // What has no file is said at the top of the config.
    for (const [path = docset.config.path ?? 'docfx.json', findings] of found) {
      // An article that has not been read may be silent about it.
      if (!isMarkdown(path) || docset.loadedFacts(path)) byPath.set(path, [...(byPath.get(path) ?? []), ...findings]);
    }
  }
  return [...byPath].map(([path, findings]) => findingsAt({ repository, docset, path }, findings));
}
