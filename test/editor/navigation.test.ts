import * as vscode from 'vscode';
import { closeAll, definitionsAt, equal, ok, placeOf, pause, show, until, uriIn, write } from './inEditor';

const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`);
const article = () => inDocs('fundamentals/whatis.md');

/** The references of `text` in a document, as `file: as written`; what lies in the other folders is left out. */
async function references(document: vscode.TextDocument, text: string): Promise<readonly string[]> {
  const position = placeOf(document, text).start.translate(0, 3);
  const command = 'vscode.executeReferenceProvider';
  const found = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, position);
  const root = uriIn('entra-docs', '').path;
  const shown: string[] = [];
  for (const { uri, range } of found) {
    if (!uri.path.startsWith(root)) continue;
    const written = (await vscode.workspace.openTextDocument(uri)).getText(range);
    shown.push(`${uri.path.slice(root.length).replace(/^\//, '')}: ${written}`);
    const twice = found.filter((other) => `${other.uri}` === `${uri}` && other.range.intersection(range));
    equal(twice.length, 1, `${uri.path} ${written} is there twice`);
  }
  return shown.sort();
}

suite('References', () => {
  suiteSetup(async () => {
    // What answers is loaded with the first article.
    const { document } = await show(article());
    await until(
      async () => (await references(document, '# What is Microsoft Entra ID?')).length > 1,
      () => 'Nothing answers',
    );
  });

  teardown(closeAll);

  test('of an article are found from its H1, in articles, TOCs and YAML pages', async () => {
    const { document } = await show(article());
    const found = await references(document, '# What is Microsoft Entra ID?');
    for (const each of ['docs/TOC.yml: fundamentals/whatis.md', 'docs/fundamentals/what-is-entra.md: ./whatis.md']) {
      ok(found.includes(each), `${each} is not among ${found.join('\n')}`);
    }
  });

  test('of a link that VS Code finds as well stand there once', async () => {
    const { document } = await show(inDocs('fundamentals/what-is-entra.md'));
    const found = await references(document, './whatis.md');
    ok(found.includes('docs/fundamentals/what-is-entra.md: ./whatis.md'), found.join('\n'));
    ok(found.includes('docs/TOC.yml: fundamentals/whatis.md'), found.join('\n'));
  });

  test('of a heading are there once, with links that only Learn understands', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    await write(
      document,
      '# Licensing\n\n## Part one\n\n[a](#part-one) [b](~/fundamentals/licensing.md#part-one) [c](/entra/fundamentals/licensing#part-one)\n',
    );
    equal(await references(document, '## Part one'), [
      'docs/fundamentals/licensing.md: ## Part one',
      'docs/fundamentals/licensing.md: #part-one',
      'docs/fundamentals/licensing.md: /entra/fundamentals/licensing#part-one',
      'docs/fundamentals/licensing.md: ~/fundamentals/licensing.md#part-one',
    ]);
  });

  test('of a pivot, a picture and an include are found where VS Code knows nothing', async () => {
    const { document } = await show(inDocs('identity/authentication/how-to-register-security-key.md'));
    const pivots = await references(document, 'self-service"');
    ok(
      pivots.some((each) => each.startsWith('docs/zone-pivot-groups.yml')),
      pivots.join('\n'),
    );
    const { document: toc } = await show(inDocs('TOC.yml'));
    const entries = await references(toc, 'fundamentals/whatis.md');
    ok(entries.includes('docs/fundamentals/what-is-entra.md: ./whatis.md'), entries.join('\n'));
  });

  test('of the whole url of an article are found where VS Code sees an address of somebody else', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    const url = 'https://learn.microsoft.com/en-us/entra/fundamentals/licensing#part-one';
    await write(document, `# Licensing\n\n## Part one\n\n[a](${url})\n`);
    equal(await references(document, '## Part one'), [
      'docs/fundamentals/licensing.md: ## Part one',
      `docs/fundamentals/licensing.md: ${url}`,
    ]);
  });

  test('of a label are found, and renamed, by VS Code alone', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    await write(document, '# Licensing\n\n[one][label] [two][label] ![i][label]\n\n[label]: whatis.md\n');
    for (const each of ['label] [two', 'label]: whatis']) {
      const all = await references(document, each);
      equal(all.length, 4, all.join('\n'));
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        placeOf(document, each).start.translate(0, 2),
        'name',
      );
      equal(
        edit.entries().map(([file, edits]) => [file.toString(), edits.map(({ newText }) => newText)]),
        [[document.uri.toString(), ['name', 'name', 'name', 'name']]],
      );
    }
  });

  test('are silent outside docsets', async () => {
    const { document } = await show(uriIn('plain', 'notes.md'));
    equal(await references(document, '::: image'), []);
  });
});

suite('Definitions', () => {
  teardown(closeAll);

  test('of tabs, of what a front matter value overrides and of a name in a TOC are there once', async () => {
    const { document } = await show(inDocs('fundamentals/licensing.md'));
    await write(
      document,
      '# Licensing\n\n# [A](#tab/a)\n\nOne.\n\n# [B](#tab/b/a)\n\nTwo.\n\n---\n\n[x](../identity/authentication/how-to-register-security-key.md?tabs=powershell)\n',
    );
    for (const text of ['#tab/b', 'powershell)']) {
      const found = await definitionsAt(document.uri, placeOf(document, text).start.translate(0, 2));
      equal(found.length, 1, `${text} ${found.join(' ')}`);
    }
    const { document: toc } = await show(inDocs('TOC.yml'));
    const [page] = await definitionsAt(toc.uri, placeOf(toc, 'What is Microsoft Entra ID?').start.translate(0, 2));
    equal(page?.path.endsWith('/fundamentals/whatis.md'), true);
  });
});

suite('Folding', () => {
  teardown(closeAll);

  test('knows front matter, zones and the end of a tab, and has one range for a line', async () => {
    const { document } = await show(inDocs('identity/authentication/how-to-register-security-key.md'));
    const command = 'vscode.executeFoldingRangeProvider';
    const lineOf = (text: string) => placeOf(document, text).start.line;
    const find = async () => vscode.commands.executeCommand<vscode.FoldingRange[]>(command, document.uri);
    await until(
      async () => (await find()).some(({ start }) => start === 0),
      () => 'The front matter is not folded',
    );
    const ranges = await find();
    equal(new Set(ranges.map(({ start }) => start)).size, ranges.length, 'Two ranges begin on one line');
    const endOf = (start: number) => ranges.find((range) => range.start === start)?.end ?? -1;
    const zone = lineOf('::: zone pivot="self-service"');
    ok(endOf(zone) > zone && endOf(zone) < lineOf('::: zone-end'), `The zone ends at ${endOf(zone)}`);
    const tab = lineOf('# [PowerShell](#tab/powershell)');
    const zoneEnds = document.getText().split('\n').lastIndexOf('::: zone-end');
    ok(endOf(tab) > tab && endOf(tab) < zoneEnds, `The last tab ends at ${endOf(tab)}`);
  });
});

suite('Expanding the selection', () => {
  teardown(closeAll);

  test('goes from the words of an attribute over the attribute to the tag', async () => {
    const { document } = await show(inDocs('fundamentals/what-is-entra.md'));
    const position = placeOf(document, 'Diagram of the Microsoft').start.translate(0, 2);
    const command = 'vscode.executeSelectionRangeProvider';
    const steps = async () => {
      const [first] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(command, document.uri, [position]);
      const texts: string[] = [];
      for (let each = first; each; each = each.parent as vscode.SelectionRange)
        texts.push(document.getText(each.range));
      return texts;
    };
    await until(
      async () => (await steps()).some((text) => text.startsWith('alt-text="')),
      () => 'The attribute is no step',
    );
    const found = await steps();
    const [value, attribute, tag] = ['Diagram of', 'alt-text="', ':::image'].map((start) =>
      found.findIndex((text) => text.startsWith(start) && text.length > 12),
    );
    ok(value! >= 0 && value! < attribute! && attribute! < tag!, found.join('\n'));
    equal(found.filter((text) => text.startsWith(':::image')).length, 1, found.join('\n'));
  });
});

suite('Pages by their titles', () => {
  teardown(closeAll);

  test('are found in the workspace, none that VS Code finds by its heading', async () => {
    await show(article());
    const find = async (query: string) => {
      const command = 'vscode.executeWorkspaceSymbolProvider';
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(command, query);
      return found.filter(({ location }) => location.uri.path.startsWith(uriIn('entra-docs', '').path));
    };
    const byTitle = await find('Microsoft Entra documentation');
    ok(
      byTitle.some(({ location }) => location.uri.path.endsWith('/docs/index.yml')),
      byTitle.map(({ name }) => name).join('\n'),
    );
    const byHeading = (await find('What is Microsoft Entra ID')).filter(({ location }) =>
      location.uri.path.endsWith('/whatis.md'),
    );
    equal(
      byHeading.map(({ name }) => name),
      ['# What is Microsoft Entra ID?'],
    );
  });
});

suite('Back links', () => {
  const configuration = () => vscode.workspace.getConfiguration('entraDocs');
  const lenses = async () =>
    vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', article(), 10);

  teardown(async () => {
    await configuration().update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  test('stand above the title once they are wanted', async () => {
    await show(article());
    await pause(300);
    equal((await lenses()).length, 0, 'Nobody has asked for them');
    await configuration().update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    await until(
      async () => (await lenses()).some(({ command }) => /^Linked from \d+ files$/.test(command?.title ?? '')),
      () => 'No lens says how many files link to the article',
    );
    equal((await lenses()).length, 1);
  });
});
