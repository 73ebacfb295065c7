// What only a real VS Code can tell: how long activation takes, when the first finding is there, and for how long the
// Node extension host is held while a docset is indexed. Leaves it in .bench/vscode.json, where npm run bench finds it.
//   node test/bench/host.js FOLDER ARTICLE      a docset of some size, and an article of it in which something is wrong
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { launchBrowser } = require('../support/browser');
const { root } = require('../support/project');
const { serveVscode } = require('../support/servedVscode');

const limit = 180_000;

/**
 * Opens VS Code on `folder` and runs inHost.js in its extension host.
 * @param {string} folder
 * @param {string} [article] in it; without one only activation is measured, which the folder must not bring about
 * @returns {Promise<object>} what inHost.js found
 */
async function measureInHost(folder, article) {
  const out = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'entra-docs-bench-')), 'host.json');
  // The extension host has the environment of the server.
  Object.assign(process.env, { BENCH_OUT: out, BENCH_ARTICLE: article ?? '' });
  // remark takes its time with a first article, which has nothing to do with the docset.
  const served = await serveVscode({ folder: path.resolve(folder), settings: { 'entraDocs.style': false } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', () => {});
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve).catch(() => {}));
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', served.remote(root)],
      ['extensionTestsPath', served.remote(path.join(__dirname, 'inHost.js'))],
      ['skipWelcome', 'true'],
    ]);
    await page.goto(`${served.address}?${new URLSearchParams({ payload })}`);
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, limit).unref())]);
    if (!fs.existsSync(out)) throw new Error('VS Code ended without a result.');
    return JSON.parse(fs.readFileSync(out, 'utf8'));
  } finally {
    await browser.close();
    await served.stop();
    fs.rmSync(path.dirname(out), { recursive: true, force: true });
  }
}

async function main() {
  const [folder, article] = process.argv.slice(2);
  if (!folder || !article) throw new Error('Name a folder and an article in it: see the head of this file.');
  const plain = fs.mkdtempSync(path.join(os.tmpdir(), 'entra-docs-plain-'));
  const { activation } = await measureInHost(plain);
  fs.rmSync(plain, { recursive: true });
  const measured = { activation, ...(await measureInHost(folder, article)) };
  console.log(JSON.stringify(measured, undefined, 2));
  fs.mkdirSync(path.join(root, '.bench'), { recursive: true });
  fs.writeFileSync(path.join(root, '.bench', 'vscode.json'), JSON.stringify(measured));
}

if (require.main === module) {
  main().then(
    () => process.exit(),
    (error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}

module.exports = { measureInHost };
