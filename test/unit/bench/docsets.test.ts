import assert from 'node:assert/strict';
import { generateDocset, type GeneratedDocset } from '../../bench/docsets/generate';
import { runIn, withFolder } from '../../support/commandLine';

interface PrintedFinding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

function contentsOf(docset: GeneratedDocset): Readonly<Record<string, string | Buffer>> {
  return Object.fromEntries(
    [...docset.files()].map(({ path, content }) => [
      path,
      typeof content === 'string' ? content : Buffer.from(content),
    ]),
  );
}

suite('Generated docsets', () => {
  test('are the same each time', () => {
    const once = contentsOf(generateDocset({ articles: 40 }));
    const again = contentsOf(generateDocset({ articles: 40 }));
    assert.deepEqual(again, once);
  });

  test('have as many articles as was asked for, and none twice', () => {
    const { plan, files } = generateDocset({ articles: 300 });
    const paths = [...files()].map(({ path }) => path.toLowerCase());
    assert.equal(plan.articles.length, 300);
    assert.equal(new Set(paths).size, paths.length);
    assert.equal(new Set(plan.articles.map(({ title }) => title)).size, 300);
  });

  test('have articles of about the size that was asked for', () => {
    const { plan, files } = generateDocset({ articles: 3, sizes: [10_000, 600_000, 1_000] });
    const texts = new Map([...files()].map(({ path, content }) => [path, content]));
    const lengths = plan.articles.map(({ path }) => texts.get(`docs/${path}`)!.length);
    assert.deepEqual(
      lengths.map((length, index) => Math.abs(length / [10_000, 600_000, 1_000][index]! - 1) < 0.5),
      [true, true, true],
      lengths.join(', '),
    );
  });

  test('have nothing wrong in them but what was planted', async () => {
    const docset = generateDocset({ articles: 60, articlesPerDefect: 10 });
    await withFolder(contentsOf(docset), async (folder) => {
      const { out } = await runIn(folder, 'check', '--rules', 'entra', '--format', 'json');
      const { findings } = JSON.parse(out) as { findings: readonly PrintedFinding[] };
      assert.deepEqual(
        findings.map(({ file, line, code }) => ({ path: file, code, line })),
        docset.planted(),
      );
      assert.equal(docset.planted().length, 6);
    });
  });
});
