import * as vscode from 'vscode';
import {
  closeAll,
  completionsAt,
  definitionsAt,
  equal,
  hoverText,
  insertedBy,
  labelOf,
  linksIn,
  ok,
  placeOf,
  show,
  until,
  uriIn,
  write,
  writeWithCursor,
} from './inEditor';

const seed = () => uriIn('entra-docs', 'docs/fundamentals/what-is-entra.md');
const inDocs = (path: string) => uriIn('entra-docs', `docs/${path}`).toString();

suite('In an article', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(seed()));
  });

  teardown(closeAll);

  const inside = (text: string) => placeOf(document, text).start.translate(0, 2);
  const hoverOver = (text: string) => hoverText(document.uri, inside(text));

  test('a link shows the title and description of its target', async () => {
    const shown = await hoverOver('./whatis.md');
    ok(shown.includes('Microsoft Entra ID'), shown);
  });

  test('an image shows its picture, its size and its alt text', async () => {
    const shown = await hoverOver('./media/what-is-entra/entra-product-family.png');
    equal(shown.match(/\|width=/g)?.length, 1, shown);
    ok(/\d+ × \d+ pixels, \d/.test(shown), shown);
  });

  test('an include shows its text', async () => {
    await write(document, `${document.getText()}\n[!INCLUDE [license](../includes/license-note.md)]\n`);
    const shown = await hoverOver('../includes/license-note.md');
    ok(shown.includes('free of charge'), shown);
  });

  test('a front matter key says what it means, a product name what it is', async () => {
    ok((await hoverOver('ms.topic')).length > 20, 'The key says nothing');
    ok((await hoverOver('Microsoft Entra ID Governance')).length > 20, 'The product says nothing');
  });

  test('a path is completed from the docset root', async () => {
    const position = await writeWithCursor(document, '# Title\n\n[text](~/¦)\n');
    const inserted = (await completionsAt(document.uri, position)).map(insertedBy);
    ok(
      inserted.some((text) => text.includes('identity/conditional-access/overview.md')),
      inserted.join('\n'),
    );
  });

  test('a bookmark is completed after #', async () => {
    const position = await writeWithCursor(
      document,
      '# Title\n\n[text](../id-protection/overview-identity-protection.md#¦)\n',
    );
    ok((await completionsAt(document.uri, position)).length > 0, 'There is no bookmark');
  });

  test('a tag is completed after :::', async () => {
    const position = await writeWithCursor(document, '# Title\n\n:::¦\n');
    const labels = (await completionsAt(document.uri, position)).map(labelOf);
    ok(
      labels.some((label) => label.includes('image')),
      labels.join('\n'),
    );
  });

  test('a snippet is found by its prefix', async () => {
    const position = await writeWithCursor(document, '# Title\n\nlearn-no¦\n');
    const labels = (await completionsAt(document.uri, position)).map(labelOf);
    ok(labels.includes('learn-note'), labels.join('\n'));
  });

  test('front matter values that the docset uses are completed', async () => {
    const text = '---\ntitle: Title\nms.service: ¦\n---\n\n# Title\n';
    const position = await writeWithCursor(document, text);
    await until(
      async () => (await completionsAt(document.uri, position)).map(labelOf).some((label) => label.startsWith('entra')),
      () => 'The service of the docset is not offered',
    );
  });

  test('go to definition opens targets, includes, images and the end of a redirection', async () => {
    equal(await definitionStrings('~/id-protection/overview-identity-protection.md'), [
      inDocs('id-protection/overview-identity-protection.md'),
    ]);
    equal(await definitionStrings('./media/what-is-entra/entra-product-family.png'), [
      inDocs('media/what-is-entra/entra-product-family.png').replace('docs/media', 'docs/fundamentals/media'),
    ]);
  });

  async function definitionStrings(text: string): Promise<readonly string[]> {
    return [...new Set((await definitionsAt(document.uri, inside(text))).map(String))];
  }

  test('a link from the docset root can be clicked, and leads to its file', async () => {
    const place = placeOf(document, '~/identity/domain-services/overview.md');
    const links = (await linksIn(document.uri)).filter(({ range }) => range.intersection(place));
    equal(
      links.map(({ target }) => target?.toString()),
      [inDocs('identity/domain-services/overview.md')],
    );
  });
});

suite('Together with the markdown support of VS Code', () => {
  let document: vscode.TextDocument;

  setup(async () => {
    ({ document } = await show(seed()));
  });

  teardown(closeAll);

  test('no link is there twice', async () => {
    const seen = new Map<string, number>();
    for (const { range } of await linksIn(document.uri)) {
      const key = `${range.start.line}:${range.start.character}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    equal(
      [...seen].filter(([, count]) => count > 1),
      [],
    );
  });

  /** What is inserted by the completions of `typed`, once VS Code's own are among them. */
  async function completed(typed: string, vsCodes: string): Promise<readonly string[]> {
    const position = await writeWithCursor(document, `# Title\n\n## Section\n\n[ref]: whatis.md\n\n${typed}\n`);
    let inserted: readonly string[] = [];
    await until(
      async () => (inserted = (await completionsAt(document.uri, position)).map(insertedBy)).includes(vsCodes),
      () => `VS Code does not offer ${vsCodes} for ${typed}, only ${inserted.join(', ')}`,
    );
    return inserted.map((text) => text.replace(/^\.\/(?:media\/)?/, ''));
  }

  for (const [typed, vsCodes] of [
    ['[text](¦)', 'licensing.md'],
    ['[text](./¦)', 'licensing.md'],
    ['![text](./media/¦)', 'what-is-entra/'],
    ['[text](#¦)', '#section'],
    ['[text](whatis.md#¦)', '#next-steps'],
    ['[text][¦]', 'ref'],
  ] as const) {
    test(`no completion of ${typed} is there twice`, async () => {
      const inserted = await completed(typed, vsCodes);
      equal(
        inserted.filter((text, index) => inserted.indexOf(text) !== index),
        [],
      );
    });
  }

  test('an article beside this one is there once when its name is typed', async () => {
    const inserted = await completed('[text](./lic¦)', 'licensing.md');
    equal(inserted.filter((text) => text === 'licensing.md').length, 1);
  });

  test('an article beside this one is found by its title, which VS Code does not know', async () => {
    const position = await writeWithCursor(document, '# Title\n\n[text](./Microsoft¦)\n');
    await until(
      async () => (await completionsAt(document.uri, position)).map(insertedBy).includes('./licensing.md'),
      () => 'licensing.md is not found as Microsoft Entra licensing',
    );
  });

  test('no definition is there twice', async () => {
    await write(
      document,
      '# Title\n\n## Section\n\n[a](#section) [b][ref] [c](whatis.md#next-steps)\n\n[ref]: whatis.md\n',
    );
    for (const text of ['#section', 'ref]', 'whatis.md#next-steps']) {
      const found = await definitionsAt(document.uri, placeOf(document, text).start.translate(0, 1));
      equal(found.length, 1, text);
    }
  });
});

suite('Outside docsets', () => {
  teardown(closeAll);

  test('nothing is hovered, completed or offered', async () => {
    const { document } = await show(uriIn('plain', 'notes.md'));
    equal(await hoverText(document.uri, placeOf(document, 'Azure AD').start.translate(0, 2)), '');
    for (const typed of [':::¦', 'learn-no¦', '> [!¦', '[text](~/¦)']) {
      const position = await writeWithCursor(document, `# Notes\n\n${typed}\n`);
      const labels = (await completionsAt(document.uri, position)).map(labelOf);
      ok(!labels.some((label) => /:::|learn-|NOTE|other/.test(label)), `${typed}: ${labels.join(', ')}`);
    }
  });
});
