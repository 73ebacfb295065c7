import * as vscode from 'vscode';
import { withAnswers } from './answers';
import { closeAll, equal, ok, pause, show, until, uriIn } from './inEditor';

suite('The extension', () => {
  test('is awake beside a publish config, and when markdown is opened', async () => {
    const extension = vscode.extensions.getExtension('entra-docs.entra-docs');
    ok(extension, 'It is not installed');
    await show(uriIn('plain', 'notes.md'));
    await until(
      () => extension.isActive,
      () => 'It sleeps on',
    );
  });

  test('loads neither a parser nor a rule for markdown outside docsets', async function () {
    const files = loadedFiles();
    if (!files) this.skip();
    ok(
      files.some((file) => file.endsWith('extension.js')),
      'The account is of something else',
    );
    await pause(500);
    equal(loadedFiles()?.filter(isOfDocsets), []);
  });

  test('offers menus, view and commands while the workspace has a docset, before anything of one is loaded', async () => {
    const configs = ['entra-docs/', 'upward/', 'broken/'].map((folder) =>
      vscode.Uri.joinPath(uriIn('plain', '..'), folder, '.openpublishing.publish.config.json'),
    );
    const texts = await Promise.all(configs.map((uri) => vscode.workspace.fs.readFile(uri)));
    const writeBack = async () => {
      for (const [index, uri] of configs.entries()) await vscode.workspace.fs.writeFile(uri, texts[index]!);
    };
    const commands = vscode.commands as unknown as Record<string, unknown>;
    const run = vscode.commands.executeCommand;
    let hasDocset: unknown;
    commands['executeCommand'] = (name: string, ...parameters: unknown[]) => {
      if (name === 'setContext' && parameters[0] === 'entraDocs.hasDocset') hasDocset = parameters[1];
      return run(name, ...parameters);
    };
    try {
      for (const uri of configs) await vscode.workspace.fs.delete(uri);
      await until(
        () => hasDocset === false,
        () => 'Without a docset there is nothing to offer',
      );
      await writeBack();
      await until(
        () => hasDocset === true,
        () => 'A docset that came is not seen',
      );
    } finally {
      commands['executeCommand'] = run;
      await writeBack();
    }
    const there = await vscode.commands.getCommands(true);
    for (const name of ['newArticle', 'checkDocset', 'openFromLearnUrl']) {
      ok(there.includes(`entraDocs.${name}`), `${name} is not there`);
    }
    equal(loadedFiles()?.filter(isOfDocsets) ?? [], []);
  });

  test('loads what a command does when it is run, though no file is open', async () => {
    await closeAll();
    const { lists } = await withAnswers({ choices: ['entra-docs'] }, () =>
      vscode.commands.executeCommand('entraDocs.showRedirectChains'),
    );
    equal(lists.length, 2);
  });
});

function isOfDocsets(file: string): boolean {
  return /[\\/](openRepository|checking|providers|styleFindings)-/.test(file);
}

/** What Node has loaded of our files; a web worker keeps no account of that. */
function loadedFiles(): readonly string[] | undefined {
  const { cache } = require as { cache?: Readonly<Record<string, unknown>> };
  return cache && Object.keys(cache).filter((file) => /[\\/]dist[\\/]/.test(file));
}
