import { readContentRules } from '../contentRules/readContentRules';
import type { Check, Documentation } from '../rule';

const docfx = '{ "build": { "content": ["**/*.md"], "markdownValidationRules": "rules.json" } }';

export const documentation: Documentation = {
  title: 'A content rule set that cannot be followed',
  why:
    'The files of `markdownValidationRules` say which content rules hold for the docset. A rule of a type that nobody ' +
    'knows is left out, and so is what stands behind a syntax error; all other rules hold.',
  source: 'Learn build, content rules',
  examples: [
    {
      path: 'rules.json',
      wrong: '{ "headings": { "rules": [{ "type": «"H1Mising"», "code": "h1", "severity": "INFO" }] } }',
      files: { 'docfx.json': docfx },
      message: "There is no content rule of the type 'H1Mising'.",
    },
    {
      path: 'rules.json',
      wrong: '{ "headings": { "rules": [{ "type": "H1Missing" "code": "h1" }] } }'.replace('"code"', '«"code"»'),
      files: { 'docfx.json': docfx },
    },
    {
      path: 'rules.json',
      wrong:
        '{ "links": { "Rules": [{ "Type": "BrokenLinks" }, { "type": "x", "disabled": true }, 1], "name": "Links" }, "a": 1 }',
      files: { 'docfx.json': docfx },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'content-rule-set',
  checkDocset({ docset }, report) {
    for (const { kind, detail, path, span } of readContentRules(docset).problems) {
      report({ path, span, args: [detail], variant: kind });
    }
  },
};
