import type { Docset } from '../docset/docset';
import type { Redirection } from '../docset/redirections';
import type { Resolution } from '../docset/resolve';

/** The urls that `redirection` leads to, one after the other, up to the end or to where it comes back to itself. */
export function redirectionChain(docset: Docset, from: string, redirection: Redirection): readonly string[] {
  const urls: string[] = [];
  const seen = new Set<Redirection>();
  for (let current: Redirection | undefined = redirection; current && !seen.has(current);) {
    seen.add(current);
    urls.push(current.url);
    // Learn does not follow a url with a query any further, and neither does the end of the chain.
    const next: Resolution | undefined = current.url.includes('?')
      ? undefined
      : docset.resolve(from, { href: current.url });
    current = next?.kind === 'site' ? next.redirection : undefined;
  }
  return urls;
}
