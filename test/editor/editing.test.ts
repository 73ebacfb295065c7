import * as vscode from 'vscode';
import { withAnswers } from './answers';
import { closeAll, codes, equal, ok, placeOf, show, until, untilDiagnostics, uriIn, write } from './inEditor';

const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`);
const seed = () => inDocs('fundamentals/licensing.md');
const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`entraDocs.${command}`, ...parameters);
const undo = () => vscode.commands.executeCommand('undo');

/** The seed article with another text below its front matter. */
async function articleOf(body: string): Promise<vscode.TextEditor> {
  const editor = await show(seed());
  const header = /^---[^]*?\n---\n/.exec(editor.document.getText())![0];
  await write(editor.document, `${header}\n# Licensing\n\n${body}`);
  return editor;
}

function select(editor: vscode.TextEditor, ...texts: readonly string[]): void {
  editor.selections = texts.map((text) => {
    const { start, end } = placeOf(editor.document, text);
    return new vscode.Selection(start, end);
  });
}

function putCursor(editor: vscode.TextEditor, text: string): void {
  const { start } = placeOf(editor.document, text);
  editor.selection = new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}

const bodyOf = ({ document }: vscode.TextEditor) => document.getText().replace(/^---[^]*?# Licensing\n\n/, '');

/** Ours, for the selection of the editor. */
async function refactorings({ document, selection }: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, selection, 'refactor');
  return found.filter(({ kind }) => kind?.value.endsWith('entraDocs'));
}

/** As the menu does it. */
async function choose(editor: vscode.TextEditor, title: string): Promise<void> {
  const actions = await refactorings(editor);
  const action = actions.find((each) => each.title === title);
  ok(action?.edit, `${title} is not among ${actions.map((each) => each.title).join(' | ')}`);
  ok(await vscode.workspace.applyEdit(action.edit, { isRefactoring: true }), `${title} was refused`);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

suite('Refactoring an article', () => {
  setup(async () => {
    await show(seed());
    await until(
      async () => (await vscode.commands.getCommands(true)).includes('entraDocs.extractInclude'),
      () => 'The commands never came',
    );
  });

  teardown(closeAll);

  test('extracts what is selected to an include, and undoes it at once', async () => {
    const made = inDocs('includes/roles-you-need.md');
    const editor = await articleOf('Text.\n\n- See [here](whatis.md).\n- Ask.\n\nMore.\n');
    const before = editor.document.getText();
    select(editor, '- See [here](whatis.md).\n- Ask.');
    const actions = await refactorings(editor);
    ok(
      actions.some(({ title, command }) => title.startsWith('Extract') && command),
      'There is no extraction',
    );
    try {
      const { messages } = await withAnswers({ inputs: ['includes/roles-you-need.md'] }, () => run('extractInclude'));
      equal(messages, []);
      equal(bodyOf(editor), 'Text.\n\n[!INCLUDE [roles-you-need](../includes/roles-you-need.md)]\n\nMore.\n');
      const include = await vscode.workspace.openTextDocument(made);
      ok(include.getText().startsWith('---\nms.topic: include\n'), include.getText());
      ok(include.getText().endsWith('---\n\n- See [here](../fundamentals/whatis.md).\n- Ask.\n'), include.getText());
      await untilDiagnostics(seed(), 'an include that is found', (all) => !all.includes('include-not-found'));
      await undo();
      equal(editor.document.getText(), before);
      equal(await isThere(made), false, 'the include is still there');
    } finally {
      await vscode.workspace.fs.delete(made).then(undefined, () => {});
    }
  });

  test('puts the text of an include in its place', async () => {
    const editor = await articleOf('1. Step.\n\n   [!INCLUDE [license](../includes/license-note.md)]\n');
    putCursor(editor, '[!INCLUDE');
    await choose(editor, 'Inline this include');
    ok(
      bodyOf(editor).startsWith('1. Step.\n\n   :::image type="icon" source="../includes/media/license-note/'),
      bodyOf(editor),
    );
    ok(await isThere(inDocs('includes/license-note.md')), 'the file is gone');
  });

  test('moves a section to an article of its own', async () => {
    const made = inDocs('fundamentals/buy-more.md');
    const toc = await vscode.workspace.fs.readFile(inDocs('TOC.yml'));
    const editor = await articleOf(
      'Text, see [below](#buy).\n\n## Buy\n\nBuy it.\n\n### Later\n\nWait.\n\n## Last\n\nText.\n',
    );
    putCursor(editor, '## Buy');
    try {
      const inputs = ['Buy more of it', 'fundamentals/buy-more.md'];
      const { messages } = await withAnswers({ inputs }, () => run('moveSection'));
      equal(messages, []);
      const sentence = 'For more information, see [Buy more of it](buy-more.md).';
      equal(bodyOf(editor), `Text, see [below](buy-more.md).\n\n${sentence}\n\n## Last\n\nText.\n`);
      const article = await vscode.workspace.openTextDocument(made);
      ok(article.getText().includes('title: Buy more of it\n'), article.getText());
      ok(
        article.getText().includes('\n# <a name="buy"></a>Buy more of it\n\nBuy it.\n\n## Later\n'),
        article.getText(),
      );
      const entries = (await vscode.workspace.openTextDocument(inDocs('TOC.yml'))).getText();
      ok(
        entries.includes('fundamentals/licensing.md\n  - name: Buy more of it\n    href: fundamentals/buy-more.md\n'),
        entries,
      );
    } finally {
      await closeAll();
      await vscode.workspace.fs.writeFile(inDocs('TOC.yml'), toc);
      await vscode.workspace.fs.delete(made).then(undefined, () => {});
    }
  });

  test('makes a tag of an image and back, and adds a lightbox', async () => {
    const image = '![Diagram of the products.](./media/what-is-entra/entra-product-family.png)\n';
    const editor = await articleOf(image);
    putCursor(editor, '![Diagram');
    await choose(editor, 'Convert to an image tag (:::image)');
    const source = './media/what-is-entra/entra-product-family.png';
    const tag = `:::image type="content" source="${source}" alt-text="Diagram of the products."`;
    equal(bodyOf(editor), `${tag}:::\n`);
    putCursor(editor, ':::image');
    await choose(editor, 'Convert to a markdown image');
    equal(bodyOf(editor), image);
    putCursor(editor, '![Diagram');
    await run('addLightbox');
    equal(bodyOf(editor), `${tag} lightbox="${source}":::\n`);
    await undo();
    equal(bodyOf(editor), image);
  });

  test('puts blocks into a tab and a zone', async () => {
    const editor = await articleOf('Text.\n\nOne.\n');
    select(editor, 'One.');
    await withAnswers({ inputs: ['Azure CLI'] }, () => run('wrapInTab'));
    equal(bodyOf(editor), 'Text.\n\n## [Azure CLI](#tab/azure-cli)\n\nOne.\n\n---\n');
    await undo();
    select(editor, 'One.');
    await withAnswers({ choices: ['The person signs up alone'] }, () => run('wrapInZone'));
    equal(bodyOf(editor), 'Text.\n\n::: zone pivot="self-service"\n\nOne.\n\n::: zone-end\n');
    ok(editor.document.getText().includes('\nzone_pivot_groups: security-key-registration\n'), 'No group is named');
    await undo();
    equal(bodyOf(editor), 'Text.\n\nOne.\n');
  });

  test('says why when it cannot be, and offers nothing where nothing can be done', async () => {
    const editor = await articleOf('```\none\ntwo\n```\n\nText.\n');
    select(editor, 'two');
    const before = editor.document.getText();
    const { messages } = await withAnswers({}, () => run('extractInclude'));
    equal(messages, ['Select the whole code block, or something inside it: a part cannot stand alone.']);
    equal(editor.document.getText(), before);
    putCursor(editor, 'Text.');
    equal(
      (await refactorings(editor)).map(({ title }) => title),
      [],
    );
  });
});

suite('Editing an article', () => {
  teardown(closeAll);

  test('toggles bold, italic and code at all cursors, each undone at once', async () => {
    const editor = await articleOf('One two three.\n');
    const before = editor.document.getText();
    select(editor, 'One', 'three');
    await run('toggleBold');
    equal(bodyOf(editor), '**One** two **three**.\n');
    equal(
      editor.selections.map((each) => editor.document.getText(each)),
      ['One', 'three'],
    );
    await run('toggleBold');
    equal(editor.document.getText(), before);
    putCursor(editor, 'two');
    await run('toggleItalic');
    await run('toggleCode');
    equal(bodyOf(editor), 'One *`two`* three.\n');
    await undo();
    await undo();
    equal(editor.document.getText(), before);
  });

  test('makes an alert of a step’s text, and text of it again', async () => {
    const editor = await articleOf('1. Step.\n\n   Beware.\n');
    const before = editor.document.getText();
    putCursor(editor, 'Beware');
    const { lists } = await withAnswers({ choices: ['Warning'] }, () => run('toggleAlert'));
    equal(lists, [['Note', 'Tip', 'Important', 'Caution', 'Warning']]);
    equal(bodyOf(editor), '1. Step.\n\n   > [!WARNING]\n   > Beware.\n');
    await run('toggleAlert', 'tip');
    equal(bodyOf(editor), '1. Step.\n\n   > [!TIP]\n   > Beware.\n');
    await run('toggleAlert', 'TIP');
    equal(editor.document.getText(), before);
  });

  test('formats a table, numbers steps alike, and makes quotes plain', async () => {
    const editor = await articleOf('|a|日本|\n|-|-|\n|“x”|y|\n\n1. One\n2. Two\n\n`“code”`\n');
    putCursor(editor, '|a|');
    await run('formatTable');
    putCursor(editor, '2. Two');
    await choose(editor, 'Give all steps the same number');
    await run('plainQuotes');
    equal(bodyOf(editor), '| a   | 日本 |\n| --- | ---- |\n| "x" | y    |\n\n1. One\n1. Two\n\n`“code”`\n');
  });

  test('does nothing in code, and says so where there is nothing to do', async () => {
    const editor = await articleOf('```\ncode\n```\n');
    const before = editor.document.getText();
    putCursor(editor, 'code');
    const { messages } = await withAnswers({}, async () => {
      for (const command of ['toggleBold', 'toggleCode', 'formatTable', 'numberAlike', 'plainQuotes'])
        await run(command);
    });
    equal(messages, ['There is no table here.', 'There is no numbered list here.']);
    equal(editor.document.getText(), before);
    equal(codes(seed()).includes('internal'), false);
  });
});
