import type { Span } from '../../article/span';
import { isMicrosoftHost, isWithinDomain, learnHosts } from '../../vocabulary/hosts';
import { readLocale, type HttpUrl } from '../httpUrl';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation } from '../rule';

export interface HardCodedLocaleParameters {
  /** The domains that are meant, what is below them included; Microsoft's unless said. */
  readonly domains?: readonly string[];
}

export const documentation: Documentation = {
  title: 'A link to a Microsoft site in one language',
  why: 'Readers in other languages are sent to the English page; without the locale each site chooses the right one.',
  source: 'Learn content rules, LocalesInLink',
  examples: [
    {
      wrong: 'See [roles](«https://learn.microsoft.com/en-us/entra/roles?view=x#top»).',
      right: 'See [roles](https://learn.microsoft.com/entra/roles?view=x#top).',
      message:
        "Link 'https://learn.microsoft.com/en-us/entra/roles?view=x#top' contains locale code 'en-us'. For localizability, remove 'en-us' from links to most Microsoft sites.",
    },
    {
      wrong: 'See [roles](«/en-us/entra/roles») and <«https://azure.microsoft.com/de-DE»>.',
      right: 'See [roles](/entra/roles) and <https://azure.microsoft.com>.',
    },
    {
      wrong: '<img src="«https://learn.microsoft.com/fr-fr/a.png»" alt="Plan.">',
      right: '<img src="https://learn.microsoft.com/a.png" alt="Plan.">',
    },
    {
      wrong:
        'See [a](https://learn.microsoft.com/entra/en-us), [b](https://contoso.com/en-us/x), ' +
        '<iframe src="https://www.microsoft.com/en-us/videoplayer/embed/RE1"></iframe>, ' +
        '[c](https://www.microsoft.com/it-pro/x), [d](https://learn.microsoft.com/it/x), [e](/entra/roles).',
      fine: true,
    },
  ],
};

export const check: Check<HardCodedLocaleParameters | undefined> = {
  type: 'hard-coded-locale',
  checkLinks({ text, linkUses }, report, parameters) {
    for (const use of linkUses) {
      const { target, resolution } = use;
      if (isEmbedded(use)) continue;
      const url = resolution.kind === 'site' ? onLearn(text, target.span) : use.url;
      if (url?.locale === undefined || !isMeant(url.host, parameters?.domains)) continue;
      const edits = [{ span: url.localeSpan, text: '' }];
      report({
        span: target.span,
        args: [target.href, url.locale],
        // Learn serves every address without a locale; what other sites do with one, only a visit shows.
        fixes: [{ title: `Remove '${url.locale}'`, edits, isSafe: learnHosts.has(url.host) }],
      });
    }
  },
};

function isMeant(host: string, domains: readonly string[] | undefined): boolean {
  return domains ? domains.some((domain) => isWithinDomain(host, domain)) : isMicrosoftHost(host);
}

/** A player or frame is shown in its place, and some of them are only served under a locale. */
function isEmbedded({ node }: LinkUse): boolean {
  return 'tag' in node && node.tag !== 'img';
}

/** A site-relative link stays on Learn. */
function onLearn(text: string, span: Span): Pick<HttpUrl, 'host' | 'locale' | 'localeSpan'> {
  return { host: 'learn.microsoft.com', ...readLocale(text, span) };
}
