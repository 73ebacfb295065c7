import * as vscode from 'vscode';
import { withAnswers } from './answers';
import {
  closeAll,
  equal,
  ok,
  ourDiagnostics,
  pause,
  placeOf,
  show,
  until,
  uriIn,
  withReadOnly,
  writeToDisk,
} from './inEditor';

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
    let isMended = false;
    for (const place of await filesBelow(uri('docs'))) {
      if (before.has(place.toString())) continue;
      await vscode.workspace.fs.delete(place);
      isMended = true;
    }
    for (const [place, content] of before) {
      const file = vscode.Uri.parse(place);
      const now = await read(file);
      if (isSame(now, content)) continue;
      await vscode.workspace.fs.writeFile(file, content);
      isMended = true;
    }
    before.clear();
    // As if another program had done it: the next test must not begin before that is told.
    if (isMended) await pause(1000);
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
      const seed = () => textOf(inDocs('fundamentals/what-is-entra.md'));
      await until(
        async () => (await seed()).includes('](../identity/what-is.md)'),
        () => 'VS Code has not changed the links of the others',
      );
      await pause(500);
      ok((await seed()).includes('](../identity/what-is.md)'), await seed());
      ok((await textOf(toc())).includes('href: identity/what-is.md'), await textOf(toc()));
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

  test('several articles are deleted with one question, and undo takes back everything that came of it', async () => {
    const gone = ['decentralized-identifier-overview.md', 'verifiable-credentials-standards.md'];
    const edit = new vscode.WorkspaceEdit();
    for (const name of gone) edit.deleteFile(inDocs(`verified-id/${name}`));
    const { messages, lists } = await withAnswers(
      { buttons: ['Redirect…'], choices: ['/entra/verified-id/new', 'Make them links to the new target'] },
      async () => ok(await vscode.workspace.applyEdit(edit), 'The deletion was refused'),
    );
    equal(messages, ['Where do readers of 2 articles go when they are deleted?']);
    equal(lists.length, 2);
    ok(!/Verified ID|verified-id/.test(await textOf(toc())), await textOf(toc()));
    const added = await textOf(redirections());
    for (const name of gone) ok(added.includes(`"/docs/verified-id/${name}"`), added);
    equal((await textOf(inDocs('fundamentals/what-is-entra.md'))).split('](/entra/verified-id/new)').length - 1, 2);
    await undoUntilUnchanged(toc());
    for (const name of gone) ok(await read(inDocs(`verified-id/${name}`)), `${name} is not back`);
  });

  test('a folder is deleted with one question; where the author turns back, nothing else changes', async () => {
    const deletion = async (folder: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.deleteFile(inDocs(folder), { recursive: true });
      ok(await vscode.workspace.applyEdit(edit), 'The deletion was refused');
    };
    const left = await withAnswers({}, () => deletion('external-id'));
    equal(left.messages, ["Where do readers of 'external-id/external-identities-overview.md' go when it is deleted?"]);
    ok((await textOf(toc())).includes('external-id/'), 'The TOC has changed');
    await withAnswers({ buttons: ['Redirect…'], choices: ['$(circle-slash) No redirection'] }, () =>
      deletion('architecture'),
    );
    ok(!/architecture/i.test(await textOf(toc())), await textOf(toc()));
    ok(!(await textOf(redirections())).includes('ops-guide-intro.md'), 'There are redirections');
  });

  test('what was typed in a file in the background counts, however fresh it is', async () => {
    const { document: other } = await show(inDocs('fundamentals/whatis.md'));
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const heading = placeOf(document, '## Editions').start.translate(0, 5);
    await renamed(document, heading, 'Plans');
    const typed = new vscode.WorkspaceEdit();
    typed.insert(other.uri, placeOf(other, '# ').start, 'A [word](licensing.md#editions).\n\n');
    ok(await vscode.workspace.applyEdit(typed), 'The edit was refused');
    const edit = await renamed(document, heading, 'Plans');
    ok(await vscode.workspace.applyEdit(edit, { isRefactoring: true }), 'The edit was refused');
    const links = [...other.getText().matchAll(/[^\s(]*\.md#(?:editions|plans)\)/g)].map(([link]) => link);
    equal(links, ['licensing.md#plans)', 'licensing.md#plans)']);
  });

  test('a deleted file is gone, though VS Code still has a document of it', async () => {
    const gone = inDocs('fundamentals/gone.md');
    await writeToDisk(gone, '# Gone\n\n[editions](licensing.md#editions)\n');
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const heading = placeOf(document, '## Editions').start.translate(0, 5);
    const namesIt = async () =>
      written(await renamed(document, heading, 'Plans'))
        .join()
        .includes('gone.md');
    await until(namesIt, () => 'The file is not known');
    await vscode.workspace.openTextDocument(gone);
    ok(await namesIt(), 'The file is not known any more');
    await vscode.workspace.fs.delete(gone);
    await until(
      async () => !(await namesIt()),
      () => 'The file comes back',
    );
  });

  test('a file that is moved with unsaved text takes the links in that text along', async () => {
    const [from, to] = [inDocs('fundamentals/licensing.md'), inDocs('identity/licensing.md')];
    const { document } = await show(from);
    const typed = new vscode.WorkspaceEdit();
    typed.insert(from, new vscode.Position(document.lineCount, 0), '\n[Fresh](whatis.md)\n');
    ok(await vscode.workspace.applyEdit(typed), 'The edit was refused');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
    await until(
      async () => (await textOf(to)).includes('[Fresh](../fundamentals/whatis.md)'),
      () => 'The link leads nowhere',
    );
  });

  test('a heading of an untitled file is renamed in that file alone', async () => {
    const content = '# One\n\n[one](#one) [x](fundamentals/licensing.md)\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    const edit = await renamed(document, new vscode.Position(0, 3), 'Two');
    equal(
      edit.entries().map(([file]) => file.toString()),
      [document.uri.toString()],
    );
    equal(written(edit).length, 2);
  });

  test('a move while the docset is checked changes every link, and the check ends with what is there then', async () => {
    const [from, to] = [inDocs('fundamentals/full-of-mistakes.md'), inDocs('identity/full-of-mistakes.md')];
    await withAnswers({}, async () => {
      const checked = vscode.commands.executeCommand('entraDocs.checkDocset');
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
      await checked;
    });
    ok((await textOf(toc())).includes('href: identity/full-of-mistakes.md'), await textOf(toc()));
    await until(
      () => ourDiagnostics(to).length > 10 && !ourDiagnostics(from).length,
      () => `${ourDiagnostics(from).length} where it was, ${ourDiagnostics(to).length} where it is`,
    );
    await vscode.commands.executeCommand('entraDocs.clearDocsetCheck');
  });

  test('where one of the files may only be read, the rename is refused in one sentence', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const { messages } = await withAnswers({}, () =>
      withReadOnly(inDocs('includes/license-note.md'), async () => {
        const edit = await renamed(document, placeOf(document, '## Editions').start.translate(0, 5), 'Plans');
        equal(edit.size, 0);
      }),
    );
    equal(messages, ["Nothing was changed, because 'includes/license-note.md' may only be read."]);
    equal(await changedFiles(), []);
  });

  test('a file that leaves its repository or its docset leaves the links to the author, who is told', async () => {
    const from = inDocs('fundamentals/retired-products.md');
    const moved = async (to: vscode.Uri) => {
      const { messages } = await withAnswers({}, async () => {
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(from, to);
        ok(await vscode.workspace.applyEdit(edit), 'The move was refused');
      });
      const changed = await changedFiles();
      await vscode.workspace.fs.rename(to, from);
      return [messages, changed];
    };
    const what = "'fundamentals/retired-products.md' leaves";
    const rest = 'links to it, and a redirection, are left to you.';
    equal(await moved(uriIn('plain', 'retired-products.md')), [[`${what} the repository: ${rest}`], []]);
    const other = uri('other/docfx.json');
    await writeToDisk(other, '{ "build": { "content": [{ "files": ["**/*.md"] }] } }');
    try {
      await until(
        async () => JSON.stringify(await moved(uri('other/a.md'))).includes(`${what} its docset: ${rest}`),
        () => 'It does not leave its docset',
      );
    } finally {
      await vscode.workspace.fs.delete(uri('other'), { recursive: true });
    }
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
