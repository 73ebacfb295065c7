import * as vscode from 'vscode';
import { backLinksOf, describeBackLinks } from '../features/backLinks';
import { isBuilt } from './checkedFiles';
import { rangeOf } from './convert';
import type { OpenArticle, Session } from './session';
import { onSettings, readSettings } from './settings';

/** How many files link to an article, above its title, if the author wants to know; a click shows them. */
export function registerCodeLenses(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const fire = () => changed.fire();

  function lensOf(open: OpenArticle, uri: vscode.Uri): readonly vscode.CodeLens[] {
    const { repository, docset, path, article } = open;
    if (!isBuilt(open)) return [];
    if (!repository.readAll(docset)) {
      // Until then nobody knows.
      void repository.allRead(docset).then(fire);
      return [];
    }
    const links = backLinksOf(docset, path, article);
    const range = rangeOf(article.lines, links.place);
    const command = {
      title: describeBackLinks(links),
      command: 'entraDocs.showBackLinks',
      arguments: [uri, range.start],
    };
    return [new vscode.CodeLens(range, command)];
  }

  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!readSettings(document.uri).codeLens) return undefined;
      return session.ask(document, (open) => [...lensOf(open, document.uri)], token);
    },
  };

  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    session.onDidChange(fire),
    session.onDidReset(fire),
    onSettings(fire),
  );
}
