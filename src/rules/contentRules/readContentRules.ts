import type { Span } from '../../article/span';
import { entryOf, oneOrMany, readConfigText, stringOf, stringsOf, type ConfigValue } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { joinPath } from '../../docset/paths';
import type { RuleSetEntry, Severity } from '../rule';
import { allowListsOf, type AllowLists } from './allowLists';
import { contentRuleType } from './ruleTypes';

/** The content rules that a docset brings along, and what is wrong with the files they stand in. */
export interface ContentRules {
  readonly entries: readonly RuleSetEntry[];
  readonly problems: readonly ContentRuleProblem[];
}

export interface ContentRuleProblem {
  readonly kind: 'syntax' | 'unknown-type';
  /** What the parser says, or the type as written. */
  readonly detail: string;
  readonly path: string;
  readonly span: Span;
}

/**
 * Reads the files of the docset's `markdownValidationRules`: `{ group: { rules: [...] } }`, property names in any
 * letter case. A url is what the service supplies: not for us. Of a broken file what can be read counts, and a rule
 * of an unknown type costs itself only.
 */
export function readContentRules(docset: Pick<Docset, 'config' | 'text'>): ContentRules {
  const lists = allowListsOf(docset);
  const entries: RuleSetEntry[] = [];
  const problems: ContentRuleProblem[] = [];
  for (const name of docset.config.markdownValidationRules) {
    const path = joinPath('', name);
    const text = docset.text(path);
    if (text === undefined) continue;
    const { root, problem } = readConfigText(path, text);
    if (problem) problems.push({ kind: 'syntax', detail: problem.message, path, span: problem.span });
    for (const { value: group } of root?.entries ?? []) {
      for (const rule of oneOrMany(entryOf(group, 'rules'))) {
        const type = stringOf(rule, 'type');
        if (type === undefined || entryOf(rule, 'disabled')?.value === true) continue;
        const entry = entryOfRule(rule, type, lists);
        if (entry) entries.push(entry);
        else if (!contentRuleType(type)) {
          const { span } = entryOf(rule, 'type')!;
          problems.push({ kind: 'unknown-type', detail: type, path, span });
        }
      }
    }
  }
  return { entries, problems };
}

function entryOfRule(rule: ConfigValue, typeName: string, lists: AllowLists): RuleSetEntry | undefined {
  const type = contentRuleType(typeName);
  if (type?.check === undefined) return undefined;
  const contentTypes = entryOf(rule, 'contentTypes');
  return {
    type: type.check,
    code: stringOf(rule, 'code'),
    severity: severityOf(stringOf(rule, 'severity')),
    message: stringOf(rule, 'message') ?? '',
    contentTypes: contentTypes && stringsOf(contentTypes),
    parameters: type.parameters?.(rule, lists),
    isFixed: entryOf(rule, 'docfxOverride')?.value !== true,
  };
}

/** Of a level that nobody knows no more is made than a suggestion. */
function severityOf(name: string | undefined): Severity {
  const severities: readonly Severity[] = ['error', 'warning', 'suggestion', 'info'];
  return severities.find((severity) => severity === name?.toLowerCase()) ?? 'suggestion';
}
