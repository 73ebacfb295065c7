import * as vscode from 'vscode';
import {
  closeAll,
  equal,
  ok,
  ourDiagnostics,
  codeOf,
  placeOf,
  quickFixes,
  show,
  until,
  untilDiagnostics,
  uriIn,
  write,
} from './inEditor';

const seed = () => uriIn('entra-docs', 'docs/fundamentals/what-is-entra.md');

suite('Quick fixes', () => {
  teardown(closeAll);

  /** The seed article with one letter of a path wrong, and what is said about it. */
  async function withTypo(): Promise<{ document: vscode.TextDocument; range: vscode.Range }> {
    const { document } = await show(seed());
    await write(document, document.getText().replace('(./whatis.md)', '(./whatsi.md)'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
    return { document, range: placeOf(document, './whatsi.md') };
  }

  test('mend the text and can be undone', async () => {
    const { document, range } = await withTypo();
    const before = document.getText();
    const fix = (await quickFixes(document.uri, range)).find(({ title }) => title.includes('whatis.md'));
    ok(fix?.edit, 'There is no fix for the path');
    ok(await vscode.workspace.applyEdit(fix.edit), 'The fix was refused');
    ok(document.getText().includes('(./whatis.md)'), 'The path is not mended');
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes('file-not-found'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('are not offered for a text that has changed since', async () => {
    const { document, range } = await withTypo();
    await write(document, `${document.getText()}\n`);
    equal((await quickFixes(document.uri, range)).length, 0);
  });

  test('that are safe are all made on save', async () => {
    const { document } = await show(seed());
    const saved = document.getText();
    const absolute = 'https://learn.microsoft.com/en-us/graph/overview';
    const settings = vscode.workspace.getConfiguration('editor', document.uri);
    const onSave = { 'source.fixAll.entraDocs': 'explicit' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.WorkspaceFolder);
    await write(document, saved.replace('](./whatis.md)', `](${absolute})`));
    await document.save();
    ok(!document.getText().includes(absolute), 'The absolute link is still there');
    ok(document.getText().includes('](/graph/overview)'), 'The link is not site-relative');
    await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await write(document, saved);
    await document.save();
  });

  test('create the file that is missing', async () => {
    const editor = await show(seed());
    const { document } = editor;
    await write(document, document.getText().replace('(./whatis.md)', '(./brand-new-article.md)'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
    const place = placeOf(document, './brand-new-article.md');
    equal(
      (await quickFixes(document.uri, place)).map(({ title }) => title),
      ["Create 'fundamentals/brand-new-article.md'", "Silence 'file-not-found' here"],
    );
    // As the light bulb does it: an edit with a new file cannot be handed around by a test.
    editor.selection = new vscode.Selection(place.start, place.start);
    await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    const created = uriIn('entra-docs', 'docs/fundamentals/brand-new-article.md');
    await until(
      () =>
        vscode.workspace.fs.stat(created).then(
          () => true,
          () => false,
        ),
      () => 'No file was created',
    );
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes('file-not-found'));
    await vscode.workspace.fs.delete(created);
  });

  test('of the command mend the active article', async () => {
    const { document } = await show(seed());
    await write(
      document,
      document.getText().replace('](./whatis.md)', '](https://learn.microsoft.com/graph/overview)'),
    );
    await vscode.commands.executeCommand('entraDocs.fixAll');
    ok(document.getText().includes('](/graph/overview)'), 'The link is not site-relative');
    const loud = ourDiagnostics(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    equal(loud.map(codeOf), []);
  });
});
