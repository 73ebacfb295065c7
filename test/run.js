// npm test: everything, on a clone with nothing but Node. Ends with the line `N passed, N failed`.
//   node test/run.js            types, format, sizes, unit tests, tests in both extension hosts of VS Code
//   node test/run.js unit       unit tests
//   node test/run.js editor     tests in VS Code's Node extension host
//   node test/run.js web        tests in VS Code's web worker extension host
const { build, installDependencies, runNode } = require('./support/project');

const parts = {
  unit: () => require('./support/unitTests').runUnitTests(),
  editor: () => require('./support/editorTests').runEditorTests('node'),
  web: () => require('./support/editorTests').runEditorTests('web'),
};

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown) throw new Error(`There is no part '${unknown}' of the tests: ${Object.keys(parts).join(', ')}.`);
  installDependencies();
  const isSound = wanted.length > 0 || (await checkSources());
  await build({ tests: true });
  let passed = 0;
  let failed = isSound ? 0 : 1;
  for (const name of wanted.length ? wanted : Object.keys(parts)) {
    const result = await parts[name]();
    passed += result.passed;
    failed += result.failed;
  }
  if (!isSound) console.log('\nThe types, the format or the sizes of the extension are not right: see above.');
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

/** Types, format, and whether the extension as it is shipped holds its sizes. */
async function checkSources() {
  const codes = await Promise.all([
    runNode(['node_modules/typescript/bin/tsc', '--noEmit']),
    runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
    runNode(['esbuild.js', '--production']),
  ]);
  return codes.every((code) => code === 0);
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
