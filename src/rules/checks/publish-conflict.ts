import { monikersOf } from '../../docset/monikers/monikers';
import { publishConflicts } from '../../docset/publishConflicts';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Several files at one address',
  why:
    'Two files that come to one address, or are written to one file, cannot both be published. The build keeps one ' +
    'of them, and which one is not for the author to say.',
  source: 'Learn build, links and files',
  examples: [
    {
      path: 'articles/TOC.yml',
      wrong: '- name: A\n',
      files: { 'articles/toc.md': '# A\n' },
      docset: ["Two or more files output to the same path 'articles/toc.json': 'articles/TOC.yml', 'articles/toc.md'."],
    },
    {
      path: 'articles/plan.png.md',
      wrong: '# Plan\n',
      bare: true,
      files: { 'articles/Plan.png': '' },
      docset: [
        "Two or more files publish to the same url '/articles/plan.png': 'articles/Plan.png', 'articles/plan.png.md'.",
      ],
    },
    {
      path: 'articles/plan.md',
      wrong: '# Plan\n',
      bare: true,
      files: { 'articles/plan/index.md': '# Plan\n', 'articles/plan.png': '', 'articles/plan/TOC.yml': '' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'publish-conflict',
  *checkDocset({ docset }, report) {
    for (const conflict of yield* publishConflicts(docset, monikersOf(docset).of)) report(reportOf(conflict));
  },
};
