// Builds everything: the extension for both hosts, the command line, the tests.
//   node esbuild.js                 dist/ for development
//   node esbuild.js --production    minified, without source maps, sizes printed and held to their budget
//   node esbuild.js --watch         dist/, again at every save
//   node esbuild.js --tests [AREA]  out/test/, all unit tests or those in test/unit/AREA
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const areas = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const production = flags.has('--production');

/**
 * gray-matter brings an engine that runs front matter as JavaScript. Nothing from a workspace is ever
 * executed, so its table of engines is replaced by an empty one; the reader hands in its own YAML engine.
 */
const grayMatterWithoutEngines = {
  name: 'gray-matter-without-engines',
  setup(build) {
    build.onLoad({ filter: /gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({
      contents: 'module.exports = {};',
      loader: 'js',
    }));
  },
};

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [grayMatterWithoutEngines],
};

const builds = {
  extension: {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    external: ['vscode'],
    metafile: true,
  },
  web: {
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    target: 'es2022',
    // Without it the entity table of remark-parse is replaced by one that needs a DOM, which a worker has not.
    conditions: ['worker'],
    define: { 'Buffer.from': 'String' },
    external: ['vscode'],
    metafile: true,
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    metafile: true,
  },
};

function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name));
}

async function buildTests() {
  const folders = areas.length ? areas.map((area) => path.join('test/unit', area)) : ['test/unit'];
  await esbuild.build({
    ...shared,
    minify: false,
    sourcemap: 'inline',
    entryPoints: folders.flatMap((folder) => filesBelow(folder, '.test.ts')),
    outdir: 'out/test/unit',
    outbase: 'test/unit',
    platform: 'node',
    external: ['vscode', 'esbuild'],
  });
}

async function main() {
  if (flags.has('--tests')) return buildTests();
  const existing = Object.values(builds).filter((build) => fs.existsSync(build.entryPoints[0]));
  if (flags.has('--watch')) {
    for (const build of existing) await (await esbuild.context(build)).watch();
    return;
  }
  for (const build of existing) await esbuild.build(build);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
