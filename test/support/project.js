// What the entry scripts (`npm start`, `npm test`) do before anything else: install and build. They run on
// a fresh clone, so this file uses Node alone.
const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** The project's folder. */
const root = path.resolve(__dirname, '..', '..');

/** Installs what package-lock.json names, unless node_modules is at least as new as it. */
function installDependencies() {
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed >= modified(path.join(root, 'package-lock.json'))) return;
  console.log('Installing dependencies ...');
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], root);
}

function modified(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Runs npm with `args` in `folder`; throws when it fails. */
function npm(args, folder) {
  // Under `npm run` this names npm's own script, which needs no shell, not even on Windows.
  const script = process.env.npm_execpath;
  const viaNode = script !== undefined && script.endsWith('.js');
  const result = viaNode
    ? spawnSync(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) throw new Error(`npm ${args[0]} failed in ${folder}.`);
}

/** Runs a Node script of the project with its output shown; answers its exit code. */
function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Builds dist/ and, on request, out/test; throws when a build fails. */
async function build({ tests = false } = {}) {
  const commands = tests ? [['esbuild.js'], ['esbuild.js', '--tests']] : [['esbuild.js']];
  for (const command of commands) {
    if ((await runNode(command)) !== 0) throw new Error(`node ${command.join(' ')} failed.`);
  }
}

module.exports = { root, installDependencies, npm, runNode, build };
