import * as vscode from 'vscode';
import { isChecked } from './checkedFiles';
import type { Mending } from './mending';
import type { Snippets } from './snippets';

/** The commands that stand in the palette. */
export function registerCommands(
  mending: Mending,
  snippets: Snippets,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('entraDocs.fixAll', () => fixActiveFile(mending)),
    vscode.commands.registerCommand('entraDocs.insertSnippet', () => snippets.choose()),
    vscode.commands.registerCommand('entraDocs.showLog', () => log.show()),
  );
}

async function fixActiveFile(mending: Mending): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isChecked(document.languageId)) return;
  const { version } = document;
  const edit = await mending.editOf(document);
  if (edit && document.version === version) await vscode.workspace.applyEdit(edit);
}
