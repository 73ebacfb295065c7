import { docsetWith } from '../contentRules/exampleRules';
import type { Check, Documentation } from '../rule';

export interface PathDepthParameters {
  readonly maxLevel: number;
}

const rule = docsetWith({
  type: 'MaxLevel',
  code: 'path-too-deep',
  message: "Article URL '{0}' is '{1}' levels deep. For SEO, URLs should be '{2}' levels or fewer.",
  maxLevel: 4,
});
const docfx = JSON.parse(rule['docfx.json']!) as { build: object };
const files = { ...rule, 'docfx.json': JSON.stringify({ build: { ...docfx.build, basePath: '/entra' } }) };

export const documentation: Documentation = {
  title: 'An article in too many folders',
  why: 'Search engines take what lies deep for less important. The base path of the site counts.',
  source: 'Learn content rules, MaxLevel',
  examples: [
    {
      path: 'a/b/c/d.md',
      wrong: '«»# Title\n',
      bare: true,
      files,
      message: "Article URL '/entra/a/b/c/d' is '5' levels deep. For SEO, URLs should be '4' levels or fewer.",
    },
    { path: 'a/b/d.md', wrong: '# Title\n', files, fine: true },
  ],
};

export const check: Check<PathDepthParameters> = {
  type: 'path-too-deep',
  check({ contentType, docset, path }, report, { maxLevel }) {
    const url = contentType === 'page' ? docset.siteUrl(path) : undefined;
    const depth = url?.match(/\//g)?.length ?? 0;
    if (depth > maxLevel) report({ span: { start: 0, end: 0 }, args: [url!, String(depth), String(maxLevel)] });
  },
};
