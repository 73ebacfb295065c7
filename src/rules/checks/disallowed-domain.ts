import type { LinkUse } from '../linkUses';
import type { Check, Documentation } from '../rule';

const trusting = (trustedDomains: object): Readonly<Record<string, string>> => ({
  'docfx.json': JSON.stringify({ build: { content: ['**/*.md'], trustedDomains } }),
});

export const documentation: Documentation = {
  title: 'An address that the docset does not trust',
  why:
    'With `trustedDomains` a docset says from which hosts the pictures, frames and links of its pages may come, tag by ' +
    'tag. The build takes any other address away.',
  source: 'Learn build, links and files',
  examples: [
    {
      bare: true,
      wrong: '«»![A plan.](https://contoso.com/plan.png)\n',
      files: trusting({ img: ['fabrikam.com'] }),
      message:
        "Image 'https://contoso.com/plan.png' references an external site. This poses a security risk and external images are unavailable in some environments. Reference an image file within the repo instead.",
    },
    {
      bare: true,
      wrong: '«»[The plan](https://contoso.com/plan)\n',
      files: trusting({ a: ['https://fabrikam.com'] }),
      message:
        "Url 'https://contoso.com/plan' references a disallowed domain 'contoso.com'. This poses a security risk.",
    },
    {
      wrong: '[The plan](https://www.fabrikam.com/plan), ![a plan.](https://contoso.com/plan.png) and [more](#)\n',
      files: trusting({ a: ['fabrikam.com'] }),
      fine: true,
    },
    { wrong: '[The plan](https://contoso.com/plan)\n', fine: true },
  ],
};

export const check: Check = {
  type: 'disallowed-domain',
  checkLinks({ docset, linkUses }, report) {
    const { trustedDomains } = docset.config;
    for (const use of linkUses) {
      const tag = tagOf(use);
      const trusted = Object.hasOwn(trustedDomains, tag) ? trustedDomains[tag] : undefined;
      const url = trusted && use.resolution.kind === 'external' ? use.url : undefined;
      if (!trusted || !url || trusted.some((each) => covers(each, url.host))) continue;
      // The build names the file and no place in it.
      const variant = tag === 'img' ? 'image' : 'other';
      report({ span: { start: 0, end: 0 }, args: [use.target.href, url.host], variant });
    }
  },
};

/** The html tag that the build makes of it. */
function tagOf({ node, role }: LinkUse): string {
  if ('tag' in node && typeof node.tag === 'string') return node.tag;
  return role === 'image' || role === 'source' ? 'img' : 'a';
}

function covers(domain: string, host: string): boolean {
  const trusted = domain
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:\*\.)?/, '')
    .replace(/\/.*$/, '');
  return host === trusted || host.endsWith(`.${trusted}`);
}
