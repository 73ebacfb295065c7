import type { RuleOverride } from './config';
import { entryOf, stringOf, stringsOf, type ConfigValue } from './configText';

const severities = ['off', 'error', 'warning', 'suggestion', 'info'] as const;

/** A rule as `rules` of a config and the rule files write it; undefined for something else. */
export function ruleOverride(value: ConfigValue): RuleOverride | undefined {
  const severity = (name: unknown) => severities.find((known) => known === String(name).toLowerCase());
  if (typeof value.value === 'string') return { value, severity: severity(value.value) };
  if (!value.entries) return undefined;
  const exclude = entryOf(value, 'exclude');
  const contentTypes = entryOf(value, 'contentTypes');
  return {
    value,
    severity: entryOf(value, 'disabled')?.value === true ? 'off' : severity(entryOf(value, 'severity')?.value),
    exclude: exclude && stringsOf(exclude),
    code: stringOf(value, 'code'),
    message: stringOf(value, 'message'),
    additionalMessage: stringOf(value, 'additionalMessage'),
    contentTypes: contentTypes && stringsOf(contentTypes),
    propertyPath: stringOf(value, 'propertyPath'),
  };
}
