// A desktop build of VS Code, where one can be had: named by VSCODE_EXECUTABLE, or downloaded by
// @vscode/test-electron. It needs a screen; without one, or without that host, the served VS Code takes over.
const path = require('node:path');
const { root } = require('./project');

/** The oldest version we support, unless VSCODE_VERSION names another (`stable`, `insiders`, `1.105.0`). */
const version = process.env.VSCODE_VERSION ?? '1.100.3';

/** @returns {Promise<string | undefined>} the executable, or undefined when there is no way to get one */
async function findDesktopVscode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || !(await canDownload())) return undefined;
  try {
    const { downloadAndUnzipVSCode } = require('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ version, cachePath: path.join(root, '.vscode-test'), timeout: 30_000 });
  } catch (error) {
    console.log(`No desktop build of VS Code: ${error.message}`);
    return undefined;
  }
}

async function canDownload() {
  try {
    const signal = AbortSignal.timeout(5000);
    return (await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal })).ok;
  } catch {
    return false;
  }
}

module.exports = { findDesktopVscode };
