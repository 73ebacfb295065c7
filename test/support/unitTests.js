// Runs the bundled unit tests in this process.
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./project');

/** @returns {Promise<{ passed: number, failed: number }>} */
async function runUnitTests() {
  console.log('\nUnit tests');
  process.setSourceMapsEnabled(true);
  process.chdir(root);
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'tdd', reporter: 'dot', timeout: 30_000 });
  for (const file of testFiles()) mocha.addFile(file);
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ passed: runner.stats.passes, failed: runner.stats.failures }));
  });
}

/** By their sources, so that the bundle of a test that was deleted since is not run. */
function testFiles() {
  const sources = path.join(root, 'test', 'unit');
  return fs
    .readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => path.join(root, 'out', 'test', 'unit', name.replace(/\.ts$/, '.js')));
}

module.exports = { runUnitTests };
