import { allCodes } from '../rules/codes';
import { documentationOf } from '../rules/documentation';
import { styleRules } from '../style/styleRules';

/** What a rule is about, in short. */
export interface RuleTitle {
  readonly title: string;
  readonly why: string;
}

/** Every rule that a comment in an article can name, by its code: checks of all sets and style rules. */
export function ruleTitles(): ReadonlyMap<string, RuleTitle> {
  return new Map<string, RuleTitle>([
    ...[...allCodes()].map(([code, { checks }]) => [code, documentationOf(checks[0]!)] as const),
    ...styleRules.map((rule) => [rule.id, rule] as const),
  ]);
}
