import { tocRuleReports } from '../../docset/toc/tocPages';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A page that stands twice in a table of contents',
  why: 'The page can only be selected at one of its entries, so readers who come by the other one are taken elsewhere in the tree.',
  source: 'Learn content rules, TocEntryDuplicated',
  examples: [
    {
      path: 'articles/TOC.yml',
      wrong: '«»- name: Plan\n  href: plan.md\n- name: Plan again\n  href: plan.md#steps\n',
      files: { 'articles/plan.md': '# Plan\n' },
      message:
        'Article is referenced in more than one TOC node: plan.md. Each article can only be referenced once in a toc.',
    },
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  href: plan.md\n- name: Site\n  href: /entra\n- name: Site again\n  href: /entra\n',
      files: { 'articles/plan.md': '# Plan\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'toc-entry-duplicated',
  checkLinks({ contentType, docset, path }, report) {
    if (contentType !== 'toc') return;
    for (const found of tocRuleReports(docset, path))
      if (found.code === 'toc-entry-duplicated') report(reportOf(found));
  },
};
