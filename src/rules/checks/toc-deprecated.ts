import { tocRuleReports } from '../../docset/toc/tocPages';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A table of contents in markdown',
  why: 'The site still reads it, but what a TOC can say today is only said in YAML.',
  source: 'Learn content rules, TocDeprecated',
  examples: [
    {
      path: 'articles/toc.md',
      wrong: '«»# [Plan](plan.md)\n',
      bare: true,
      files: { 'articles/plan.md': '# Plan\n' },
      message: 'A TOC in markdown is deprecated. Use TOC.yml.',
    },
    { path: 'articles/TOC.yml', wrong: '- name: Plan\n  href: /entra\n', fine: true },
  ],
};

export const check: Check = {
  type: 'toc-deprecated',
  checkLinks({ contentType, docset, path }, report) {
    if (contentType !== 'toc') return;
    for (const found of tocRuleReports(docset, path)) if (found.code === 'toc-deprecated') report(reportOf(found));
  },
};
