import { docsetWith } from '../contentRules/exampleRules';
import type { Check, Documentation } from '../rule';

export interface CodeLanguageInvalidParameters {
  /** What a fence may say; undefined when the docset brings no list, and then nothing is wrong. */
  readonly languages: ReadonlySet<string> | undefined;
}

const rule = docsetWith({
  type: 'CodeLanguageInvalid',
  code: 'dev-language-invalid',
  message: "'{0}' is not a language that the site knows.",
});
const docfx = JSON.parse(rule['docfx.json']!) as { build: object };
const files = {
  ...rule,
  'docfx.json': JSON.stringify({ build: { ...docfx.build, allowlists: 'lists.json' } }),
  'lists.json': JSON.stringify({ devlang: { nestedTaxonomy: ['csharp', 'azurecli'] } }),
};

export const documentation: Documentation = {
  title: 'A code block in a language that the site does not know',
  why: 'A language that is not on the list is not highlighted. Letter case counts, and so does all that stands behind the fence.',
  source: 'Learn content rules, CodeLanguageInvalid',
  examples: [
    { wrong: '```«CSharp»\nx;\n```\n', files, message: "'CSharp' is not a language that the site knows." },
    { wrong: '~~~«csharp beta-1.0»\nx;\n~~~\n', files },
    { wrong: '```csharp\nx;\n```\n\n```\nx\n```\n', files, fine: true },
    { wrong: '```whatever\nx;\n```\n', files: rule, fine: true },
  ],
};

export const check: Check<CodeLanguageInvalidParameters> = {
  type: 'code-language-invalid',
  check({ article }, report, { languages }) {
    for (const { fence } of languages ? article.blocks : []) {
      const info = fence?.info.trim();
      if (info && !languages!.has(info)) report({ span: fence!.infoSpan, args: [info] });
    }
  },
};
