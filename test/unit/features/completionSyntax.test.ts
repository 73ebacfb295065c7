import assert from 'node:assert/strict';
import { completed, completionsIn, labelsIn } from '../../support/featureWorld';

const pivots = {
  'zone-pivot-groups.yml': [
    '### YamlMime:ZonePivotGroups',
    'groups:',
    '- id: tools',
    '  title: Tool',
    '  prompt: Choose a tool',
    '  pivots:',
    '  - id: portal',
    '    title: Admin center',
    '  - id: powershell',
    '    title: PowerShell',
    '- id: readers',
    '  title: Reader',
    '  prompt: Who are you?',
    '  pivots:',
    '  - id: developer',
    '    title: Developer',
  ].join('\n'),
};

suite('Completion of ::: tags', () => {
  test('three colons on a line of their own offer every tag with its tab stops', () => {
    const labels = labelsIn(':::¦');
    for (const label of [':::image', ':::zone', ':::code', ':::row', ':::moniker', ':::no-loc']) {
      assert.ok(labels.includes(label), label);
    }
    assert.equal(completed('Text.\n\n::: zo¦', ':::zone'), 'Text.\n\n::: zone pivot="pivot"\n\n\n\n::: zone-end');
  });

  test('in running text only what can stand there is offered', () => {
    const labels = labelsIn('Select :::¦ now');
    assert.ok(labels.includes(':::image, icon'));
    assert.ok(!labels.includes(':::zone'));
    assert.match(completed('Select :::¦ now', ':::image, icon'), /^Select :::image type="icon".*::: now$/);
  });

  test('what stands open can be closed first, the innermost before the others', () => {
    const source = '::: zone pivot="a"\n\nText.\n\n:::row:::\n\n:::¦\n';
    assert.deepEqual(labelsIn(source).slice(0, 2), [':::row-end:::', '::: zone-end']);
    assert.equal(completed('::: zone pivot="a"\n\nText.\n\n:::¦', '::: zone-end').split('\n').at(-1), '::: zone-end');
    assert.ok(!labelsIn('::: zone pivot="a"\n\nText.\n\n::: zone-end\n\n:::¦').includes('::: zone-end'));
  });

  test('a tag that has its attributes already only gets another name', () => {
    assert.equal(completed(':::im¦g source="a.png":::', 'image'), ':::image source="a.png":::');
  });

  test('offers the attributes that are not there yet, those that are needed first', () => {
    assert.deepEqual(labelsIn(':::image source="a.png" ¦:::').slice(0, 2), ['alt-text', 'type']);
    assert.ok(!labelsIn(':::image type="icon" source="a.png" ¦:::').includes('alt-text'));
    assert.equal(completed(':::image al¦', 'alt-text'), ':::image alt-text=""');
    assert.equal(completed(':::image a¦="Diagram":::', 'alt-text'), ':::image alt-text="Diagram":::');
    assert.deepEqual(labelsIn('::: zone ¦'), ['pivot', 'target']);
    assert.deepEqual(labelsIn(':::nonsense ¦'), []);
  });

  test('offers nothing for attributes inside a value or right behind one', () => {
    assert.deepEqual(labelsIn(':::image alt-text="A picture of ¦":::'), []);
    assert.deepEqual(labelsIn(':::image type="content"¦'), []);
    assert.deepEqual(labelsIn(':::image type="content":::¦'), []);
  });

  test('offers the values that an attribute has', () => {
    assert.deepEqual(labelsIn(':::image type="¦" source="a.png":::'), ['content', 'complex', 'icon']);
    assert.equal(
      completed(':::image type="co¦ntent" source="a.png":::', 'icon'),
      ':::image type="icon" source="a.png":::',
    );
    assert.deepEqual(labelsIn('::: zone target="¦'), ['docs', 'chromeless', 'pdf']);
    assert.ok(labelsIn(':::code language="¦":::').includes('powershell'));
  });

  test('offers the pivots of the groups that the article names', () => {
    const named = '---\nzone_pivot_groups: tools\n---\n\n::: zone pivot="¦"\n';
    assert.deepEqual(labelsIn(named, pivots), ['portal', 'powershell']);
    const two = '---\nzone_pivot_groups: tools\n---\n\n::: zone pivot="portal, ¦"\n';
    assert.deepEqual(labelsIn(two, pivots), ['powershell']);
    assert.match(completed(two, 'powershell', pivots), /pivot="portal, powershell"/);
  });

  test('finds the groups where the metadata name them by their address', () => {
    const text = 'groups:\n- id: g\n  pivots:\n  - id: here\n    title: H\n';
    const source =
      '---\nzone_pivot_group_filename: zone-pivots/area/zone-pivot-groups.json\n---\n\n::: zone pivot="¦"\n';
    assert.deepEqual(labelsIn(source, { 'zone-pivots/zone-pivot-groups.yml': text }), ['here']);
    const two = { 'zone-pivots/area/zone-pivot-groups.yml': text, 'other/zone-pivot-groups.yml': 'groups: []' };
    assert.deepEqual(labelsIn(source, two), ['here']);
  });

  test('offers all pivots while the article names no group', () => {
    assert.deepEqual(labelsIn('::: zone pivot="¦"\n', pivots), ['developer', 'portal', 'powershell']);
  });

  test('offers the parts of a code file that have a name, as ids and as lines', () => {
    const code = { 'articles/run.ps1': '# <start>\nOne\nTwo\n# </start>\n#region Rest\nThree\n#endregion\n' };
    const completions = completionsIn(':::code source="run.ps1" id="¦":::', code);
    assert.deepEqual(
      completions.map(({ label, detail }) => `${label}: ${detail}`),
      ['start: Lines 2 to 3', 'Rest: Line 6'],
    );
    assert.match(completions[0]!.documentation!, /One\nTwo/);
    assert.deepEqual(
      completionsIn(':::code source="run.ps1" range="¦":::', code).map(({ label, detail }) => `${label}: ${detail}`),
      ['1-7: The whole file', '2-3: start', '6-6: Rest'],
    );
    assert.equal(
      completed(':::code source="run.ps1" range="1, ¦4":::', '2-3', code),
      ':::code source="run.ps1" range="1, 2-3":::',
    );
    assert.deepEqual(labelsIn(':::code source="none.ps1" id="¦":::', code), []);
  });

  test('offers the lines of what is shown to be emphasised', () => {
    const code = { 'articles/run.ps1': '# <start>\nOne\n\nTwo\n# </start>\nThree\n' };
    const lines = (tag: string) => completionsIn(tag, code).map(({ label, detail }) => `${label} ${detail}`);
    assert.deepEqual(lines(':::code source="run.ps1" id="start" highlight="¦":::'), ['1 One', '3 Two']);
    assert.deepEqual(lines(':::code source="run.ps1" range="4-6" highlight="1,¦":::'), [
      '1 Two',
      '2 # </start>',
      '3 Three',
    ]);
    assert.deepEqual(lines(':::code source="run.ps1" id="none" highlight="¦":::'), []);
  });

  test('offers the language of the file first', () => {
    const [first] = completionsIn(':::code source="run.ps1" language="¦":::');
    assert.deepEqual([first?.label, first?.detail], ['powershell', 'PowerShell, as .ps1 says']);
    assert.equal(labelsIn(':::code source="a.yml" language="¦":::')[0], 'yaml');
  });

  test('offers where a video comes from', () => {
    const address = 'https://www.youtube.com/embed/';
    assert.equal(completed('> [!VIDEO ¦]', address), `> [!VIDEO ${address}id]`);
    assert.equal(completed(':::video source="¦":::', address), `:::video source="${address}id":::`);
  });

  test('offers nothing in code', () => {
    for (const source of ['```\n:::¦\n```', '`:::¦`', '    :::¦', 'Write `:::image ¦']) {
      assert.deepEqual(labelsIn(source), [], source);
    }
  });
});

suite('Completion of alerts and other markers', () => {
  test('in a quote offers the five alerts and what else Learn makes of quotes', () => {
    assert.deepEqual(labelsIn('> [!¦').slice(0, 5), ['[!NOTE]', '[!TIP]', '[!IMPORTANT]', '[!CAUTION]', '[!WARNING]']);
    assert.equal(completed('> [!N¦]', '[!NOTE]'), '> [!NOTE]\n> ');
    assert.equal(completed('> [!no¦\n> Text.', '[!NOTE]'), '> [!NOTE]\n> Text.');
  });

  test('on a line of its own brings the quote along, and offers includes first', () => {
    assert.equal(completed('Text.\n\n[!¦]', '[!TIP]'), 'Text.\n\n> [!TIP]\n> ');
    assert.equal(labelsIn('[!¦')[0], '[!INCLUDE]');
    assert.equal(completed('[!inc¦', '[!INCLUDE]'), '[!INCLUDE [title]()]');
  });

  test('in running text offers an include', () => {
    assert.deepEqual(labelsIn('You need [!¦] for this.'), ['[!INCLUDE]']);
  });
});

suite('Completion of fence languages', () => {
  test('offers them behind a fence and nowhere in the code', () => {
    assert.equal(completed('```po¦\nGet-Thing\n```', 'powershell'), '```powershell\nGet-Thing\n```');
    assert.equal(completed('* Item\n\n  ```¦', 'azurecli-interactive'), '* Item\n\n  ```azurecli-interactive');
    assert.deepEqual(labelsIn('```powershell\nGet¦\n```'), []);
    assert.deepEqual(labelsIn('```powershell title ¦\n```'), []);
  });

  test('are found by their other names', () => {
    assert.match(completionsIn('```¦').find(({ label }) => label === 'powershell')!.filter!, /ps1/);
  });
});

suite('Completion of rule codes', () => {
  test('offers the codes that a comment can silence', () => {
    assert.ok(labelsIn('<!-- lint disable ¦ -->').includes('file-not-found'));
    assert.equal(
      completed('<!-- lint disable file-not-found book¦ -->', 'bookmark-not-found'),
      '<!-- lint disable file-not-found bookmark-not-found -->',
    );
    assert.ok(!labelsIn('<!-- lint disable file-not-found ¦').includes('file-not-found'));
    assert.deepEqual(labelsIn('<!-- some words ¦ -->'), []);
  });
});
