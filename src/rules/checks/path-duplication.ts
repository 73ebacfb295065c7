import { docsetWith } from '../contentRules/exampleRules';
import type { Check, Documentation } from '../rule';

const rule = docsetWith({
  type: 'SegmentUnique',
  code: 'path-duplication',
  message: "Article URL '{0}' contains duplicated text '{1}'. For SEO, article URLs should not contain duplication.",
});
const docfx = JSON.parse(rule['docfx.json']!) as { build: object };
const files = { ...rule, 'docfx.json': JSON.stringify({ build: { ...docfx.build, basePath: '/entra' } }) };

export const documentation: Documentation = {
  title: 'An address that says the same twice',
  why: 'A name that stands twice in the address of a page says nothing more to readers and search engines. The base path of the site counts.',
  source: 'Learn content rules, SegmentUnique',
  examples: [
    {
      path: 'roles/entra/plan.md',
      wrong: '«»# Title\n',
      bare: true,
      files,
      message:
        "Article URL '/entra/roles/entra/plan' contains duplicated text 'entra'. For SEO, article URLs should not contain duplication.",
    },
    { path: 'roles/plan-roles.md', wrong: '# Title\n', files, fine: true },
  ],
};

export const check: Check = {
  type: 'path-duplication',
  check({ contentType, docset, path }, report) {
    const url = contentType === 'page' ? docset.siteUrl(path) : undefined;
    const segments = (url ?? '')
      .toLowerCase()
      .split('/')
      .filter((segment) => segment);
    const twice = segments.find((segment, index) => segments.indexOf(segment) < index);
    if (twice !== undefined) report({ span: { start: 0, end: 0 }, args: [url!, twice] });
  },
};
