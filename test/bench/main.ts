// The bench itself, started by run.js once everything is built and installed.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { docsetOnDisk } from './docsets/onDisk';
import { bundleSteps, type Figures, type VsCodeMeasurement } from './figures';
import type { InProcessMeasurement } from './inProcess/main';
import { writeReadme } from './readme';
import { bundleTable, circumstances, goalTable, tables } from './report';
import { markdownOf, textOf } from './table';
import { checkers } from './wholeDocset/checkers';
import { measureDocset, type DocsetMeasurement } from './wholeDocset/measureDocset';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    full: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    only: { type: 'string' },
    parts: { type: 'string', default: 'docsets,editor' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '40' },
    write: { type: 'boolean', default: false },
  },
});

/** Above so many articles a slow checker takes minutes for one round. */
const mostForSlow = 5000;

const bench = resolve('.bench');
const peers = join(bench, 'peers');

async function main(): Promise<void> {
  const parts = new Set(values.parts.split(','));
  const docsets = parts.has('docsets') ? await measureDocsets() : [];
  const inProcess = parts.has('editor') ? measureInProcess() : undefined;
  const bundles = bundleSteps(readFileSync(join(bench, 'build.txt'), 'utf8'));
  const vsCode = join(bench, 'vscode.json');
  const inVsCode = existsSync(vsCode) ? (JSON.parse(readFileSync(vsCode, 'utf8')) as VsCodeMeasurement) : undefined;
  show({ docsets, inProcess, bundles, inVsCode });
}

/** The folders that were given, or else generated docsets; both when sizes were given too. */
async function measureDocsets(): Promise<readonly DocsetMeasurement[]> {
  const wanted = values.only && new Set(['floor', 'ours', ...values.only.split(',')]);
  const all = checkers(resolve('.'), join(bench, 'dist', 'cli.js'), peers).filter(
    ({ id }) => !wanted || wanted.has(id),
  );
  const limits = {
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    say: (text: string) => console.error(text),
  };
  const measured: DocsetMeasurement[] = [];
  for (const folder of positionals) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const articles = names.filter((name) => name.endsWith('.md')).length;
    measured.push(await measureDocset(all, { folder: resolve(folder), articles, planted: undefined, ...limits }));
  }
  const usual = values.full ? '800,3000,26000' : positionals.length ? '' : '800,3000';
  for (const articles of (values.sizes ?? usual).split(',').filter(Boolean).map(Number)) {
    const { root: folder, docset } = docsetOnDisk(join(bench, 'docsets'), articles);
    const some = articles > mostForSlow && !values.full ? all.filter(({ isSlow }) => !isSlow) : all;
    measured.push(await measureDocset(some, { folder, articles, planted: docset.planted(), ...limits }));
  }
  return measured;
}

/** In a process of its own, whose heap nothing else has filled. */
function measureInProcess(): InProcessMeasurement {
  const { root } = docsetOnDisk(join(bench, 'docsets'), 5000);
  console.error('Keystroke, hover, completion, definition, renaming, opening');
  const script = join('out', 'bench', 'inProcess', 'main.js');
  const printed = execFileSync(process.execPath, [script, peers, root], { encoding: 'utf8' });
  return JSON.parse(printed) as InProcessMeasurement;
}

function show(figures: Figures): void {
  const all = tables(figures);
  const when = circumstances(new Date());
  console.log(`${when}\n\n${[...all, bundleTable(figures), goalTable(figures)].map(textOf).join('\n')}`);
  if (values.write) {
    const file = 'README.md';
    const readme = readFileSync(file, 'utf8');
    const section = `${when}\n\n${all.map(markdownOf).join('\n')}`;
    writeFileSync(file, writeReadme(readme, section));
    execFileSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', file]);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
