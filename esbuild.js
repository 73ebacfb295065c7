// Builds everything: the extension for both hosts, the command line, the tests.
//   node esbuild.js                 dist/ for development
//   node esbuild.js --production    minified, without source maps, sizes printed and held to their budget
//   node esbuild.js --watch         dist/, again at every save
//   node esbuild.js --tests [AREA]  out/test/, all tests, or those in test/unit/AREA, or with AREA `editor` those in test/editor
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
  // Its main file is UMD, whose inner requires no bundler can follow.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
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

/**
 * Writes src/rules/checks/index.ts, the list of all checks, so that adding a rule is adding its file.
 * The list is checked in; it is written only when a file was added or removed.
 */
function listChecks() {
  const folder = 'src/rules/checks';
  const types = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const nameOf = (type) => type.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  const text = [
    '// Written by esbuild.js from the files of this folder: do not edit.',
    ...types.map(
      (type) => `import { check as ${nameOf(type)}, documentation as ${nameOf(type)}Documentation } from './${type}';`,
    ),
    `import type { Check, Documentation } from '../rule';`,
    '',
    '/** All checks there are, by the name of their files. */',
    `export const checks: readonly Check[] = [${types.map((type) => `\n  ${nameOf(type)},`).join('')}\n];`,
    '',
    '/** What there is to read about each check, by its type. */',
    'export const documentations: ReadonlyMap<string, Documentation> = new Map([',
    ...types.map((type) => `  ['${type}', ${nameOf(type)}Documentation],`),
    ']);',
    '',
  ].join('\n');
  const file = path.join(folder, 'index.ts');
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text);
}

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
    external: ['vscode', 'esbuild', 'commonmark-spec'],
  });
}

/** mocha.js is a script for browsers: it must not find the bundle's own `module` and put itself in its place. */
const mochaAsScript = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var define, exports, module;\n${fs.readFileSync(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};

/** The tests of test/editor as one file that runs in both extension hosts of VS Code. */
async function buildEditorTests() {
  await esbuild.build({
    ...shared,
    plugins: [...shared.plugins, mochaAsScript],
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/editor/index.ts'],
    outfile: 'out/test/editor/index.js',
    platform: 'browser',
    target: 'es2022',
    // Mocha's build for browsers reads the page's address, which neither host has.
    banner: { js: "globalThis.location ??= { search: '', href: '' };" },
    external: ['vscode'],
  });
}

async function main() {
  listChecks();
  if (flags.has('--tests')) {
    if (areas[0] !== 'editor') await buildTests();
    if (!areas.length || areas[0] === 'editor') await buildEditorTests();
    return;
  }
  const existing = Object.values(builds).filter((build) => fs.existsSync(build.entryPoints[0]));
  if (flags.has('--watch')) {
    for (const build of existing) await (await esbuild.context({ ...build, logLevel: 'info' })).watch();
    return;
  }
  for (const build of existing) await esbuild.build(build);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
