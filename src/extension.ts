import * as vscode from 'vscode';
import { checkedFiles } from './editor/checkedFiles';
import { codeActionMetadata, codeActionProvider } from './editor/codeActions';
import { registerCommands } from './editor/commands';
import { completionProvider } from './editor/completion';
import { definitionProvider } from './editor/definition';
import { createDiagnostics } from './editor/diagnostics';
import { showDocsetDiagnostics } from './editor/docsetDiagnostics';
import { documentLinkProvider } from './editor/documentLinks';
import { hoverProvider } from './editor/hover';
import { showLanguageStatus } from './editor/languageStatus';
import { createMending } from './editor/mending';
import { registerRuleDocuments } from './editor/ruleDocuments';
import { createSession } from './editor/session';
import { createSharedDiagnostics } from './editor/sharedDiagnostics';
import { createSnippets } from './editor/snippets';
import { completionTriggers } from './features/completion';

/** The entry of both extension hosts. It wires the parts of `editor/` together and does nothing else. */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const articles: vscode.DocumentSelector = { language: 'markdown' };
  const log = vscode.window.createOutputChannel('Entra Docs', { log: true });
  const session = createSession(log);
  const shared = createSharedDiagnostics();
  const diagnostics = createDiagnostics(session, shared, log);
  const mending = createMending(session, shared);
  const snippets = createSnippets(session, extensionUri);
  subscriptions.push(
    log,
    session,
    diagnostics,
    shared,
    showDocsetDiagnostics(session, shared, log),
    showLanguageStatus(session),
    registerRuleDocuments(),
    registerCommands(mending, snippets, log),
    vscode.languages.registerCodeActionsProvider(
      checkedFiles,
      codeActionProvider(session, diagnostics, shared, mending),
      codeActionMetadata,
    ),
    vscode.languages.registerHoverProvider(checkedFiles, hoverProvider(session)),
    vscode.languages.registerCompletionItemProvider(articles, completionProvider(session), ...completionTriggers),
    vscode.languages.registerCompletionItemProvider(articles, snippets.provider),
    vscode.languages.registerDefinitionProvider(checkedFiles, definitionProvider(session)),
    vscode.languages.registerDocumentLinkProvider(checkedFiles, documentLinkProvider(session)),
  );
}
