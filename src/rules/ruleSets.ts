import type { Docset } from '../docset/docset';
import { keptPerState } from '../docset/keptPerState';
import { lazy } from '../docset/lazy';
import { joinPath } from '../docset/paths';
import { buildRulesOf } from './buildRules';
import { checks } from './checks/index';
import { readContentRules } from './contentRules/readContentRules';
import { codeOf, policyOf, type PolicyOf, type PolicySources, type SeveritySettings } from './policy';
import type { Check, RuleSetEntry } from './rule';
import { build } from './sets/build';
import { entra } from './sets/entra';
import { learn } from './sets/learn';

export { codeOf, codesOf } from './policy';
export type { SeveritySettings } from './policy';

/** The sets that ship, each including the one before. */
export const ruleSetNames = ['build', 'learn', 'entra'] as const;
export type RuleSetName = (typeof ruleSetNames)[number];

/** A check together with the policy that holds for it in one docset. */
export interface ActiveRule {
  readonly check: Check;
  readonly entry: RuleSetEntry;
  /** What its reports say, after all that the docset and the author have decided. */
  readonly policyOf: PolicyOf;
}

/**
 * The rules that run in `docset`: those of `name` and the sets below it, then what the docset's own rule files and
 * config say, then the `.entra-docs.json` of folders, then the author's `settings`. Outside a Learn docset only the
 * set `build` applies.
 */
export function activeRules(docset: Docset, name: RuleSetName, settings: SeveritySettings = {}): readonly ActiveRule[] {
  const brought = rulesBroughtBy(docset);
  const wanted = `${name} ${JSON.stringify(settings)}`;
  const last = lastActive.get(brought);
  if (last?.wanted === wanted) return last.rules;
  const entries = entriesOf(docset.isLearn ? name : 'build');
  const rules = collectRules(entries, brought.own, { docset, buildRules: brought.buildRules, settings });
  lastActive.set(brought, { wanted, rules });
  return rules;
}

/** They are asked for at every key that an author presses, and stay the same until the docset's data change. */
const lastActive = new WeakMap<BroughtRules, { readonly wanted: string; readonly rules: readonly ActiveRule[] }>();

/** Of rules with the same type, those of the docset itself take the place of Learn's and Entra's. */
function collectRules(
  entries: readonly RuleSetEntry[],
  own: readonly RuleSetEntry[],
  sources: PolicySources,
): readonly ActiveRule[] {
  const ownTypes = new Set(own.map(({ type }) => type));
  const isReplaced = (entry: RuleSetEntry) =>
    ownTypes.has(entry.type) && (learn.includes(entry) || entra.includes(entry));
  const shipped = entries.filter((entry) => !isReplaced(entry));
  return [...shipped, ...own].flatMap((entry) => {
    const check = checksByType.get(entry.type);
    const policy = check && policyOf(entry, sources);
    return policy ? [{ check, entry, policyOf: policy }] : [];
  });
}

/** What the docset's own rule files say. */
interface BroughtRules {
  readonly buildRules: PolicySources['buildRules'];
  readonly own: readonly RuleSetEntry[];
}

/** They are not read at every key. */
const rulesBroughtBy = keptPerState<BroughtRules>((docset) => {
  const { config, find, text } = docset;
  const names = [config.buildValidationRules, config.markdownValidationRules, config.allowlists].flat();
  const isRead = (path: string) => text(path) !== undefined || find(path) === undefined;
  return {
    value: { buildRules: buildRulesOf(docset), own: readContentRules(docset).entries },
    isComplete: names.every((name) => isRead(joinPath('', name))),
  };
}, 'dataState');

const checksByType: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.type, check]));

/** The lines of set `name` and of those below it; a later line takes the place of one with the same type and code. */
export function entriesOf(name: RuleSetName): readonly RuleSetEntry[] {
  return entriesByName[name]();
}

/** Asked for at every key that an author presses. */
const entriesByName: Readonly<Record<RuleSetName, () => readonly RuleSetEntry[]>> = {
  build: lazy(() => collectEntries('build')),
  learn: lazy(() => collectEntries('learn')),
  entra: lazy(() => collectEntries('entra')),
};

function collectEntries(name: RuleSetName): readonly RuleSetEntry[] {
  const sets = { build, learn, entra };
  const entries = new Map<string, RuleSetEntry>();
  for (const each of ruleSetNames.slice(0, ruleSetNames.indexOf(name) + 1)) {
    for (const entry of sets[each]) entries.set(`${entry.type} ${codeOf(entry)}`, entry);
  }
  return [...entries.values()];
}
