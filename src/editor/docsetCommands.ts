import * as vscode from 'vscode';
import { setDateOnSave } from './dateOnSave';
import { createDocsetCheck } from './docsetCheck';
import { registerDocsetLists } from './docsetLists';
import { registerMetadataCommands } from './metadataCommands';
import { registerNewArticle } from './newArticle';
import type { Session } from './session';
import type { SharedDiagnostics } from './sharedDiagnostics';
import type { Snippets } from './snippets';
import { registerTocCommands } from './tocCommands';

/** What is about a docset or many of its files at once: its check, lists, new articles and their metadata. */
export function registerDocsetCommands(
  session: Session,
  shared: SharedDiagnostics,
  snippets: Snippets,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const check = createDocsetCheck(session, shared, log);
  return vscode.Disposable.from(
    check,
    vscode.commands.registerCommand('entraDocs.checkDocset', () => check.run()),
    vscode.commands.registerCommand('entraDocs.clearDocsetCheck', () => check.clear()),
    registerDocsetLists(session),
    registerNewArticle(session, snippets),
    registerTocCommands(session),
    registerMetadataCommands(session),
    setDateOnSave(session),
  );
}
