// Runs out/test/editor/index.js inside real VS Code, in its Node extension host or in its web worker host.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { launchBrowser } = require('./browser');
const { findDesktopVscode } = require('./desktopVscode');
const { root } = require('./project');
const { serveVscode } = require('./servedVscode');
const { writeWorkspace } = require('./testWorkspace');

const suite = path.join(root, 'out', 'test', 'editor', 'index.js');
/** Written by the suite, which has no other way out that is the same in every host. */
const resultsFile = path.join(root, 'out', 'test', 'editor', 'results.json');
const limit = 180_000;

/**
 * @param {'node' | 'web'} host the extension host to run in
 * @returns {Promise<{ passed: number, failed: number }>} a run that never reports counts as one failure
 */
async function runEditorTests(host) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entra-docs-workspace-'));
  fs.rmSync(resultsFile, { force: true });
  try {
    const workspace = writeWorkspace(folder);
    const desktop = await findDesktopVscode();
    console.log(`\nTests in ${desktop ? 'desktop' : 'served'} VS Code, ${host} extension host`);
    const trouble = desktop
      ? await runOnDesktop(desktop, workspace, host)
      : await runServed(path.dirname(workspace), workspace, host);
    return report(trouble);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function runOnDesktop(executable, workspace, host) {
  const { runTests } = require('@vscode/test-electron');
  const launchArgs = [workspace, '--disable-extensions'];
  if (host === 'web') launchArgs.push('--extensionDevelopmentKind=web');
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs,
    });
    return '';
  } catch (error) {
    return error.message;
  }
}

async function runServed(folder, workspace, host) {
  // The web workbench of this version overlooks `extensionDevelopmentKind`; this setting does the same.
  const settings = host === 'web' ? { 'remote.extensionKind': { 'entra-docs.entra-docs': ['web'] } } : {};
  const served = await serveVscode({ folder, settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const log = [];
    await page.exposeFunction('codeAutomationLog', (type, args) => log.push(`${type}: ${args.join(' ')}`));
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve).catch(() => {}));
    const payload = JSON.stringify([
      ['extensionDevelopmentPath', served.remote(root)],
      ['extensionTestsPath', served.remote(suite)],
      ['skipWelcome', 'true'],
    ]);
    const query = new URLSearchParams({ workspace, payload });
    await page.goto(`${served.address}?${query}`);
    const late = new Promise((resolve) => setTimeout(() => resolve('late'), limit).unref());
    const code = await Promise.race([ended, late]);
    return code === 0 ? '' : `VS Code ended with ${code}.\n${log.slice(-40).join('\n')}`;
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** Prints what the suite wrote; `trouble` is shown when it wrote nothing. */
function report(trouble) {
  if (!fs.existsSync(resultsFile)) {
    console.error(trouble || 'The tests in VS Code ended without a result.');
    return { passed: 0, failed: 1 };
  }
  const tests = JSON.parse(fs.readFileSync(resultsFile, 'utf8'));
  for (const { title, milliseconds, error } of tests) {
    console.log(`  ${error === undefined ? '✔' : '✘'} ${title} (${milliseconds} ms)`);
    if (error !== undefined) console.log(`      ${error.replaceAll('\n', '\n      ')}`);
  }
  const failed = tests.filter(({ error }) => error !== undefined).length;
  return { passed: tests.length - failed, failed };
}

module.exports = { runEditorTests };
