import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startCheckThread, type ShareDone } from '../../../src/cli/checkThread';
import type { CheckReport } from '../../../src/cli/report';
import { noneTaken, sharesOf, takeFrom } from '../../../src/cli/shares';
import { runWithThreads, sample, withFolder } from '../../support/commandLine';

suite('Threads of a check', () => {
  let folder: string;
  let entry: string;

  suiteSetup(async function () {
    this.timeout(20_000);
    folder = mkdtempSync(join(tmpdir(), 'entra-docs-'));
    entry = join(folder, 'cli.js');
    await build({
      entryPoints: ['src/cli.ts'],
      bundle: true,
      platform: 'node',
      target: 'node20',
      outfile: entry,
      // As in esbuild.js.
      alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
      logLevel: 'error',
    });
  });

  suiteTeardown(() => rmSync(folder, { recursive: true }));

  async function reportWith(threadEntry: string | undefined, ...args: readonly string[]): Promise<CheckReport> {
    const { out, error } = await runWithThreads(threadEntry, sample, 'check', '--format', 'json', ...args);
    assert.equal(error, '');
    const report = JSON.parse(out) as CheckReport;
    return { ...report, summary: { ...report.summary, milliseconds: 0 } };
  }

  for (const args of [[], ['--rules', 'build'], ['--style'], ['docs/fundamentals', 'docs/identity']]) {
    test(`find together what one finds: ${args.join(' ') || 'everything'}`, async function () {
      this.timeout(20_000);
      const alone = await reportWith(undefined, ...args);
      assert.ok(alone.findings.length > 10);
      assert.deepEqual(await reportWith(entry, ...args, '--threads', '3'), alone);
    });
  }

  test('know together which files the articles include, and what is in them', async function () {
    this.timeout(20_000);
    const config = '{ "build": { "content": [{ "files": "art/**/*.md" }] } }';
    const publish = {
      docsets_to_publish: ['a', 'b'].map((name) => ({ docset_name: name, build_source_folder: name })),
    };
    const files: Record<string, string> = { '.openpublishing.publish.config.json': JSON.stringify(publish) };
    for (const docset of ['a', 'b']) {
      files[`${docset}/docfx.json`] = config;
      for (let number = 10; number < 40; number++) {
        const text = `# ${number}\n\n[!INCLUDE [x](../shared/one${number}.md)]\n\n[!INCLUDE [x](../includes/${number % 3}.md)]\n`;
        files[`${docset}/art/${number}.md`] = text;
        files[`${docset}/shared/one${number}.md`] = `[!INCLUDE [x](two${number}.md)]\n\n[b](#nowhere)\n`;
        files[`${docset}/shared/two${number}.md`] = `[c](#nothing) and [d](missing.md)\n`;
        files[`${docset}/includes/${number % 3}.md`] = '[e](#none)\n';
      }
    }
    await withFolder(files, async (folder) => {
      for (const args of [[], ['--rules', 'build'], ['a/art', 'b/shared', 'b/art/12.md']]) {
        const run = async (threadEntry: string | undefined, threads: string) => {
          const { out } = await runWithThreads(threadEntry, folder, 'check', '--threads', threads, ...args);
          return out.replace(/ in \d+ ms/, '');
        };
        const alone = await run(undefined, '1');
        assert.ok(alone.includes('-not-found'), args.join(' '));
        assert.equal(await run(entry, '3'), alone, args.join(' '));
      }
    });
  });

  test('that cannot start cost nothing but their help, and the author hears of it', async () => {
    const { out, error } = await runWithThreads(join(folder, 'nowhere.js'), sample, 'check', '--threads', '2');
    assert.match(error, /^entra-docs: a thread has ended, its files were checked without it: Cannot find module /);
    const alone = await runWithThreads(undefined, sample, 'check');
    assert.equal(out.replace(/ in \d+ ms/, ''), alone.out.replace(/ in \d+ ms/, ''));
  });

  test('tell what they found in each share, and the facts of its articles', async function () {
    this.timeout(20_000);
    const articles = ['fundamentals/full-of-mistakes.md', 'fundamentals/licensing.md', 'fundamentals/what-is-entra.md'];
    const shares = [
      { docset: 0, paths: articles.slice(0, 1) },
      { docset: 0, paths: articles.slice(1) },
    ];
    const done: ShareDone[] = [];
    const task = { cwd: sample, paths: ['.'], rules: 'entra', style: false, shares, taken: noneTaken() } as const;
    await startCheckThread(entry, task, (each) => done.push(each));
    assert.deepEqual(
      done.map(({ index }) => index),
      [0, 1],
    );
    const told = done.flatMap(({ facts }) => facts.map(([path]) => path));
    assert.deepEqual(
      articles.filter((path) => !told.includes(path)),
      [],
    );
    assert.ok(told.includes('includes/license-note.md'));
    assert.equal(new Set(told).size, told.length);
    assert.ok(done[0]!.checked.own.some(({ code }) => code === 'file-not-found'));
  });

  test('take each share once, whoever comes first', () => {
    const paths = Array.from({ length: 100 }, (_, number) => `${number}.md`);
    const shares = sharesOf([paths.slice(0, 70), [], paths.slice(70)], 3);
    assert.deepEqual(
      shares.flatMap((share) => share.paths),
      paths,
    );
    assert.deepEqual([...new Set(shares.map(({ docset }) => docset))], [0, 2]);
    assert.ok(shares.length >= 3 * 4);

    const taken = noneTaken();
    const order: number[] = [];
    for (const [index] of takeFrom(shares, taken)) {
      order.push(index);
      // Somebody else comes in between.
      for (const [other] of takeFrom(shares, taken)) {
        order.push(other);
        if (other % 3 === 0) break;
      }
    }
    assert.deepEqual(order, [...shares.keys()]);
  });

  test('are not worth cutting anything for where there is one', () => {
    assert.deepEqual(sharesOf([['a.md', 'b.md'], ['c.md']], 1), [
      { docset: 0, paths: ['a.md', 'b.md'] },
      { docset: 1, paths: ['c.md'] },
    ]);
  });
});
