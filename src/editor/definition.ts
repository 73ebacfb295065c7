import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { dataDefinitionAt, definitionAt, type Definition } from '../features/definition';
import { rangeOf } from './convert';
import { locator } from './locations';
import { placesOf, type Place, type Session } from './session';

/** Go to what a link, image, include or source names, in articles and in TOCs, YAML pages and redirection files. */
export function definitionProvider(session: Session): vscode.DefinitionProvider {
  return {
    provideDefinition(document, position, token) {
      const offset = document.offsetAt(position);
      return session.askAboutFile(
        document,
        (file) => {
          const lines = new Lines(document.getText());
          return find(file, offset).map(([place, definition]) => linkOf(place, lines, definition));
        },
        token,
      );
    },
  };
}

function find(file: Place, offset: number): readonly (readonly [Place, Definition])[] {
  const article = file.docset.article(file.path);
  if (article) return definitionAt(file.docset, file.path, article, offset).map((each) => [file, each]);
  return placesOf(file).flatMap((place) =>
    dataDefinitionAt(place.docset, place.path, offset).map((each) => [place, each] as const),
  );
}

function linkOf(place: Place, originLines: Lines, { origin, path, span }: Definition): vscode.DefinitionLink {
  const { uri, range } = locator(place)(path, span);
  return { originSelectionRange: rangeOf(originLines, origin), targetUri: uri, targetRange: range };
}
