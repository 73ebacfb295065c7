import * as vscode from 'vscode';
import { ruleSetNames, type RuleSetName, type SeveritySettings } from '../rules/ruleSets';
import type { Severity } from '../rules/rule';

/** What the author has set, for one file. */
export interface Settings {
  readonly ruleSet: RuleSetName;
  /** By code, of our own rules and of remark-lint's. */
  readonly severities: SeveritySettings;
  readonly style: boolean;
  /** Whether an article says above its title how many files link to it. */
  readonly codeLens: boolean;
  /** Whether `ms.date` is set when an article is saved with a changed text. */
  readonly updateDateOnSave: boolean;
  /** Whether links and redirections go along with files that are moved or deleted. */
  readonly updateLinksOnMove: boolean;
  /** Whose finding is shown where another extension reports the same. */
  readonly besideOthers: 'theirs' | 'ours';
}

/** The settings that hold for `uri`; a value that makes no sense counts as not set. */
export function readSettings(uri: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(section, uri);
  const ruleSet = ruleSetNames.find((name) => name === configuration.get('rules')) ?? 'entra';
  const severities = Object.entries(configuration.get<Record<string, unknown>>('severity') ?? {});
  return {
    ruleSet,
    severities: Object.fromEntries(
      severities.filter((entry): entry is [string, Severity | 'off'] => isLevel(entry[1])),
    ),
    style: configuration.get('style') !== false,
    codeLens: configuration.get('codeLens') === true,
    updateDateOnSave: configuration.get('updateDateOnSave') === true,
    updateLinksOnMove: configuration.get('updateLinksOnMove') !== false,
    besideOthers: configuration.get('besideOthers') === 'ours' ? 'ours' : 'theirs',
  };
}

export function onSettings(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}

const section = 'entraDocs';
const levels: readonly unknown[] = ['off', 'error', 'warning', 'suggestion', 'info'] satisfies (Severity | 'off')[];

function isLevel(value: unknown): value is Severity | 'off' {
  return levels.includes(value);
}
