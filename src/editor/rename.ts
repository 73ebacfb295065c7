import * as vscode from 'vscode';
import { isRefusal, type Change, type Refusal } from '../features/refactor/change';
import { renamableAt, renameAt } from '../features/refactor/renameAt';
import { headingTextSpan, renameHeading } from '../features/refactor/renameHeading';
import { slice } from '../article/span';
import { applyAnswer, showNotes, workspaceEditOf, writeRefusal } from './applyChange';
import type { OpenArticle, Session } from './session';

/**
 * Rename for what Learn's markdown names, and the command that renames a heading and keeps its bookmark. VS Code's own
 * markdown support renames as well, knowing less; of two that can, VS Code asks the one that came last. So this one
 * waits until the other is there.
 */
export function registerRename(session: Session): vscode.Disposable {
  const disposables: vscode.Disposable[] = [
    vscode.commands.registerCommand('entraDocs.renameHeading', () => renameKeepingAnchor(session)),
  ];
  let isDisposed = false;
  const register = () => {
    if (isDisposed) return;
    const selector = { language: 'markdown' };
    disposables.push(vscode.languages.registerRenameProvider(selector, renameProvider(session)));
  };
  const other = vscode.extensions.getExtension('vscode.markdown-language-features');
  if (other) other.activate().then(register, register);
  else register();
  return {
    dispose() {
      isDisposed = true;
      for (const each of disposables) each.dispose();
    },
  };
}

function renameProvider(session: Session): vscode.RenameProvider {
  return {
    async prepareRename(document, position, token) {
      const offset = document.offsetAt(position);
      const found = await session.ask(document, (article) => renamableAt({ ...article, offset }), token);
      if (!found) return undefined;
      const range = new vscode.Range(document.positionAt(found.span.start), document.positionAt(found.span.end));
      return { range, placeholder: found.name };
    },
    async provideRenameEdits(document, position, name, token) {
      const offset = document.offsetAt(position);
      await readAll(session, document, token);
      const found = await session.ask(document, (open) => answered(open, renameAt({ ...open, offset }, name)), token);
      if (!found) return undefined;
      // Where this says no, VS Code would go on to its own rename, which would do half of it.
      return (await madeOrRefused(found)) ?? new vscode.WorkspaceEdit();
    },
  };
}

/** All that may name something has to be read before it gets another name. */
async function readAll(
  session: Session,
  { uri }: vscode.TextDocument,
  token?: vscode.CancellationToken,
): Promise<void> {
  const place = await session.place(uri);
  for (const docset of place?.repository.core.docsets ?? []) await place!.repository.allRead(docset, token);
}

interface Answered {
  readonly place: OpenArticle;
  readonly answer: Change | Refusal;
  readonly edit: vscode.WorkspaceEdit | undefined;
}

function answered(place: OpenArticle, answer: Change | Refusal | undefined): Answered | undefined {
  return answer && { place, answer, edit: isRefusal(answer) ? undefined : workspaceEditOf(place, answer) };
}

async function madeOrRefused({ place, answer, edit }: Answered): Promise<vscode.WorkspaceEdit | undefined> {
  const refusal = isRefusal(answer) ? answer : await writeRefusal(place, answer);
  if (refusal) void vscode.window.showWarningMessage(refusal.refusal);
  else showNotes(answer as Change);
  return refusal ? undefined : edit;
}

/** Asks for the new text of the heading at the caret. */
async function renameKeepingAnchor(session: Session): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active).range;
  const [start, end] = [document.offsetAt(line.start), document.offsetAt(line.end)];
  const found = await session.ask(document, (open) => {
    const { headings } = open.article;
    const heading = headings.find(({ span, isTab }) => !isTab && span.start <= end && span.end >= start);
    return heading && { open, heading };
  });
  if (!found) {
    void vscode.window.showInformationMessage('Put the caret into a heading to rename it.');
    return;
  }
  const { open, heading } = found;
  const value = slice(open.article.text, headingTextSpan(open.article, heading)).replace(/\s+/g, ' ');
  const { version } = document;
  const text = await vscode.window.showInputBox({
    title: 'Rename Heading and Keep Its Bookmark',
    prompt: `Links to #${heading.id} go on working: the bookmark is written into the heading.`,
    value,
  });
  if (text === undefined || text === value) return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage('Nothing was changed, because the text has changed meanwhile.');
    return;
  }
  const { docset, path, article } = open;
  await applyAnswer(open, renameHeading(docset, path, article, heading, text, { keepsAnchors: true }));
}
