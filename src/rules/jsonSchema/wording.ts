import { compileGlobs } from '../../docset/globs';
import { fill, withMore } from '../fillMessage';
import type { Severity } from '../rule';
import { schemaMessages, schemaSeverity } from './messages';
import type { SchemaItem } from './schema';
import { appliesTo, type RulePage, type SchemaRules } from './schemaRules';

/** What the author reads of a schema item. */
export interface WordedItem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The build shows it in pull requests only. */
  readonly pullRequestOnly: boolean;
}

/**
 * Code, level and words of `item` as the schema's own `rules` will have them; undefined when they leave it out,
 * altogether or on this page. Without a page it is about several, each of which has been asked before.
 */
export function wordItem(item: SchemaItem, rules: SchemaRules, page: RulePage | undefined): WordedItem | undefined {
  const rule = rules.get(item.propertyPath)?.get(item.code);
  const severity = rule?.severity ?? schemaSeverity(item.code);
  if (severity === 'off' || (rule && page && !appliesTo(rule, page))) return undefined;
  if (rule?.exclude && compileGlobs(rule.exclude, [])(item.place.path)) return undefined;
  const message = fill(rule?.message ?? schemaMessages[item.code], item.args);
  return {
    code: rule?.code ?? item.code,
    severity,
    message: withMore(message, rule?.additionalMessage),
    pullRequestOnly: rule?.pullRequestOnly ?? false,
  };
}
