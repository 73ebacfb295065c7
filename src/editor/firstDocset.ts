import * as vscode from 'vscode';
import { isChecked } from './checkedFiles';
import type { Session } from './session';

/** Calls `start` as soon as a file of a docset is open, and no more once it has been done. What fails is logged. */
export function onFirstDocset(
  session: Session,
  log: vscode.LogOutputChannel,
  start: () => Promise<void>,
): vscode.Disposable {
  async function look({ languageId, uri }: vscode.TextDocument): Promise<void> {
    if (!isChecked(languageId) || !(await session.place(uri))) return;
    subscriptions.dispose();
    await start();
  }

  const lookAt = (document: vscode.TextDocument) => void look(document).catch((error) => log.error(error));
  const lookAround = () => vscode.workspace.textDocuments.forEach(lookAt);
  const subscriptions = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(lookAt),
    session.onDidReset(lookAround),
  );
  lookAround();
  return subscriptions;
}
