import * as vscode from 'vscode';
import { fixAllEdit } from './codeActions';
import type { Diagnostics } from './diagnostics';
import type { Snippets } from './snippets';

/** The commands that stand in the palette. */
export function registerCommands(
  diagnostics: Diagnostics,
  snippets: Snippets,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('entraDocs.fixAll', () => fixActiveArticle(diagnostics)),
    vscode.commands.registerCommand('entraDocs.insertSnippet', () => snippets.choose()),
    vscode.commands.registerCommand('entraDocs.showLog', () => log.show()),
  );
}

async function fixActiveArticle(diagnostics: Diagnostics): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return;
  const { version } = document;
  const findings = await diagnostics.check(document, new vscode.CancellationTokenSource().token);
  const edit = document.version === version ? fixAllEdit(document, findings) : undefined;
  if (edit) await vscode.workspace.applyEdit(edit);
}
