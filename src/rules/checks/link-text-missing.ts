import type { Article, Link } from '../../article/article';
import type { Check, Documentation } from '../rule';
import { titleFixes } from '../titleFix';
import { visibilityIn } from '../visibility';

export const documentation: Documentation = {
  title: 'A link without text',
  why: 'Nothing on the page leads there. A picture counts as text.',
  source: 'Learn content rules, LinkTextPresent',
  examples: [
    { wrong: 'See «[](/entra/roles)».\n', message: "Link '/entra/roles' has no text. Add link text." },
    {
      wrong: 'See «[](a.md)».\n',
      right: 'See [Set up sign-in](a.md).\n',
      files: { 'articles/a.md': '# Set up sign-in\n' },
    },
    { wrong: 'See «[<!-- later -->](/entra/roles)» and «<a href="/entra/roles">» </a>.\n' },
    {
      wrong:
        'See [roles](/entra/roles), [![A.](a.png)](/entra/roles), <https://contoso.com>, ' +
        '<a href="/x"><img src="a.png" alt="A."></a>, <a href="/x">x</a>.\n',

      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'link-text-missing',
  check({ article, docset, path }, report) {
    const isVisible = visibilityIn(article);
    for (const link of article.links) {
      const isEmpty = link.form === 'html' ? isEmptyElement(article, link) : !isVisible(link.textSpan);
      if (!isEmpty) continue;
      const fixes = link.form === 'html' ? [] : titleFixes(docset, path, link.target, link.textSpan);
      report({ span: link.span, args: [link.target.href], fixes });
    }
  },
};

/** Whether the end tag follows with only blanks between. */
function isEmptyElement({ text }: Article, { span }: Link): boolean {
  return /^\s*<\/a\s*>/i.test(text.slice(span.end, span.end + 200));
}
