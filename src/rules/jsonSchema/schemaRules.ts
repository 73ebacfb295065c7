import type { RuleOverride } from '../../docset/config';
import { ruleOverride } from '../../docset/ruleOverride';
import { entryOf, stringsOf, type ConfigValue } from '../../docset/configText';
import type { Place } from './schema';

/** What `rules` of a schema say, by attribute (`a.b`) and base code. */
export type SchemaRules = ReadonlyMap<string, ReadonlyMap<string, SchemaRule>>;

/** How one finding about one attribute is shown; what is left out stays as it is. */
export interface SchemaRule extends RuleOverride {
  readonly canonicalVersionOnly: boolean;
  readonly pullRequestOnly: boolean;
  /** `SEO` leaves pages alone that search engines do not see. */
  readonly tags: readonly string[];
}

/** The page that a finding is about. */
export interface RulePage {
  /** Of the build's types of pages, in lower case: `conceptual`, `toc`, `landing`, ... */
  readonly contentType: string;
  readonly isHiddenFromSearch: boolean;
  /** False for a page that need not be of the canonical version. */
  readonly isCanonical: boolean;
}

/** Reads the member `rules` of a schema; what is no rule is left out, with a problem. */
export function readSchemaRules(schema: ConfigValue, problem: (place: Place, message: string) => void): SchemaRules {
  const rules = entryOf(schema, 'rules');
  if (!rules || rules.value === null) return new Map();
  if (!rules.entries) problem(rules, "'rules' should be an object.");
  return new Map(rules.entries?.map(({ key, value }) => [key, rulesOf(key, value)]));

  function rulesOf(attribute: string, ofAttribute: ConfigValue): ReadonlyMap<string, SchemaRule> {
    if (!ofAttribute.entries) problem(ofAttribute, `The rules of '${attribute}' should be an object.`);
    const byCode = new Map<string, SchemaRule>();
    for (const { key: code, value } of ofAttribute.entries ?? []) {
      const rule = readRule(value);
      if (rule) byCode.set(code, rule);
      else problem(value, `The rule '${code}' of '${attribute}' should be an object or a severity.`);
    }
    return byCode;
  }
}

/** Whether the rule looks at the page at all. */
export function appliesTo(rule: SchemaRule, page: RulePage): boolean {
  if (rule.contentTypes && !rule.contentTypes.some((type) => type.toLowerCase() === page.contentType)) return false;
  if (rule.canonicalVersionOnly && !page.isCanonical) return false;
  return !(page.isHiddenFromSearch && rule.tags.includes('SEO'));
}

function readRule(value: ConfigValue): SchemaRule | undefined {
  const rule = ruleOverride(value);
  const flag = (key: string) => entryOf(value, key)?.value === true;
  return (
    rule && {
      ...rule,
      canonicalVersionOnly: flag('canonicalVersionOnly'),
      pullRequestOnly: flag('pullRequestOnly'),
      tags: stringsOf(entryOf(value, 'tags')),
    }
  );
}
