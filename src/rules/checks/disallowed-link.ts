import { learnHosts } from '../../vocabulary/hosts';
import { readHttpUrl } from '../httpUrl';
import type { HttpUrl } from '../httpUrl';
import type { LinkUse } from '../linkUses';
import type { Check, Fix, Report, RuleContext } from '../rule';

export const check: Check = {
  type: 'docs-link-absolute',
  title: 'A full address of a Learn page',
  why:
    'Pages are also published to places that are cut off from the internet, and reviewed on a staging site: an ' +
    'address without the host leads to the page on the same site.',
  source: 'Learn content rules, DisallowedLink',
  examples: [
    {
      wrong: 'See [roles](«https://learn.microsoft.com/en-us/entra/roles?tabs=x#top»).',
      right: 'See [roles](/entra/roles?tabs=x#top).',
      message:
        "Absolute link 'https://learn.microsoft.com/en-us/entra/roles?tabs=x#top' will be broken in isolated environments. Replace with a relative link.",
    },
    {
      wrong:
        'See [roles], or <a href="«http://docs.microsoft.com»">docs</a>.\n\n[roles]: «https://docs.microsoft.com/entra/roles»\n',
      right: 'See [roles], or <a href="/">docs</a>.\n\n[roles]: /entra/roles\n',
    },
    { wrong: 'See <«https://learn.microsoft.com/entra/roles»>.' },
    {
      wrong:
        'See [roles](/entra/roles), [news](https://www.microsoft.com/news), [a copy](https://contoso.com/learn.microsoft.com) ' +
        'and ![a picture of roles](https://learn.microsoft.com/a.png).',
      fine: true,
    },
  ],
  *check({ article: { text }, linkUses }: RuleContext): Iterable<Report> {
    for (const use of linkUses) {
      const { role, target, resolution } = use;
      const url = role === 'link' && resolution.kind === 'external' ? readHttpUrl(text, target.span) : undefined;
      if (!url || !learnHosts.has(url.host)) continue;
      yield { span: target.span, args: [target.href], fixes: fixes(use, url, text) };
    }
  },
};

/** An address that is itself what the reader sees stays whole. */
function fixes({ node, target }: LinkUse, { originSpan, localeSpan }: HttpUrl, text: string): readonly Fix[] {
  if ('form' in node && (node.form === 'autolink' || node.form === 'literal')) return [];
  const span = { start: originSpan.start, end: localeSpan.end };
  const slash = text[span.end] === '/' && span.end < target.span.end ? '' : '/';
  return [{ title: 'Make the link site-relative', edits: [{ span, text: slash }], isSafe: true }];
}
