import * as vscode from 'vscode';
import { codeActionMetadata, codeActionProvider } from './editor/codeActions';
import { registerCommands } from './editor/commands';
import { completionProvider } from './editor/completion';
import { showConfigDiagnostics } from './editor/configDiagnostics';
import { definitionProvider } from './editor/definition';
import { createDiagnostics } from './editor/diagnostics';
import { documentLinkProvider } from './editor/documentLinks';
import { hoverProvider } from './editor/hover';
import { showLanguageStatus } from './editor/languageStatus';
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
  const snippets = createSnippets(session, extensionUri);
  subscriptions.push(
    log,
    session,
    diagnostics,
    shared,
    showConfigDiagnostics(session, shared),
    showLanguageStatus(session),
    registerRuleDocuments(),
    registerCommands(diagnostics, snippets, log),
    vscode.languages.registerCodeActionsProvider(
      articles,
      codeActionProvider(session, diagnostics),
      codeActionMetadata,
    ),
    vscode.languages.registerHoverProvider(articles, hoverProvider(session)),
    vscode.languages.registerCompletionItemProvider(articles, completionProvider(session), ...completionTriggers),
    vscode.languages.registerCompletionItemProvider(articles, snippets.provider),
    vscode.languages.registerDefinitionProvider(articles, definitionProvider(session)),
    vscode.languages.registerDocumentLinkProvider(articles, documentLinkProvider(session)),
  );
}
