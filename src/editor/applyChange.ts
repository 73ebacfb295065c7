import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { textEditOf } from './convert';
import type { Place } from './session';

/** More files than an author can keep in view: then VS Code's refactor preview shows them first. */
const mostWithoutPreview = 10;

/** `change` as one edit that is undone in one go; where it touches many files the author confirms it in the preview. */
export function workspaceEditOf({ docset, repository }: Place, change: Change): vscode.WorkspaceEdit {
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const edit = new vscode.WorkspaceEdit();
  const confirmed =
    change.edits.size > mostWithoutPreview
      ? { label: 'Entra Docs', needsConfirmation: true, description: 'Files that name what changes' }
      : undefined;
  for (const { path, text } of change.created) {
    edit.createFile(uriOf(path), { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  for (const [path, edits] of change.edits) {
    const lines = docset.article(path)?.lines ?? new Lines(docset.text(path) ?? '');
    for (const each of edits) {
      const { range, newText } = textEditOf(lines, each);
      edit.replace(uriOf(path), range, newText, confirmed);
    }
  }
  for (const { from, to } of change.moved) edit.renameFile(uriOf(from), uriOf(to), { overwrite: false });
  for (const path of change.removed) edit.deleteFile(uriOf(path), { ignoreIfNotExists: true });
  return edit;
}

/** Makes `answer`, or says why not. Returns whether it was made. */
export async function applyAnswer(place: Place, answer: Change | Refusal | undefined): Promise<boolean> {
  if (!answer) return false;
  if (isRefusal(answer)) {
    void vscode.window.showWarningMessage(answer.refusal);
    return false;
  }
  return vscode.workspace.applyEdit(workspaceEditOf(place, answer), { isRefactoring: true });
}
