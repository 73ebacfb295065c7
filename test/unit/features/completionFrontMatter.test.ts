import assert from 'node:assert/strict';
import { completed, completionsIn, labelsIn } from '../../support/featureWorld';

const files = {
  'articles/a.md': '---\ntitle: A\nms.topic: how-to\nms.author: anna\nms.custom: it-pro, mine\n---\n\n# A\n',
  'articles/b.md': '---\ntitle: B\nms.topic: how-to\nms.author: bert\nms.custom:\n  - mine\n---\n\n# B\n',
  'articles/c.md': '---\ntitle: C\nms.topic: overview\nms.author: anna\n---\n\n# C\n',
};

const configured = {
  ...files,
  '.openpublishing.publish.config.json': JSON.stringify({ docsets_to_publish: [{ build_source_folder: '.' }] }),
  'docfx.json': JSON.stringify({
    build: {
      content: [{ files: ['**/*.md'] }],
      globalMetadata: { author: 'contoso' },
      fileMetadata: { 'ms.service': { 'articles/**/*.md': 'entra-id' } },
    },
  }),
};

suite('Completion of front matter keys', () => {
  test('offers the keys that are missing, those that every page needs first', () => {
    const labels = labelsIn('---\ntitle: T\n¦\n---\n');
    assert.ok(!labels.includes('title'));
    assert.deepEqual(labels.slice(0, 3), ['description', 'author', 'ms.author']);
  });

  test('puts those that the config supplies last, and says so', () => {
    const completions = completionsIn('---\n¦\n---\n', configured);
    const author = completions.findIndex(({ label }) => label === 'author');
    assert.ok(author > completions.findIndex(({ label }) => label === 'keywords'));
    assert.equal(completions[author]!.detail, 'docfx.json says contoso');
  });

  test('brings the colon along, and today for a date', () => {
    assert.equal(completed('---\nms.d¦\n---\n', 'ms.date'), '---\nms.date: 11/23/2026\n---\n');
    assert.equal(completed('---\nms.to¦: how-to\n---\n', 'ms.topic'), '---\nms.topic: how-to\n---\n');
    assert.equal(completed('---\nno¦\n---\n', 'no-loc'), '---\nno-loc: []\n---\n');
  });

  test('offers the comment with the customer intent, once', () => {
    assert.ok(labelsIn('---\n¦\n---\n').includes('# Customer intent'));
    assert.ok(!labelsIn('---\n¦\n# Customer intent: As a reader\n---\n').includes('# Customer intent'));
  });

  test('works in a header that is not closed yet', () => {
    assert.equal(completed('---\ntitle: T\nms.au¦', 'ms.author'), '---\ntitle: T\nms.author: ');
    assert.ok(!labelsIn('---\ntitle: T\n¦').includes('title'));
  });

  test('works with CRLF and a byte order mark', () => {
    assert.equal(completed('\uFEFF---\r\nms.to¦\r\n---\r\n', 'ms.topic'), '\uFEFF---\r\nms.topic: \r\n---\r\n');
  });

  test('offers no keys below the header, in a comment, or under another key', () => {
    for (const source of ['---\ntitle: T\n---\n¦', '---\n# ¦\n---\n', '---\nmap:\n  ¦\n---\n', '---¦\n---\n']) {
      assert.ok(!labelsIn(source).includes('ms.topic'), source);
    }
  });
});

suite('Completion of front matter values', () => {
  test('offers what the docset uses first, with counts, then what else there is', () => {
    const completions = completionsIn('---\nms.topic: ¦\n---\n', files);
    assert.deepEqual(
      completions.slice(0, 3).map(({ label, detail }) => `${label}, ${detail}`),
      ['how-to, In 2 articles', 'overview, In 1 article', 'concept-article, undefined'],
    );
    assert.ok(completions[0]!.documentation);
  });

  test('offers what goes with the other half of a pair first', () => {
    const pairs = {
      'articles/a.md': '---\nauthor: anna-on-github\nms.author: anna\n---\n\n# A\n',
      'articles/b.md': '---\nauthor: bert-on-github\nms.author: bert\n---\n\n# B\n',
      'articles/c.md': '---\nauthor: bert-on-github\nms.author: bert\n---\n\n# C\n',
    };
    const completions = completionsIn('---\nauthor: anna-on-github\nms.author: ¦\n---\n', pairs);
    assert.deepEqual(
      completions.map(({ label, detail }) => `${label}: ${detail}`),
      ['anna: With anna-on-github in 1 article', 'bert: In 2 articles'],
    );
    const services = completionsIn('---\nms.subservice: ¦\n---\n', {
      ...configured,
      'articles/a.md': '---\nms.subservice: users\n---\n\n# A\n',
    });
    assert.deepEqual([services[0]!.label, services[0]!.detail], ['users', 'With entra-id in 1 article']);
  });

  test('puts a value behind the colon even if the blank is missing', () => {
    assert.equal(completed('---\nms.topic:¦\n---\n', 'how-to', files), '---\nms.topic: how-to\n---\n');
    assert.equal(
      completed('---\nms.topic: over¦view # why\n---\n', 'how-to', files),
      '---\nms.topic: how-to # why\n---\n',
    );
  });

  test('offers authors that the docset knows', () => {
    assert.deepEqual(labelsIn('---\nms.author: ¦\n---\n', files), ['anna', 'bert']);
  });

  test('does not offer what is being written', () => {
    assert.deepEqual(labelsIn('---\nms.author: an¦\n---\n', files), ['anna', 'bert']);
    assert.deepEqual(labelsIn('---\nauthor: me\nms.author: an¦\n---\n', files), ['anna', 'bert']);
    const custom = labelsIn('---\nms.custom: [mine, it¦]\n---\n', files);
    assert.ok(custom[0] === 'it-pro' && !custom.includes('it') && !custom.includes('it-pro, mine'), custom.join());
    assert.deepEqual(labelsIn('---\nms.author: anna¦\n---\n', files), ['anna', 'bert']);
    const [first] = completionsIn('---\nms.author: anna¦\n---\n', files);
    assert.equal(first?.detail, 'In 2 articles');
  });

  test('offers today for a date', () => {
    assert.equal(completed('---\nms.date: 1¦\n---\n', '11/23/2026'), '---\nms.date: 11/23/2026\n---\n');
  });

  test('offers list items, each once', () => {
    assert.equal(
      completed('---\nms.custom:\n  - it-pro\n  - ¦\n---\n', 'mine', files),
      '---\nms.custom:\n  - it-pro\n  - mine\n---\n',
    );
    assert.ok(!labelsIn('---\nms.custom:\n  - mine\n  - ¦\n---\n', files).includes('mine'));
    assert.equal(
      completed('---\nms.custom: [it-pro, m¦]\n---\n', 'mine', files),
      '---\nms.custom: [it-pro, mine]\n---\n',
    );
    assert.equal(completed('---\nms.custom: it-pro, ¦\n---\n', 'mine', files), '---\nms.custom: it-pro, mine\n---\n');
  });

  test('offers the groups of zone pivots', () => {
    const pivots = { 'zone-pivot-groups.yml': 'groups:\n- id: tools\n  title: Tool\n  pivots: []\n' };
    assert.equal(
      completed('---\nzone_pivot_groups: ¦\n---\n', 'tools', pivots),
      '---\nzone_pivot_groups: tools\n---\n',
    );
  });

  test('offers the H1 as the title, in quotes where YAML needs them', () => {
    assert.equal(
      completed("---\ntitle: ¦\n---\n\n# Tutorial: Don't panic\n", "Tutorial: Don't panic"),
      '---\ntitle: "Tutorial: Don\'t panic"\n---\n\n# Tutorial: Don\'t panic\n',
    );
    assert.equal(completed('---\ntitle: "¦"\n---\n\n# A: b\n', 'A: b'), '---\ntitle: "A: b"\n---\n\n# A: b\n');
  });

  test('offers product names in titles and descriptions, without links', () => {
    assert.equal(
      completed('---\ndescription: Learn about Azure AD¦\n---\n', 'Microsoft Entra ID'),
      '---\ndescription: Learn about Microsoft Entra ID\n---\n',
    );
  });

  test('strikes a value that is no longer used', () => {
    const old = completionsIn('---\nms.topic: ¦\n---\n').find(({ label }) => label === 'conceptual');
    assert.equal(old?.isDeprecated, true);
  });
});
