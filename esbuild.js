// Builds everything: the extension for both hosts, the command line, the tests.
//   node esbuild.js                 dist/ for development
//   node esbuild.js --production    minified, without source maps, sizes printed and held to their budget
//   node esbuild.js --watch         dist/, again at every save
//   node esbuild.js --bench         out/bench/, what npm run bench measures with
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

/**
 * What there is to read about a check stands in the check's file, whose code is wanted long before its text. The
 * extension gets the texts of all checks as data: its words, and apart from them its examples, which are most of it.
 */
const documentationApart = {
  name: 'documentation-apart',
  setup(build) {
    const list = path.resolve('src/rules/checks/index.ts');
    const parts = {
      'documentation.ts': ({ examples: _, ...words }) => words,
      'examples.ts': ({ examples }) => ({ examples }),
    };
    build.onLoad({ filter: /src[\\/]rules[\\/]checks[\\/][\w-]+\.ts$/ }, ({ path: file }) => {
      const contents = fs.readFileSync(file, 'utf8').replace(/^export const documentation: [^]*?^};$/m, withoutText);
      return { contents, loader: 'ts' };
    });
    build.onResolve({ filter: /^\.\/checks\/index$/ }, ({ importer }) => {
      const part = path.basename(importer);
      return part in parts ? { path: part, namespace: 'rule texts' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'rule texts' }, async ({ path: part }) => {
      const reading = { ...shared, sourcemap: false, entryPoints: [list], metafile: true, write: false };
      const result = await esbuild.build(reading);
      const module = { exports: {} };
      new Function('module', result.outputFiles[0].text)(module);
      const texts = [...module.exports.documentations].map(([type, text]) => [type, parts[part](text)]);
      return {
        contents: `export const documentations = new Map(JSON.parse(${JSON.stringify(JSON.stringify(texts))}));`,
        watchFiles: Object.keys(result.metafile.inputs).map((file) => path.resolve(file)),
      };
    });
  },
};

/** As many lines as the text had, so that those below keep their numbers. */
function withoutText(text) {
  return `export const documentation = undefined;${text.replace(/[^\n]/g, '')}`;
}

const shared = {
  bundle: true,
  format: 'cjs',
  target: 'node20',
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  plugins: [grayMatterWithoutEngines],
  alias: {
    // Its main file is UMD, whose inner requires no bundler can follow.
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
    // What it offers to Node cannot be taken apart, so all of it would come along.
    yaml: path.resolve('node_modules/yaml/browser/dist/index.js'),
  },
};

/**
 * The extension for each host: an entry and the files that are loaded on demand, one for each `import()` and some that
 * these share. `files` names the file of the entry and, in front of the others' names, their folder.
 */
const hosts = {
  node: {
    files: { entry: 'extension', others: 'chunks/' },
    options: { platform: 'node', target: 'node20' },
    // Node's loader of modules is not VS Code's, whose `require` knows `vscode`.
    conversion: { supported: { 'dynamic-import': false } },
  },
  web: {
    files: { entry: 'web/extension', others: 'web/' },
    options: {
      platform: 'browser',
      target: 'es2022',
      // Without it the entity table of remark-parse is replaced by one that needs a DOM, which a worker has not.
      conditions: ['worker'],
      define: { 'Buffer.from': 'String' },
    },
    conversion: {},
  },
};

const commandLine = {
  ...shared,
  entryPoints: ['src/cli.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  metafile: true,
};

/** The options that build the parts of the extension for a host, into out/; `writeParts` brings them to dist/. */
function extensionFor(host) {
  const { files, options } = hosts[host];
  return {
    ...shared,
    ...options,
    entryPoints: { [files.entry]: 'src/extension.ts' },
    outdir: path.join('out/extension', host),
    chunkNames: `${files.others}[name]-[hash]`,
    // Only modules of the language itself can be split, and no extension host loads those.
    format: 'esm',
    splitting: true,
    external: ['vscode'],
    metafile: true,
    plugins: [
      ...shared.plugins,
      documentationApart,
      {
        name: 'write-parts',
        setup: (build) =>
          build.onEnd((result) => (result.errors.length ? undefined : writeParts(host, result.metafile))),
      },
    ],
  };
}

/** Makes what esbuild has split a set of CommonJS files in dist/. */
async function writeParts(host, { outputs }) {
  const { files, options, conversion } = hosts[host];
  const outbase = path.join('out/extension', host);
  const parts = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const { outputFiles } = await esbuild.build({
    ...shared,
    ...conversion,
    bundle: false,
    alias: undefined,
    plugins: [],
    platform: options.platform,
    target: options.target,
    entryPoints: parts,
    outbase,
    outdir: 'dist',
    write: false,
  });
  const written = new Set();
  for (const { path: file, text } of outputFiles) {
    const part = outputs[path.relative('.', path.join(outbase, path.relative('dist', file))).replaceAll('\\', '/')];
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, host === 'web' && part ? withLoader(text, part) : text);
    written.add(file);
  }
  removeOthers(path.join('dist', files.others), written);
  if (host === 'web') await writeWebEntry(outputs);
  if (production) holdSizes(host, outputs);
}

/** Parts of an earlier build; a VS Code that has been started with it may still ask for one. */
function removeOthers(folder, written) {
  const oldest = Date.now() - (production ? 0 : 60 * 60 * 1000);
  for (const file of filesBelow(folder, '')) {
    if (!written.has(path.resolve(file)) && fs.statSync(file).mtimeMs <= oldest) fs.rmSync(file);
  }
}

/** A worker has no `import()` for files of an extension: `_chunk` is the loader's, as long so that places stay. */
function withLoader(text, { imports }) {
  const dynamic = new Set(
    imports.filter(({ kind }) => kind === 'dynamic-import').map((each) => path.basename(each.path)),
  );
  let found = 0;
  const replaced = text.replace(/\bimport\("\.\/([\w.-]+)"\)/g, (whole, name) => {
    if (!dynamic.has(name)) return whole;
    found++;
    return whole.replace('import', '_chunk');
  });
  if (found < dynamic.size) throw new Error(`Not every import() was found: ${[...dynamic].join(', ')}`);
  return replaced;
}

/** The file that VS Code loads in a worker: it knows which other files each part needs. */
async function writeWebEntry(outputs) {
  const parts = Object.entries(outputs).filter(([file]) => file.endsWith('.js'));
  const isNeeded = ({ kind, external }) => kind === 'import-statement' && !external;
  const needs = parts.map(([file, { imports }]) => [
    path.basename(file),
    imports.filter(isNeeded).map((each) => path.basename(each.path)),
  ]);
  await esbuild.build({
    ...shared,
    ...hosts.web.options,
    entryPoints: ['src/editor/webEntry.ts'],
    outfile: 'dist/extension.web.js',
    external: ['vscode'],
    define: { NEEDS: JSON.stringify(Object.fromEntries(needs)) },
  });
}

/**
 * What the extension loads, in the order in which it does: the module that an `import()` names (first of all the entry
 * itself) and how many KB, minified, may come with it. Anything else that is loaded on demand may have `otherBudget`.
 */
const budgets = [
  { name: 'activation', module: 'src/extension.ts', budget: 20 },
  { name: 'opening a docset', module: 'src/editor/openRepository.ts', budget: 300 },
  { name: 'first findings', module: 'src/editor/checking.ts', budget: 300 },
  { name: 'answers', module: 'src/editor/providers.ts', budget: 300 },
  { name: 'style', module: 'src/style/styleFindings.ts', budget: 180 },
  { name: 'rule pages', module: 'src/features/rulePage.ts', budget: 180 },
  { name: 'pasted tables', module: 'src/features/paste/pastedTable.ts', budget: 180 },
];
const otherBudget = 60;

/** Prints what each step loads, package by package, and throws where a step exceeds its budget. */
function holdSizes(host, outputs) {
  const entries = Object.entries(outputs).filter(([, { entryPoint }]) => entryPoint);
  const named = new Set(budgets.map(({ module }) => module));
  const others = entries
    .filter(([, { entryPoint }]) => !named.has(entryPoint))
    .map(([, { entryPoint }]) => ({
      name: packageOf(entryPoint).replace(/^src\/.*/, path.posix.basename(entryPoint)),
      module: entryPoint,
      budget: otherBudget,
    }));
  const loaded = new Set();
  const tooBig = [];
  console.log(`\nThe extension in the ${host} host, in KB as loaded`);
  for (const { name, module, budget } of [...budgets, ...others]) {
    const entry = entries.find(([, { entryPoint }]) => entryPoint === module);
    if (!entry) throw new Error(`There is no import() of ${module} any more, which has a budget in esbuild.js.`);
    const parts = [...withNeeds(entry[0], outputs)].filter((file) => !loaded.has(file));
    // What is loaded on the way to the first answers is there; of the rest nobody knows what comes before what.
    if (budgets.slice(0, 4).some((each) => each.module === module)) parts.forEach((file) => loaded.add(file));
    const size = kilobytes(parts.reduce((sum, file) => sum + outputs[file].bytes, 0));
    const packages = packageSizes(parts.map((file) => outputs[file]));
    console.log(`${name.padEnd(26)} ${String(size).padStart(4)} of ${budget}, ${parts.length} files`);
    for (const [part, bytes] of packages.slice(0, 8)) console.log(`  ${part.padEnd(24)} ${String(bytes).padStart(4)}`);
    if (size > budget) tooBig.push(`${name}: ${size} KB of ${budget}, above all ${packages[0].join(' ')} KB`);
  }
  if (tooBig.length) throw new Error(`Too big in the ${host} host:\n${tooBig.join('\n')}`);
}

/** The file and all that it imports. */
function withNeeds(file, outputs, found = new Set()) {
  if (!outputs[file] || found.has(file)) return found;
  found.add(file);
  for (const { kind, path: needed } of outputs[file].imports) {
    if (kind === 'import-statement') withNeeds(needed, outputs, found);
  }
  return found;
}

/** Biggest first. */
function packageSizes(parts) {
  const sizes = new Map();
  for (const { inputs } of parts) {
    for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
      sizes.set(packageOf(input), (sizes.get(packageOf(input)) ?? 0) + bytesInOutput);
    }
  }
  return [...sizes].sort(([, a], [, b]) => b - a).map(([name, bytes]) => [name, kilobytes(bytes)]);
}

/** A package of npm, or a folder of ours. */
function packageOf(file) {
  if (file.startsWith('rule texts:')) return file;
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? path.posix.dirname(file);
}

function kilobytes(bytes) {
  return Math.round(bytes / 1000);
}

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

/** The bench and what it measures within a process of its own. */
async function buildBench() {
  await esbuild.build({
    ...shared,
    minify: false,
    entryPoints: ['test/bench/main.ts', 'test/bench/inProcess/main.ts'],
    outdir: 'out/bench',
    outbase: 'test/bench',
    platform: 'node',
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
  if (flags.has('--bench')) return buildBench();
  if (flags.has('--tests')) {
    if (areas[0] !== 'editor') await buildTests();
    if (!areas.length || areas[0] === 'editor') await buildEditorTests();
    return;
  }
  const builds = [...Object.keys(hosts).map(extensionFor), commandLine];
  if (flags.has('--watch')) {
    for (const build of builds) await (await esbuild.context({ ...build, logLevel: 'info' })).watch();
    return;
  }
  for (const build of builds) await esbuild.build(build);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
