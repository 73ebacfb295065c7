import * as vscode from 'vscode';
import type { Docset } from '../docset/docset';
import { folderOf, isMarkdown, isWithin } from '../docset/paths';
import { learnRootsOfWorkspace } from './learnRoots';
import type { OpenRepository } from './openRepository';
import { pick } from './pick';
import { publishConfigName } from './repositoryRoot';
import type { DocsetPlace, Place, Session } from './session';

// What commands of the explorer and the palette are about.

/**
 * The docset of the file in the editor; else that of the workspace, the one that the author chooses where there are
 * several. Undefined where none is chosen, and where there is none, which is said.
 */
export async function chosenDocset(session: Session): Promise<DocsetPlace | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const place = active && (await session.place(active));
  if (place?.docset.isLearn) return place;
  const all = (await repositoriesOfWorkspace(session)).flatMap((repository) =>
    learnDocsets(repository).map((docset) => ({ repository, docset })),
  );
  if (!all.length) void vscode.window.showInformationMessage('The workspace has no docset that Learn publishes.');
  if (all.length < 2) return all[0];
  const items = all.map((each) => ({
    label: each.docset.name ?? (each.docset.root || '/'),
    description: each.repository.files.uriOf(each.docset.root).path,
    each,
  }));
  return (await pick(items, { title: 'Docsets of the workspace', placeholder: 'Which one?' }))?.each;
}

/** Those that Learn publishes, of the workspace and of open files. */
export async function repositoriesOfWorkspace(session: Session): Promise<readonly OpenRepository[]> {
  const roots = await learnRootsOfWorkspace(mostRepositories);
  // A config file above all docsets is looked after by the first one.
  const configs = roots.map((root) => vscode.Uri.joinPath(root, publishConfigName));
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri);
  const places = await Promise.all([...configs, ...open].map((uri) => session.place(uri)));
  return [...new Set(places.flatMap((place) => place?.repository ?? []))];
}

/** Of a workspace that lies above repositories, these are what a list still has room for. */
const mostRepositories = 20;

export function learnDocsets({ core }: OpenRepository): readonly Docset[] {
  return core.docsets.filter(({ isLearn }) => isLearn);
}

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
