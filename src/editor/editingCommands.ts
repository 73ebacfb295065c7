import * as vscode from 'vscode';
import type { AlertKind } from '../article/article';
import type { Span, TextEdit } from '../article/span';
import { alertAt, toggleAlert } from '../features/editing/alertToggle';
import { toggleEmphasis, type EmphasisKind } from '../features/editing/emphasis';
import { numberAlike } from '../features/editing/numberedLists';
import { plainQuoteEdits } from '../features/editing/plainQuotes';
import { formatTable } from '../features/editing/tableFormat';
import { isRefusal, type Refusal } from '../features/refactor/change';
import { alerts } from '../vocabulary/alerts';
import { onActiveArticle, spanOf } from './activeArticle';
import { textEditOf } from './convert';
import { pick } from './pick';
import type { OpenArticle, Session } from './session';

/** Commands that change the text of the open article at its cursors, each undone at once. */
export function registerEditingCommands(session: Session): vscode.Disposable {
  const { commands } = vscode;
  const marks = (kind: EmphasisKind) => onActiveArticle((editor) => toggleMarks(session, editor, kind));
  const edits = (edit: EditQuestion, nothing: string) =>
    onActiveArticle((editor) => editEach(session, editor, edit, nothing));
  return vscode.Disposable.from(
    commands.registerCommand('entraDocs.toggleBold', marks('bold')),
    commands.registerCommand('entraDocs.toggleItalic', marks('italic')),
    commands.registerCommand('entraDocs.toggleCode', marks('code')),
    commands.registerCommand(
      'entraDocs.toggleAlert',
      onActiveArticle((editor, kind) => chooseAlert(session, editor, kind)),
    ),
    commands.registerCommand(
      'entraDocs.formatTable',
      edits(({ article }, { start }) => formatTable(article, start), 'There is no table here.'),
    ),
    commands.registerCommand(
      'entraDocs.numberAlike',
      edits(({ article }, selection) => numberAlike(article, selection), 'There is no numbered list here.'),
    ),
    commands.registerCommand(
      'entraDocs.plainQuotes',
      onActiveArticle((editor) => makeQuotesPlain(session, editor)),
    ),
  );
}

/** What becomes of the article at one selection; undefined where there is nothing to do. */
type EditQuestion = (open: OpenArticle, selection: Span) => readonly TextEdit[] | Refusal | undefined;

async function toggleMarks(session: Session, editor: vscode.TextEditor, kind: EmphasisKind): Promise<void> {
  const selections = editor.selections.map((each) => spanOf(editor.document, each));
  const answer = await session.ask(editor.document, (open) => {
    const toggle = toggleEmphasis(open.article, selections, kind);
    return toggle && { open, toggle };
  });
  if (!answer || !(await make(editor, answer.open, answer.toggle.edits))) return;
  editor.selections = answer.toggle.selections.map(({ start, end }, index) => {
    const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(end));
    const isReversed = editor.selections[index]?.isReversed;
    return new vscode.Selection(isReversed ? range.end : range.start, isReversed ? range.start : range.end);
  });
}

/** `wanted` is the kind for a keybinding of the author's own; else there is a list. */
async function chooseAlert(session: Session, editor: vscode.TextEditor, wanted: unknown): Promise<void> {
  const kind =
    alerts.find((alert) => alert.kind === String(wanted).toUpperCase())?.kind ?? (await pickAlert(session, editor));
  if (kind) await editEach(session, editor, ({ article }, selection) => toggleAlert(article, selection, kind));
}

async function pickAlert(session: Session, editor: vscode.TextEditor): Promise<AlertKind | undefined> {
  const selection = spanOf(editor.document, editor.selection);
  const present = await session.ask(editor.document, ({ article }) => alertAt(article, selection)?.kind ?? 'none');
  if (!present) return undefined;
  const items = alerts.map(({ kind, meaning }) => ({
    label: `${kind.charAt(0)}${kind.slice(1).toLowerCase()}`,
    description: kind === present ? 'makes it plain text again' : undefined,
    detail: meaning,
    kind: vscode.QuickPickItemKind.Default,
    alert: kind,
  }));
  const placeholder = present === 'none' ? 'The kind of alert' : 'Another kind of alert, or none';
  return (await pick(items, { title: 'Alert', placeholder }))?.alert;
}

async function makeQuotesPlain(session: Session, editor: vscode.TextEditor): Promise<void> {
  const isWhole = editor.selections.every(({ isEmpty }) => isEmpty);
  await editEach(
    session,
    editor,
    ({ article }, selection) => plainQuoteEdits(article, isWhole ? undefined : selection),
    '',
  );
}

/** Makes the edits for every selection, those that meet others left out; says `nothing` where there are none. */
async function editEach(session: Session, editor: vscode.TextEditor, edit: EditQuestion, nothing = ''): Promise<void> {
  const selections = editor.selections.map((each) => spanOf(editor.document, each));
  const found = await session.ask(editor.document, (open) => ({
    open,
    answers: selections.map((selection) => edit(open, selection)),
  }));
  if (!found) return;
  const { open, answers } = found;
  const edits = answers.flatMap((answer) => (answer && !isRefusal(answer) ? answer : []));
  const refusal = answers.find((answer) => answer && isRefusal(answer)) as Refusal | undefined;
  if (edits.length) await make(editor, open, distinct(edits));
  else if (refusal) void vscode.window.showWarningMessage(refusal.refusal);
  else if (nothing && answers.every((answer) => !answer)) void vscode.window.showInformationMessage(nothing);
}

/** Several cursors may want the same. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.span.start} ${edit.span.end} ${edit.text}`, edit])).values()];
}

/** As one step of undo; of edits that overlap the first is made. */
function make(editor: vscode.TextEditor, { article }: OpenArticle, edits: readonly TextEdit[]): Thenable<boolean> {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return editor.edit((builder) => {
    let end = 0;
    for (const edit of ordered) {
      if (edit.span.start < end) continue;
      end = edit.span.end;
      const { range, newText } = textEditOf(article.lines, edit);
      builder.replace(range, newText);
    }
  });
}
