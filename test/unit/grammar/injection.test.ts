import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const grammars: Readonly<Record<string, string>> = {
  'text.html.markdown': 'test/fixtures/grammar/markdown.tmLanguage.json',
  'markdown.learn.injection': 'syntaxes/learn-injection.tmLanguage.json',
};

const repository = { $self: {}, $base: {} };

/** Loads VS Code's markdown grammar with ours injected, as VS Code does it from the manifest. */
async function loadMarkdown(): Promise<IGrammar> {
  const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = grammars[scope];
      // Grammars that markdown embeds need only be there: a rule whose patterns are all missing is dropped.
      return path ? parseRawGrammar(readFileSync(path, 'utf8'), path) : { scopeName: scope, patterns: [], repository };
    },
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.learn.injection'] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

suite('The Learn grammar injected into markdown', () => {
  let grammar: IGrammar;
  suiteSetup(async () => (grammar = await loadMarkdown()));

  /** What of `text` carries a scope of ours: `written` → the last part of the scope that colours it. */
  function coloured(text: string): readonly string[] {
    const found: string[] = [];
    let stack = INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const own = scopes.filter((scope) => scope.endsWith('.learn') && !scope.startsWith('meta.'));
        const visible = own.filter((scope) => !scope.startsWith('punctuation.'));
        if (visible.length) found.push(`${line.slice(startIndex, endIndex)} ← ${visible.at(-1)!.slice(0, -6)}`);
      }
    }
    return found;
  }

  test('colours the name, the attributes and the path of an image', () => {
    assert.deepEqual(coloured(':::image type="content" source="media/a.png" alt-text="A ::: b":::'), [
      'image ← keyword.control.directive',
      'type ← entity.other.attribute-name',
      '" ← string.quoted.double',
      'content ← string.quoted.double',
      '" ← string.quoted.double',
      'source ← entity.other.attribute-name',
      '" ← string.quoted.double',
      'media/a.png ← markup.underline.link',
      '" ← string.quoted.double',
      'alt-text ← entity.other.attribute-name',
      '" ← string.quoted.double',
      'A ::: b ← string.quoted.double',
      '" ← string.quoted.double',
    ]);
  });

  test('colours the text after an inline image as markdown again', () => {
    const text = 'Select :::image type="icon" source="a.svg"::: then [!INCLUDE [x](y.md)] and <xref:System.String>.';
    assert.deepEqual(
      coloured(text).filter((each) => each.includes('keyword')),
      ['image ← keyword.control.directive', 'INCLUDE ← keyword.control.include', 'xref: ← keyword.control.xref'],
    );
  });

  for (const text of [
    '::: zone pivot="a"\n\nText.\n\n::: zone-end',
    '* Item\n\n  :::zone target="docs"\n\n  :::zone-end',
  ]) {
    test(`colours a zone and its end: ${JSON.stringify(text)}`, () => {
      const names = coloured(text).filter((each) => each.includes('keyword'));
      assert.deepEqual(names, ['zone ← keyword.control.directive', 'zone-end ← keyword.control.directive']);
    });
  }

  test('a half-written tag ends with its line', () => {
    assert.deepEqual(coloured(':::image source="a.png\n\nPlain text with type="x".').slice(-2), [
      '" ← string.quoted.double',
      'a.png ← markup.underline.link',
    ]);
  });

  test('leaves three colons alone where no tag of Learn follows', () => {
    assert.deepEqual(coloured(':::mermaid\n::: imagery\n\n::::: a'), []);
  });

  test('colours the five alerts and the containers that look like them', () => {
    const text =
      '> [!NOTE]\n> Text.\n\n>[!tip]\n\n* Item\n\n  > [!WARNING]\n  > Text.\n\n> [!div class="checklist"]\n> * One';
    assert.deepEqual(
      coloured(text).filter((each) => each.includes('keyword')),
      [
        'NOTE ← keyword.control.alert',
        'tip ← keyword.control.alert',
        'WARNING ← keyword.control.alert',
        'div ← keyword.control.division',
      ],
    );
  });

  test('does not colour as an alert what Learn shows as text', () => {
    for (const text of ['[!NOTE]', '> [!INFO]', '>  [!NOTE]', '> [!NOTE] Text', '> See [!NOTE]']) {
      assert.deepEqual(coloured(text), [], text);
    }
  });

  test('colours includes, code snippets and videos', () => {
    assert.deepEqual(coloured('[!INCLUDE [sign in](~/includes/a.md)]'), [
      'INCLUDE ← keyword.control.include',
      'sign in ← string.other.link.title',
      '~/includes/a.md ← markup.underline.link',
    ]);
    assert.deepEqual(coloured('[!code-csharp[Main](a/b.cs?range=1-3#tag)]'), [
      'code ← keyword.control.snippet',
      'csharp ← entity.name.type.language',
      'Main ← string.other.link.title',
      'a/b.cs?range=1-3#tag ← markup.underline.link',
    ]);
    assert.deepEqual(coloured('> [!VIDEO https://www.youtube.com/embed/x]'), [
      'VIDEO ← keyword.control.video',
      'https://www.youtube.com/embed/x ← markup.underline.link',
    ]);
  });

  test('colours a tab heading, and #tab/ nowhere else', () => {
    assert.deepEqual(coloured('### [Portal](#tab/portal+cli/windows)'), [
      'Portal ← entity.name.section.tab',
      '#tab/ ← keyword.control.tab',
      'portal+cli ← variable.parameter.tab',
      'windows ← variable.parameter.condition',
    ]);
    assert.deepEqual(coloured('See [Portal](#tab/portal).'), []);
  });

  test('leaves code, comments and front matter alone', () => {
    for (const text of [
      '```md\n:::image source="a.png":::\n> [!NOTE]\n```',
      '````yaml\n[!INCLUDE [x](y.md)]\n````',
      '    :::zone pivot="a"',
      'Write `:::image source="a.png":::` and `[!INCLUDE [x](y.md)]`.',
      '<!-- :::zone pivot="a" -->',
      '---\ntitle: ":::zone"\n---',
    ]) {
      assert.deepEqual(coloured(text), [], text);
    }
  });

  test('colours markdown after a fence again', () => {
    assert.deepEqual(coloured('```\n:::zone\n```\n\n:::zone-end'), ['zone-end ← keyword.control.directive']);
  });
});
