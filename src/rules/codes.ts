import { checks } from './checks/index';
import type { Check, RuleSetEntry, Severity } from './rule';
import { codeOf, entriesOf, ruleSetNames, type RuleSetName } from './ruleSets';

/** What is known about a code of ours before a docset or an author has had a say. */
export interface CodeFacts {
  readonly code: string;
  /** Those that can show it, never empty: the one that is named like the code first. */
  readonly checks: readonly Check[];
  /** In the order of the rule sets; never empty. */
  readonly uses: readonly CodeUse[];
}

/** One thing that a rule set says under a code. */
export interface CodeUse {
  /** The first of the sets that says it; those that include it do as well. */
  readonly set: RuleSetName;
  readonly severity: Severity;
  /** Whether it is said only where a docset or an author gives it a level. */
  readonly isOff: boolean;
  /** With holes {0}, {1}. */
  readonly message: string;
}

/** Every code that the rule sets can show, in the order of the sets. */
export function allCodes(): ReadonlyMap<string, CodeFacts> {
  return (known ??= readCodes());
}

let known: ReadonlyMap<string, CodeFacts> | undefined;

function readCodes(): ReadonlyMap<string, CodeFacts> {
  const byType = new Map(checks.map((check) => [check.type, check]));
  const codes = new Map<string, { readonly uses: CodeUse[]; readonly checks: Set<Check> }>();
  const seen = new Set<RuleSetEntry>();
  for (const set of ruleSetNames) {
    for (const entry of entriesOf(set)) {
      const check = byType.get(entry.type);
      if (!check || seen.has(entry)) continue;
      seen.add(entry);
      for (const { code, ...words } of wordsOf(entry)) {
        const facts = codes.get(code) ?? { uses: [], checks: new Set() };
        codes.set(code, facts);
        facts.uses.push({ set, ...words });
        facts.checks.add(check);
      }
    }
  }
  const isNamesake = (code: string, check: Check) => Number(check.type === code);
  return new Map(
    [...codes].map(([code, facts]) => {
      const ordered = [...facts.checks].sort((a, b) => isNamesake(code, b) - isNamesake(code, a));
      return [code, { code, checks: ordered, uses: facts.uses }];
    }),
  );
}

function wordsOf(entry: RuleSetEntry): readonly (Omit<CodeUse, 'set'> & { readonly code: string })[] {
  const { message, messages = {}, severity, isOff = false } = entry;
  const own = { code: codeOf(entry), severity, isOff };
  const variants = Object.values(messages).map((words) =>
    typeof words === 'string' ? { ...own, message: words } : { ...own, ...defined(words) },
  );
  return message === undefined && variants.length ? variants : [{ ...own, message: message ?? '' }, ...variants];
}

/** Without what is said to be undefined, which would hide what stands before it. */
function defined<Words extends object>(words: Words): Words {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Words;
}
