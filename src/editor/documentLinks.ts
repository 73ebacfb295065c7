import * as vscode from 'vscode';
import { documentLinksOf, type DocumentLink } from '../features/documentLinks';
import { positionOf, rangeOf } from './convert';
import type { OpenArticle, Session } from './session';

/** The links of an article that VS Code's own markdown support does not make clickable. */
export function documentLinkProvider(session: Session): vscode.DocumentLinkProvider {
  return {
    provideDocumentLinks: (document, token) =>
      session.ask(
        document,
        (open) => documentLinksOf(open.docset, open.path, open.article).map((link) => linkOf(open, link)),
        token,
      ),
  };
}

function linkOf(open: OpenArticle, link: DocumentLink): vscode.DocumentLink {
  const shown = new vscode.DocumentLink(rangeOf(open.article.lines, link.span), targetOf(open, link));
  shown.tooltip = link.tooltip;
  return shown;
}

function targetOf({ repository, docset }: OpenArticle, { path, offset, url }: DocumentLink): vscode.Uri | undefined {
  if (path === undefined) return url === undefined ? undefined : vscode.Uri.parse(url);
  const uri = repository.files.uriOf(docset.repositoryPath(path));
  const lines = offset === undefined ? undefined : docset.article(path)?.lines;
  if (!lines || offset === undefined) return uri;
  const { line, character } = positionOf(lines, offset);
  return uri.with({ fragment: `L${line + 1},${character + 1}` });
}
