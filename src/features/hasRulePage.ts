import { allCodes } from '../rules/codes';
import { styleRules, type StyleRule } from '../style/styleRules';

/** Whether `rulePage` has something to say about `code`; apart from it, since few who ask ever read the page. */
export function hasRulePage(code: string): boolean {
  return allCodes().has(code) || styleRuleOf(code) !== undefined;
}

export function styleRuleOf(code: string): StyleRule | undefined {
  return styleRules.find(({ id }) => id === code);
}
