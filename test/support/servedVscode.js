// The real VS Code as a web server, for machines where no desktop build can be had: code-server's package from
// the npm registry, unpacked into .vscode-test/ without running any install script.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { root, npm } = require('./project');

/** The last version whose VS Code (1.100.3, the oldest we support) runs on Node 20. */
const server = { name: 'code-server', version: '4.100.3' };

/** `workspace.findFiles` asks ripgrep, whose binary the server's install script would have downloaded. */
const ripgrep = { name: `@vscode/ripgrep-${process.platform}-${process.arch}`, version: '1.18.0' };

/**
 * Installs npm packages beside the project, into .vscode-test/NAME, once.
 * @param {string} name folder
 * @param {readonly { name: string, version: string }[]} packages
 * @param {(folder: string) => void} [finish] what remains to be done after the first installation
 * @returns {string} the folder, in which node_modules lies
 */
function installApart(name, packages, finish = () => {}) {
  const folder = path.join(root, '.vscode-test', name);
  const wanted = packages.map((each) => `${each.name}@${each.version}`);
  const receipt = path.join(folder, 'installed.json');
  if (fs.existsSync(receipt) && fs.readFileSync(receipt, 'utf8') === JSON.stringify(wanted)) return folder;
  console.log(`Installing ${wanted.join(', ')} into .vscode-test/${name} ...`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...wanted], folder);
  finish(folder);
  fs.writeFileSync(receipt, JSON.stringify(wanted));
  return folder;
}

/** @returns {string} the server's main script */
function installServedVscode() {
  const folder = installApart('served', [server, ripgrep], (into) => {
    const vscode = path.join(into, 'node_modules', 'code-server', 'lib', 'vscode');
    npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], vscode);
    const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
    const bin = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
    fs.mkdirSync(bin, { recursive: true });
    fs.copyFileSync(path.join(into, 'node_modules', ripgrep.name, 'bin', binary), path.join(bin, binary));
    fs.chmodSync(path.join(bin, binary), 0o755);
  });
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
}

/**
 * Serves VS Code on 127.0.0.1 with a profile of its own in the temporary folder.
 * @param {{ folder: string, settings?: object, extension?: string, port?: number }} options `folder` opens
 *   by default, `settings` are the user's, `extension` is the folder of an extension that counts as installed
 * @returns {Promise<{ address: string, authority: string, remote: (file: string) => string, stop: () => Promise<void> }>}
 *   `remote` gives the address of a file on this disk as the workbench names it
 */
async function serveVscode({ folder, settings = {}, extension, port }) {
  const main = installServedVscode();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'entra-docs-vscode-'));
  const userData = path.join(profile, 'data');
  const extensions = path.join(profile, 'extensions');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.mkdirSync(extensions);
  fs.writeFileSync(path.join(userData, 'User', 'settings.json'), JSON.stringify({ ...quiet, ...settings }));
  if (extension) linkExtension(extension, extensions);

  const number = port ?? (await freePort());
  const args = ['--host', '127.0.0.1', '--port', `${number}`, '--without-connection-token'];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off', '--default-folder', folder);
  args.push('--user-data-dir', userData, '--extensions-dir', extensions);
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    }
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await listening(child);
  } catch (error) {
    await stop();
    throw error;
  }
  const authority = `127.0.0.1:${number}`;
  return {
    address: `http://${authority}/`,
    authority,
    remote: (file) => `vscode-remote://${authority}${encodeURI(file.replaceAll('\\', '/'))}`,
    stop,
  };
}

/** A profile that asks nothing and phones nobody. */
const quiet = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
};

/** Makes the extension in `folder` an installed one, without copying it. */
function linkExtension(folder, extensions) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
  fs.symlinkSync(folder, path.join(extensions, name), 'junction');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until the server says that it listens; its output is read on so that it never blocks. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`VS Code's server does not start:\n${output}`)), 60_000);
    const read = (chunk) => {
      if (output.length < 20_000) output += chunk;
      if (/Extension host agent listening/.test(output)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with code ${code}:\n${output}`));
    });
  });
}

module.exports = { serveVscode, installApart };
