import { pathOnSite, type SiteBasePath } from './siteUrl';

/** What the configuration hints at as a docset's base path, the most telling first. Urls as written. */
export interface BasePathEvidence {
  /** `basePath` of the config. */
  readonly config: string | undefined;
  /** Nothing but the config has a say, as in a docset of docfx v3 that no publish config names. */
  readonly isConfigOnly?: boolean;
  /** `redirect_url`s that take their document id along: such a page is one of this docset. */
  readonly redirections: readonly string[];
  /** `breadcrumb_path`, and the `tocHref`s and `topicHref`s of the breadcrumb file. */
  readonly breadcrumb: readonly string[];
  /** `BasePath` of `.docutune`. */
  readonly docutune: string | undefined;
}

/** Whether a page or TOC of the docset is published at a site path. */
export type IsPublished = (sitePath: string) => boolean;

/**
 * The base path, from the first piece of evidence that says one thing, unless a later piece says another.
 * Contradictory or missing evidence gives undefined: then nothing can be said about site-relative links.
 */
export function inferBasePath(evidence: BasePathEvidence, isPublished: IsPublished): SiteBasePath | undefined {
  if (evidence.isConfigOnly) return { path: normalizedBase(evidence.config ?? ''), evidence: 'config' };
  const opinions: readonly (readonly [SiteBasePath['evidence'], Opinion])[] = [
    ['config', stated(evidence.config)],
    ['redirections', agreed(evidence.redirections, isPublished)],
    ['breadcrumb', agreed(evidence.breadcrumb, isPublished)],
    ['docutune', stated(evidence.docutune)],
  ];
  let found: { readonly paths: readonly string[]; readonly evidence: SiteBasePath['evidence'] } | undefined;
  for (const [source, opinion] of opinions) {
    if (opinion === 'none') continue;
    if (opinion === 'contradictory') return undefined;
    const { paths } = opinion;
    found = found
      ? { ...found, paths: found.paths.filter((path) => paths.includes(path)) }
      : { paths, evidence: source };
  }
  // None left: they contradict each other. Several left: nothing tells them apart.
  const [path, another] = found?.paths ?? [];
  return found && path !== undefined && another === undefined ? { path, evidence: found.evidence } : undefined;
}

/** The base paths that one kind of evidence allows; more than one where it cannot tell them apart. */
type Opinion = { readonly paths: readonly string[] } | 'none' | 'contradictory';

function stated(path: string | undefined): Opinion {
  return path === undefined ? 'none' : { paths: [normalizedBase(path)] };
}

function normalizedBase(path: string): string {
  return `/${path}`.replace(/\/+/g, '/').replace(/\/$/, '').toLowerCase();
}

/**
 * The prefix whose removal leaves a published page, for nearly all of the urls: a url of another docset may end
 * by chance like a page of this one, so one in twenty may disagree. Several prefixes may do equally well:
 * `/entra/breadcrumb/toc.json` fits a TOC in a folder as well as one at the root.
 */
function agreed(urls: readonly string[], isPublished: IsPublished): Opinion {
  const votes = new Map<string, number>();
  let voters = 0;
  for (const url of new Set(urls)) {
    const candidates = prefixesOf(url, isPublished);
    if (candidates.length) voters++;
    for (const candidate of candidates) votes.set(candidate, (votes.get(candidate) ?? 0) + 1);
  }
  if (!voters) return 'none';
  const most = Math.max(...votes.values());
  if ((voters - most) * 20 > voters) return 'contradictory';
  return { paths: [...votes].filter(([, count]) => count === most).map(([path]) => path) };
}

/** `/azure/arc/overview` has the prefix `/azure` when `arc/overview` is published, `/azure/arc` when `overview` is. */
function prefixesOf(url: string, isPublished: IsPublished): readonly string[] {
  const path = pathOnSite(url)?.toLowerCase();
  if (path === undefined) return [];
  // TOCs are published as JSON; nothing else has an extension on the site.
  const rest = path.replace(/\/toc\.json$/, '/toc').replace(/\/index$/, '/');
  const result: string[] = [];
  for (let slash = 0; slash >= 0 && slash < rest.length - 1; slash = rest.indexOf('/', slash + 1)) {
    if (isPublished(rest.slice(slash + 1))) result.push(rest.slice(0, slash));
  }
  return result;
}
