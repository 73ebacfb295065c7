import * as vscode from 'vscode';
import { isChecked } from './checkedFiles';
import { learnRootsOfWorkspace } from './learnRoots';
import type { Session } from './session';

/** Says to menus and views whether there is a docset to do something with. */
export interface DocsetContext extends vscode.Disposable {
  /** To be called when the first file of a docset is open, which may lie outside the workspace. */
  look(): Promise<void>;
}

/**
 * Keeps the context key `entraDocs.hasDocset`: whether the workspace lies in or has a repository that Learn publishes,
 * or such a file is open. The explorer knows no docsets, and an author need not open an article to start a new one.
 */
export function keepDocsetContext(session: Session, log: vscode.LogOutputChannel): DocsetContext {
  let looks = 0;

  async function look(): Promise<void> {
    const own = ++looks;
    const hasDocset = (await learnRootsOfWorkspace(1)).length > 0 || (await isAnyOpen());
    if (own === looks) await vscode.commands.executeCommand('setContext', 'entraDocs.hasDocset', hasDocset);
  }

  async function isAnyOpen(): Promise<boolean> {
    const documents = vscode.workspace.textDocuments.filter(({ languageId }) => isChecked(languageId));
    const places = await Promise.all(documents.map(({ uri }) => session.place(uri)));
    return places.some((place) => place?.docset.isLearn);
  }

  const lookOrLog = () => void look().catch((error) => log.error(error));
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidChangeWorkspaceFolders(lookOrLog),
    session.onDidReset(lookOrLog),
  );
  lookOrLog();
  return { look, dispose: () => subscriptions.dispose() };
}
