import * as vscode from 'vscode';
import { closeAll, equal, ok, pause, placeOf, show, until, uriIn } from './inEditor';

const uri = (path: string) => uriIn('entra-docs', path);
const inDocs = (path: string) => uri(`docs/${path}`);
const redirections = () => uri('.openpublishing.redirection.json');
const toc = () => inDocs('TOC.yml');

suite('Refactoring', () => {
  /** The files of the docset as they were, by uri: what a test saves is put back. */
  const before = new Map<string, Uint8Array>();

  suiteSetup(async () => {
    await show(inDocs('fundamentals/what-is-entra.md'));
    await until(
      async () => (await vscode.commands.getCommands()).includes('entraDocs.renameHeading'),
      () => 'The commands are not there',
    );
    // Ours takes its place in front of VS Code's own when that is there.
    await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  });

  setup(async () => {
    for (const place of [uri('docs'), redirections()]) await remember(place);
  });

  teardown(async () => {
    await closeAll();
    for (const place of await filesBelow(uri('docs'))) {
      if (!before.has(place.toString())) await vscode.workspace.fs.delete(place);
    }
    for (const [place, content] of before) {
      const file = vscode.Uri.parse(place);
      if (!isSame(await read(file), content)) await vscode.workspace.fs.writeFile(file, content);
    }
    before.clear();
  });

  async function remember(place: vscode.Uri): Promise<void> {
    for (const file of await filesBelow(place)) before.set(file.toString(), (await read(file))!);
  }

  /** The files that are not as they were before the test, on disk and in documents. */
  async function changedFiles(): Promise<readonly string[]> {
    const changed: string[] = [];
    for (const file of [...(await filesBelow(uri('docs'))), redirections()]) {
      const content = before.get(file.toString());
      const text = content && new TextDecoder().decode(content);
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === file.toString());
      const now = document?.getText() ?? new TextDecoder().decode(await read(file));
      // The texts that VS Code has are without a mark at their start.
      if (now !== text?.replace(/^\uFEFF/, '')) changed.push(file.path.replace(/^.*\/entra-docs\//, ''));
    }
    return changed.sort();
  }

  test('a heading is renamed with every link to it, each once, in one edit that undo takes back', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const edit = await renamed(document, placeOf(document, '## Editions').start.translate(0, 5), 'Editions and plans');
    equal(written(edit), [
      'docs/fundamentals/licensing.md: Editions and plans',
      'docs/fundamentals/whatis.md: #editions-and-plans',
      'docs/includes/license-note.md: #editions-and-plans',
    ]);
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The edit was refused');
    ok(document.getText().includes('## Editions and plans'), document.getText());
    equal((await changedFiles()).length, 3);
    await undoUntilUnchanged(document.uri);
  });

  test('a link to a heading renames the heading, and offers its text', async () => {
    const { document } = await show(inDocs('fundamentals/whatis.md'));
    const position = placeOf(document, '#editions').start.translate(0, 3);
    const prepared = await vscode.commands.executeCommand<{ placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      position,
    );
    equal(prepared.placeholder, 'Editions');
    equal((await renamed(document, position, 'Plans')).entries().length, 3);
  });

  test('a file that is moved takes links, TOC entry and address along, saved; undo takes all back', async () => {
    const [from, to] = [inDocs('fundamentals/whatis.md'), inDocs('identity/what-is.md')];
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
    ok((await textOf(toc())).includes('href: identity/what-is.md'), await textOf(toc()));
    ok((await textOf(redirections())).includes('"source_path_from_root": "/docs/fundamentals/whatis.md"'), 'No entry');
    ok((await textOf(inDocs('fundamentals/what-is-entra.md'))).includes('../identity/what-is.md'), 'No link');
    await until(
      () => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty),
      () => 'Something is not saved',
    );
    await undoUntilUnchanged(to);
    ok((await read(from)) && !(await read(to)), 'The file is not back');
  });

  test("where VS Code's own update of links is on, no link is changed by both", async () => {
    const markdown = vscode.workspace.getConfiguration('markdown');
    const key = 'updateLinksOnFileMove.enabled';
    await markdown.update(key, 'always', vscode.ConfigurationTarget.Global);
    try {
      const edit = new vscode.WorkspaceEdit();
      const to = inDocs('identity/what-is.md');
      edit.renameFile(inDocs('fundamentals/whatis.md'), to);
      ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
      await until(
        async () => (await textOf(to)).includes('[Licensing](../fundamentals/licensing.md#editions)'),
        () => 'VS Code has not changed the links of the file',
      );
      const seed = await textOf(inDocs('fundamentals/what-is-entra.md'));
      ok(seed.includes('](../identity/what-is.md)'), seed);
    } finally {
      await markdown.update(key, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('a folder that is moved takes the links of its files along', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inDocs('verified-id'), inDocs('identity/verified-id'));
    ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
    const text = await textOf(toc());
    ok(text.includes('href: identity/verified-id/decentralized-identifier-overview.md'), text);
    ok(text.includes('href: identity/verified-id/verifiable-credentials-standards.md'), text);
    const moved = await textOf(inDocs('identity/verified-id/decentralized-identifier-overview.md'));
    ok(!moved.includes('](../media/'), moved);
  });

  test('the path of a link renames its file, and nothing is done twice', async () => {
    const { document } = await show(inDocs('fundamentals/what-is-entra.md'));
    const edit = await renamed(document, placeOf(document, './whatis.md').start.translate(0, 4), './what-it-is.md');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The edit was refused');
    ok(await read(inDocs('fundamentals/what-it-is.md')), 'The file was not renamed');
    ok(document.getText().includes('](./what-it-is.md'), document.getText());
    const entries = (await textOf(redirections())).split('"/docs/fundamentals/whatis.md"').length - 1;
    equal(entries, 1);
  });

  test('the name of a file that is there is refused, and nothing changes', async () => {
    const { document } = await show(inDocs('fundamentals/what-is-entra.md'));
    const edit = await renamed(document, placeOf(document, './whatis.md').start.translate(0, 4), './licensing.md');
    equal(edit.size, 0);
    equal(await changedFiles(), []);
  });

  test('a redirection file that cannot be read keeps a move from changing anything', async () => {
    await vscode.workspace.fs.writeFile(redirections(), new TextEncoder().encode('{ "redirections": [ { ] }'));
    await until(
      async () => (await textOf(redirections())).startsWith('{ "redirections": [ { ]'),
      () => 'The file was not read again',
    );
    const { document } = await show(inDocs('fundamentals/what-is-entra.md'));
    const offered = () => renamed(document, placeOf(document, './whatis.md').start.translate(0, 4), './what-it-is.md');
    await until(
      async () => (await offered()).size === 0,
      () => 'The move is not refused',
    );
  });

  test('an article is deleted with its TOC entry, and its readers are sent to another one', async () => {
    const gone = inDocs('architecture/ops-guide-intro.md');
    await show(gone);
    const done = vscode.commands.executeCommand('entraDocs.deleteArticle');
    await pause(1500);
    // Below the way without a redirection stands the first article; links to the page, if asked for, lead there too.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await until(
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause(300);
        return !(await read(gone));
      },
      () => 'The article is not deleted',
    );
    await done;
    ok(!(await textOf(toc())).includes('ops-guide-intro.md'), 'The entry stands in the TOC');
    const added = await textOf(redirections());
    ok(added.includes('"/docs/architecture/ops-guide-intro.md"'), added);
  });

  async function undoUntilUnchanged(shown: vscode.Uri): Promise<void> {
    await show(shown);
    await vscode.commands.executeCommand('undo');
    await until(
      async () => (await changedFiles()).length === 0,
      () => 'Undo left something changed',
    );
  }
});

function renamed(
  document: vscode.TextDocument,
  position: vscode.Position,
  name: string,
): Thenable<vscode.WorkspaceEdit> {
  const command = 'vscode.executeDocumentRenameProvider';
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(command, document.uri, position, name);
}

/** What an edit writes, file by file. */
function written(edit: vscode.WorkspaceEdit): readonly string[] {
  return edit
    .entries()
    .flatMap(([file, edits]) => edits.map(({ newText }) => `${file.path.replace(/^.*\/entra-docs\//, '')}: ${newText}`))
    .sort();
}

async function textOf(place: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(place)).getText();
}

async function filesBelow(place: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (!((await vscode.workspace.fs.stat(place)).type & vscode.FileType.Directory)) return [place];
  const files: vscode.Uri[] = [];
  for (const [name] of await vscode.workspace.fs.readDirectory(place)) {
    files.push(...(await filesBelow(vscode.Uri.joinPath(place, name))));
  }
  return files;
}

async function read(place: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(place);
  } catch {
    return undefined;
  }
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((byte, index) => byte === b[index]);
}
