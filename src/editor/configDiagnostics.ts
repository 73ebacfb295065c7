import * as vscode from 'vscode';
import { checkDocset } from '../rules/engine';
import { activeRules } from '../rules/ruleSets';
import { diagnosticsAt } from './convert';
import type { Session } from './session';
import { onSettings, readSettings } from './settings';
import type { SharedDiagnostics } from './sharedDiagnostics';

/** Shows what is wrong with the docsets of the open articles as a whole: mostly in their configuration files. */
export function showConfigDiagnostics(session: Session, shared: SharedDiagnostics): vscode.Disposable {
  async function show(uri: vscode.Uri): Promise<void> {
    const place = await session.place(uri);
    if (!place?.docset.isLearn) return;
    const { files, core } = place.repository;
    const { ruleSet, severities } = readSettings(files.root);
    const said = await files.answer(() =>
      core.docsets.flatMap((docset) => {
        const found = checkDocset(docset, activeRules(docset, ruleSet, severities));
        // What has no file is said at the top of the config.
        const config = docset.config.path ?? 'docfx.json';
        return [...found].map(([path = config, findings]) => diagnosticsAt({ docset, files, path }, findings));
      }),
    );
    shared.set(files.root.toString(), said);
  }

  function showAll(): void {
    shared.clear();
    for (const { languageId, uri } of vscode.workspace.textDocuments) if (languageId === 'markdown') void show(uri);
  }

  showAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(({ languageId, uri }) => {
      if (languageId === 'markdown') void show(uri);
    }),
    session.onDidAffect(([uri]) => uri && void show(uri)),
    session.onDidReset(showAll),
    onSettings(showAll),
  );
}
