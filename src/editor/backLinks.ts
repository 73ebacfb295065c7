import * as vscode from 'vscode';
import { nameOf } from '../docset/paths';
import { backLinkPlaces } from '../features/backLinks';
import { locator } from './locations';
import type { Place, Session } from './session';

/** The command that shows the places which link to a file, include it or show it. */

/** Registers it: for the file it is given, as in the explorer, or else for the one in the active editor. */
export function registerBackLinks(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand('entraDocs.showBackLinks', async (uri?: vscode.Uri, position?: unknown) => {
    const target = uri ?? vscode.window.activeTextEditor?.document.uri;
    const place = target && (await session.place(target));
    if (!place?.docset.isLearn) return;
    const title = `Looking for links to ${nameOf(place.path)}`;
    const locations = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      findLinks(place),
    );
    if (!isText(place.path)) return choose(place, locations);
    // The explorer gives the selected files in the second place.
    const at = position instanceof vscode.Position ? position : new vscode.Position(0, 0);
    await vscode.commands.executeCommand('editor.action.showReferences', target, at, locations);
  });
}

async function findLinks(place: Place): Promise<vscode.Location[]> {
  const { repository, docset, path } = place;
  await repository.allRead(docset);
  return repository.files.answer(() => {
    const locate = locator(place);
    return backLinkPlaces(docset, path).map((each) => locate(each.path, each.span));
  });
}

function isText(path: string): boolean {
  return /\.(?:md|ya?ml|json)$/i.test(path);
}

/** Nothing can be shown inside a picture: its places are a list to choose from. */
async function choose({ repository, path }: Place, locations: readonly vscode.Location[]): Promise<void> {
  if (!locations.length) {
    void vscode.window.showInformationMessage(`Nothing in the docset links to ${nameOf(path)}.`);
    return;
  }
  const items = locations.map((location) => ({
    label: repository.files.pathOf(location.uri) ?? location.uri.path,
    description: `line ${location.range.start.line + 1}`,
    location,
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: `Links to ${nameOf(path)}` });
  if (chosen) await vscode.window.showTextDocument(chosen.location.uri, { selection: chosen.location.range });
}
