// Installs the peers into `.bench/peers`, without running a script of theirs, unless they are there.
const fs = require('node:fs');
const path = require('node:path');
const { npm, root } = require('../../support/project');

const folder = path.join(root, '.bench', 'peers');
const manifest = path.join(__dirname, 'package.json');

/** Answers the folder. What could not be installed shows as failed in the table: the rest can still be measured. */
function installPeers() {
  const wanted = fs.readFileSync(manifest, 'utf8');
  const marker = path.join(folder, 'installed.json');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === wanted) return folder;
  console.error('Installing the peers ...');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), wanted);
  try {
    npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder);
    fs.writeFileSync(marker, wanted);
  } catch (error) {
    console.error(error.message);
  }
  return folder;
}

module.exports = { installPeers };
