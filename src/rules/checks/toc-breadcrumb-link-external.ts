import { tocRuleReports } from '../../docset/toc/tocPages';
import { reportOf } from '../placedReports';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A table of contents that leads off the site',
  why: 'A reader who selects the entry loses the table of contents. A link to another site belongs into an article.',
  source: 'Learn content rules, TocBreadcrumbLinkExternal',
  examples: [
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  href: /entra\n- «name: News»\n  href: https://www.contoso.com\n',
      message: 'External link: https://www.contoso.com. TOC and breadcrumb links can’t be to pages outside of Docs.',
    },
    { path: 'articles/TOC.yml', wrong: '- name: Plan\n  href: /entra\n', fine: true },
  ],
};

export const check: Check = {
  type: 'toc-breadcrumb-link-external',
  checkLinks({ contentType, docset, path }, report) {
    if (contentType !== 'toc') return;
    for (const found of tocRuleReports(docset, path)) {
      if (found.code === 'toc-breadcrumb-link-external') report(reportOf(found));
    }
  },
};
