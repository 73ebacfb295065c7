import * as vscode from 'vscode';
import { isChecked } from './checkedFiles';
import type { Mending } from './mending';
import type { Snippets } from './snippets';

/** The commands that stand in the palette while a file of a docset is open. */
export function registerCommands(mending: Mending, snippets: Snippets): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('entraDocs.fixAll', () => fixActiveFile(mending)),
    vscode.commands.registerCommand('entraDocs.insertSnippet', () => snippets.choose()),
  );
}

async function fixActiveFile(mending: Mending): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isChecked(document.languageId)) return;
  const { version } = document;
  const edit = await mending.editOf(document);
  if (edit && document.version === version) await vscode.workspace.applyEdit(edit);
}
