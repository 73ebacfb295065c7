import { checks } from '../rules/checks/index';
import { codeOf, entriesOf } from '../rules/ruleSets';
import { styleRules } from '../style/styleRules';

/** What a rule is about, in short. */
export interface RuleTitle {
  readonly title: string;
  readonly why: string;
}

/** Every rule that a comment in an article can name, by its code: checks of all sets and style rules. */
export function ruleTitles(): ReadonlyMap<string, RuleTitle> {
  const byType = new Map(checks.map((check) => [check.type, check]));
  const titles = new Map<string, RuleTitle>();
  for (const entry of entriesOf('entra')) {
    const check = byType.get(entry.type);
    if (check) titles.set(codeOf(entry), check);
  }
  for (const rule of styleRules) titles.set(rule.id, rule);
  return titles;
}
