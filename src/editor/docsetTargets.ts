import * as vscode from 'vscode';
import { folderOf, isMarkdown, isWithin } from '../docset/paths';
import type { Place, Session } from './session';

// What commands of the explorer and the palette are about.

/** The folder at `uri` as a place: its path is that of the folder, '' for the root of the docset. */
export async function folderPlace(session: Session, uri: vscode.Uri): Promise<Place | undefined> {
  const inside = await session.place(vscode.Uri.joinPath(uri, 'a.md'));
  return inside?.docset.isLearn ? { ...inside, path: folderOf(inside.path) } : undefined;
}

/** The folder that is chosen in the explorer, or that of the file there or in the editor. */
export async function chosenFolder(session: Session, uri?: vscode.Uri): Promise<Place | undefined> {
  const chosen = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (!chosen) return undefined;
  return folderPlace(session, (await isFolder(chosen)) ? chosen : vscode.Uri.joinPath(chosen, '..'));
}

/** Articles and include files of one docset. */
export interface ChosenArticles {
  /** Where the first of them lies. */
  readonly place: Place;
  /** Docset-relative, each once. */
  readonly paths: readonly string[];
}

/** The articles among the files and folders at `uris`; of several docsets those of the first. */
export async function chosenArticles(
  session: Session,
  uris: readonly vscode.Uri[],
): Promise<ChosenArticles | undefined> {
  let place: Place | undefined;
  const paths = new Set<string>();
  for (const uri of uris) {
    const own = (await isFolder(uri)) ? await folderPlace(session, uri) : await session.place(uri);
    if (!own?.docset.isLearn || (place && own.docset !== place.docset)) continue;
    place ??= own;
    const { docset, path } = own;
    const all = [...docset.articlePaths, ...docset.includePaths];
    for (const each of all) if (isMarkdown(each) && isWithin(path, each)) paths.add(each);
  }
  return place && paths.size ? { place, paths: [...paths] } : undefined;
}

/** The code of a diagnostic of ours; undefined for one of others. */
export function codeOfDiagnostic({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== 'Entra Docs') return undefined;
  return String(typeof code === 'object' ? code.value : code);
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
