import { articlesInNoToc } from '../../docset/toc/tocPages';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'An article in no table of contents',
  why: 'No reader finds the article by browsing, and its page shows the table of contents of some other one.',
  source: 'Learn content rules, TocMissing',
  examples: [
    {
      path: 'articles/lost.md',
      wrong: '«»# Lost\n',
      bare: true,
      files: { 'articles/TOC.yml': '- name: Plan\n  href: plan.md\n', 'articles/plan.md': '# Plan\n' },
      message: 'Article is not referenced from a table of contents. Every article must be in a toc.',
    },
    {
      path: 'articles/plan.md',
      wrong: '# Plan\n',
      files: { 'articles/TOC.yml': '- name: Plan\n  href: plan.md\n' },
      fine: true,
    },
    { wrong: '# Plan\n', fine: true },
  ],
};

export const check: Check = {
  type: 'toc-missing',
  *checkDocset({ docset }, report) {
    for (const found of yield* articlesInNoToc(docset)) report(reportOf(found));
  },
};
