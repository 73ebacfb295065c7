import type { RuleOverride } from '../docset/config';
import { ruleOverride } from '../docset/ruleOverride';
import type { ConfigProblem } from '../docset/configProblem';
import { entryOf, oneOrMany, readConfigText, stringOf, type ConfigText } from '../docset/configText';
import type { Docset } from '../docset/docset';
import { joinPath } from '../docset/paths';

/**
 * What the files of a docset's `buildValidationRules` make of the build's own codes: `{ group: { rules: [...] } }`,
 * each rule for the code that its `type` names (`FileNotFound` or `file-not-found`). A url is not for us, and of a
 * broken file what can be read counts.
 */
export function buildRulesOf(docset: Pick<Docset, 'config' | 'text'>): ReadonlyMap<string, readonly RuleOverride[]> {
  const byCode = new Map<string, RuleOverride[]>();
  for (const { root } of ruleFiles(docset)) {
    for (const { value: group } of root?.entries ?? []) {
      for (const rule of oneOrMany(entryOf(group, 'rules'))) {
        const type = stringOf(rule, 'type');
        const override = ruleOverride(rule);
        if (type === undefined || !override) continue;
        const code = kebabCase(type);
        byCode.set(code, [...(byCode.get(code) ?? []), override]);
      }
    }
  }
  return byCode;
}

/** The files among them that are no JSON. */
export function buildRuleProblems(docset: Pick<Docset, 'config' | 'text'>): readonly ConfigProblem[] {
  return ruleFiles(docset).flatMap(({ problem }) => problem ?? []);
}

function ruleFiles({ config, text }: Pick<Docset, 'config' | 'text'>): readonly ConfigText[] {
  return config.buildValidationRules.map((name) => {
    const path = joinPath('', name);
    return readConfigText(path, text(path) ?? '');
  });
}

/** `FileNotFound` is `file-not-found`; `H1Missing` is `h1-missing`. */
function kebabCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();
}
