import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { runIn, withFolder } from '../../support/commandLine';

const config = {
  'docfx.json':
    '{ "build": { "content": [{ "files": ["**/*.md", "**/*.yml"] }], "globalMetadata": { "author": "a", "ms.author": "b" } } }',
  '.openpublishing.publish.config.json': JSON.stringify({
    docsets_to_publish: [{ docset_name: 'x', build_source_folder: '.' }],
  }),
};

/** Of an article that nothing is wrong with. */
const header = (name: string) => `---\ntitle: The article ${name}\n---\n\n# Article ${name}\n\n`;

/** Each with one link that is written with a backslash and one that leads nowhere. */
const files = {
  ...config,
  'a.md': `${header('a')}[b](.\\sub\\b.md) and [nowhere](nowhere.md)\n`,
  'sub/b.md': `${header('b')}[a](..\\a.md)\n`,
};

suite('entra-docs fix', () => {
  test('mends what has one right answer and says what is left', async () => {
    await withFolder(files, async (folder) => {
      const { status, out, error } = await runIn(folder, 'fix');
      assert.equal(error, '');
      assert.match(
        out,
        /^a\.md: 1 fix: link-backslash\nsub\/b\.md: 1 fix: link-backslash\n\n2 files checked in \d+ ms: /,
      );
      assert.match(out, /2 fixes in 2 files, 1 warning, /);
      assert.equal(status, 1, 'a broken link is left');
      assert.equal(textIn(folder, 'a.md'), `${header('a')}[b](./sub/b.md) and [nowhere](nowhere.md)\n`);
      assert.equal(textIn(folder, 'sub/b.md'), `${header('b')}[a](../a.md)\n`);
    });
  });

  test('changes nothing a second time', async () => {
    await withFolder(files, async (folder) => {
      await runIn(folder, 'fix');
      assert.match((await runIn(folder, 'fix')).out, /^2 files checked in \d+ ms: 0 fixes in 0 files, /);
    });
  });

  test('leaves nothing that check calls fixable', async () => {
    await withFolder(files, async (folder) => {
      await runIn(folder, 'fix');
      const { out } = await runIn(folder, 'check', '--format', 'json');
      const { findings } = JSON.parse(out) as { findings: { fixable: boolean; code: string }[] };
      assert.ok(findings.length);
      assert.deepEqual(
        findings.filter(({ fixable }) => fixable),
        [],
      );
    });
  });

  test('mends only what was asked for', async () => {
    await withFolder(files, async (folder) => {
      assert.equal((await runIn(folder, 'fix', 'sub')).status, 0);
      assert.equal(textIn(folder, 'a.md'), files['a.md']);
      await runIn(folder, 'fix', '--only', 'http-link', 'ms-date-one-digit');
      assert.equal(textIn(folder, 'a.md'), files['a.md']);
      assert.equal((await runIn(folder, 'fix', '--severity', 'suggestion')).status, 1);
      assert.equal(textIn(folder, 'a.md'), files['a.md'], 'a backslash is a matter of information');
      assert.equal((await runIn(folder, 'fix', '--only', 'link-backslash')).status, 0);
      assert.notEqual(textIn(folder, 'a.md'), files['a.md']);
    });
  });

  test('keeps byte order marks, line ends, blanks at line ends and a last line without an end', async () => {
    const text = `\uFEFF${header('a')}[b](.\\sub\\b.md)  \n\t\n[b](sub/b.md)`.replaceAll('\n', '\r\n');
    await withFolder({ ...files, 'a.md': text }, async (folder) => {
      await runIn(folder, 'fix');
      assert.equal(textIn(folder, 'a.md'), text.replace('.\\sub\\b.md', './sub/b.md'));
    });
  });

  test('leaves a file alone that is not written in UTF-8, and names it', async () => {
    const bytes = Buffer.concat([Buffer.from(files['a.md']), Buffer.from([0xe9, 0x0a])]);
    await withFolder({ ...files, 'a.md': bytes }, async (folder) => {
      const { status, error } = await runIn(folder, 'fix', '--only', 'link-backslash');
      assert.equal(error, 'entra-docs: a.md is not written in UTF-8: left alone\n');
      assert.equal(status, 1);
      assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
      assert.equal(textIn(folder, 'sub/b.md'), `${header('b')}[a](../a.md)\n`);
    });
  });

  test('leaves a read-only file alone, and names it', async () => {
    await withFolder(files, async (folder) => {
      chmodSync(join(folder, 'a.md'), 0o444);
      const { status, error } = await runIn(folder, 'fix', '--only', 'link-backslash');
      assert.equal(error, 'entra-docs: a.md is read-only: left alone\n');
      assert.equal(status, 1);
      assert.equal(textIn(folder, 'a.md'), files['a.md']);
    });
  });

  test('keeps the rights of a file', async () => {
    await withFolder(files, async (folder) => {
      chmodSync(join(folder, 'a.md'), 0o640);
      await runIn(folder, 'fix');
      assert.equal(statSync(join(folder, 'a.md')).mode & 0o777, 0o640);
    });
  });

  test('prints a diff and changes nothing in a dry run', async () => {
    const text = `${files['a.md'].trimEnd()} `;
    await withFolder({ ...files, 'a.md': text }, async (folder) => {
      const { out, error, status } = await runIn(folder, 'fix', '--dry-run', 'a.md');
      assert.equal(textIn(folder, 'a.md'), text);
      assert.match(out, /^diff --git a\/a\.md b\/a\.md\n--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ -4,4 \+4,4 @@\n/);
      assert.match(out, /\n\\ No newline at end of file\n$/);
      assert.match(error, /^1 file checked in \d+ ms: 1 fix to make in 1 file, /);
      assert.equal(status, 1);
      await runIn(folder, 'fix', 'a.md');
      assert.equal(applyPatch(text, out), textIn(folder, 'a.md'));
    });
  });

  test('names files as they look from the current folder', async () => {
    await withFolder(files, async (folder) => {
      const { out } = await runIn(join(folder, 'sub'), 'fix', '--dry-run', '..');
      assert.match(out, /^--- a\/\.\.\/a\.md$/m);
      assert.match(out, /^--- a\/b\.md$/m);
    });
  });

  test('says all of that in JSON for programs', async () => {
    await withFolder(files, async (folder) => {
      const { out } = await runIn(folder, 'fix', '--format', 'json', '--dry-run', '--only', 'link-backslash');
      const report = JSON.parse(out) as {
        fixed: { file: string; fixes: unknown[]; diff: string }[];
        left: unknown[];
        summary: { fixes: number; fixedFiles: number };
      };
      assert.deepEqual(
        report.fixed.map(({ file, fixes }) => [file, fixes]),
        ['a.md', 'sub/b.md'].map((file) => [file, [{ code: 'link-backslash', title: 'Use forward slashes' }]]),
      );
      assert.ok(report.fixed[0]!.diff.startsWith('diff --git a/a.md b/a.md\n'));
      assert.deepEqual(report.left, []);
      assert.deepEqual([report.summary.fixes, report.summary.fixedFiles], [2, 2]);
    });
  });

  test('mends the style when asked to', async () => {
    await withFolder({ ...config, 'a.md': `${header('a')}This is __bold__.\n` }, async (folder) => {
      await runIn(folder, 'fix', '--style');
      assert.equal(textIn(folder, 'a.md'), `${header('a')}This is **bold**.\n`);
    });
  });

  test('mends tables of contents and redirections', async () => {
    const redirections = (url: string) =>
      `{ "redirections": [{ "source_path": "oldest.md", "redirect_url": "${url}" },\r\n` +
      '  { "source_path": "old.md", "redirect_url": "/x/a", "redirect_document_id": true }] }';
    const others = {
      '.openpublishing.redirection.json': redirections('/x/old'),
      'TOC.yml': '- name: A\n  href: old.md\n- name: B # the other\n  href: sub\\b.md',
    };
    await withFolder({ ...files, ...others }, async (folder) => {
      await runIn(folder, 'fix');
      assert.equal(textIn(folder, '.openpublishing.redirection.json'), redirections('/x/a'));
      assert.equal(textIn(folder, 'TOC.yml'), '- name: A\n  href: a.md\n- name: B # the other\n  href: sub/b.md');
      assert.match((await runIn(folder, 'fix')).out, /: 0 fixes in 0 files/);
    });
  });

  test('cannot run on a path that is not there', async () => {
    await withFolder(files, async (folder) => {
      const { status, error } = await runIn(folder, 'fix', 'nowhere');
      assert.equal(status, 2);
      assert.equal(error, "entra-docs: There is no file or folder 'nowhere'.\n");
    });
  });
});

function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
