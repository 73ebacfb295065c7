import * as vscode from 'vscode';
import { hasRulePage, rulePage } from '../features/rulePage';

/** Makes the page about each rule a document that VS Code can open, read-only. */
export function registerRuleDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ path }) => rulePage(path.replace(/^\/|\.md$/g, '')),
  });
}

/** The page about a rule; undefined for a code that is no rule's. */
export function ruleUri(code: string): vscode.Uri | undefined {
  return hasRulePage(code) ? vscode.Uri.from({ scheme, path: `/${code}.md` }) : undefined;
}

const scheme = 'entra-docs-rule';
