// npm run bench: measures the checkers side by side, ours among them, on docsets that it makes up. Prints tables; what
// is slow or fast is for the reader to judge, so the exit status is 0 unless something breaks. Needs bash.
//   npm run bench                          800 and 3,000 articles, and the editor's part: about ten minutes
//   npm run bench -- --full                26,000 articles as well, slow peers and all: about an hour
//   npm run bench -- FOLDER                a real docset instead
//   npm run bench -- --sizes 800,26000     other sizes; above 5,000 without the slow peers
//   npm run bench -- --only rumdl,rumdlLinks       only these beside the floor and ours
//   npm run bench -- --parts editor        only this part: docsets, editor
//   npm run bench -- --rounds 3 --seconds 20       at most so many rounds, and so many seconds for each checker
//   npm run bench -- --write               writes the tables into README.md as well
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { installDependencies, root, runNode } = require('../support/project');
const { installPeers } = require('./peers/installPeers');

/** Everything that is measured is a copy: a build that is made meanwhile does not disturb it. */
const bench = path.join(root, '.bench');

async function main() {
  installDependencies();
  fs.mkdirSync(bench, { recursive: true });
  buildProduct();
  if ((await runNode(['esbuild.js', '--bench'])) !== 0) throw new Error('node esbuild.js --bench failed.');
  installPeers();
  process.exitCode = await runNode(['out/bench/main.js', ...process.argv.slice(2)]);
}

/** The production build, as it is shipped. A bundle over its budget fails it, and is measured all the same. */
function buildProduct() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['esbuild.js', '--production'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stderr.trim());
  fs.writeFileSync(path.join(bench, 'build.txt'), stdout);
  fs.rmSync(path.join(bench, 'dist'), { recursive: true, force: true });
  fs.cpSync(path.join(root, 'dist'), path.join(bench, 'dist'), { recursive: true });
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
