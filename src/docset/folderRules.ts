import { entryOf, readConfigText } from './configText';
import type { ConfigProblem } from './configProblem';
import { climbs, folderOf, isWithin, nameOf } from './paths';

/** How loudly a rule speaks, or that it does not. */
export type RuleLevel = 'off' | 'error' | 'warning' | 'suggestion' | 'info';

/**
 * What an `.entra-docs.json` says about the files below its folder: `{ "rules": { "code": "off" } }`. It may hold
 * comments. A level that is none is left alone, as are codes that nobody knows.
 */
export interface FolderRules {
  /** Docset-relative; '' for the docset itself, and one above it climbs. */
  readonly folder: string;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

export function isFolderRulesFile(path: string): boolean {
  return nameOf(path).toLowerCase() === '.entra-docs.json';
}

/** Reads the file at the docset-relative `path`. */
export function readFolderRules(
  path: string,
  text: string,
): { readonly rules: FolderRules; readonly problem: ConfigProblem | undefined } {
  const { root, problem } = readConfigText(path, text);
  const entries = entryOf(root, 'rules')?.entries ?? [];
  const levels = entries.flatMap(({ key, value }): [string, RuleLevel][] => {
    const level = ruleLevels.find((each) => each === value.value);
    return level ? [[key, level]] : [];
  });
  return { rules: { folder: folderOf(path), levels: new Map(levels) }, problem };
}

/** What the nearest folder around the docset-relative `path` that speaks about `code` says; outer folders come first. */
export function folderLevel(rules: readonly FolderRules[], path: string, code: string): RuleLevel | undefined {
  const speaks = ({ folder, levels }: FolderRules) => levels.has(code) && (climbs(folder) || isWithin(folder, path));
  return rules.findLast(speaks)?.levels.get(code);
}

const ruleLevels: readonly RuleLevel[] = ['off', 'error', 'warning', 'suggestion', 'info'];
