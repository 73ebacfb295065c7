import * as vscode from 'vscode';
import { Lines } from '../article/lines';
import type { Finding, Fix } from '../rules/rule';
import { silenceFix } from '../rules/silenceFix';
import { diagnosticOf, rangeOf, textEditOf } from './convert';
import type { Diagnostics } from './diagnostics';
import type { Mending } from './mending';
import type { Place, Session } from './session';
import type { SharedDiagnostics } from './sharedDiagnostics';

/** `source.fixAll.entraDocs`, for `editor.codeActionsOnSave`. */
export const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('entraDocs');

export const codeActionMetadata: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
};

/** Quick fixes for the findings shown, a way to silence each in an article, and all safe fixes at once. */
export function codeActionProvider(
  session: Session,
  diagnostics: Diagnostics,
  shared: SharedDiagnostics,
  mending: Mending,
): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only }, token) {
      const place = await session.place(document.uri);
      if (!place?.docset.isLearn) return undefined;
      // Fix-all comes with a save, which does not wait until findings are shown.
      if (only?.contains(fixAllKind)) return fixAllActions(await mending.editOf(document, token));
      if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return undefined;
      const shown = [{ place, findings: diagnostics.shown(document) }, ...shared.shown(document)];
      const lines = new Lines(document.getText());
      const here = shown.flatMap(({ place, findings }) =>
        findings
          .filter(({ span }) => rangeOf(lines, span).intersection(range))
          .map((finding) => ({ document, lines, place, finding })),
      );
      return oncePerTitle([...here.flatMap(fixesOf), ...here.flatMap(silencingOf)]);
    },
  };
}

/** A finding as it is shown in a document. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly lines: Lines;
  /** Of the file in the docset that found it. */
  readonly place: Place;
  readonly finding: Finding;
}

function fixAllActions(edit: vscode.WorkspaceEdit | undefined): vscode.CodeAction[] {
  if (!edit) return [];
  const action = new vscode.CodeAction('Fix all safe problems of this file', fixAllKind);
  action.edit = edit;
  return [action];
}

function fixesOf(shown: Shown): readonly vscode.CodeAction[] {
  const { fixes } = shown.finding;
  return fixes.map((fix) => {
    const action = actionOf(shown, fix);
    action.isPreferred = fixes.length === 1;
    return action;
  });
}

/** Comments that silence a rule are read in articles alone. */
function silencingOf(shown: Shown): readonly vscode.CodeAction[] {
  const { docset, path } = shown.place;
  const article = docset.buildKind(path) === 'toc' ? undefined : docset.article(path);
  return article?.text === shown.document.getText() ? [actionOf(shown, silenceFix(article, shown.finding))] : [];
}

function actionOf({ document, lines, place, finding }: Shown, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnosticOf(lines, finding)];
  action.edit = editOf(place, document.uri, lines, fix);
  return action;
}

function editOf(
  { docset, repository }: Place,
  uri: vscode.Uri,
  lines: Lines,
  { edits, create, remove }: Fix,
): vscode.WorkspaceEdit {
  const uriOf = (path: string) => repository.files.uriOf(docset.repositoryPath(path));
  const edit = new vscode.WorkspaceEdit();
  if (create) {
    const contents = new TextEncoder().encode(create.text);
    edit.createFile(uriOf(create.path), { ignoreIfExists: true, contents });
  }
  if (remove !== undefined) edit.deleteFile(uriOf(remove), { ignoreIfNotExists: true });
  if (edits.length) {
    edit.set(
      uri,
      edits.map((each) => textEditOf(lines, each)),
    );
  }
  return edit;
}

/** Several rules may mend the same, and several findings of one rule are silenced by one comment. */
function oncePerTitle(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  const byTitle = new Map<string, vscode.CodeAction>();
  for (const action of actions) {
    const [diagnostic] = action.diagnostics ?? [];
    const key = `${action.title} ${diagnostic?.range.start.line}`;
    if (!byTitle.has(key)) byTitle.set(key, action);
  }
  return [...byTitle.values()];
}
