import * as vscode from 'vscode';
import { createDiagnostics, type Diagnostics } from './diagnostics';
import { showDocsetDiagnostics } from './docsetDiagnostics';
import { showLanguageStatus } from './languageStatus';
import type { Session } from './session';
import { createSharedDiagnostics, type SharedDiagnostics } from './sharedDiagnostics';

/** What is shown of open files without being asked for. */
export interface Checking extends vscode.Disposable {
  readonly diagnostics: Diagnostics;
  readonly shared: SharedDiagnostics;
}

/** Begins to check the open files; this module brings the rules with it, and nothing that can wait for an answer. */
export function startChecking(session: Session, log: vscode.LogOutputChannel): Checking {
  const shared = createSharedDiagnostics();
  const diagnostics = createDiagnostics(session, shared, log);
  const ofDocsets = showDocsetDiagnostics(session, shared, log);
  const disposables = [diagnostics, shared, ofDocsets, showLanguageStatus(session, diagnostics)];
  return { diagnostics, shared, dispose: () => disposables.forEach((each) => each.dispose()) };
}
