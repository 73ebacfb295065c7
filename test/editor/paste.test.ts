import * as vscode from 'vscode';
import { dropProvider, pasteProvider } from '../../src/editor/paste';
import { createSession, type Session } from '../../src/editor/session';
import { closeAll, equal, ok, show, uriIn, write } from './inEditor';

// What a browser or desktop hands over when somebody pastes cannot be had from within VS Code, so the providers are
// asked as VS Code asks them, and what they answer is made.

const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`);
const seed = () => inDocs('fundamentals/licensing.md');
const png = new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 1, 2]);

/** The clipboard: text by mime type. */
function transferOf(items: Readonly<Record<string, string>>): vscode.DataTransfer {
  const transfer = new vscode.DataTransfer();
  for (const [mime, text] of Object.entries(items)) transfer.set(mime, new vscode.DataTransferItem(text));
  return transfer;
}

/** A picture that was copied in another program. */
function pictureOf(name: string, contents: Uint8Array): vscode.DataTransfer {
  const transfer = new vscode.DataTransfer();
  const item = new vscode.DataTransferItem('');
  item.asFile = () => ({ name, uri: undefined, data: () => Promise.resolve(contents) });
  transfer.set('image/png', item);
  return transfer;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

suite('Pasted into an article', () => {
  let session: Session;
  let editor: vscode.TextEditor;
  const log = vscode.window.createOutputChannel('Paste tests', { log: true });
  const { token } = new vscode.CancellationTokenSource();

  suiteSetup(() => {
    session = createSession(log);
  });

  suiteTeardown(() => {
    session.dispose();
    log.dispose();
  });

  setup(async () => {
    editor = await show(seed());
  });

  teardown(closeAll);

  /** Writes the article, puts the cursor at `¦` and pastes the usual way. The answer is the title of each way. */
  async function paste(
    body: string,
    transfer: vscode.DataTransfer,
    triggerKind = vscode.DocumentPasteTriggerKind.Automatic,
  ): Promise<readonly string[]> {
    await write(editor.document, `# Licensing\n\n${body.replace('¦', '')}`);
    const at = editor.document.positionAt('# Licensing\n\n'.length + body.indexOf('¦'));
    editor.selection = new vscode.Selection(at, at);
    const context = { only: undefined, triggerKind };
    const provider = pasteProvider(session);
    const ranges = [new vscode.Range(at, at)];
    const edits = await provider.provideDocumentPasteEdits!(editor.document, ranges, transfer, context, token);
    const [first] = edits ?? [];
    if (first?.additionalEdit) ok(await vscode.workspace.applyEdit(first.additionalEdit), 'The edit was refused');
    return (edits ?? []).map(({ title }) => title);
  }

  const bodyOf = () => editor.document.getText().replace('# Licensing\n\n', '');

  test('an address of Learn becomes a link to the article, with its title', async () => {
    await paste(
      'See ¦.\n',
      transferOf({ 'text/plain': 'https://learn.microsoft.com/en-us/entra/fundamentals/whatis' }),
    );
    equal(bodyOf(), 'See [What is Microsoft Entra ID?](whatis.md).\n');
  });

  test('another address is left to VS Code', async () => {
    equal(await paste('See ¦.\n', transferOf({ 'text/plain': 'https://contoso.com/a' })), []);
  });

  test('cells of a spreadsheet become a table in the step, their picture is left', async () => {
    const transfer = transferOf({ 'text/plain': 'Role\tCan\nUser\tread\n' });
    transfer.set('image/png', pictureOf('image.png', png).get('image/png')!);
    equal(await paste('1. One.\n   - Two.¦\n', transfer), ['Insert Table']);
    equal(bodyOf(), '1. One.\n   - Two.\n\n     | Role | Can  |\n     | ---- | ---- |\n     | User | read |\n');
  });

  test('a picture comes into the folder of the article, and a second time only its name', async () => {
    const made = inDocs('fundamentals/media/licensing/buy-licenses.png');
    try {
      const first = await paste('## Buy licenses\n\n1. Go.¦\n', pictureOf('image.png', png));
      equal(first, ['Copy Image to Media Folder']);
      const tag = ':::image type="content" source="media/licensing/buy-licenses.png" alt-text="":::';
      equal(bodyOf(), `## Buy licenses\n\n1. Go.\n\n   ${tag}\n`);
      const { active } = editor.selection;
      equal(editor.document.lineAt(active.line).text.slice(0, active.character), `   ${tag.slice(0, -4)}`);
      ok(await isThere(made), 'The picture was not copied');

      // The session hears of the new file a moment later.
      for (let round = 0; round < 40; round++) {
        const place = await session.place(seed());
        if (place?.docset.find('fundamentals/media/licensing/buy-licenses.png')) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      equal(await paste('¦\n', pictureOf('image.png', png)), ['Insert Image']);
      equal(bodyOf(), `${tag}\n`);
    } finally {
      if (await isThere(made)) await vscode.workspace.fs.delete(made);
    }
  });

  test('pictures that come one soon after the other are two files', async () => {
    const names = ['assign-them.png', 'assign-them-2.png'];
    const made = names.map((name) => inDocs(`fundamentals/media/licensing/${name}`));
    try {
      await paste('## Assign them\n\n¦\n', pictureOf('image.png', png));
      const other = png.map((byte, index) => (index ? byte : 0));
      await paste('## Assign them\n\n¦\n', pictureOf('image.png', other));
      ok(bodyOf().includes('assign-them-2.png'), bodyOf());
      for (const each of made) ok(await isThere(each), `${each.path} is missing`);
    } finally {
      for (const each of made) if (await isThere(each)) await vscode.workspace.fs.delete(each);
    }
  });

  test('a picture beside a text is only another way, even where the text looks like a file name', async () => {
    const cell = transferOf({ 'text/plain': 'contoso.com' });
    cell.set('image/png', pictureOf('image.png', png).get('image/png')!);
    equal(await paste('¦\n', cell), []);
    const { PasteAs } = vscode.DocumentPasteTriggerKind;
    const made = inDocs('fundamentals/media/licensing/licensing.png');
    try {
      equal(await paste('¦\n', cell, PasteAs), ['Copy Image to Media Folder']);
    } finally {
      if (await isThere(made)) await vscode.workspace.fs.delete(made);
    }
    const named = transferOf({ 'text/plain': 'home-page.png' });
    named.set(
      'text/uri-list',
      new vscode.DataTransferItem(`${inDocs('fundamentals/media/entra-admin-center/home-page.png')}`),
    );
    equal(await paste('¦\n', named), ['Insert Image']);
  });

  test('curly quotation marks become plain, but not those of another article, and not in code', async () => {
    equal(await paste('¦\n', transferOf({ 'text/plain': 'the “user’s” role' })), ['Insert with Plain Quotation Marks']);
    equal(bodyOf(), 'the "user\'s" role\n');
    equal(await paste('```\n¦\n```\n', transferOf({ 'text/plain': 'echo “a”' })), []);
    const own = { 'text/plain': '“a”', 'vscode-editor-data': JSON.stringify({ version: 1, mode: 'markdown' }) };
    equal(await paste('¦\n', transferOf(own)), []);
  });

  test('outside of docsets everything is left to VS Code', async () => {
    editor = await show(uriIn('plain', 'other.md'));
    equal(await paste('¦', transferOf({ 'text/plain': 'https://learn.microsoft.com/entra/fundamentals/whatis' })), []);
    equal(await paste('¦', transferOf({ 'text/plain': 'A\tB\n1\t2' })), []);
    equal(await paste('¦', pictureOf('image.png', png)), []);
  });

  test('dropped files are shown, linked and included', async () => {
    const drop = async (...uris: readonly vscode.Uri[]): Promise<string> => {
      await write(editor.document, '# Licensing\n\n');
      const transfer = transferOf({ 'text/uri-list': uris.map(String).join('\r\n') });
      const at = new vscode.Position(2, 0);
      const found = await dropProvider(session).provideDocumentDropEdits(editor.document, at, transfer, token);
      const [edit] = Array.isArray(found) ? found : found ? [found] : [];
      if (edit?.additionalEdit) await vscode.workspace.applyEdit(edit.additionalEdit);
      return bodyOf();
    };
    equal(
      await drop(inDocs('fundamentals/media/entra-admin-center/home-page.png')),
      ':::image type="content" source="media/entra-admin-center/home-page.png" alt-text="":::',
    );
    equal(await drop(inDocs('fundamentals/whatis.md')), '[What is Microsoft Entra ID?](whatis.md)');
    equal(await drop(inDocs('includes/license-note.md')), '[!INCLUDE [license-note](../includes/license-note.md)]');
    equal(await drop(inDocs('TOC.yml')), '');
  });
});
