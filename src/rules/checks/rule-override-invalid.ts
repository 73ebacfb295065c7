import { readContentRules } from '../contentRules/readContentRules';
import { codeOf } from '../policy';
import type { Check, Documentation } from '../rule';

const rules = (more: object): string =>
  JSON.stringify({ headings: { rules: [{ type: 'H1Missing', code: 'no-h1', message: 'No H1.', ...more }] } });

export const documentation: Documentation = {
  title: 'A rule that the config may not change',
  why:
    'A content rule can be given another level in the config only where its rule file says so with `docfxOverride`. ' +
    'The build ignores what the config says about any other.',
  source: 'Learn build, configuration',
  examples: [
    {
      path: 'docfx.json',
      wrong: '{ "content": ["**/*.md"], "markdownValidationRules": "rules.json", "rules": { "no-h1": «"off"» } }',
      files: { 'rules.json': rules({}) },
      message: "Validation rule 'no-h1' is not overridable, so overrides in docfx.yml/docfx.json will be ignored.",
    },
    {
      path: 'docfx.json',
      wrong: '{ "content": ["**/*.md"], "markdownValidationRules": "rules.json", "rules": { "no-h1": "off" } }',
      files: { 'rules.json': rules({ docfxOverride: true }) },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'rule-override-invalid',
  checkDocset({ docset }, report) {
    const fixed = readContentRules(docset).entries.filter(({ isFixed }) => isFixed);
    for (const [code, { value }] of Object.entries(docset.config.rules)) {
      if (!fixed.some((entry) => codeOf(entry) === code)) continue;
      report({ path: value.path, span: value.span, args: [code] });
    }
  },
};
