import { allCodes, type CodeFacts } from '../rules/codes';
import { documentationOf } from '../rules/documentation';
import { fixKindOf, type FixKind } from '../rules/exampleRun';
import { ruleSetNames, type RuleSetName } from '../rules/ruleSets';
import type { Severity } from '../rules/rule';

/** One line of the list of all codes. */
export interface RuleRow {
  readonly code: string;
  /** The first rule set that has it. */
  readonly set: RuleSetName;
  /** The levels it can have, gravest first; none for one that is off unless somebody gives it a level. */
  readonly levels: readonly Severity[];
  readonly title: string;
  readonly fix: FixKind;
}

/** Every code that `set` and the sets below it can show, by name within each set. */
export function ruleTable(set: RuleSetName = 'entra'): readonly RuleRow[] {
  const included = ruleSetNames.slice(0, ruleSetNames.indexOf(set) + 1);
  return [...allCodes().values()]
    .map(rowOf)
    .filter((row) => included.includes(row.set))
    .sort((a, b) => ruleSetNames.indexOf(a.set) - ruleSetNames.indexOf(b.set) || (a.code < b.code ? -1 : 1));
}

function rowOf(facts: CodeFacts): RuleRow {
  const { code, checks, uses } = facts;
  const levels = severities.filter((level) => uses.some(({ severity, isOff }) => severity === level && !isOff));
  return { code, set: uses[0]!.set, levels, title: documentationOf(checks[0]!).title, fix: fixKindOf(facts) };
}

const severities: readonly Severity[] = ['error', 'warning', 'suggestion', 'info'];
