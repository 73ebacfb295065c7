import * as vscode from 'vscode';
import { isMarkdown } from '../docset/paths';
import { isRefusal, type Move } from '../features/refactor/change';
import { moveFiles } from '../features/refactor/moveFiles';
import type { Address } from '../features/refactor/readdress';
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
  const isLeft = leavesToVscode(place, moves) ? isChangedByVscode(moves) : undefined;
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const isNew = newInGit(uriOf(moves[0]!.from));
  for (const each of repository.core.docsets) await repository.allRead(each, token);
  const found = await repository.files.answer(() => {
    const isPublished = (path: string) => !isNew.has(uriOf(path).toString());
    const answer = moveFiles(docset, moves, { isPublished, ...(isLeft ? { isLeft } : {}) });
    return { answer, edit: isRefusal(answer) ? undefined : workspaceEditOf(place, answer) };
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

/**
 * Whether VS Code's own markdown support is set to change links once the files have moved. It would change ours a
 * second time, to garbage, so those that it changes are left to it. It breaks links that start with `~/`: the author
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

/** In moved files, and the relative links of the others: it looks for them on disk, where ours may not be saved yet. */
function isChangedByVscode(moves: readonly Move[]): (address: Address) => boolean {
  const moved = new Set(moves.map(({ from }) => from));
  return ({ file, role, target: { href } }) => {
    const isLink = role === 'link' || role === 'image' || role === 'include';
    return isMarkdown(file) && (moved.has(file) || (isLink && /^(?![~/\\])/.test(href)));
  };
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
