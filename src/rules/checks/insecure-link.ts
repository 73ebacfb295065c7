import { isMicrosoftHost, isPublicHost, isWithinDomain } from '../../vocabulary/hosts';
import type { Check, Documentation } from '../rule';

export interface InsecureLinkParameters {
  /** Whose sites are meant: Microsoft's, everybody else's, or these domains and what is below them. */
  readonly sites: 'microsoft' | 'others' | readonly string[];
}

export const documentation: Documentation = {
  title: 'A link that is not encrypted',
  why:
    "Whoever stands between the reader and an `http:` page can read and change it. Microsoft's sites all serve " +
    '`https:`; of another site only the author can tell.',
  source: 'Learn content rules, SecureLinks; Contribute, how to write links',
  examples: [
    {
      wrong: 'See [news](«http://www.microsoft.com/news») and ![a plan of rooms](«HTTP://azure.com/a.png»).',
      right: 'See [news](https://www.microsoft.com/news) and ![a plan of rooms](https://azure.com/a.png).',
      message:
        "Link 'http://www.microsoft.com/news' is insecure. Links to Microsoft sites must use 'https' instead of 'http'.",
    },
    {
      wrong: 'Get [Maven](«http://maven.apache.org/»).',
      right: 'Get [Maven](https://maven.apache.org/).',
      message: "Link 'http://maven.apache.org/' is insecure. Use 'https' if the site serves it.",
    },
    {
      wrong:
        'Open [one](http://localhost:3000/), [two](http://169.254.169.254/metadata), [three](http://app.contoso.com), ' +
        '[four](https://microsoft.com), or the claim http://schemas.microsoft.com/identity/claims/tenantid and `http://azure.com`.',
      fine: true,
    },
  ],
};

export const check: Check<InsecureLinkParameters> = {
  type: 'insecure-link',
  checkLinks({ linkUses }, report, { sites }) {
    for (const { node, target, resolution, url } of linkUses) {
      if (resolution.kind !== 'external' || url?.scheme !== 'http') continue;
      const isMicrosoft = isMicrosoftHost(url.host);
      if (!isMeant(sites, url.host, isMicrosoft, 'form' in node && node.form === 'literal')) continue;
      const edits = [{ span: url.schemeSpan, text: 'https' }];
      report({
        span: target.span,
        args: [target.href],
        fixes: [{ title: "Use 'https'", edits, isSafe: isMicrosoft }],
      });
    }
  },
};

/** What stands bare in the text may be a name or a sample and not meant to be followed. */
function isMeant(
  sites: InsecureLinkParameters['sites'],
  host: string,
  isMicrosoft: boolean,
  isLiteral: boolean,
): boolean {
  if (sites === 'microsoft') return isMicrosoft;
  if (sites === 'others') return !isMicrosoft && !isLiteral && isPublicHost(host);
  return sites.some((domain) => isWithinDomain(host, domain));
}
