import * as vscode from 'vscode';
import {
  closeAll,
  completionsAt,
  equal,
  insertedBy,
  labelOf,
  ok,
  show,
  until,
  uriIn,
  write,
  writeWithCursor,
} from './inEditor';

const article = () => uriIn('entra-docs', 'docs/fundamentals/what-is-entra.md');

/** What is offered at the cursor ¦ of `text`, once `label` is among it. */
async function offered(document: vscode.TextDocument, text: string, label: string): Promise<vscode.CompletionItem> {
  const position = await writeWithCursor(document, text);
  let items: readonly vscode.CompletionItem[] = [];
  await until(
    async () => (items = await completionsAt(document.uri, position)).some((item) => labelOf(item) === label),
    () => `${label} is not offered, only ${items.map(labelOf).join(', ')}`,
  );
  const found = items.filter((item) => labelOf(item) === label);
  equal(found.length, 1, label);
  return found[0]!;
}

/** The text after `item` has been taken at `position`, tab stops left as they are. */
function accepted(document: vscode.TextDocument, position: vscode.Position, item: vscode.CompletionItem): string {
  const range = item.range ?? document.getWordRangeAtPosition(position) ?? new vscode.Range(position, position);
  const span = range instanceof vscode.Range ? range : range.inserting;
  const text = document.getText();
  return text.slice(0, document.offsetAt(span.start)) + insertedBy(item) + text.slice(document.offsetAt(span.end));
}

suite('Completion', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(article()));
  });

  teardown(closeAll);

  test('a step asks for the role, and the role brings its link', async () => {
    const step = await offered(document, '# T\n\n1. Sig¦\n', 'Sign in to the Microsoft Entra admin center');
    equal(step.command?.command, 'editor.action.triggerSuggest');
    const role = await offered(document, '# T\n\n1. Sign in as at least ¦\n', 'Global Reader');
    ok(/^a \[Global Reader\]\(.*#global-reader\)$/.test(insertedBy(role)), insertedBy(role));
  });

  test('any part of the name of a product is enough', async () => {
    const name = await offered(document, '# T\n\nUse Governance¦\n', 'Microsoft Entra ID Governance');
    equal(insertedBy(name), 'Microsoft Entra ID Governance');
  });

  test('the parts of a code file are offered by name and by lines', async () => {
    const source = '../identity/authentication/snippets/register-key.ps1';
    const id = await offered(document, `# T\n\n:::code source="${source}" id="¦":::\n`, 'register');
    ok(insertedBy(id) === 'register', insertedBy(id));
    await offered(document, `# T\n\n:::code source="${source}" range="¦":::\n`, '2-6');
  });

  test('what goes with the author of an article comes first', async () => {
    const text = '---\ntitle: T\nms.service: entra\nms.subservice: ¦\n---\n\n# T\n';
    const item = await offered(document, text, 'fundamentals');
    const { description } = item.label as vscode.CompletionItemLabel;
    ok(/^With entra in \d+ articles$/.test(description ?? ''), String(description));
  });

  test('a tag shows its attributes while it is written', async () => {
    const position = await writeWithCursor(document, '# T\n\n:::image source="a.png" ¦:::\n');
    const command = 'vscode.executeSignatureHelpProvider';
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp>(command, document.uri, position, '"');
    const [signature] = help.signatures;
    ok(signature, 'No signature');
    ok(signature.label.startsWith(':::image source="" alt-text=""'), signature.label);
    const parameter = signature.parameters[help.activeParameter];
    equal(signature.label.slice(...(parameter?.label as [number, number])), 'alt-text=""');
  });
});

suite('Completion in files that are no articles', () => {
  teardown(closeAll);

  test('a TOC offers pages for an address, and the title of its page for a name', async () => {
    const { document } = await show(uriIn('entra-docs', 'docs/TOC.yml'));
    const text = document.getText();
    try {
      const page = await offered(document, `${text}\n- name: New\n  href: ¦\n`, 'Microsoft Entra licensing');
      equal(insertedBy(page), 'fundamentals/licensing.md');
      await offered(document, `${text}\n- name: ¦\n  href: fundamentals/licensing.md\n`, 'Microsoft Entra licensing');
    } finally {
      await write(document, text);
    }
  });

  test('a redirection offers the addresses of pages', async () => {
    const { document } = await show(uriIn('entra-docs', '.openpublishing.redirection.json'));
    // The other entries say where the docset lies on the site.
    const entry = '{ "source_path": "docs/old.md", "redirect_url": "¦" },';
    const source = document.getText().replace('[', `[ ${entry}`);
    const page = await offered(document, source, 'Microsoft Entra licensing');
    ok(/^"?\/entra\/fundamentals\/licensing"?$/.test(insertedBy(page)), insertedBy(page));
  });

  test('docfx.json offers the values of metadata that are in use', async () => {
    const { document } = await show(uriIn('entra-docs', 'docs/docfx.json'));
    const source = document.getText().replace('"manager": {', '"manager": {\n "fundamentals/**/*.md": "¦",');
    await offered(document, source, 'entralead');
  });
});

suite('Completion together with that of VS Code', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(article()));
  });

  teardown(closeAll);

  /** What is typed, and what VS Code itself puts there; without that, what we do. */
  const places: readonly (readonly [typed: string, expected: string])[] = [
    ['[text](¦)', 'licensing.md'],
    ['[text](./¦)', './licensing.md'],
    ['[text](../fundamentals/¦)', '../fundamentals/licensing.md'],
    ['[text](<¦>)', 'licensing.md'],
    ['[text](/¦)', '/entra/fundamentals/licensing'],
    ['[text](~/¦)', '~/fundamentals/licensing.md'],
    ['[text](#¦)', '#section'],
    ['[text](##¦)', 'whatis.md#next-steps'],
    ['[text](whatis.md#¦)', 'whatis.md#next-steps'],
    ['[text](./whatis.md#¦)', './whatis.md#next-steps'],
    ['[text](~/fundamentals/whatis.md#¦)', '~/fundamentals/whatis.md#next-steps'],
    ['[text][¦]', 'ref'],
    ['[text]: ¦', 'licensing.md'],
    ['[text]: ./¦', './licensing.md'],
    ['![](¦)', 'media/'],
    ['![](media/¦)', 'media/what-is-entra/'],
    ['![](./media/what-is-entra/¦)', './media/what-is-entra/entra-product-family.png'],
    ['<img src="media/what-is-entra/¦">', ''],
  ];
  for (const [typed, expected] of places) {
    test(`taking what is offered for ${typed} never gives the same twice`, async () => {
      const position = await writeWithCursor(document, `# Title\n\n## Section\n\n[ref]: whatis.md\n\n${typed}\n`);
      const before = document.getText();
      const whole = typed.replace('¦', '');
      const start = before.lastIndexOf(whole);
      // What stands around the address.
      const lead = /^.*(?:[([<"]|: )/.exec(typed.slice(0, typed.indexOf('¦')))![0];
      const tail = /[)\]>"]*$/.exec(whole)![0];
      let results: readonly string[] = [];
      const look = async () => {
        const items = await completionsAt(document.uri, position);
        results = items
          .filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet)
          .map((item) => accepted(document, position, item).slice(start + lead.length, -1 - tail.length));
        return expected === '' || results.includes(expected);
      };
      await until(look, () => `${expected} is not among ${results.join(' | ')}`);
      const same = results.map((text) => text.replace(/^\.\//, ''));
      equal(
        same.filter((text, index) => same.indexOf(text) !== index),
        [],
      );
    });
  }
});
