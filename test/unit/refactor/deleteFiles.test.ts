import assert from 'node:assert/strict';
import { isRefusal } from '../../../src/features/refactor/change';
import { deleteFiles, leftoversOf, type DeletionOptions } from '../../../src/features/refactor/deleteFiles';
import { changed, readAll } from './changedDocset';
import { docsetOf, minimalConfig, type FileRecord } from '../../support/memoryDocset';

const redirectionFile = '.openpublishing.redirection.json';

const files: FileRecord = {
  ...minimalConfig(),
  'a.md': '# A\n\n[b](b/gone.md?x=y#part) [c](~/b/gone.md) [d](/base/b/gone)\n',
  'b/gone.md': '# Gone\n\n## Part\n\n![Own](own.png) ![Shared](shared.png)\n\n[!INCLUDE [n](../includes/n.md)]\n',
  'b/stays.md': '# Stays\n\n![Shared](shared.png)\n',
  'b/own.png': '',
  'b/shared.png': '',
  'includes/n.md': 'N\n',
  'TOC.yml': '- name: A\n  href: a.md\n- name: Gone\n  href: b/gone.md\n- name: Stays\n  href: b/stays.md\n',
  [redirectionFile]: `{
  "redirections": [
    {
      "source_path": "x.md",
      "redirect_url": "/base/b/gone#part",
      "redirect_document_id": true
    }
  ]
}
`,
};

function opened(record: FileRecord) {
  const docset = docsetOf(record);
  readAll(docset);
  return docset;
}

function deleted(options: DeletionOptions, more: FileRecord = {}): Record<string, string> {
  const record = { ...files, ...more };
  const change = deleteFiles(opened(record), ['b/gone.md'], options);
  return changed(record, isRefusal(change) ? change : { ...change, removed: ['b/gone.md'] });
}

suite('Deleting an article', () => {
  test('takes its TOC entry out and leads readers and older redirections to another article', () => {
    const after = deleted({ redirectTo: { path: 'b/stays.md' }, leadsLinks: false });
    assert.equal(after['TOC.yml'], '- name: A\n  href: a.md\n- name: Stays\n  href: b/stays.md\n');
    const { redirections } = JSON.parse(after[redirectionFile]!) as { redirections: unknown };
    assert.deepEqual(redirections, [
      { source_path: 'b/gone.md', redirect_url: '/base/b/stays', redirect_document_id: false },
      { source_path: 'x.md', redirect_url: '/base/b/stays', redirect_document_id: false },
    ]);
    assert.equal(after['a.md'], files['a.md']);
  });

  test('leads links on as well where that is wanted, without a bookmark that the target lacks', () => {
    const after = deleted({ redirectTo: { path: 'b/stays.md' }, leadsLinks: true });
    assert.equal(after['a.md'], '# A\n\n[b](b/stays.md?x=y) [c](~/b/stays.md) [d](/base/b/stays)\n');
  });

  test('leads readers and links to any address', () => {
    const after = deleted({ redirectTo: { url: '/entra/' }, leadsLinks: true });
    assert.equal(after['a.md'], '# A\n\n[b](/entra/) [c](/entra/) [d](/entra/)\n');
    assert.match(after[redirectionFile]!, /"source_path": "b\/gone\.md",\n {6}"redirect_url": "\/entra\/"/);
  });

  test('without a redirection, nothing but the TOC changes', () => {
    const after = deleted({ leadsLinks: false });
    assert.deepEqual([after['a.md'], after[redirectionFile]], [files['a.md'], files[redirectionFile]]);
    assert.equal(after['TOC.yml'], '- name: A\n  href: a.md\n- name: Stays\n  href: b/stays.md\n');
  });

  test('an entry with others below it stays without its link, and the last line goes with the end of the one above', () => {
    const nested = '- name: Gone\n  href: b/gone.md\n  items:\n  - name: A\n    href: a.md';
    assert.equal(
      deleted({ leadsLinks: false }, { 'TOC.yml': nested })['TOC.yml'],
      nested.replace('  href: b/gone.md\n', ''),
    );
    const last = '- name: A\r\n  href: a.md\r\n- name: Gone\r\n  href: b/gone.md';
    assert.equal(deleted({ leadsLinks: false }, { 'TOC.yml': last })['TOC.yml'], '- name: A\r\n  href: a.md');
  });

  test('an entry in JSON goes with one comma', () => {
    const toc = '{ "items": [ { "name": "A", "href": "a.md" }, { "name": "G", "href": "b/gone.md" } ] }';
    const config = minimalConfig()['docfx.json']!.replace('"**/*.yml"', '"**/*.yml", "**/*.json"');
    const after = deleted(
      { leadsLinks: false },
      {
        'TOC.yml': '',
        'b/toc.json': toc.replaceAll('b/gone', 'gone').replace('a.md', '../a.md'),
        'docfx.json': config,
      },
    );
    assert.equal(after['b/toc.json'], '{ "items": [ { "name": "A", "href": "../a.md" } ] }');
  });

  test('what is left behind is named: links to it, and files that nothing else shows', () => {
    const { links, files: alone } = leftoversOf(opened(files), ['b/gone.md']);
    assert.deepEqual(
      links.map(({ file }) => file),
      ['a.md', 'a.md', 'a.md'],
    );
    assert.deepEqual(alone, ['b/own.png', 'includes/n.md']);
  });

  test('a redirection file that cannot be read is refused', () => {
    const broken = files[redirectionFile]!.replace('"x.md",', '"x.md"');
    const answer = deleteFiles(opened({ ...files, [redirectionFile]: broken }), ['b/gone.md'], {
      redirectTo: { url: '/entra/' },
      leadsLinks: false,
    });
    assert.ok(isRefusal(answer) && /cannot be read/.test(answer.refusal), JSON.stringify(answer));
  });
});

suite('Deleting a folder', () => {
  const folder: FileRecord = {
    ...minimalConfig(),
    'a.md': '# A\n\n[one](old/one.md) ![p](old/p.png) [two](old/two.md#x)\n',
    'c.md': '# C\n\n[!INCLUDE [n](old/includes/n.md)] [one](~/old/one.md)\n',
    'media/own.png': '',
    'old/one.md': '# One\n\n[two](two.md) [a](../a.md) ![o](../media/own.png)\n',
    'old/two.md': '# Two\n\n[!INCLUDE [n](includes/n.md)]\n',
    'old/p.png': '',
    'old/includes/n.md': 'N\n',
    'old/TOC.yml': '- name: One\n  href: one.md\n- name: Two\n  href: two.md\n',
    'TOC.yml': `items:
- name: A
  href: a.md
  items:
  - name: One
    href: old/one.md
- name: Old
  items:
  - name: One
    href: old/one.md
    items:
    - name: Two
      href: old/two.md
- name: Rest
  items:
  - name: Part
    href: old/TOC.yml
  - name: C
    href: c.md
- name: Two
  href: old/two.md`,
    [redirectionFile]: JSON.stringify({
      redirections: [
        { source_path: 'w.md', redirect_url: '/base/a', redirect_document_id: true },
        { source_path: 'x.md', redirect_url: '/base/old/one' },
      ],
    }),
  };
  const gone = ['old/one.md', 'old/two.md', 'old/p.png', 'old/includes/n.md', 'old/TOC.yml'];

  function without(options: DeletionOptions, more: FileRecord = {}): Record<string, string> {
    const record = { ...folder, ...more };
    const change = deleteFiles(opened(record), gone, options);
    return changed(record, isRefusal(change) ? change : { ...change, removed: gone });
  }

  test('takes out all that leads to it, with the groups that hold nothing else and TOCs that were taken in', () => {
    assert.equal(
      without({ leadsLinks: false })['TOC.yml'],
      'items:\n- name: A\n  href: a.md\n- name: Rest\n  items:\n  - name: C\n    href: c.md',
    );
  });

  test('the same holds in JSON and markdown', () => {
    const json = {
      items: [
        { name: 'A', href: '../a.md' },
        { name: 'Old', items: [{ name: 'One', href: '../old/one.md' }] },
      ],
    };
    const config = minimalConfig()['docfx.json']!.replace('"**/*.yml"', '"**/*.yml", "**/*.json"');
    const after = without(
      { leadsLinks: false },
      {
        'docfx.json': config,
        'b/toc.json': JSON.stringify(json),
        'd/toc.md': '# [A](../a.md)\n# Old\n## [One](../old/one.md)\n## [Two](../old/two.md)\n# [C](../c.md)\n',
      },
    );
    assert.deepEqual(JSON.parse(after['b/toc.json']!), { items: [json.items[0]] });
    assert.equal(after['d/toc.md'], '# [A](../a.md)\n# [C](../c.md)\n');
  });

  test('an entry that takes in another TOC and opens a page that goes loses the page alone', () => {
    const toc = '- name: C\n  tocHref: c/TOC.yml\n  topicHref: old/one.md\n';
    const after = without({ leadsLinks: false }, { 'TOC.yml': toc, 'c/TOC.yml': '- name: C\n  href: ../c.md\n' });
    assert.equal(after['TOC.yml'], '- name: C\n  tocHref: c/TOC.yml\n');
  });

  test('leads readers of every page, and links from what stays, to one target', () => {
    const after = without({ redirectTo: { path: 'c.md' }, leadsLinks: true });
    const { redirections } = JSON.parse(after[redirectionFile]!) as { redirections: unknown };
    assert.deepEqual(redirections, [
      { source_path: 'old/one.md', redirect_url: '/base/c', redirect_document_id: false },
      { source_path: 'old/two.md', redirect_url: '/base/c', redirect_document_id: false },
      { source_path: 'w.md', redirect_url: '/base/a', redirect_document_id: true },
      { source_path: 'x.md', redirect_url: '/base/c' },
    ]);
    assert.equal(after['a.md'], '# A\n\n[one](c.md) ![p](old/p.png) [two](c.md)\n');
  });

  test('a target that goes as well is refused', () => {
    const answer = deleteFiles(opened(folder), gone, { redirectTo: { path: 'old/two.md' }, leadsLinks: false });
    assert.ok(isRefusal(answer) && /deleted as well/.test(answer.refusal), JSON.stringify(answer));
  });

  test('what is left behind is named once for all of it', () => {
    const { links, uses, files: alone } = leftoversOf(opened(folder), gone);
    assert.deepEqual(
      [links, uses].map((all) => all.map(({ file, target }) => `${file} ${target.href}`)),
      [
        ['a.md old/one.md', 'c.md ~/old/one.md', 'a.md old/two.md#x'],
        ['a.md old/p.png', 'c.md old/includes/n.md'],
      ],
    );
    assert.deepEqual(alone, ['media/own.png']);
  });
});
