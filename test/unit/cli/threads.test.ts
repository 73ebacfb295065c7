import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { startCheckThread, type ShareDone } from '../../../src/cli/checkThread';
import type { CheckReport } from '../../../src/cli/report';
import { noneTaken, sharesOf, takeFrom } from '../../../src/cli/shares';
import { runWithThreads, sample } from '../../support/commandLine';

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

  test('that cannot start cost nothing but their help', async () => {
    assert.deepEqual(
      await reportWith(join(folder, 'nowhere.js'), '--threads', '2'),
      await reportWith(undefined, '--threads', '2'),
    );
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
      done.map(({ index, facts }) => [index, facts.map(([path]) => path)]),
      shares.map(({ paths }, index) => [index, paths]),
    );
    assert.ok(done[0]!.checked.own.some(({ code }) => code === 'file-not-found'));
    assert.ok(done.flatMap(({ facts }) => facts).every(([, { title }]) => title));
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
