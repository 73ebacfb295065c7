import * as vscode from 'vscode';
import { isMarkdown } from '../docset/paths';
import { isRefusal, type Change, type Move } from '../features/refactor/change';
import { moveFiles } from '../features/refactor/moveFiles';
import { showNotes, takeOwnMove, workspaceEditOf, writeRefusal } from './applyChange';
import { newInGit } from './newInGit';
import { readSettings } from './settings';
import type { Place, Session } from './session';

export interface MovedFile {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * What has to change with files and folders that are about to be moved, all that lie in docsets. Undefined where there
 * is nothing to do, where the author does not want it, and where it is refused, which is said.
 */
export async function editForMoves(
  session: Session,
  files: readonly MovedFile[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const others = files.filter(({ oldUri, newUri }) => !takeOwnMove(oldUri, newUri));
  const wanted = others.filter(({ oldUri }) => readSettings(oldUri).updateLinksOnMove);
  const places = new Map<Place['docset'], { place: Place; moves: Move[] }>();
  for (const file of wanted) {
    const place = await session.place(file.oldUri);
    if (!place?.docset.isLearn) continue;
    const moves = movesOf(place, file);
    if (!moves.length) continue;
    const known = places.get(place.docset);
    if (known) known.moves.push(...moves);
    else places.set(place.docset, { place, moves: [...moves] });
  }
  // Hardly ever is there more than one: a selection in the explorer lies in one docset.
  const [first] = places.values();
  return first && !token.isCancellationRequested ? editFor(first.place, first.moves, token) : undefined;
}

/** A folder is a move of each of its files. Nothing where the target lies elsewhere, which is said. */
function movesOf({ repository, docset, path }: Place, { newUri }: MovedFile): readonly Move[] {
  const target = repository.files.pathOf(newUri);
  if (target === undefined || repository.core.docsetOf(target) !== docset) {
    const where = target === undefined ? 'the repository' : 'its docset';
    void vscode.window.showWarningMessage(
      `'${path}' leaves ${where}: links to it, and a redirection, are left to you.`,
    );
    return [];
  }
  const to = docset.docsetPath(target);
  if (docset.find(path) === path) return [{ from: path, to }];
  const inFolder = docset.paths.filter((each) => each.startsWith(`${path}/`));
  return inFolder.map((from) => ({ from, to: to + from.slice(path.length) }));
}

async function editFor(
  place: Place,
  moves: readonly Move[],
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const { repository, docset } = place;
  const withoutOthers = leavesToVscode(place, moves) ? (change: Change) => withoutMoved(change, moves) : same;
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const isNew = newInGit(uriOf(moves[0]!.from));
  // What is typed counts, not what was saved; and what another edit has just changed with this move.
  for (const document of vscode.workspace.textDocuments) await repository.takeOver(document);
  for (const each of repository.core.docsets) await repository.allRead(each, token);
  const found = await repository.files.answer(() => {
    const answer = moveFiles(docset, moves, { isPublished: (path) => !isNew.has(uriOf(path).toString()) });
    return { answer, edit: isRefusal(answer) ? undefined : workspaceEditOf(place, withoutOthers(answer)) };
  }, token);
  if (token.isCancellationRequested) return undefined;
  const { answer, edit } = found;
  const refusal = isRefusal(answer) ? answer : await writeRefusal(place, answer);
  if (refusal) {
    void vscode.window.showWarningMessage(refusal.refusal.replace('Nothing was changed', 'No link was changed'));
    return undefined;
  }
  if (!edit?.size || isRefusal(answer)) return undefined;
  showNotes(answer);
  const open = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()),
  );
  for (const [uri] of edit.entries()) if (!open.has(uri.toString())) edited.add(uri.toString());
  return edit;
}

function same(change: Change): Change {
  return change;
}

/**
 * Whether VS Code's own markdown support is set to change links once the files have moved. In the files themselves it
 * would change ours a second time, to garbage, so they are left to it. It breaks links that start with `~/`: the author
 * is asked to do without it.
 */
function leavesToVscode({ repository, docset }: Place, [first]: readonly Move[]): boolean {
  const uri = first && repository.files.uriOf(docset.repositoryPath(first.from));
  const key = 'updateLinksOnFileMove.enabled';
  const markdown = vscode.workspace.getConfiguration('markdown', uri);
  if ((markdown.get<string>(key) ?? 'never') === 'never') return false;
  const off = 'Turn It Off Here';
  const message =
    "VS Code's setting 'markdown.updateLinksOnFileMove.enabled' changes the links in moved files and does not know " +
    'those that start with ~/. Entra Docs changes all links when it is off.';
  void vscode.window.showWarningMessage(message, off).then((choice) => {
    if (choice === off) return markdown.update(key, 'never', vscode.ConfigurationTarget.Workspace);
    return undefined;
  });
  return true;
}

function withoutMoved(change: Change, moves: readonly Move[]): Change {
  const moved = new Set(moves.map(({ from }) => from).filter(isMarkdown));
  return { ...change, edits: new Map([...change.edits].filter(([path]) => !moved.has(path))) };
}

/** Files that were as on disk before links in them were changed with a move. */
const edited = new Set<string>();

/**
 * Saves the files in which links have been changed with a move, as VS Code saves those of a refactoring: a move is on
 * disk at once, and half of it would not build. To be called when the files have been moved.
 */
export async function saveEdited(files: readonly MovedFile[]): Promise<void> {
  const moved = new Map(files.map(({ oldUri, newUri }) => [oldUri.toString(), newUri.toString()]));
  const wanted = new Set([...edited].map((uri) => moved.get(uri) ?? uri));
  edited.clear();
  if (vscode.workspace.getConfiguration('files').get('refactoring.autoSave') === false) return;
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && wanted.has(document.uri.toString())) await document.save();
  }
}
