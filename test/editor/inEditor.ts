import * as vscode from 'vscode';

// What the tests in VS Code do and ask, each in one place. They run in a web worker too, which has no `node:assert`.

export function equal(actual: unknown, expected: unknown, message = ''): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (is !== wanted) throw new Error(`${message}\nexpected ${wanted}\ngot      ${is}`);
}

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The uri of a file in a folder of the test workspace. */
export function uriIn(folder: string, path: string): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  ok(found, `The workspace has no folder ${folder}`);
  return vscode.Uri.joinPath(found.uri, path);
}

/** Opens a file of the workspace in an editor. A document that an extension opens would outlive its editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = vscode.window.activeTextEditor;
  ok(editor?.document.uri.toString() === uri.toString(), `${uri.path} is not shown`);
  return editor;
}

/** Throws away what was typed and closes all editors. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * Puts `text` in place of all that the document says; not saved. VS Code refuses an edit of a text that is no longer
 * the last, as after a test that has put the file back.
 */
export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  await until(
    () => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
      return vscode.workspace.applyEdit(edit);
    },
    () => 'The edit was refused',
  );
}

/** Puts the cursor mark `¦` of `text` aside: the document says the rest, and its position is the answer. */
export async function writeWithCursor(document: vscode.TextDocument, text: string): Promise<vscode.Position> {
  await write(document, text.replace('¦', ''));
  return document.positionAt(text.indexOf('¦'));
}

/** Writes to disk, as another program would. */
export async function writeToDisk(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Runs `work` while VS Code says of a file that it may only be read, as it does on some file systems. */
export async function withReadOnly(uri: vscode.Uri, work: () => Promise<void>): Promise<void> {
  const { workspace, FilePermission } = vscode;
  const before = Object.getOwnPropertyDescriptor(workspace, 'fs')!;
  const { fs } = workspace;
  const stat = async (each: vscode.Uri) => {
    const found = await fs.stat(each);
    return each.toString() === uri.toString() ? { ...found, permissions: FilePermission.Readonly } : found;
  };
  Object.defineProperty(workspace, 'fs', { ...before, get: () => ({ ...fs, stat }) });
  try {
    await work();
  } finally {
    Object.defineProperty(workspace, 'fs', before);
  }
}

/** Our diagnostics at `uri`, as `code: the text they cover`. */
export function ourDiagnostics(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Entra Docs');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function codes(uri: vscode.Uri): readonly string[] {
  return ourDiagnostics(uri).map(codeOf);
}

/** Waits until the diagnostics at `uri` are as `isThere` wants them. */
export async function untilDiagnostics(
  uri: vscode.Uri,
  what: string,
  isThere: (codes: readonly string[]) => boolean,
): Promise<void> {
  await until(
    () => isThere(codes(uri)),
    () => `Waited in vain for ${what}. There are: ${codes(uri).join(', ')}`,
  );
}

/** Looks again and again for at most ten seconds. */
export async function until(isTrue: () => boolean | PromiseLike<boolean>, complaint: () => string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(complaint());
    await pause(25);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The text of all hovers at a place. */
export async function hoverText(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n---\n');
}

export async function completionsAt(
  uri: vscode.Uri,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, uri, position);
  return list.items;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The text that a completion puts into the article, tab stops included. */
export function insertedBy(item: vscode.CompletionItem): string {
  return typeof item.insertText === 'object' ? item.insertText.value : (item.insertText ?? labelOf(item));
}

export async function linksIn(uri: vscode.Uri): Promise<readonly vscode.DocumentLink[]> {
  return vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri, 1000);
}

export async function definitionsAt(uri: vscode.Uri, position: vscode.Position): Promise<readonly vscode.Uri[]> {
  const command = 'vscode.executeDefinitionProvider';
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(command, uri, position);
  return found.map((each) => ('targetUri' in each ? each.targetUri : each.uri));
}

/** The quick fixes at a place that edit something. */
export async function quickFixes(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, uri, range, 'quickfix');
  return actions.filter(({ edit }) => edit);
}

/** Where `text` stands in the document; the first time it does. */
export function placeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const offset = document.getText().indexOf(text);
  ok(offset >= 0, `The document does not say ${text}`);
  return new vscode.Range(document.positionAt(offset), document.positionAt(offset + text.length));
}
