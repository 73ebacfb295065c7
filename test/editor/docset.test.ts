import * as vscode from 'vscode';
import { withAnswers } from './answers';
import {
  closeAll,
  codes,
  equal,
  ok,
  ourDiagnostics,
  show,
  until,
  untilDiagnostics,
  uriIn,
  write,
  writeToDisk,
} from './inEditor';

const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`);
const seed = () => inDocs('fundamentals/licensing.md');
const toc = () => inDocs('TOC.yml');
const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`entraDocs.${command}`, ...parameters);

async function textAt(uri: vscode.Uri): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText();
}

/** Runs `work`, then puts the files back and deletes those at `added`. */
async function restoring(files: readonly vscode.Uri[], added: readonly vscode.Uri[], work: () => Promise<void>) {
  const before = await Promise.all(files.map((uri) => vscode.workspace.fs.readFile(uri)));
  try {
    await work();
  } finally {
    await closeAll();
    for (const [index, uri] of files.entries()) await vscode.workspace.fs.writeFile(uri, before[index]!);
    for (const uri of added) await vscode.workspace.fs.delete(uri).then(undefined, () => {});
  }
}

suite('A docset', () => {
  setup(async () => {
    await show(seed());
    await until(
      async () => (await vscode.commands.getCommands(true)).includes('entraDocs.checkDocset'),
      () => 'The commands never came',
    );
  });

  teardown(closeAll);

  test('gets a new article with its header, a place in the TOC and nothing wrong', async () => {
    const made = inDocs('fundamentals/how-to-buy-license.md');
    await restoring([toc()], [made], async () => {
      const { lists } = await withAnswers(
        { choices: ['How-to', 'Licensing', 'After "Licensing"'], inputs: ['Buy a license'] },
        () => run('newArticle', inDocs('fundamentals')),
      );
      equal(lists[0], ['Overview', 'Concept', 'How-to', 'Quickstart', 'Tutorial', 'Troubleshooting', "What's new"]);
      const editor = vscode.window.activeTextEditor!;
      equal(editor.document.uri.toString(), made.toString());
      const text = editor.document.getText();
      ok(text.startsWith('---\ntitle: Buy a license\ndescription: '), text);
      ok(text.includes('\n# Buy a license\n') && !text.includes('author'), text);
      ok(!editor.selection.isEmpty, 'No placeholder is selected');
      ok(
        (await textAt(toc())).includes(
          '  - name: Licensing\n    href: fundamentals/licensing.md\n  - name: Buy a license\n' +
            '    href: fundamentals/how-to-buy-license.md\n',
        ),
        await textAt(toc()),
      );
      await editor.document.save();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      const { Error, Warning } = vscode.DiagnosticSeverity;
      const serious = ourDiagnostics(made).filter(({ severity }) => severity === Error || severity === Warning);
      equal(
        serious.map(({ message }) => message),
        [],
      );
    });
  });

  test('offers a place in the TOC to an article that is in none', async () => {
    const lost = inDocs('fundamentals/lost.md');
    const text = (await textAt(seed())).replace(/^# .*$/m, '# Lost and found');
    await restoring([toc()], [lost], async () => {
      await writeToDisk(lost, text);
      await show(lost);
      await untilDiagnostics(lost, 'the finding', (all) => all.includes('toc-missing'));
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        lost,
        new vscode.Range(0, 0, 0, 1),
        'quickfix',
      );
      const fix = actions.find(({ title }) => title === 'Add to a table of contents…');
      ok(fix?.command, actions.map(({ title }) => title).join(', '));
      await withAnswers({ choices: ['Architecture', 'Below "Architecture"'] }, () =>
        vscode.commands.executeCommand(fix.command!.command, ...(fix.command!.arguments ?? [])),
      );
      ok(
        (await textAt(toc())).includes(
          '    href: architecture/security-operations-introduction.md\n  - name: Lost and found\n' +
            '    href: fundamentals/lost.md\n',
        ),
        await textAt(toc()),
      );
      await untilDiagnostics(lost, 'silence', (all) => !all.includes('toc-missing'));
    });
  });

  test('changes one key of many articles after a preview', async () => {
    const files = ['fundamentals/licensing.md', 'fundamentals/whatis.md'].map(inDocs);
    await restoring(files, [], async () => {
      const edited = withAnswers({ choices: ['ms.update-cycle', '90-days'] }, () =>
        run('editMetadata', files[0], files),
      );
      // The preview comes up by itself; its check marks are set when an author wants all of it.
      let isDone = false;
      void edited.then(() => (isDone = true));
      await until(
        async () => {
          await vscode.commands.executeCommand('refactorPreview.apply').then(undefined, () => {});
          return isDone;
        },
        () => 'The preview was never there',
      );
      await edited;
      for (const uri of files) ok(/^ms\.update-cycle: 90-days$/m.test(await textAt(uri)), await textAt(uri));
    });
  });

  test('sets the date of an article that is saved with another text', async () => {
    const configuration = () => vscode.workspace.getConfiguration('entraDocs', seed());
    await restoring([seed()], [], async () => {
      const { document } = await show(seed());
      const before = document.getText();
      const date = /^ms\.date: (.*)$/m;
      await write(document, `${before}\nOne more paragraph.\n`);
      await document.save();
      equal(date.exec(document.getText())?.[1], date.exec(before)?.[1]);
      await configuration().update('updateDateOnSave', true, vscode.ConfigurationTarget.Workspace);
      try {
        await write(document, `${document.getText()}\nAnd another one.\n`);
        await document.save();
        const today = new Date();
        const two = (value: number) => String(value).padStart(2, '0');
        equal(
          date.exec(document.getText())?.[1],
          `${two(today.getMonth() + 1)}/${two(today.getDate())}/${today.getFullYear()}`,
        );
        ok(!document.isDirty, 'It is not saved');
      } finally {
        await configuration().update('updateDateOnSave', undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  });

  test('is checked as a whole: closed files have problems, open ones none twice', async () => {
    const closed = inDocs('fundamentals/never-opened.md');
    const text = `${await textAt(seed())}\n[gone](gone.md)\n`;
    await restoring([], [closed], async () => {
      await writeToDisk(closed, text);
      await until(
        async () => {
          const { messages } = await withAnswers({}, () => run('checkDocset'));
          ok(/^Docset .*: \d+ errors?, \d+ warnings/.test(messages[0] ?? ''), messages.join());
          return codes(closed).includes('file-not-found');
        },
        () => codes(closed).join(),
      );
      const whileClosed = identities(closed);
      const { document } = await show(closed);
      await until(
        () => codes(closed).includes('file-not-found'),
        () => 'It is never checked',
      );
      equal(new Set(identities(closed)).size, identities(closed).length, 'Something is shown twice');
      await write(document, text.replace('[gone](gone.md)', 'Gone.'));
      await untilDiagnostics(closed, 'the repair', (all) => !all.includes('file-not-found'));
      await closeAll();
      // VS Code lets go of the document when it likes; until then it counts as open.
      await until(
        () => identities(closed).join() === whileClosed.join(),
        () => `Its problems never come back: ${codes(closed).join()}`,
      );
      await show(seed());
      await run('clearDocsetCheck');
      await until(
        () => !codes(inDocs('index.yml')).length,
        () => codes(inDocs('index.yml')).join(),
      );
    });
  });

  test('lists what is unused and deletes what is chosen', async () => {
    const left = inDocs('media/left-behind.png');
    await restoring([], [left], async () => {
      await writeToDisk(left, '');
      await until(
        async () => {
          const { lists } = await withAnswers({}, () => run('showUnusedFiles'));
          return !!lists[0]?.includes('left-behind.png');
        },
        () => 'It is not in the list',
      );
      await withAnswers({ choices: [['left-behind.png']], buttons: ['Delete'] }, () => run('showUnusedFiles'));
      const there = await vscode.workspace.fs.stat(left).then(
        () => true,
        () => false,
      );
      ok(!there, 'It is still there');
    });
  });

  test('lists chains of redirections, shows their entries and makes them one step', async () => {
    const file = uriIn('entra-docs', '.openpublishing.redirection.json');
    await restoring([file], [], async () => {
      const source = 'permissions-management/overview.md';
      await withAnswers({ choices: [source] }, () => run('showRedirectChains'));
      const editor = vscode.window.activeTextEditor!;
      equal(editor.document.uri.toString(), file.toString());
      ok(editor.document.getText(editor.selection).includes(source), 'The entry is not selected');
      const { lists, messages } = await withAnswers({ choices: [{ press: source }] }, () => run('showRedirectChains'));
      equal(
        lists[0]?.filter((label) => !label.startsWith('$')),
        [source],
      );
      const url = '"redirect_url": "/entra/fundamentals/retired-products#permissions-management"';
      equal(editor.document.getText().split(url).length, 3, `${messages.join()} ${editor.document.isDirty}`);
    });
  });
});

function identities(uri: vscode.Uri): readonly string[] {
  return ourDiagnostics(uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`)
    .sort();
}
