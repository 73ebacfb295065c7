import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColdRun } from './coldProcess';

/** A program that reads or checks every article of the folder it is started in. */
export interface Checker {
  readonly id: CheckerId;
  readonly name: string;
  /** What is typed, with paths cut short. */
  readonly shown: string;
  /** The command; undefined where what it needs is not installed. */
  readonly command: readonly string[] | undefined;
  /** Whether a docset of 3,000 takes it the better part of a minute: then one round must do. */
  readonly isSlow?: boolean;
  /** What it has found; undefined for one that only reads. */
  readonly found?: (run: ColdRun) => readonly FoundPlace[];
}

export type CheckerId =
  'floor' | 'ours' | 'rumdlLinks' | 'rumdl' | 'languageService' | 'markdownlint' | 'remarkParse' | 'validateLinks';

export interface FoundPlace {
  /** Relative to the folder. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Whether it is about a link, an image or an include. */
  readonly isAboutLink: boolean;
}

/** All checkers, ours second; `cli` is our built command line, `peers` the folder the others are installed in. */
export function checkers(project: string, cli: string, peers: string): readonly Checker[] {
  const script = (name: string) => join(project, 'test', 'bench', 'peers', name);
  const node = (name: string, file: string, ...args: readonly string[]) =>
    existsSync(join(peers, 'node_modules', name)) ? [process.execPath, file, ...args] : undefined;
  const inPeers = (...parts: readonly string[]) => join(peers, 'node_modules', ...parts);
  const version = (name: string) => versionOf(inPeers(name, 'package.json'));
  const rumdl = rumdlBinary(peers);
  const rumdlOptions = ['check', '--no-cache', '--no-config'];
  return [
    {
      id: 'floor',
      name: `Node ${process.versions.node} that reads the files`,
      shown: 'node readFiles.js',
      command: [process.execPath, script('readFiles.js')],
    },
    {
      id: 'ours',
      name: `entra-docs ${versionOf(join(project, 'package.json'))}, all rules`,
      shown: 'node dist/cli.js check --rules entra',
      command: [process.execPath, cli, 'check', '--rules', 'entra'],
      found: ({ output }) => placesIn(output, /^(?<path>\S.*?):(?<line>\d+):\d+ +\w+ +(?<code>\S+)/, linkCodes.ours),
    },
    {
      id: 'rumdlLinks',
      name: `rumdl ${version('rumdl')} (Rust), link rules only`,
      shown: `rumdl ${rumdlOptions.join(' ')} --enable MD051,MD057 .`,
      command: rumdl ? [rumdl, ...rumdlOptions, '--enable', 'MD051,MD057', '.'] : undefined,
      found: ({ output }) => placesIn(output, /^(?<path>.+?):(?<line>\d+):\d+: \[(?<code>\w+)\]/, linkCodes.rumdl),
    },
    {
      id: 'rumdl',
      name: `rumdl ${version('rumdl')} (Rust), all rules`,
      shown: `rumdl ${rumdlOptions.join(' ')} .`,
      command: rumdl ? [rumdl, ...rumdlOptions, '.'] : undefined,
      found: ({ output }) => placesIn(output, /^(?<path>.+?):(?<line>\d+):\d+: \[(?<code>\w+)\]/, linkCodes.rumdl),
    },
    {
      id: 'languageService',
      name: `vscode-markdown-languageservice ${version('vscode-markdown-languageservice')}, all diagnostics`,
      shown: 'node languageService.js',
      command: node('vscode-markdown-languageservice', script('languageService.js'), peers),
      found: ({ output }) => placesIn(output, /^(?<path>.+?):(?<line>\d+) (?<code>\S+)/, linkCodes.languageService),
    },
    {
      id: 'markdownlint',
      name: `markdownlint-cli2 ${version('markdownlint-cli2')}, default rules`,
      isSlow: true,
      shown: 'markdownlint-cli2 "**/*.md"',
      command: node('markdownlint-cli2', inPeers('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'), '**/*.md'),
      found: ({ errors }) =>
        placesIn(errors, /^(?<path>.+?):(?<line>\d+)(?::\d+)? error (?<code>\w+)/, linkCodes.markdownlint),
    },
    {
      id: 'remarkParse',
      name: `remark-parse ${version('remark-parse')} of every file, nothing else`,
      isSlow: true,
      shown: 'node parseFiles.js',
      command: node('remark-parse', script('parseFiles.js'), peers),
    },
    {
      id: 'validateLinks',
      name: `remark-cli ${version('remark-cli')} with remark-validate-links ${version('remark-validate-links')}`,
      isSlow: true,
      shown: 'remark . --quiet --no-stdout --use remark-validate-links=repository:false,root:"."',
      command: node(
        'remark-validate-links',
        inPeers('remark-cli', 'cli.js'),
        ...['.', '--quiet', '--no-stdout', '--no-config', '--no-color', '--use'],
        `${inPeers('remark-validate-links', 'index.js')}=repository:false,root:"."`,
      ),
      found: ({ errors }) => placesUnderFiles(errors),
    },
  ];
}

/** The codes of each that say that a link, an image or an include leads nowhere, or by a detour. */
const linkCodes = {
  ours: /^(file-not-found|bookmark-not-found|link-redirected|include-not-found)$/,
  rumdl: /^MD05[17]$/,
  markdownlint: /^MD051$/,
  languageService: /^link\.no-such/,
};

/** One place for each line of `text` that `pattern` matches, with the groups `path`, `line` and `code`. */
function placesIn(text: string, pattern: RegExp, aboutLinks: RegExp): readonly FoundPlace[] {
  return text.split('\n').flatMap((line) => {
    const groups = pattern.exec(line)?.groups;
    if (!groups) return [];
    return [{ path: groups.path!, line: Number(groups.line), isAboutLink: aboutLinks.test(groups.code!) }];
  });
}

/** remark names a file once, and below it the places in it. */
function placesUnderFiles(text: string): readonly FoundPlace[] {
  let path = '';
  return text.split('\n').flatMap((line) => {
    const place = /^(\d+):\d+\S* +warning/.exec(line);
    if (place) return [{ path, line: Number(place[1]), isAboutLink: true }];
    if (/\.md$/.test(line)) path = line;
    return [];
  });
}

function versionOf(manifest: string): string {
  if (!existsSync(manifest)) return '(not installed)';
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** The program itself, without the Node script around it, which takes longer to start than the program. */
function rumdlBinary(peers: string): string | undefined {
  const name = `cli-${process.platform}-${process.arch}`;
  const folders = [name, `${name}-musl`].map((each) => join(peers, 'node_modules', '@rumdl', each));
  const files = folders.flatMap((folder) => [join(folder, 'rumdl'), join(folder, 'rumdl.exe')]);
  return files.find((file) => existsSync(file));
}
