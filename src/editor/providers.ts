import * as vscode from 'vscode';
import { completionTriggers, dataCompletionTriggers } from '../features/completion';
import { registerBackLinks } from './backLinks';
import { checkedFiles, dataFiles } from './checkedFiles';
import type { Checking } from './checking';
import { codeActionMetadata, codeActionProvider } from './codeActions';
import { registerCodeLenses } from './codeLenses';
import { registerCommands } from './commands';
import { completionProvider } from './completion';
import { definitionProvider } from './definition';
import { registerDeletion } from './deletedFiles';
import { registerDocsetCommands } from './docsetCommands';
import type { DocsetTree } from './docsetTree';
import { showDocsetView } from './docsetView';
import { documentLinkProvider } from './documentLinks';
import { registerEditingCommands } from './editingCommands';
import { foldingRangeProvider } from './folding';
import { hoverProvider } from './hover';
import { createMending } from './mending';
import { registerPaste } from './paste';
import { registerPublished } from './published';
import { registerRefactorings } from './refactorings';
import { referenceProvider } from './references';
import { selectionRangeProvider } from './selectionRanges';
import { registerRename } from './rename';
import type { Session } from './session';
import { signatureHelpProvider, signatureMetadata } from './signatureHelp';
import { createSnippets } from './snippets';
import { workspaceSymbolProvider } from './workspaceSymbols';

/** Everything that answers when the author asks; loaded once the first file of a docset is open. */
export function registerProviders(
  session: Session,
  { diagnostics, shared }: Checking,
  tree: DocsetTree,
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  const articles: vscode.DocumentSelector = { language: 'markdown' };
  const mending = createMending(session, shared);
  const snippets = createSnippets(session, extensionUri);
  const completions = completionProvider(session);
  const { languages } = vscode;
  return vscode.Disposable.from(
    registerCommands(mending, snippets),
    registerDocsetCommands(session, shared, snippets, log),
    showDocsetView(session, tree),
    languages.registerCodeActionsProvider(
      checkedFiles,
      codeActionProvider(session, diagnostics, shared, mending),
      codeActionMetadata,
    ),
    languages.registerHoverProvider(checkedFiles, hoverProvider(session)),
    languages.registerCompletionItemProvider(articles, completions, ...completionTriggers),
    languages.registerCompletionItemProvider(dataFiles, completions, ...dataCompletionTriggers),
    languages.registerSignatureHelpProvider(articles, signatureHelpProvider(session), signatureMetadata),
    languages.registerCompletionItemProvider(articles, snippets.provider),
    languages.registerDefinitionProvider(checkedFiles, definitionProvider(session)),
    languages.registerDocumentLinkProvider(checkedFiles, documentLinkProvider(session)),
    languages.registerReferenceProvider(checkedFiles, referenceProvider(session)),
    languages.registerWorkspaceSymbolProvider(workspaceSymbolProvider(session)),
    languages.registerFoldingRangeProvider(articles, foldingRangeProvider(session)),
    languages.registerSelectionRangeProvider(articles, selectionRangeProvider(session)),
    registerBackLinks(session),
    registerCodeLenses(session),
    registerRename(session),
    registerDeletion(session),
    registerRefactorings(session),
    registerEditingCommands(session),
    registerPaste(session),
    registerPublished(session),
  );
}
