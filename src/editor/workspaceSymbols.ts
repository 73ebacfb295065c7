import * as vscode from 'vscode';
import { pageSymbols } from '../features/workspaceSymbols';
import { locator } from './locations';
import type { Place, Session } from './session';

/** Finds pages by their titles, in the docsets of the open files. */
export function workspaceSymbolProvider(session: Session): vscode.WorkspaceSymbolProvider {
  async function symbolsIn(place: Place, query: string, token: vscode.CancellationToken) {
    const { docset, repository } = place;
    await repository.allRead(docset, token);
    const symbols = await repository.files.answer(() => pageSymbols(docset, query), token);
    const locate = locator(place);
    return symbols.map(
      ({ title, path }) => new vscode.SymbolInformation(title, vscode.SymbolKind.File, path, locate(path)),
    );
  }

  return {
    async provideWorkspaceSymbols(query, token) {
      const places = new Map<object, Place>();
      for (const { uri } of vscode.workspace.textDocuments) {
        const place = await session.place(uri);
        if (place?.docset.isLearn) places.set(place.docset, place);
      }
      const symbols = await Promise.all([...places.values()].map((place) => symbolsIn(place, query, token)));
      return token.isCancellationRequested ? undefined : symbols.flat();
    },
  };
}
