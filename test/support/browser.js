// A browser to look at the served VS Code with: an installed Chrome, Edge or Chromium, else a headless Chromium
// from the npm registry (Linux on x64), unpacked into .vscode-test/.
const fs = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const zlib = require('node:zlib');
const { installApart } = require('./servedVscode');

/** The last version that runs on Node 20. */
const packed = { name: '@sparticuz/chromium', version: '143.0.4' };

/** @returns {Promise<import('playwright-core').Browser>} */
async function launchBrowser() {
  const { chromium } = require('playwright-core');
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
  const installed = process.env.BROWSER_EXECUTABLE ?? installedChromium();
  if (installed) return chromium.launch({ executablePath: installed, args });
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args });
    } catch {
      // Not on this machine.
    }
  }
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({ executablePath, env: { ...process.env, ...env }, args: [...args, '--headless'] });
}

function installedChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** Unpacks the npm package's brotli files beside it, once. */
async function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The tests in VS Code need Chrome, Edge or Chromium: install one, or set BROWSER_EXECUTABLE.');
  const folder = installApart('chromium', [packed]);
  const source = path.join(folder, 'node_modules', packed.name, 'bin');
  const executablePath = path.join(folder, 'chromium');
  const library = path.join(folder, 'al2023', 'lib');
  if (!fs.existsSync(executablePath)) {
    const tar = createRequire(path.join(folder, 'node_modules', packed.name, 'package.json'))('tar-fs');
    for (const name of ['al2023', 'fonts', 'swiftshader']) {
      const to = name === 'swiftshader' ? folder : path.join(folder, name === 'fonts' ? '' : name);
      await pipeline(
        fs.createReadStream(path.join(source, `${name}.tar.br`)),
        zlib.createBrotliDecompress(),
        tar.extract(to),
      );
    }
    const binary = zlib.brotliDecompressSync(fs.readFileSync(path.join(source, 'chromium.br')));
    await pipeline(Readable.from([binary]), fs.createWriteStream(`${executablePath}.part`, { mode: 0o755 }));
    fs.renameSync(`${executablePath}.part`, executablePath);
  }
  return { executablePath, env: { LD_LIBRARY_PATH: library, FONTCONFIG_PATH: path.join(folder, 'fonts') } };
}

module.exports = { launchBrowser };
