import type { Facts } from './facts';
import type { Resolution } from './resolve';
import { siteHref } from './siteUrl';

/**
 * Who names whom, among the articles whose facts have been read. Nothing is read for it, so an answer is
 * about what is known so far. Paths are docset-relative; those asked for may be in any letter case.
 */
export interface References {
  /** Takes in an article, in place of what was known of it. */
  add(path: string, facts: Facts): void;
  remove(path: string): void;
  /** The articles with a link, image or source that leads to `path`, through a redirection or by its url too. */
  namedBy(path: string): readonly string[];
  /** All files that some article includes. */
  included(): readonly string[];
  /** The files that include `path`. */
  includedBy(path: string): readonly string[];
  /** `path` and all files it becomes part of, through other includes too. */
  wholesOf(path: string): ReadonlySet<string>;
  /** `path` and all files that become part of it. */
  partsOf(path: string): ReadonlySet<string>;
}

/** How links and includes are resolved. */
export interface ReferenceWorld {
  link(from: string, href: string): Resolution;
  content(from: string, href: string): Resolution;
}

export function references(world: ReferenceWorld): References {
  // Links are many: they are resolved when somebody asks, which a check of a whole docset never does.
  const links = waitingEdges((path, facts) =>
    facts.references.flatMap((href) => targetsOf(world.link(path, siteHref(href) ?? href))),
  );
  const includes = waitingEdges((path, facts) =>
    facts.includes.flatMap((href) => targetsOf(world.content(path, href))),
  );
  return {
    add(path, facts) {
      links.add(path, facts);
      includes.add(path, facts);
    },
    remove(path) {
      links.remove(path);
      includes.remove(path);
    },
    namedBy: (path) => links.settled().into(path),
    included: () => includes.settled().targets(),
    includedBy: (path) => includes.settled().into(path),
    wholesOf: (path) => reachable(path, (file) => includes.settled().into(file)),
    partsOf: (path) => reachable(path, (file) => includes.settled().from(file)),
  };
}

/** Edges that are found when they are first asked about. */
function waitingEdges(targetsIn: (path: string, facts: Facts) => readonly string[]) {
  const waiting = new Map<string, Facts>();
  const all = edges();
  return {
    add: (path: string, facts: Facts) => void waiting.set(path, facts),
    remove(path: string) {
      waiting.delete(path);
      all.set(path, []);
    },
    settled(): Edges {
      for (const [path, facts] of waiting) all.set(path, targetsIn(path, facts));
      waiting.clear();
      return all;
    },
  };
}

/** The files on which what is said about a link depends. */
function targetsOf(resolution: Resolution): readonly string[] {
  switch (resolution.kind) {
    case 'file':
    case 'outside':
    case 'missing':
      return [resolution.path];
    case 'redirected':
      return [resolution.path, ...(resolution.end.path ? [resolution.end.path] : [])];
    case 'site':
      return [resolution.path, resolution.end?.path].flatMap((path) => path ?? []);
    default:
      return [];
  }
}

function reachable(start: string, next: (path: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([start]);
  // A set that grows while it is walked is walked to its new end.
  for (const path of found) for (const other of next(path)) found.add(other);
  return found;
}

interface Edges {
  set(from: string, to: readonly string[]): void;
  from(path: string): readonly string[];
  into(path: string): readonly string[];
  targets(): readonly string[];
}

function edges(): Edges {
  const forward = new Map<string, readonly string[]>();
  const backward = new Map<string, Set<string>>();
  return {
    set(from, to) {
      for (const target of forward.get(from) ?? []) backward.get(target.toLowerCase())?.delete(from);
      if (to.length) forward.set(from, to);
      else forward.delete(from);
      for (const target of to) {
        const key = target.toLowerCase();
        const sources = backward.get(key);
        if (sources) sources.add(from);
        else backward.set(key, new Set([from]));
      }
    },
    from: (path) => forward.get(path) ?? [],
    targets: () => [...new Set([...forward.values()].flat())],
    into: (path) => [...(backward.get(path.toLowerCase()) ?? [])],
  };
}
