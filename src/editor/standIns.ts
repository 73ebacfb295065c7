import * as vscode from 'vscode';

/** What of the manifest is looked at. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly enablement?: string }[] };
}

/**
 * Stands in for the commands that can be run while no file of a docset is open, until what they do is loaded: running
 * one of them has it loaded by `start`, which must dispose of this, and then runs what came.
 */
export function registerStandIns(manifest: Manifest, start: () => Promise<void>): vscode.Disposable {
  const names = manifest.contributes.commands
    .filter(({ enablement }) => enablement === 'entraDocs.hasDocset')
    .map(({ command }) => command);
  const commands = names.map((name) =>
    vscode.commands.registerCommand(name, async (...parameters: unknown[]) => {
      await start();
      return vscode.commands.executeCommand(name, ...parameters);
    }),
  );
  return vscode.Disposable.from(...commands);
}
