import * as vscode from 'vscode';
import type { Session } from './session';

/**
 * Takes part in what happens to files in the explorer: links, TOC entries and redirections go along with a file that
 * is moved or deleted, as one step to undo. What it takes is loaded when the first file is moved.
 */
export function registerFileOperations(session: Session, log: vscode.LogOutputChannel): vscode.Disposable {
  const orLog = async (work: () => Promise<vscode.WorkspaceEdit | undefined | void>) => {
    try {
      return (await work()) ?? new vscode.WorkspaceEdit();
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      return new vscode.WorkspaceEdit();
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(({ files, token, waitUntil }) => {
      waitUntil(orLog(async () => (await import('./movedFiles')).editForMoves(session, files, token)));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      void orLog(async () => void (await (await import('./movedFiles')).saveEdited(files)));
    }),
    vscode.workspace.onWillDeleteFiles(({ files, token, waitUntil }) => {
      waitUntil(orLog(async () => (await import('./deletedFiles')).editForDeletion(session, files, token)));
    }),
  );
}
