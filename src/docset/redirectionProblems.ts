import type { Docset } from './docset';
import { readHref } from './href';
import { folderOf, joinPath, nameOf } from './paths';
import type { PlacedReport } from './placedReport';
import type { MonikersOf } from './publishConflicts';
import { quotedList } from './quotedList';
import type { Redirection } from './redirections';
import { pathOnSite } from './siteUrl';
import type { Steps } from './steps';

export type RedirectedDocset = Pick<
  Docset,
  | 'articlePaths'
  | 'basePath'
  | 'config'
  | 'dataPagePaths'
  | 'redirections'
  | 'rejectedRedirections'
  | 'sitePath'
  | 'siteUrl'
>;

/**
 * What the build says of the redirections of a docset: entries it cannot take, sources redirected twice, files that
 * are redirected and still there, document ids that lead nowhere or to the same page, circles. What depends on
 * addresses of the site is left out where the docset's base path is not known.
 */
export function* redirectionProblems(
  docset: RedirectedDocset,
  monikersOf: MonikersOf = () => [],
): Steps<readonly PlacedReport[]> {
  const { kept, repeated } = apart(docset.redirections);
  const conflicts = repeated.map((item) => report('redirection-conflict', item, [item.source]));
  const versioned = (item: Redirection) => (item.monikers.length ? item.monikers : monikersOf(item.source));
  const world: World = { docset, kept, versionsOf: versioned, monikersOf };
  return [...docset.rejectedRedirections, ...conflicts, ...(yield* notRemoved(world)), ...(yield* byAddress(world))];
}

interface World {
  readonly docset: RedirectedDocset;
  /** One for each source, and for each set of versions that is named there. */
  readonly kept: ReadonlyMap<string, Redirection>;
  readonly monikersOf: MonikersOf;
  versionsOf(item: Redirection): readonly string[];
}

function report(code: string, { file, urlSpan }: Redirection, args: readonly string[]): PlacedReport {
  return { code, args, path: file, span: urlSpan };
}

/** Of two entries for one source the first is kept. */
function apart(redirections: readonly Redirection[]) {
  const kept = new Map<string, Redirection>();
  const repeated: Redirection[] = [];
  for (const item of redirections) {
    const key = keyOf(item);
    if (kept.has(key)) repeated.push(item);
    else kept.set(key, item);
  }
  return { kept, repeated };
}

function keyOf({ source, monikers }: Redirection): string {
  return [source.toLowerCase(), ...monikers].join('\n');
}

/** A page counts as still there when it would be published where the redirected one was, whatever its extension. */
function* notRemoved({ docset, kept, versionsOf, monikersOf }: World): Steps<readonly PlacedReport[]> {
  const placeOf = (path: string, monikers: readonly string[]): string | undefined => {
    const sitePath = docset.sitePath(path);
    return sitePath === undefined ? undefined : [sitePath, ...monikers].join('\n');
  };
  const redirected = new Map<string, Redirection>();
  for (const item of [...kept.values()].sort(bySource)) {
    yield;
    const place = placeOf(item.source, versionsOf(item));
    if (place !== undefined && !redirected.has(place)) redirected.set(place, item);
  }
  const left = new Map<Redirection, string[]>();
  for (const path of [...docset.articlePaths, ...docset.dataPagePaths].sort()) {
    yield;
    const place = redirected.size ? placeOf(path, monikersOf(path)) : undefined;
    const item = place === undefined ? undefined : redirected.get(place);
    if (item) left.set(item, [...(left.get(item) ?? []), path]);
  }
  return [...left].map(([item, paths]) => ({
    ...report('redirected-file-not-removed', item, [paths.join(', ')]),
    span: item.sourceSpan,
  }));
}

function bySource(a: Redirection, b: Redirection): number {
  const [first, second] = [a.source.toLowerCase(), b.source.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** A page or a redirected source at an address of the site. */
interface Published {
  readonly path: string;
  readonly redirection?: Redirection;
}

function* byAddress(world: World): Steps<readonly PlacedReport[]> {
  const { docset, kept } = world;
  if (!docset.basePath) return docset.redirections.filter(({ url }) => isNoAddress(url)).map(invalid);
  const published = yield* publishedAt(world);
  const reports: PlacedReport[] = [];
  const next = new Map<Redirection, Redirection>();
  const withId = new Map<string, Redirection[]>();
  for (const item of docset.redirections) {
    yield;
    // The build looks at every entry, but at the url of the one that counts for the source.
    const first = kept.get(keyOf(item))!;
    const address = addressOf(docset, first);
    const there = address === undefined ? [] : (published.get(address) ?? []);
    if (isNoAddress(item.url)) reports.push(invalid(item));
    else if (!there.length && item.keepsDocumentId && !mayBeResource(address)) reports.push(invalid(item));
    const targets = there.filter((target) => sharesVersion(world, first, target));
    const last = targets.at(-1)?.redirection;
    if (last && first === item && !hasQuery(first.url)) next.set(first, last);
    if (!item.keepsDocumentId) continue;
    for (const { path } of targets) withId.set(path, [...(withId.get(path) ?? []), item]);
  }
  return [...reports, ...sharedIds(withId), ...circles(kept.values(), next)];
}

function invalid(item: Redirection): PlacedReport {
  return report('redirect-url-invalid', item, [item.source, item.url]);
}

/** `C:\x` and `#x`: neither is the address of another page. */
export function isNoAddress(url: string): boolean {
  return url.startsWith('#') || readHref(url, { decode: false }).kind === 'local';
}

/** Files that are published as they are have an extension on the site; a page has none, and its file may not be named. */
function mayBeResource(address: string | undefined): boolean {
  return address !== undefined && /\.(?!md$|yml$)[a-z0-9]+$/.test(nameOf(address));
}

function hasQuery(url: string): boolean {
  return readHref(url, { decode: false }).query.length > 0;
}

/** What is published at each address. Where a redirection is, the file that was not removed is not. */
function* publishedAt({ docset, kept, versionsOf }: World): Steps<ReadonlyMap<string, readonly Published[]>> {
  const published = new Map<string, Published[]>();
  const add = (item: Published) => {
    const url = docset.siteUrl(item.path)?.toLowerCase();
    if (url !== undefined) published.set(url, [...(published.get(url) ?? []), item]);
  };
  const taken = new Set<string>();
  for (const redirection of [...kept.values()].sort(bySource)) {
    yield;
    const place = [docset.sitePath(redirection.source), ...versionsOf(redirection)].join('\n');
    if (!taken.has(place)) add({ path: redirection.source, redirection });
    taken.add(place);
  }
  const redirected = new Set(published.keys());
  for (const path of [...docset.articlePaths, ...docset.dataPagePaths]) {
    yield;
    const url = docset.siteUrl(path)?.toLowerCase();
    if (url !== undefined && !redirected.has(url)) add({ path });
  }
  return published;
}

function sharesVersion({ versionsOf, monikersOf }: World, item: Redirection, target: Published): boolean {
  const own = versionsOf(item);
  const others = target.redirection ? versionsOf(target.redirection) : monikersOf(target.path);
  return own.length ? own.some((moniker) => others.includes(moniker)) : !others.length;
}

/** The address on the site that `item` leads to, as a page has it; undefined for one elsewhere. */
function addressOf(docset: RedirectedDocset, { source, url }: Redirection): string | undefined {
  const { path, kind } = readHref(url, { decode: false });
  if (kind === 'relative' || kind === 'self') {
    const from = docset.siteUrl(source);
    return from && indexless(`/${joinPath(folderOf(from).slice(1), path)}`);
  }
  const { hostNames } = docset.config;
  const onSite = pathOnSite(url, hostNames.length ? hostNames : [specificationHost]);
  return onSite === undefined ? undefined : indexless(onSite);
}

/** The build's public specification takes this host for its own where a config names none. */
const specificationHost = 'docs.com';

/** Only the name of an index page goes: the slash in front of it stays. */
function indexless(path: string): string {
  return path.toLowerCase().replace(/\/index$/, '/');
}

function sharedIds(withId: ReadonlyMap<string, readonly Redirection[]>): readonly PlacedReport[] {
  return [...withId.values()].flatMap((items) => {
    const [first] = items;
    if (!first || items.length < 2) return [];
    const sources = quotedList(items.map(({ source }) => source));
    const files = quotedList(new Set(items.map(({ file }) => file)));
    return [report('redirection-url-conflict', first, [first.url, sources, files])];
  });
}

/** One report for every source whose chain comes back to a source that it has passed. */
function circles(items: Iterable<Redirection>, next: ReadonlyMap<Redirection, Redirection>): readonly PlacedReport[] {
  const ending = new Set<Redirection>();
  const reports: PlacedReport[] = [];
  for (const start of items) {
    const chain = new Set<Redirection>();
    let current: Redirection | undefined = start;
    while (current && !chain.has(current) && !ending.has(current)) {
      chain.add(current);
      current = next.get(current);
    }
    if (!current || ending.has(current)) {
      for (const item of chain) ending.add(item);
      continue;
    }
    const names = [...chain, current].map(({ source, monikers }) => {
      return `${source} [redirection]${monikers.length ? `[${monikers.join(', ')}]` : ''}`;
    });
    reports.push(report('circular-redirection', current, [names.join(' --> ')]));
  }
  return reports;
}
