import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

suite('The style rules in a web worker', () => {
  test('need neither Node nor a document', async function () {
    this.timeout(20_000);
    const entry = `
      import { readArticle } from './src/article/readArticle';
      import { styleFindings } from './src/style/styleFindings';
      codes = styleFindings(readArticle('# Title\\n\\nThis is __bold__ &amp; more.\\n')).map(({ code }) => code);
    `;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      // As in esbuild.js.
      conditions: ['worker'],
      define: { 'Buffer.from': 'String' },
      logLevel: 'error',
    });
    const worker = createContext({ codes: undefined });
    runInContext(outputFiles[0]!.text, worker);
    assert.deepEqual(Array.from(worker.codes as string[]), ['strong-marker']);
  });
});
