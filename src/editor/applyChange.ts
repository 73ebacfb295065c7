import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { textEditOf } from './convert';
import type { DocsetPlace } from './session';

/** More files than an author can keep in view: then VS Code's refactor preview shows them first. */
const mostWithoutPreview = 10;

/**
 * `change` as one edit that is undone in one go. Where it touches many files, or where `previewed` says what it is
 * called there, VS Code's refactor preview shows it first. Asks the docset for texts, so it belongs into the question
 * that found the change.
 */
export function workspaceEditOf(
  { docset, repository }: DocsetPlace,
  change: Change,
  previewed = change.edits.size > mostWithoutPreview ? 'Files that name what changes' : undefined,
): vscode.WorkspaceEdit {
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of change.created) {
    edit.createFile(uriOf(path), { overwrite: false, contents: new TextEncoder().encode(text) });
  }
  const shown = previewed === undefined ? undefined : { label: previewed, needsConfirmation: false };
  for (const [path, edits] of change.edits) {
    const lines = docset.article(path)?.lines ?? new Lines(docset.text(path) ?? '');
    for (const each of edits) {
      const { range, newText } = textEditOf(lines, each);
      edit.replace(uriOf(path), range, newText, shown);
    }
  }
  const [someFile] = change.edits.keys();
  if (shown && someFile !== undefined) openPreview(edit, uriOf(someFile), shown);
  for (const { from, to } of change.moved) {
    edit.renameFile(uriOf(from), uriOf(to), { overwrite: false });
    ownMoves.set(keyOf(uriOf(from), uriOf(to)), Date.now());
  }
  for (const path of change.removed) edit.deleteFile(uriOf(path), { ignoreIfNotExists: true });
  return edit;
}

/**
 * An entry that must be confirmed opens the preview, but has no check mark there: nobody wants to set one for each of
 * a hundred files. So one that does nothing does it, to create the file `there` unless it is there, which the preview
 * leaves out; all others are checked.
 */
function openPreview(edit: vscode.WorkspaceEdit, there: vscode.Uri, shown: vscode.WorkspaceEditEntryMetadata): void {
  edit.createFile(there, { ignoreIfExists: true }, { ...shown, needsConfirmation: true });
}

/** Makes `answer`, or says why not. Returns whether it was made. `previewed` is that of `workspaceEditOf`. */
export async function applyAnswer(
  place: DocsetPlace,
  answer: Change | Refusal | undefined,
  previewed?: string,
): Promise<boolean> {
  if (!answer) return false;
  const refusal = isRefusal(answer) ? answer : await writeRefusal(place, answer);
  if (refusal) {
    void vscode.window.showWarningMessage(refusal.refusal);
    return false;
  }
  const change = answer as Change;
  const edit = await place.repository.files.answer(() => workspaceEditOf(place, change, previewed));
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (isMade) showNotes(change);
  return isMade;
}

/**
 * Why `change` cannot be written: some file may only be read. VS Code says so of file systems, and of files where the
 * file system does; a file on disk without the right to write it first minds when it saves, and asks then.
 */
export async function writeRefusal({ docset, repository }: DocsetPlace, change: Change): Promise<Refusal | undefined> {
  const paths = [...change.edits.keys(), ...change.moved.map(({ from }) => from), ...change.removed];
  for (const path of paths) {
    const uri = repository.files.uriOf(docset.repositoryPath(path));
    if (await isReadOnly(uri)) return { refusal: `Nothing was changed, because '${path}' may only be read.` };
  }
  return undefined;
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    return (await vscode.workspace.fs.stat(uri)).permissions === vscode.FilePermission.Readonly;
  } catch {
    return false;
  }
}

export function showNotes({ notes = [] }: Change): void {
  if (notes.length) void vscode.window.showInformationMessage(notes.join(' '));
}

/**
 * Whether the move stands in an edit of ours, which brings along all that the move needs. To be asked when VS Code
 * is about to move the file; it then counts as made.
 */
export function takeOwnMove(from: vscode.Uri, to: vscode.Uri): boolean {
  const key = keyOf(from, to);
  const time = ownMoves.get(key);
  ownMoves.delete(key);
  return time !== undefined && Date.now() - time < longestPreview;
}

/** When each was put into an edit. The author may not have made it, and move the file by hand a day later. */
const ownMoves = new Map<string, number>();

/** How long an author may look at an edit before it is made, in milliseconds. */
const longestPreview = 600_000;

function keyOf(from: vscode.Uri, to: vscode.Uri): string {
  return `${from.toString()} ${to.toString()}`;
}
