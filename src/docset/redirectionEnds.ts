import { joinPath } from './paths';
import type { Redirection } from './redirections';
import { pathOnSite, sitePathBelow, type SiteBasePath, type SitePages } from './siteUrl';

/** The last step of a chain of redirections. */
export interface RedirectionEnd {
  /** As the redirection file writes it, fragment and query included. */
  readonly url: string;
  /** The page of this docset it is, if it certainly is one. */
  readonly path: string | undefined;
  /** A chain that comes back to itself. */
  readonly isCircular: boolean;
}

/** What the site does with an address: shows a page of this docset, or sends the reader on. */
export interface SiteTarget {
  readonly path?: string;
  readonly redirection?: Redirection;
}

/** Where addresses and redirections of one docset lead. */
export interface SiteTargets {
  /** What lies at a url; nothing when it is not certainly of this docset. */
  targetOf(url: string): SiteTarget;
  /** The end of the chain that starts with `redirection`. */
  endOf(redirection: Redirection): RedirectionEnd;
}

export function siteTargets(
  redirections: readonly Redirection[],
  pages: SitePages,
  basePath: SiteBasePath | undefined,
): SiteTargets {
  const bySitePath = new Map<string, Redirection>();
  for (const redirection of redirections) {
    const sitePath = pages.sitePathOf(redirection.source);
    if (sitePath !== undefined && !bySitePath.has(sitePath)) bySitePath.set(sitePath, redirection);
  }
  const ends = new Map<Redirection, RedirectionEnd>();

  function at(sitePath: string | undefined): SiteTarget {
    if (sitePath === undefined) return {};
    const path = pages.pageAt(sitePath);
    const redirection = bySitePath.get(sitePath) ?? (path ? undefined : bySitePath.get(`${sitePath}/`));
    // `index.md` may be redirected because `index.yml` has taken its place: the page that is there wins,
    // unless it is the redirected file itself, which nobody deleted.
    if (path && (!redirection || redirection.source.toLowerCase() !== path.toLowerCase())) return { path };
    return redirection ? { redirection } : {};
  }

  function sitePathOf(url: string): string | undefined {
    const path = basePath && pathOnSite(url);
    return basePath && path !== undefined ? sitePathBelow(basePath.path, path) : undefined;
  }

  function targetOfRedirection({ url, source }: Redirection): SiteTarget {
    if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(url)) return at(sitePathOf(url));
    // A relative url starts from the address of its source.
    const from = pages.sitePathOf(source);
    if (from === undefined) return {};
    const path = url.split(/[?#]/)[0]!.toLowerCase();
    return at(
      joinPath(from.slice(0, from.lastIndexOf('/') + 1).replace(/\/$/, ''), path).replace(/(^|\/)index$/, '$1'),
    );
  }

  function follow(start: Redirection): RedirectionEnd {
    const seen = new Set<Redirection>();
    let current = start;
    for (;;) {
      seen.add(current);
      const { path, redirection } = targetOfRedirection(current);
      // A query may choose another version of the page, so the build does not follow such a url either.
      if (!redirection || current.url.includes('?')) return { url: current.url, path, isCircular: false };
      if (seen.has(redirection)) return { url: current.url, path: undefined, isCircular: true };
      current = redirection;
    }
  }

  return {
    targetOf: (url) => at(sitePathOf(url)),
    endOf(redirection) {
      let end = ends.get(redirection);
      if (!end) ends.set(redirection, (end = follow(redirection)));
      return end;
    },
  };
}
