import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  codes,
  equal,
  ok,
  ourDiagnostics,
  pause,
  placeOf,
  show,
  untilDiagnostics,
  uriIn,
  write,
  writeToDisk,
} from './inEditor';

const mistakes = () => uriIn('entra-docs', 'docs/fundamentals/full-of-mistakes.md');
const seed = () => uriIn('entra-docs', 'docs/fundamentals/what-is-entra.md');

suite('Diagnostics', () => {
  teardown(closeAll);

  test('appear when an article is opened, in the words and the place of the build', async () => {
    const { document } = await show(mistakes());
    await untilDiagnostics(document.uri, 'file-not-found', (all) => all.includes('file-not-found'));
    const link = placeOf(document, './licencing.md');
    const finding = ourDiagnostics(document.uri).find(({ range }) => range.isEqual(link));
    ok(finding, 'Nothing stands at the broken link');
    equal(codeOf(finding), 'file-not-found');
    equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    ok(finding.message.includes('licencing.md'), finding.message);
  });

  test('name a page about their rule, which opens', async () => {
    const { document } = await show(mistakes());
    await untilDiagnostics(document.uri, 'file-not-found', (all) => all.includes('file-not-found'));
    const { code } = ourDiagnostics(document.uri).find((each) => codeOf(each) === 'file-not-found')!;
    ok(typeof code === 'object', 'The code has no target');
    const page = await vscode.workspace.openTextDocument(code.target);
    ok(page.getText().startsWith('# file-not-found'), page.getText().slice(0, 200));
  });

  test('leave a sound article alone', async () => {
    const { document } = await show(seed());
    await write(document, document.getText().replace('./whatis.md', './whatisnt.md'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
    await write(document, document.getText().replace('./whatisnt.md', './whatis.md'));
    await untilDiagnostics(document.uri, 'its end', (all) => !all.includes('file-not-found'));
    const loud = ourDiagnostics(document.uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    equal(loud.map(codeOf), []);
  });

  test('follow typing, and go when the article is closed', async () => {
    const { document } = await show(seed());
    await write(document, `${document.getText()}\n[nowhere](nowhere.md)\n`);
    await untilDiagnostics(document.uri, 'the new mistake', (all) => all.includes('file-not-found'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilDiagnostics(document.uri, 'silence', (all) => all.length === 0);
  });

  test('change in another open article when the heading it links to is renamed', async () => {
    const target = uriIn('entra-docs', 'docs/global-secure-access/overview-what-is-global-secure-access.md');
    await show(seed());
    const { document } = await show(target);
    const text = document.getText();
    await write(document, text.replace('## Microsoft Entra Private Access', '## Something else'));
    await untilDiagnostics(seed(), 'the lost bookmark', (all) => all.includes('bookmark-not-found'));
    await write(document, text);
    await untilDiagnostics(seed(), 'its return', (all) => !all.includes('bookmark-not-found'));
  });

  test('change when a file comes or goes on disk', async () => {
    const { document } = await show(seed());
    const late = uriIn('entra-docs', 'docs/fundamentals/late.md');
    await write(document, document.getText().replace('./whatis.md', './late.md'));
    await untilDiagnostics(document.uri, 'the missing file', (all) => all.includes('file-not-found'));
    await writeToDisk(late, '# Late\n');
    await untilDiagnostics(document.uri, 'the file that came', (all) => !all.includes('file-not-found'));
    await vscode.workspace.fs.delete(late);
    await untilDiagnostics(document.uri, 'the file that went', (all) => all.includes('file-not-found'));
  });

  test('obey the settings', async () => {
    const { document } = await show(mistakes());
    await untilDiagnostics(document.uri, 'file-not-found', (all) => all.includes('file-not-found'));
    const settings = vscode.workspace.getConfiguration('entraDocs', document.uri);
    await settings.update('severity', { 'file-not-found': 'off' }, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilDiagnostics(document.uri, 'silence', (all) => all.length > 0 && !all.includes('file-not-found'));
    await settings.update('severity', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilDiagnostics(document.uri, 'its end', (all) => all.includes('file-not-found'));
  });

  test('are there for a TOC as well', async () => {
    const { document } = await show(uriIn('entra-docs', 'docs/TOC.yml'));
    await write(document, document.getText().replace('fundamentals/whatis.md', 'fundamentals/whatisnt.md'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
  });

  test('of style come after a pause, and can be switched off', async () => {
    const { document } = await show(seed());
    await write(document, `${document.getText()}\n(reversed)[brackets.md]\n`);
    await untilDiagnostics(document.uri, 'the style', (all) => all.includes('correct-media-syntax'));
    const settings = vscode.workspace.getConfiguration('entraDocs', document.uri);
    await settings.update('style', false, vscode.ConfigurationTarget.WorkspaceFolder);
    await untilDiagnostics(document.uri, 'silence', (all) => !all.includes('correct-media-syntax'));
    await settings.update('style', undefined, vscode.ConfigurationTarget.WorkspaceFolder);
  });
});

suite('Configuration that changes', () => {
  teardown(closeAll);

  test('in an unsaved editor counts at once: a new redirection', async () => {
    const { document } = await show(seed());
    await write(document, document.getText().replace('./whatis.md', './gone.md'));
    await untilDiagnostics(document.uri, 'the missing file', (all) => all.includes('file-not-found'));
    const { document: redirections } = await show(uriIn('entra-docs', '.openpublishing.redirection.json'));
    const entry = { source_path: 'docs/fundamentals/gone.md', redirect_url: '/entra/fundamentals/whatis' };
    const config = JSON.parse(redirections.getText()) as { redirections: object[] };
    await write(redirections, JSON.stringify({ redirections: [...config.redirections, entry] }));
    await untilDiagnostics(document.uri, 'the redirection', (all) => !all.includes('file-not-found'));
  });

  test('is itself checked: a reserved key, said once for all articles', async () => {
    const docfx = uriIn('entra-docs', 'docs/docfx.json');
    await show(mistakes());
    await show(seed());
    const { document } = await show(docfx);
    await write(document, document.getText().replace('"globalMetadata": {', '"globalMetadata": { "locale": "x",'));
    await untilDiagnostics(docfx, 'the reserved key', (all) => all.includes('attribute-reserved'));
    await pause(1000);
    equal(codes(docfx), ['attribute-reserved']);
  });

  test('on disk counts too: a config that is mended has no finding any more', async () => {
    const config = uriIn('broken', 'docs/docfx.json');
    const broken = await vscode.workspace.fs.readFile(config);
    await show(uriIn('broken', 'docs/article.md'));
    await untilDiagnostics(config, 'the broken config', (all) => all.length > 0);
    await writeToDisk(config, '{ "build": { "content": [ { "files": ["**/*.md"] } ] } }\n');
    await untilDiagnostics(config, 'silence', (all) => all.length === 0);
    await vscode.workspace.fs.writeFile(config, broken);
    await untilDiagnostics(config, 'its return', (all) => all.length > 0);
  });

  test('makes a docset of a folder that was none, and the reverse', async () => {
    const { document } = await show(uriIn('plain', 'other.md'));
    const publish = uriIn('plain', '.openpublishing.publish.config.json');
    const docfx = uriIn('plain', 'docfx.json');
    await writeToDisk(publish, '{ "docsets_to_publish": [{ "docset_name": "plain", "build_source_folder": "." }] }');
    await writeToDisk(docfx, '{ "build": { "content": [ { "files": ["**/*.md"] } ] } }');
    await untilDiagnostics(document.uri, 'the missing metadata', (all) => all.length > 0);
    await vscode.workspace.fs.delete(docfx);
    await vscode.workspace.fs.delete(publish);
    await untilDiagnostics(document.uri, 'silence', (all) => all.length === 0);
  });
});

suite('Where there is a docset', () => {
  teardown(closeAll);

  test('a workspace opened below the publish config is a Learn docset with its redirections', async () => {
    const { document } = await show(uriIn('docs', 'fundamentals/full-of-mistakes.md'));
    await untilDiagnostics(document.uri, 'link-redirected', (all) => all.includes('link-redirected'));
  });

  test('markdown without a docset shows nothing of ours', async () => {
    const { document } = await show(uriIn('plain', 'notes.md'));
    await show(mistakes());
    await untilDiagnostics(mistakes(), 'those of the neighbour', (all) => all.length > 0);
    await pause(500);
    equal(codes(document.uri), []);
  });

  test('a config that is no JSON is one finding there, and articles are still checked', async () => {
    const { document } = await show(uriIn('broken', 'docs/article.md'));
    await untilDiagnostics(document.uri, 'the broken link', (all) => all.includes('file-not-found'));
    const config = uriIn('broken', 'docs/docfx.json');
    await untilDiagnostics(config, 'the broken config', (all) => all.length > 0);
    equal(codes(config), ['json-syntax-error']);
  });
});
