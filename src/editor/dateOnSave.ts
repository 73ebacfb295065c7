import * as vscode from 'vscode';
import { dateOnSave } from '../features/metadataEdits/dateOnSave';
import { textEditOf } from './convert';
import type { Session } from './session';
import { readSettings } from './settings';

/** Sets `ms.date` of an article that is saved with another text than it has on disk, where the author wants it. */
export function setDateOnSave(session: Session): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument((event) => {
    const { document } = event;
    const isWanted =
      document.languageId === 'markdown' && document.isDirty && readSettings(document.uri).updateDateOnSave;
    if (isWanted) event.waitUntil(editsFor(session, document));
  });
}

async function editsFor(session: Session, document: vscode.TextDocument): Promise<readonly vscode.TextEdit[]> {
  const saved = await savedText(document.uri);
  if (saved === undefined) return [];
  const edits = await session.ask(document, ({ article }) => {
    const edit = dateOnSave(saved, article, new Date());
    return edit ? [textEditOf(article.lines, edit)] : [];
  });
  return edits ?? [];
}

/** Undefined for a file that has never been saved. */
async function savedText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
