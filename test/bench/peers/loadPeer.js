// Peers lie in a folder of their own, named by the first argument of each script here.
const { createRequire } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

/** The module `name` out of the folder `peers`. */
function requirePeer(peers, name) {
  return requireIn(peers)(name);
}

function requireIn(peers) {
  return createRequire(path.join(path.resolve(peers), 'package.json'));
}

/** remark-parse as a parser of Learn markdown needs it: with tables and the like, and with front matter. */
async function loadRemarkParse(peers) {
  const load = (name) => import(pathToFileURL(requireIn(peers).resolve(name)).href);
  const [{ unified }, ...plugins] = await Promise.all(
    ['unified', 'remark-parse', 'remark-gfm', 'remark-frontmatter'].map(load),
  );
  const processor = plugins.reduce((chain, plugin) => chain.use(plugin.default), unified()).freeze();
  return (text) => processor.parse(text);
}

module.exports = { requirePeer, loadRemarkParse };
