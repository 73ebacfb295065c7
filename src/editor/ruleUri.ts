import * as vscode from 'vscode';
import { hasRulePage } from '../features/hasRulePage';
import { ruleScheme } from './ruleDocuments';

/** The page about a rule; undefined for a code that is no rule's. */
export function ruleUri(code: string): vscode.Uri | undefined {
  return hasRulePage(code) ? vscode.Uri.from({ scheme: ruleScheme, path: `/${code}.md` }) : undefined;
}
