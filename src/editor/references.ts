import * as vscode from 'vscode';
import { referencesAt } from '../features/references/referencesAt';
import { locator } from './locations';
import { placesOf, type Place, type Session } from './session';

/**
 * Finds what refers to an article, heading, image, include, pivot, tab, metadata value or uid, in all files of the
 * docset. What VS Code's own markdown support finds by itself is left out, so that no list shows a place twice: it
 * is asked first, by the same way that asks this provider.
 */
export function referenceProvider(session: Session): vscode.ReferenceProvider {
  const underWay = new Set<string>();

  async function ofOthers(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<readonly vscode.Location[]> {
    const question = keyOf(document, position);
    underWay.add(question);
    try {
      const command = 'vscode.executeReferenceProvider';
      return (await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, position)) ?? [];
    } finally {
      underWay.delete(question);
    }
  }

  return {
    async provideReferences(document, position, { includeDeclaration }, token) {
      if (underWay.has(keyOf(document, position))) return undefined;
      const place = await session.place(document.uri);
      if (!place?.docset.isLearn) return undefined;
      const others = ofOthers(document, position);
      await place.repository.allRead(place.docset, token);
      const offset = document.offsetAt(position);
      const found = await session.askAboutFile(document, (file) => find(file, offset, includeDeclaration), token);
      if (!found?.length) return undefined;
      const known = await others;
      return found.filter((each) => !known.some((other) => isSamePlace(each, other)));
    },
  };
}

function keyOf({ uri, version }: vscode.TextDocument, { line, character }: vscode.Position): string {
  return `${line}:${character} ${version} ${uri.toString()}`;
}

function isSamePlace(a: vscode.Location, b: vscode.Location): boolean {
  return a.range.intersection(b.range) !== undefined && a.uri.toString() === b.uri.toString();
}

function find(file: Place, offset: number, includeDeclaration: boolean): readonly vscode.Location[] {
  const article = file.docset.article(file.path);
  return (article ? [file] : placesOf(file)).flatMap((place) => {
    const locate = locator(place);
    return referencesAt(place.docset, place.path, article, offset)
      .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
      .map(({ path, span }) => locate(path, span));
  });
}
