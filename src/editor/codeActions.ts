import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import { fixAll } from '../rules/fixAll';
import type { Finding, Fix } from '../rules/rule';
import { diagnosticOf, rangeOf, textEditOf } from './convert';
import type { Diagnostics } from './diagnostics';
import type { Place, Session } from './session';

/** `source.fixAll.entraDocs`, for `editor.codeActionsOnSave`. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('entraDocs');

/** Quick fixes for the findings shown, and all safe ones at once. */
export function codeActionProvider(session: Session, diagnostics: Diagnostics): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only }, token) {
      const place = await session.place(document.uri);
      if (!place?.docset.isLearn) return undefined;
      // Fix-all comes with a save, which does not wait until findings are shown.
      if (only?.contains(fixAllKind)) return fixAllActions(document, await diagnostics.check(document, token));
      if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return undefined;
      return quickFixes(place, document, range, diagnostics.shown(document));
    },
  };
}

export const codeActionMetadata: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
};

/** All safe fixes of `findings` as one edit; undefined when there are none. */
export function fixAllEdit(
  document: vscode.TextDocument,
  findings: readonly Finding[],
): vscode.WorkspaceEdit | undefined {
  const edits = fixAll(findings);
  if (!edits.length) return undefined;
  const lines = new Lines(document.getText());
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((each) => textEditOf(lines, each)),
  );
  return edit;
}

function fixAllActions(document: vscode.TextDocument, findings: readonly Finding[]): vscode.CodeAction[] {
  const edit = fixAllEdit(document, findings);
  if (!edit) return [];
  const action = new vscode.CodeAction('Fix all safe problems of this article', fixAllKind);
  action.edit = edit;
  return [action];
}

function quickFixes(
  place: Place,
  document: vscode.TextDocument,
  range: vscode.Range,
  findings: readonly Finding[],
): vscode.CodeAction[] {
  const lines = new Lines(document.getText());
  return findings
    .filter((finding) => finding.fixes.length && rangeOf(lines, finding.span).intersection(range))
    .flatMap((finding) =>
      finding.fixes.map((fix) => {
        const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnosticOf(lines, finding)];
        action.isPreferred = finding.fixes.length === 1;
        action.edit = editOf(place, document.uri, lines, fix);
        return action;
      }),
    );
}

function editOf(place: Place, uri: vscode.Uri, lines: Lines, { edits, create }: Fix): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  if (create) {
    const file = place.repository.files.uriOf(place.docset.repositoryPath(create.path));
    edit.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(create.text) });
  }
  if (edits.length) {
    edit.set(
      uri,
      edits.map((each) => textEditOf(lines, each)),
    );
  }
  return edit;
}
