import * as vscode from 'vscode';
import { selectionSpansAt } from '../features/selectionRanges';
import { rangeOf } from './convert';
import type { OpenArticle, Session } from './session';

/** Expands the selection over Learn's own syntax. VS Code puts the steps of all providers together. */
export function selectionRangeProvider(session: Session): vscode.SelectionRangeProvider {
  return {
    provideSelectionRanges: (document, positions, token) =>
      session.ask(
        document,
        (open) => positions.map((position) => selectionAt(open, document.offsetAt(position), position)),
        token,
      ),
  };
}

function selectionAt({ article }: OpenArticle, offset: number, position: vscode.Position): vscode.SelectionRange {
  const outermostFirst = [...selectionSpansAt(article, offset)].reverse();
  const around = outermostFirst.reduce<vscode.SelectionRange | undefined>(
    (parent, span) => new vscode.SelectionRange(rangeOf(article.lines, span), parent),
    undefined,
  );
  return around ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
