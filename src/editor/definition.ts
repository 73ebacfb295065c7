import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { definitionAt, type Definition } from '../features/definition';
import { rangeOf } from './convert';
import type { OpenArticle, Session } from './session';

/** Go to what a link, image, include or source names. */
export function definitionProvider(session: Session): vscode.DefinitionProvider {
  return {
    provideDefinition: (document, position, token) =>
      session.ask(
        document,
        (open) =>
          definitionAt(open.docset, open.path, open.article, document.offsetAt(position)).map((definition) =>
            linkOf(open, definition),
          ),
        token,
      ),
  };
}

function linkOf({ repository, docset, article }: OpenArticle, definition: Definition): vscode.DefinitionLink {
  const { origin, path, span } = definition;
  const lines = span && (docset.article(path)?.lines ?? new Lines(docset.text(path) ?? ''));
  return {
    originSelectionRange: rangeOf(article.lines, origin),
    targetUri: repository.files.uriOf(docset.repositoryPath(path)),
    targetRange: lines ? rangeOf(lines, span) : new vscode.Range(0, 0, 0, 0),
  };
}
