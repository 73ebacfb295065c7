import * as vscode from 'vscode';
import { foldingRangesOf } from '../features/folding';
import type { Session } from './session';

/** Folds front matter, `:::` blocks and tabs. */
export function foldingRangeProvider(session: Session): vscode.FoldingRangeProvider {
  return {
    provideFoldingRanges: (document, _context, token) =>
      session.ask(
        document,
        ({ article }) =>
          foldingRangesOf(article).map(({ startLine, endLine }) => new vscode.FoldingRange(startLine, endLine)),
        token,
      ),
  };
}
