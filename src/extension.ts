import * as vscode from 'vscode';
import { keepDocsetContext } from './editor/docsetContext';
import { createDocsetTree } from './editor/docsetTree';
import { registerFileOperations } from './editor/fileOperations';
import { onFirstDocset } from './editor/firstDocset';
import { registerRuleDocuments } from './editor/ruleDocuments';
import { createSession } from './editor/session';
import { registerStandIns } from './editor/standIns';

/**
 * The entry of both extension hosts. It only looks whether there are docsets; what is done with them is loaded when
 * the first file of one is open, or a command is run: checks at once, then what answers when the author asks. See
 * `editor/providers.ts`.
 */
export function activate({ subscriptions, extensionUri, extension }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Entra Docs', { log: true });
  const session = createSession(log);
  const context = keepDocsetContext(session, log);
  let starting: Promise<void> | undefined;
  const start = () => (starting ??= load());
  const standIns = registerStandIns(extension.packageJSON, start);
  const tree = createDocsetTree();

  async function load(): Promise<void> {
    void context.look();
    const { startChecking } = await import('./editor/checking');
    const checking = startChecking(session, log);
    subscriptions.push(checking);
    const { registerProviders } = await import('./editor/providers');
    standIns.dispose();
    subscriptions.push(registerProviders(session, checking, tree, extensionUri, log));
  }

  subscriptions.push(
    log,
    session,
    context,
    standIns,
    tree,
    registerRuleDocuments(),
    registerFileOperations(session, log),
    vscode.commands.registerCommand('entraDocs.showLog', () => log.show()),
    onFirstDocset(session, log, start),
  );
}
