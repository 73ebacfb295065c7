import { readConfigText, type ConfigText } from '../docset/configText';
import type { RepositoryFiles } from '../docset/files';
import { folderOf, joinPath } from '../docset/paths';
import type { MarkdownlintRule, StyleRule } from './styleRules';

/**
 * A repository that uses markdownlint has decided about style already. Its config switches off here what it
 * switches off there: by `default`, rule id, alias or tag, the later line winning. What it switches on, or how it
 * sets a rule up, changes nothing, and neither does a config that cannot be read; `extends` is not followed.
 */
export function markdownlintSwitches(files: RepositoryFiles): (path: string) => (rule: StyleRule) => boolean {
  const paths = new Set(files.paths);
  const byFolder = new Map<string, (rule: StyleRule) => boolean>();

  function ofFolder(folder: string): (rule: StyleRule) => boolean {
    const known = byFolder.get(folder);
    if (known) return known;
    const name = configNames.find((each) => paths.has(joinPath(folder, each)));
    const switches = name ? readSwitches(files, joinPath(folder, name)) : folder ? ofFolder(folderOf(folder)) : none;
    byFolder.set(folder, switches);
    return switches;
  }

  return (path) => ofFolder(folderOf(path));
}

/** In the order in which markdownlint looks for them; the first one in a folder counts. */
const configNames = ['.markdownlint.jsonc', '.markdownlint.json', '.markdownlint.yaml', '.markdownlint.yml'];

function none(): boolean {
  return false;
}

function readSwitches(files: RepositoryFiles, path: string): (rule: StyleRule) => boolean {
  const config = readConfigText(path, files.read(path) ?? '');
  // A rule that markdownlint does not have was never decided on.
  return ({ markdownlint }) => markdownlint.length > 0 && markdownlint.every((rule) => isOff(config, rule));
}

function isOff({ root }: ConfigText, rule: MarkdownlintRule): boolean {
  const names = new Set([rule.id, rule.alias, ...rule.tags].map((name) => name.toLowerCase()));
  const entries = root?.entries ?? [];
  const byDefault = entries.findLast(({ key }) => key.toLowerCase() === 'default');
  const own = entries.findLast(({ key }) => names.has(key.toLowerCase()));
  return (own ?? byDefault)?.value.value === false;
}
