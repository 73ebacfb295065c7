import { learnHosts } from '../../vocabulary/hosts';
import type { HttpUrl } from '../httpUrl';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation, Fix } from '../rule';

export interface DisallowedLinkParameters {
  /** The kinds of addresses that are not wanted. */
  readonly linkTypes: readonly DisallowedLinkType[];
}

export type DisallowedLinkType = 'aka.ms' | 'fwlinks' | 'docs' | 'learn';

export const documentation: Documentation = {
  title: 'A full address of a Learn page, or one that only redirects',
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
        'See [roles](/entra/roles), [news](https://www.microsoft.com/news), [a copy](https://contoso.com/learn.microsoft.com), ' +
        '[short](https://aka.ms/x) and ![a picture of roles](https://learn.microsoft.com/a.png).',
      fine: true,
    },
  ],
};

export const check: Check<DisallowedLinkParameters> = {
  type: 'disallowed-link',
  checkLinks({ text, linkUses }, report, { linkTypes }) {
    for (const use of linkUses) {
      const { role, target, resolution } = use;
      const url = role === 'link' && resolution.kind === 'external' ? use.url : undefined;
      if (!url || !linkTypes.some((type) => isOfType[type](url, text))) continue;
      report({ span: target.span, args: [target.href], fixes: fixes(use, url, text) });
    }
  },
};

const isOfType: Readonly<Record<DisallowedLinkType, (url: HttpUrl, text: string) => boolean>> = {
  'aka.ms': ({ host }) => host === 'aka.ms',
  fwlinks: ({ host, originSpan: { end } }, text) =>
    host === 'go.microsoft.com' && text.slice(end, end + 7).toLowerCase() === '/fwlink',
  docs: ({ host }) => host === 'docs.microsoft.com',
  learn: ({ host }) => host === 'learn.microsoft.com',
};

/** An address that is itself what the reader sees stays whole. */
function fixes({ node, target }: LinkUse, { host, originSpan, localeSpan }: HttpUrl, text: string): readonly Fix[] {
  if (!learnHosts.has(host) || ('form' in node && (node.form === 'autolink' || node.form === 'literal'))) return [];
  const span = { start: originSpan.start, end: localeSpan.end };
  const slash = text[span.end] === '/' && span.end < target.span.end ? '' : '/';
  return [{ title: 'Make the link site-relative', edits: [{ span, text: slash }], isSafe: true }];
}
