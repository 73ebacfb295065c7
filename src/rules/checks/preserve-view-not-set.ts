import { slice } from '../../article/span';
import { learnHosts } from '../../vocabulary/hosts';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation } from '../rule';

const parameter = '&preserve-view=true';

export const documentation: Documentation = {
  title: 'A link to one version that does not hold it',
  why: 'Without `preserve-view=true` Learn takes the reader to the version that was chosen last, and not to the one in the link.',
  source: 'Learn content rules, PreserveViewNotSet',
  examples: [
    {
      wrong: 'See [cast](«/sql/t-sql/cast?view=sql-server-ver15#syntax»).',
      right: 'See [cast](/sql/t-sql/cast?view=sql-server-ver15&preserve-view=true#syntax).',
      message:
        'Did you mean to link to a specific version? If so, add &preserve-view=true to the url: /sql/t-sql/cast?view=sql-server-ver15#syntax',
    },
    {
      wrong: 'See [cast](«https://learn.microsoft.com/sql/cast?view=sql-server-ver15#syntax&preserve-view=true»).',
      right: 'See [cast](https://learn.microsoft.com/sql/cast?view=sql-server-ver15&preserve-view=true#syntax).',
    },
    {
      wrong:
        'See [users](/graph/users?view=graph-rest-1.0&preserve-view=true), [tabs](/entra/x?tabs=view), [b](https://contoso.com/?view=1).',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'preserve-view-not-set',
  checkLinks({ text, linkUses }, report) {
    for (const use of linkUses) {
      const { target, resolution } = use;
      const { query } = resolution;
      if (!/[?&]view=/i.test(query) || /[?&]preserve-view=true(?=&|$)/i.test(query) || !isOnLearn(use)) continue;
      const written = slice(text, target.span);
      const edits = [{ span: target.span, text: withView(written) }];
      report({
        span: target.span,
        args: [target.href],
        fixes: [{ title: 'Add preserve-view=true', edits, isSafe: false }],
      });
    }
  },
};

/** The parameter belongs before the fragment, where it is sometimes written by mistake. */
function withView(href: string): string {
  const hash = href.indexOf('#');
  if (hash < 0) return href + parameter;
  return href.slice(0, hash) + parameter + href.slice(hash).replace(parameter, '');
}

function isOnLearn({ role, resolution, url }: LinkUse): boolean {
  if (role !== 'link') return false;
  if (resolution.kind === 'site') return true;
  return resolution.kind === 'external' && learnHosts.has(url?.host ?? '');
}
