import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFiles, listFiles } from '../../../src/cli/diskFiles';
import { withFolder } from '../../support/commandLine';

suite('The files of a repository on disk', () => {
  test('are listed with their paths from the root, without git and packages', async () => {
    const files = {
      'b.md': '',
      'a/c.md': '',
      '.openpublishing.publish.config.json': '',
      '.git/config': '',
      'node_modules/x/readme.md': '',
      'a/node_modules/readme.md': '',
    };
    await withFolder(files, (folder) => {
      assert.deepEqual(listFiles(folder), ['.openpublishing.publish.config.json', 'a/c.md', 'b.md']);
    });
  });

  test('may be linked to, in a loop or out of the repository', async function () {
    if (process.platform === 'win32') this.skip(); // A link needs a privilege there.
    await withFolder({ 'repo/a/b.md': '', 'repo/common/c.md': '', 'outside/d.md': '' }, (folder) => {
      const repo = join(folder, 'repo');
      symlinkSync('../common', join(repo, 'a/common'));
      symlinkSync('..', join(repo, 'a/up'));
      symlinkSync('../a', join(repo, 'common/loop'));
      symlinkSync('../outside', join(repo, 'out'));
      symlinkSync('../outside/d.md', join(repo, 'd.md'));
      symlinkSync('a/b.md', join(repo, 'e.md'));
      symlinkSync('nowhere', join(repo, 'broken.md'));
      const listed = listFiles(repo);
      assert.ok(listed.length < 20);
      for (const path of ['a/b.md', 'a/common/c.md', 'e.md', 'common/c.md']) assert.ok(listed.includes(path), path);
      for (const path of ['out/d.md', 'd.md', 'broken.md', 'a/up/a/b.md']) assert.ok(!listed.includes(path), path);
    });
  });

  test('lose their byte order mark, and keep everything else', async () => {
    await withFolder({ 'a.md': '\uFEFF# Title\r\n', 'b.md': Buffer.from([0x61, 0xff, 0x62]) }, (folder) => {
      mkdirSync(join(folder, 'c.md'));
      const files = diskFiles(folder, listFiles(folder));
      assert.equal(files.read('a.md'), '# Title\r\n');
      assert.equal(files.read('b.md'), 'a\uFFFDb');
      assert.equal(files.read('c.md'), undefined);
      assert.equal(files.read('d.md'), undefined);
    });
  });

  test('are read when asked for, and nothing is looked for that was not listed', async () => {
    await withFolder({ 'a.md': 'one', 'toc.yml': 'one', 'b.md': '' }, (folder) => {
      const files = diskFiles(folder, ['a.md', 'toc.yml']);
      assert.deepEqual([files.read('a.md'), files.read('toc.yml')], ['one', 'one']);
      writeFileSync(join(folder, 'a.md'), 'two');
      assert.equal(files.read('a.md'), 'two');
      assert.equal(files.read('toc.yml'), 'one');
      assert.equal(files.read('b.md'), undefined);
    });
  });
});
