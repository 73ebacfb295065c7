import type { BuildKind } from './buildScope';
import type { Dependency } from './config';
import { readHref, type Href } from './href';
import { keptByPath } from './keptByPath';
import { folderOf, joinPath } from './paths';
import type { RedirectionEnd, SiteTargets } from './redirectionEnds';
import type { Redirection } from './redirections';

export type { RedirectionEnd } from './redirectionEnds';

/** What a link says. */
interface Written {
  /** The path part as the build names it: percent-decoded, trimmed, without query and fragment. */
  readonly written: string;
  /** After the first `#`, without it, trimmed; undefined when there is none. */
  readonly fragment: string | undefined;
  /** With its `?`; empty when there is none. */
  readonly query: string;
}

/** What lies at a path, whoever links to it. Paths are docset-relative in the disk's letter case. */
export type Destination =
  /** A file of the build: article, image, toc, YAML page. `exactCase` false: the disk writes it otherwise. */
  | { readonly kind: 'file'; readonly path: string; readonly exactCase: boolean }
  /** On disk, but no content or resource glob selects it. */
  | { readonly kind: 'outside'; readonly path: string }
  | {
      readonly kind: 'redirected';
      /** The redirected source. */
      readonly path: string;
      readonly redirection: Redirection;
      readonly end: RedirectionEnd;
    }
  | { readonly kind: 'dependent'; readonly path: string; readonly repository: string }
  | { readonly kind: 'missing'; readonly path: string }
  /** A path that climbs above everything we can see. */
  | { readonly kind: 'undecided' };

/** Where a link leads. */
export type Resolution = Written &
  (
    | Destination
    | { readonly kind: 'self'; readonly path: string }
    /** Site-relative (`/entra/x`): `path` when it is certainly a page of this docset. Never an error by itself. */
    | {
        readonly kind: 'site';
        readonly url: string;
        readonly path: string | undefined;
        readonly redirection?: Redirection;
        readonly end?: RedirectionEnd;
      }
    | { readonly kind: 'external'; readonly url: string }
    /** `C:\x` */
    | { readonly kind: 'local' }
    | { readonly kind: 'xref'; readonly uid: string }
  );

/** What must be known of a docset to resolve a link. Paths are docset-relative and normalised. */
export interface LinkWorld {
  /** The path in the disk's letter case, or undefined when no such file is there. */
  find(path: string): string | undefined;
  kind(path: string): BuildKind;
  /** Without the detour of a path that leaves the docset and comes back: `../docs/a.md` in `docs`. */
  direct(path: string): string;
  /** Whether the path lies in the repository: above it nothing is known. */
  isVisible(path: string): boolean;
  redirectionOf(path: string): Redirection | undefined;
  dependencyOf(path: string): Dependency | undefined;
  readonly site: SiteTargets;
}

/** Resolves the links of one docset. */
export interface LinkResolver {
  /** Where `href` leads from the file `from`; `tilde` is the folder that `~` means there. */
  link(from: string, tilde: string, href: string): Resolution;
  /**
   * Where the path of an include or of code leads: it is not percent-decoded, it may name any file, and a
   * redirection does not help.
   */
  content(from: string, tilde: string, href: string): Resolution;
}

/** The resolver is thrown away for a new one when files come or go. */
export function linkResolver(world: LinkWorld): LinkResolver {
  // Most links lead to where others lead as well.
  const destination = keptByPath((path) => destinationOf(world, path));
  return {
    link: rememberedInFile((from, tilde, href) => resolveLink(world, destination, from, tilde, href)),
    content: rememberedInFile((from, tilde, href) => resolveContent(world, from, tilde, href)),
  };
}

type Resolve = (from: string, tilde: string, href: string) => Resolution;

/**
 * Answers are kept until another file asks: many rules ask about the same links, and after the next key they ask
 * again. The answers of all files took a third of the memory of a check, and were hardly ever wanted.
 */
function rememberedInFile(resolve: Resolve): Resolve {
  let known = new Map<string, Resolution>();
  let lastFrom: string | undefined;
  let lastTilde: string | undefined;
  return (from, tilde, href) => {
    if (from !== lastFrom || tilde !== lastTilde) {
      known = new Map();
      [lastFrom, lastTilde] = [from, tilde];
    }
    const answer = known.get(href) ?? resolve(from, tilde, href);
    known.set(href, answer);
    return answer;
  };
}

function resolveLink(
  world: LinkWorld,
  destination: (path: string) => Destination,
  from: string,
  tilde: string,
  href: string,
): Resolution {
  const parts = readHref(href, { decode: true });
  const { path: written, fragment, query } = parts;
  // Written out, where nearly all links end: to spread an object takes longer than all the rest.
  switch (parts.kind) {
    case 'self':
      return { written, fragment, query, kind: 'self', path: from };
    case 'site':
      return { written, fragment, query, kind: 'site', url: href.trim(), ...siteTarget(world, written) };
    case 'external':
      return { written, fragment, query, kind: 'external', url: href.trim() };
    case 'local':
      return { written, fragment, query, kind: 'local' };
    case 'xref':
      return { written, fragment, query, kind: 'xref', uid: written.slice('xref:'.length) };
    case 'relative':
      break;
  }
  const target = destination(world.direct(pathOf(parts, from, tilde)));
  if (target.kind !== 'file') return { written, fragment, query, ...target };
  const { path, exactCase } = target;
  return path === from
    ? { written, fragment, query, kind: 'self', path }
    : { written, fragment, query, kind: 'file', path, exactCase };
}

function destinationOf(world: LinkWorld, path: string): Destination {
  const redirection = world.redirectionOf(path);
  if (redirection) {
    return { kind: 'redirected', path: redirection.source, redirection, end: world.site.endOf(redirection) };
  }
  const found = foundOrNot(world, path);
  return found.kind === 'file' && world.kind(found.path) === 'outside' ? { kind: 'outside', path: found.path } : found;
}

function resolveContent(world: LinkWorld, from: string, tilde: string, href: string): Resolution {
  const parts = readHref(href, { decode: false });
  const base = { written: parts.path, fragment: parts.fragment, query: parts.query };
  if (parts.kind !== 'relative') return { ...base, kind: 'missing', path: parts.path };
  const path = world.direct(pathOf(parts, from, tilde));
  if (world.redirectionOf(path)) return { ...base, kind: 'missing', path };
  return { ...base, ...foundOrNot(world, path) };
}

function pathOf({ path }: Href, from: string, tilde: string): string {
  const trimmed = path.trim();
  return /^~[/\\]/.test(trimmed) ? joinPath(tilde, trimmed.slice(2)) : joinPath(folderOf(from), trimmed);
}

function foundOrNot(world: LinkWorld, path: string): Destination {
  const dependency = world.dependencyOf(path);
  if (dependency) return { kind: 'dependent', path, repository: dependency.repository };
  const found = world.find(path);
  if (found !== undefined) return { kind: 'file', path: found, exactCase: found === path };
  return world.isVisible(path) ? { kind: 'missing', path } : { kind: 'undecided' };
}

interface SiteParts {
  readonly path: string | undefined;
  readonly redirection?: Redirection;
  readonly end?: RedirectionEnd;
}

function siteTarget(world: LinkWorld, url: string): SiteParts {
  const { path, redirection } = world.site.targetOf(url);
  return redirection ? { path: undefined, redirection, end: world.site.endOf(redirection) } : { path };
}
