import * as vscode from 'vscode';

export const ruleScheme = 'entra-docs-rule';

/** Makes the page about each rule a document that VS Code can open, read-only. */
export function registerRuleDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
    async provideTextDocumentContent({ path }) {
      const { rulePage } = await import('../features/rulePage');
      return rulePage(path.replace(/^\/|\.md$/g, ''));
    },
  });
}
