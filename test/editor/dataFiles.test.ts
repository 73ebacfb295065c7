import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  definitionsAt,
  equal,
  hoverText,
  linksIn,
  ok,
  ourDiagnostics,
  placeOf,
  quickFixes,
  show,
  until,
  untilDiagnostics,
  uriIn,
  write,
} from './inEditor';

const toc = () => uriIn('entra-docs', 'docs/TOC.yml');
const redirections = () => uriIn('entra-docs', '.openpublishing.redirection.json');
const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`).toString();
const inside = (document: vscode.TextDocument, text: string) => placeOf(document, text).start.translate(0, 3);

async function apply(fix: vscode.CodeAction | undefined): Promise<void> {
  ok(fix?.edit, 'There is no such fix');
  ok(await vscode.workspace.applyEdit(fix.edit), 'The fix was refused');
}

suite('In a TOC', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(toc()));
  });

  teardown(closeAll);

  test('a broken href is marked, and can be repaired and undone', async () => {
    await write(document, document.getText().replace('fundamentals/whatis.md', 'fundamentals/whatsi.md'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
    const range = placeOf(document, 'fundamentals/whatsi.md');
    const finding = ourDiagnostics(document.uri).find((each) => codeOf(each) === 'file-not-found')!;
    ok(finding.range.isEqual(range), 'It does not stand at the href');
    const before = document.getText();
    const fixes = await quickFixes(document.uri, range);
    equal(
      fixes.map(({ title }) => title),
      ["Change the path to 'fundamentals/whatis.md'", "Create 'fundamentals/whatsi.md'"],
    );
    await apply(fixes[0]);
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes('file-not-found'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('a link shows its page, leads there and can be clicked', async () => {
    const place = inside(document, 'fundamentals/whatis.md');
    const shown = await hoverText(document.uri, place);
    ok(shown.includes('Microsoft Entra ID'), shown);
    equal((await definitionsAt(document.uri, place)).map(String), [inDocs('fundamentals/whatis.md')]);
    const targets = (await linksIn(document.uri)).map(({ target }) => String(target));
    ok(targets.includes(inDocs('fundamentals/whatis.md')), targets.join('\n'));
  });
});

suite('In a redirection file', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(redirections()));
  });

  teardown(closeAll);

  const chained = '"/entra/permissions-management/retirement"';

  test('a chain is told, and can be made one step and undone', async () => {
    await untilDiagnostics(document.uri, 'the chain', (all) => all.includes('redirection-chained'));
    const before = document.getText();
    const fixes = await quickFixes(document.uri, placeOf(document, chained));
    await apply(fixes[0]);
    const end = '"/entra/fundamentals/retired-products#permissions-management"';
    equal(document.getText(), before.replace(chained, end));
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes('redirection-chained'));
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before);
  });

  test('the command makes all safe fixes', async () => {
    await untilDiagnostics(document.uri, 'the chain', (all) => all.includes('redirection-chained'));
    await vscode.commands.executeCommand('entraDocs.fixAll');
    ok(!document.getText().includes(chained), document.getText());
  });

  test('a redirected file that is still there is told while typing: remove one of the two', async () => {
    await write(
      document,
      document.getText().replace('docs/fundamentals/discontinued.md', 'docs/fundamentals/whatis.md'),
    );
    const code = 'redirected-file-not-removed';
    await untilDiagnostics(document.uri, 'the finding', (all) => all.includes(code));
    const fixes = await quickFixes(document.uri, placeOf(document, 'docs/fundamentals/whatis.md'));
    equal(
      fixes.map(({ title }) => title),
      ['Remove this redirection', "Delete 'fundamentals/whatis.md'"],
    );
    await apply(fixes[0]);
    ok(!document.getText().includes('whatis.md'), document.getText());
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes(code) && !all.includes('json-syntax-error'));
  });

  test('a url shows its page and leads there', async () => {
    const place = inside(document, '/entra/fundamentals/retired-products"');
    await until(
      async () => (await hoverText(document.uri, place)).includes('retired-products.md'),
      () => 'There is no hover',
    );
    equal((await definitionsAt(document.uri, place)).map(String), [inDocs('fundamentals/retired-products.md')]);
  });
});

suite('In an article', () => {
  teardown(closeAll);

  test('a finding can be silenced where it stands', async () => {
    const { document } = await show(uriIn('entra-docs', 'docs/fundamentals/full-of-mistakes.md'));
    await untilDiagnostics(document.uri, 'the findings', (all) => all.includes('file-not-found'));
    const fixes = await quickFixes(document.uri, placeOf(document, './licencing.md'));
    await apply(fixes.find(({ title }) => title === "Silence 'file-not-found' here"));
    const stands = () => ourDiagnostics(document.uri).some(({ range }) => document.getText(range) === './licencing.md');
    await until(
      () => !stands(),
      () => 'It is not silenced',
    );
  });
});
