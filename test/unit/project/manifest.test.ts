import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly browser: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: boolean }; virtualWorkspaces: boolean };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly grammars: readonly { readonly path: string }[];
  };
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Setting {
  readonly scope: string;
  readonly markdownDescription: string;
  readonly default: unknown;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const editorSources = readdirSync('src/editor').map((name) => readFileSync(`src/editor/${name}`, 'utf8'));
const source = [readFileSync('src/extension.ts', 'utf8'), ...editorSources].join('\n');

suite('The manifest', () => {
  const { commands, menus, configuration, grammars } = manifest.contributes;

  test('names every command that is registered, and no other', () => {
    const registered = [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)].map((match) => match[1]);
    assert.deepEqual(commands.map(({ command }) => command).sort(), registered.sort());
    for (const { category } of commands) assert.equal(category, 'Entra Docs');
  });

  test('shows no command outside docsets', () => {
    for (const { command } of commands) {
      const entry = menus.commandPalette.find((each) => each.command === command);
      assert.match(entry?.when ?? '', /\bentraDocs\.(inDocset|hasDocset|docsetChecked)\b/, command);
    }
  });

  test('documents every setting that is read, each for a folder of its own', () => {
    const read = [...source.matchAll(/configuration\.get(?:<[^(]*>)?\('([^']+)'\)/g)].map((match) => match[1]);
    assert.deepEqual(Object.keys(configuration.properties).sort(), read.map((name) => `entraDocs.${name}`).sort());
    for (const [name, setting] of Object.entries(configuration.properties)) {
      assert.equal(setting.scope, 'resource', name);
      assert.ok(setting.markdownDescription.endsWith('.'), name);
      assert.notEqual(setting.default, undefined, name);
    }
  });

  test('wakes the extension for markdown and in the folder of a docset, without a search, in both hosts', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:markdown',
      'workspaceContains:.openpublishing.publish.config.json',
      'workspaceContains:docfx.json',
    ]);
    assert.deepEqual(manifest.capabilities, { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
    assert.deepEqual([manifest.main, manifest.browser], ['./dist/extension.js', './dist/extension.web.js']);
  });

  test('is typed against the oldest version of VS Code that it allows', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  test('contributes files that exist', () => {
    for (const { path } of grammars) assert.ok(existsSync(path), path);
  });
});
