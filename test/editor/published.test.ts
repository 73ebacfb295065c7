import * as vscode from 'vscode';
import { withAnswers } from './answers';
import { closeAll, codes, equal, ok, placeOf, show, until, untilDiagnostics, uriIn, write } from './inEditor';

const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`);
const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`entraDocs.${command}`, ...parameters);

suite('The published side', () => {
  setup(async () => {
    await show(inDocs('fundamentals/licensing.md'));
    await until(
      async () => (await vscode.commands.getCommands(true)).includes('entraDocs.copyLearnUrl'),
      () => 'The commands never came',
    );
  });

  teardown(closeAll);

  const place = () => {
    const editor = vscode.window.activeTextEditor!;
    const path = editor.document.uri.path.replace(/^.*\/docs\//, '');
    return `${path} ${editor.document.lineAt(editor.selection.active.line).text}`;
  };

  test('opens the article at an address, and at its heading', async () => {
    await run(
      'openFromLearnUrl',
      'https://learn.microsoft.com/en-us/entra/fundamentals/retired-products#permissions-management',
    );
    ok(/^fundamentals\/retired-products\.md ## Permissions Management/i.test(place()), place());
  });

  test('follows redirections, and says what is not here', async () => {
    await run('openFromLearnUrl', 'https://learn.microsoft.com/entra/fundamentals/discontinued');
    ok(place().startsWith('fundamentals/retired-products.md'), place());
    const { messages } = await withAnswers({}, () => run('openFromLearnUrl', 'https://learn.microsoft.com/azure/x'));
    ok(messages[0]?.includes('is not of this workspace'), messages.join());
  });

  test('leaves to others what they report, unless ours is wanted', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const header = /^---[^]*?\n---\n/.exec(document.getText())![0];
    const others = vscode.languages.createDiagnosticCollection('somebody');
    const settings = vscode.workspace.getConfiguration('entraDocs', document.uri);
    const isThere = (all: readonly string[]) => all.includes('multiple-h1s');
    try {
      await write(document, `${header}\n# Licensing\n\nText.\n\n# Again\n\nText.\n`);
      await untilDiagnostics(document.uri, 'the second title', isThere);
      const diagnostic = new vscode.Diagnostic(placeOf(document, '# Again'), 'MD025/single-h1');
      diagnostic.code = 'MD025';
      others.set(document.uri, [diagnostic]);
      await untilDiagnostics(document.uri, 'theirs alone', (all) => !isThere(all));
      await settings.update('besideOthers', 'ours', vscode.ConfigurationTarget.Workspace);
      await untilDiagnostics(document.uri, 'ours beside theirs', isThere);
      await settings.update('besideOthers', undefined, vscode.ConfigurationTarget.Workspace);
      await untilDiagnostics(document.uri, 'theirs alone again', (all) => !isThere(all));
      others.clear();
      await untilDiagnostics(document.uri, 'ours, now that they say nothing', isThere);
      equal(codes(document.uri).filter((code) => code === 'multiple-h1s').length, 1);
    } finally {
      others.dispose();
      await settings.update('besideOthers', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
