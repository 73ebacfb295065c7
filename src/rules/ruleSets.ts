import type { Docset } from '../docset/docset';
import { compileGlobs } from '../docset/globs';
import { checks } from './checks/index';
import type { Check, RuleSetEntry, Severity } from './rule';
import { build } from './sets/build';
import { entra } from './sets/entra';
import { learn } from './sets/learn';

/** The sets that ship, each including the one before. */
export const ruleSetNames = ['build', 'learn', 'entra'] as const;
export type RuleSetName = (typeof ruleSetNames)[number];

/** The author's own levels, by code. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

/** A check together with the policy that holds for it in one docset. */
export interface ActiveRule {
  readonly check: Check;
  readonly entry: RuleSetEntry;
  readonly code: string;
  /** What a docset or an author decided about the level; undefined leaves it to the entry and its messages. */
  readonly severity: Severity | undefined;
  /** Whether the docset's config leaves this docset-relative path to the rule. */
  covers(path: string): boolean;
}

/**
 * The rules that run in `docset`: those of `name` and the sets below it, then what the docset's config says,
 * then the author's `settings`. Outside a Learn docset only the set `build` applies.
 */
export function activeRules(
  docset: Pick<Docset, 'config' | 'isLearn'>,
  name: RuleSetName,
  settings: SeveritySettings = {},
): readonly ActiveRule[] {
  const byType = new Map(checks.map((check) => [check.type, check]));
  const rules: ActiveRule[] = [];
  for (const entry of entriesOf(docset.isLearn ? name : 'build')) {
    const check = byType.get(entry.type);
    const code = codeOf(entry);
    const override = own(docset.config.rules, code);
    const severity = own(settings, code) ?? override?.severity;
    if (!check || severity === 'off') continue;
    const message = override?.message;
    rules.push({
      check,
      entry: message === undefined ? entry : { ...entry, message, messages: undefined },
      code: override?.code ?? code,
      severity,
      covers: outside(override?.exclude ?? []),
    });
  }
  return rules;
}

/** The lines of set `name` and of those below it; a later line takes the place of one with the same type and code. */
export function entriesOf(name: RuleSetName): readonly RuleSetEntry[] {
  const sets = { build, learn, entra };
  const entries = new Map<string, RuleSetEntry>();
  for (const each of ruleSetNames.slice(0, ruleSetNames.indexOf(name) + 1)) {
    for (const entry of sets[each]) entries.set(`${entry.type} ${codeOf(entry)}`, entry);
  }
  return [...entries.values()];
}

/** The code that `entry` shows. */
export function codeOf(entry: RuleSetEntry): string {
  return entry.code ?? entry.type;
}

function outside(globs: readonly string[]): (path: string) => boolean {
  return globs.length ? compileGlobs(['**'], globs) : () => true;
}

/** A config is a stranger's text: `constructor` is no rule. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
