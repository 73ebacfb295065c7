import * as vscode from 'vscode';
import type { Lines } from '../article/lines';
import { isSaidByOthers, type OtherProblem } from '../features/published/otherLinters';
import type { Finding } from '../rules/rule';
import { readSettings } from './settings';

/**
 * `findings` of the file at `uri` without those that another extension shows there already, such as markdownlint or
 * Microsoft's own validation; all of them where the author wants ours in any case. What others show changes as they
 * are installed, switched off and heard of: see `vscode.languages.onDidChangeDiagnostics`.
 */
export function withoutSaidByOthers(uri: vscode.Uri, lines: Lines, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.length || readSettings(uri).besideOthers === 'ours') return findings;
  const others = problemsOfOthers(uri);
  if (!others.length) return findings;
  return findings.filter(({ code, type, span }) => {
    const [firstLine, lastLine] = [lines.lineAt(span.start), lines.lineAt(span.end)];
    return !isSaidByOthers({ code, type, firstLine, lastLine }, others);
  });
}

function problemsOfOthers(uri: vscode.Uri): readonly OtherProblem[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ source, code, range }) => {
    if (source === 'Entra Docs' || code === undefined) return [];
    const name = String(typeof code === 'object' ? code.value : code);
    return [{ code: name, firstLine: range.start.line, lastLine: range.end.line }];
  });
}
