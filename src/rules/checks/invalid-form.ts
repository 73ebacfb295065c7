import { directiveSyntax } from '../../vocabulary/directives';
import { quoteFixes, renameFixes } from '../attributeFixes';
import { reportProblems } from '../reportProblems';
import type { Check, Documentation } from '../rule';
import { tagStart } from '../tagStart';

export const documentation: Documentation = {
  title: 'A :::form that the build rejects',
  why: 'The page shows the tag as text instead of the button.',
  source: 'Learn build, grammar of :::form',
  examples: [
    { wrong: '«:::form» submitText="Create":::', message: 'Form action must be specified.' },
    { wrong: '«:::form» action="create-resource":::', message: 'Submit text must be specified.' },
    {
      wrong: ':::form action="create-resource" «submit-text»="Create":::',
      right: ':::form action="create-resource" submittext="Create":::',
      message: 'Unexpected attribute "submit-text".',
    },
    { wrong: ':::form action="create-resource" submitText="Create" model="./vm.json":::', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-form',
  check(context, report) {
    const { article } = context;
    reportProblems(context, report, 'invalid-form', (problem) => quoteFixes(article, problem));
    for (const directive of article.directives) {
      if (directive.name !== 'form' || !directive.recognised) continue;
      const has = (name: string) => directive.attributes.some((each) => each.name === name && each.value);
      const unknown = directive.attributes.find(({ name }) => !known.has(name));
      if (unknown) {
        const fixes = renameFixes(directive, unknown);
        report({ variant: 'unexpected-attribute', span: unknown.nameSpan, args: [unknown.name], fixes });
      } else if (!has('action')) report({ variant: 'missing-action', span: tagStart(directive) });
      else if (!has('submittext')) report({ variant: 'missing-submit-text', span: tagStart(directive) });
    }
  },
};

const known = new Set(directiveSyntax('form')!.attributes.map(({ name }) => name));
