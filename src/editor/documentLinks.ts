import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { dataDocumentLinksOf, documentLinksOf, type DocumentLink } from '../features/documentLinks';
import { positionOf, rangeOf } from './convert';
import { placesOf, type Place, type Session } from './session';

/** The links of an article that VS Code's own markdown support does not make clickable, and those of other files. */
export function documentLinkProvider(session: Session): vscode.DocumentLinkProvider {
  return {
    provideDocumentLinks: (document, token) =>
      session.askAboutFile(
        document,
        (file) => {
          const lines = new Lines(document.getText());
          return find(file).map(([place, link]) => linkOf(place, lines, link));
        },
        token,
      ),
  };
}

function find(file: Place): readonly (readonly [Place, DocumentLink])[] {
  const article = file.docset.article(file.path);
  if (article) return documentLinksOf(file.docset, file.path, article).map((link) => [file, link]);
  return placesOf(file).flatMap((place) =>
    dataDocumentLinksOf(place.docset, place.path).map((link) => [place, link] as const),
  );
}

function linkOf(place: Place, lines: Lines, link: DocumentLink): vscode.DocumentLink {
  const shown = new vscode.DocumentLink(rangeOf(lines, link.span), targetOf(place, link));
  shown.tooltip = link.tooltip;
  return shown;
}

function targetOf({ repository, docset }: Place, { path, offset, url }: DocumentLink): vscode.Uri | undefined {
  if (path === undefined) return url === undefined ? undefined : vscode.Uri.parse(url);
  const uri = repository.files.uriOf(docset.repositoryPath(path));
  const lines = offset === undefined ? undefined : docset.article(path)?.lines;
  if (!lines || offset === undefined) return uri;
  const { line, character } = positionOf(lines, offset);
  return uri.with({ fragment: `L${line + 1},${character + 1}` });
}
