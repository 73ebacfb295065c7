import * as vscode from 'vscode';
import { registerFileOperations } from './editor/fileOperations';
import { onFirstDocset } from './editor/firstDocset';
import { registerRuleDocuments } from './editor/ruleDocuments';
import { createSession } from './editor/session';

/**
 * The entry of both extension hosts. It only looks whether open files lie in a docset; what is done with them is
 * loaded with the first one: checks at once, then what answers when the author asks. See `editor/providers.ts`.
 */
export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Entra Docs', { log: true });
  const session = createSession(log);
  const start = async () => {
    const { startChecking } = await import('./editor/checking');
    const checking = startChecking(session, log);
    subscriptions.push(checking);
    const { registerProviders } = await import('./editor/providers');
    subscriptions.push(registerProviders(session, checking, extensionUri, log));
  };
  subscriptions.push(
    log,
    session,
    registerRuleDocuments(),
    registerFileOperations(session, log),
    vscode.commands.registerCommand('entraDocs.showLog', () => log.show()),
    onFirstDocset(session, log, start),
  );
}
