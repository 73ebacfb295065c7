// npm start: checks the sample docset in the terminal, then opens it in VS Code with the extension running.
// A desktop VS Code opens when `code` is installed; otherwise one is served on 127.0.0.1 until Ctrl+C.
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { build, installDependencies, root, runNode } = require('./support/project');
const { sample } = require('./support/testWorkspace');

/** What there is to see. */
const articles = ['what-is-entra.md', 'full-of-mistakes.md'].map((name) => `docs/fundamentals/${name}`);

async function main() {
  installDependencies();
  await build();
  console.log('What is wrong in the sample docset, as `entra-docs check` says it:\n');
  await runNode(['dist/cli.js', 'check', path.relative(root, sample)]);
  if (openOnDesktop()) return;
  const { serveVscode } = require('./support/servedVscode');
  const served = await serveVscode({ folder: sample, extension: root, port: Number(process.env.PORT) || undefined });
  console.log(`\nVS Code with the sample docset and the extension: ${served.address}`);
  console.log(`Open ${articles.join(' or ')}. Ctrl+C ends it.`);
  const stop = () => served.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // npm's shell does not pass signals on: an npm that was ended leaves this process without its parent.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 1000);
}

/** Whether a desktop VS Code took the sample docset. */
function openOnDesktop() {
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status !== 0) return false;
  const quote = (text) => (shell ? `"${text}"` : text);
  const args = ['--new-window', quote(`--extensionDevelopmentPath=${root}`), quote(sample)];
  args.push(...articles.map((article) => quote(path.join(sample, article))));
  if (spawnSync('code', args, { shell, stdio: 'ignore' }).status !== 0) return false;
  console.log('\nVS Code opens with the sample docset and the extension.');
  return true;
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
