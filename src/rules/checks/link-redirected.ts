import { slice } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { isWithin } from '../../docset/paths';
import type { RedirectionEnd } from '../../docset/redirectionEnds';
import { learnHosts } from '../../vocabulary/hosts';
import { readHttpUrl } from '../httpUrl';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation, FileContext, Fix } from '../rule';
import { hrefTo } from '../writeHref';

const redirected = (url: string, source = 'articles/old.md'): string =>
  JSON.stringify({ redirections: [{ source_path: source, redirect_url: url, redirect_document_id: true }] });

export const documentation: Documentation = {
  title: 'A link to a page that has moved',
  why:
    'Readers arrive, but by a detour that costs time, drops the bookmark more often than not, and breaks for all ' +
    'links at once when the redirection is cleaned up. The build itself never mentions it.',
  source: 'Learn build, redirections; ourselves',
  examples: [
    {
      wrong: 'See [the plan](«./old.md?tabs=x#phases»).',
      right: 'See [the plan](./new.md?tabs=x#phases).',
      files: {
        'articles/new.md': '# Plan\n\n## Phases\n',
        '.openpublishing.redirection.json': redirected('/base/articles/new'),
      },
      message: "'articles/old.md' is redirected to '/base/articles/new'. Link to that page itself.",
    },
    {
      wrong: 'See [the plan](«~/articles/old.md#steps») and [it](«/base/articles/old»).',
      right: 'See [the plan](~/plans/new.md) and [it](/base/plans/new).',
      files: {
        'plans/new.md': '# Plan\n\n## Phases\n',
        '.openpublishing.redirection.json': redirected('/base/plans/new'),
      },
    },
    {
      wrong: 'See [the plan](«old.md#steps»), [the plan][plan].\n\n[plan]: «old.md»\n',
      right: 'See [the plan](/azure/new#steps), [the plan][plan].\n\n[plan]: /azure/new\n',
      files: { '.openpublishing.redirection.json': redirected('https://learn.microsoft.com/azure/new') },
    },
    {
      wrong: 'See [the plan](«old.md#steps»).',
      right: 'See [the plan](https://contoso.com/new?x=1#y).',
      files: { '.openpublishing.redirection.json': redirected('https://contoso.com/new?x=1#y') },
    },
    {
      wrong: 'See [the plan](«old.md»).',
      right: 'See [the plan](newest.md).',
      files: {
        'articles/newest.md': '# Plan\n',
        '.openpublishing.redirection.json': redirected('/base/articles/newer'),
        'articles/.openpublishing.redirection.json': redirected('/base/articles/newest', 'newer.md'),
      },
    },
    {
      wrong: 'See [the plan](new.md), [another](/base/articles/new) and [the other](/elsewhere/articles/old).',
      files: {
        'articles/new.md': '# Plan\n',
        '.openpublishing.redirection.json': redirected('/base/articles/new'),
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'link-redirected',
  checkLinks(context, report) {
    const listed = context.contentType === 'toc' ? pagesNamedIn(context.linkUses) : new Set<string>();
    for (const use of context.linkUses) {
      const { role, target, resolution } = use;
      const isLink = resolution.kind === 'redirected' || resolution.kind === 'site';
      // An include of a redirected file is not found at all, and `include-not-found` says so.
      if (!isLink || !resolution.redirection || !resolution.end || role === 'include' || role === 'code') continue;
      const { redirection, end } = resolution;
      report({
        span: target.span,
        args: [redirection.source, end.url],
        variant: end.isCircular ? 'circular' : 'moved',
        fixes: end.isCircular ? [] : fixes(context, use, end, listed),
      });
      if (end.path !== undefined) listed.add(end.path);
    }
  },
};

/** A table of contents names a page once: an entry that would be its second one is for the author to take away. */
function pagesNamedIn(uses: readonly LinkUse[]): Set<string> {
  return new Set(uses.flatMap(({ resolution }) => (resolution.kind === 'file' ? [resolution.path] : [])));
}

function fixes(
  { text, docset, path: from, contentType }: FileContext,
  use: LinkUse,
  end: RedirectionEnd,
  listed: ReadonlySet<string>,
): readonly Fix[] {
  const { target, resolution } = use;
  const address = split(onSite(end.url));
  const path = end.path === undefined ? address.path : hrefTo(docset, from, end.path, resolution.written);
  // A relative url starts from the page's own address, which the article knows nothing of.
  if (path === undefined || (end.path === undefined && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path))) return [];
  const written = split(slice(text, target.span));
  const anchors = end.path === undefined ? undefined : docset.anchors(end.path);
  const isLost = !!anchors && resolution.fragment !== undefined && !anchors.has(resolution.fragment);
  const fragment = isLost || (end.path === undefined && address.fragment) ? address.fragment : written.fragment;
  const href = `${path}${written.query || address.query}${fragment || (isLost ? '' : address.fragment)}`;
  // Where the page became a part of another one, of this one, or is not there, the sentence needs a look as well.
  const isMove = end.path !== from && !isLost && address.fragment === '' && !isUnknownPage(docset, end, address.path);
  const isSecond = contentType === 'toc' && end.path !== undefined && listed.has(end.path);
  return [{ title: `Link to '${href}'`, edits: [{ span: target.span, text: href }], isSafe: isMove && !isSecond }];
}

/** Whether the address lies where the pages of this docset do, without being one of them. */
function isUnknownPage({ basePath }: Docset, end: RedirectionEnd, address: string): boolean {
  return end.path === undefined && basePath !== undefined && isWithin(basePath.path, address);
}

interface Parts {
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
}

function split(href: string): Parts {
  const hash = href.indexOf('#');
  const beforeHash = hash < 0 ? href : href.slice(0, hash);
  const question = beforeHash.indexOf('?');
  return {
    path: question < 0 ? beforeHash : beforeHash.slice(0, question),
    query: question < 0 ? '' : beforeHash.slice(question),
    fragment: hash < 0 ? '' : href.slice(hash),
  };
}

/** The address without the host and locale when Learn itself serves it. */
function onSite(url: string): string {
  const parts = readHttpUrl(url, { start: 0, end: url.length });
  if (!parts || !learnHosts.has(parts.host)) return url;
  const rest = url.slice(parts.localeSpan.end);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
