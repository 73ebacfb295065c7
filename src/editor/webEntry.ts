import * as vscode from 'vscode';

/** Written into this file by the build: which other files each file in `dist/web` needs before it can run. */
declare const NEEDS: Readonly<Record<string, readonly string[]>>;

/**
 * The extension in a web worker, where VS Code loads one file and `require` knows none but `vscode`: the parts of
 * the extension are fetched from `dist/web` as they are wanted, and run as VS Code runs this one.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const load = partLoader(vscode.Uri.joinPath(context.extensionUri, 'dist', 'web'));
  const extension = (await load('extension.js')) as { activate(context: vscode.ExtensionContext): void };
  extension.activate(context);
}

type Load = (name: string) => Promise<unknown>;

function partLoader(folder: vscode.Uri): Load {
  const loading = new Map<string, Promise<unknown>>();
  const loaded = new Map<string, unknown>();
  const require = (id: string) => (id === 'vscode' ? vscode : loaded.get(nameOf(id)));

  function load(name: string): Promise<unknown> {
    const part = loading.get(name) ?? fetchAndRun(name);
    loading.set(name, part);
    return part;
  }

  async function fetchAndRun(name: string): Promise<unknown> {
    const uri = vscode.Uri.joinPath(folder, name);
    const [bytes] = await Promise.all([vscode.workspace.fs.readFile(uri), ...(NEEDS[name] ?? []).map(load)]);
    const source = `${new TextDecoder().decode(bytes)}\n//# sourceURL=${uri.toString(true)}`;
    const module = { exports: {} };
    new Function('module', 'exports', 'require', '_chunk', source)(module, module.exports, require, (id: string) =>
      load(nameOf(id)),
    );
    loaded.set(name, module.exports);
    return module.exports;
  }

  return load;
}

function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
