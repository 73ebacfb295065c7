import * as vscode from 'vscode';
import type { Span } from '../article/span';

/** What a command does with the article in the active editor, and with what it is given; nothing in any other file. */
export function onActiveArticle(
  run: (editor: vscode.TextEditor, argument: unknown) => Promise<unknown>,
): (argument?: unknown) => Promise<void> {
  return async (argument) => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId === 'markdown') await run(editor, argument);
  };
}

/** The offsets of `range` in the text of `document`. */
export function spanOf(document: vscode.TextDocument, { start, end }: vscode.Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}
