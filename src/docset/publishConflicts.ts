import type { Docset } from './docset';
import { wholeFile, type PlacedReport } from './placedReport';
import { quotedList } from './quotedList';
import type { Redirection } from './redirections';
import type { Steps } from './steps';

/** The versions a file is published for, by docset-relative path; none for a file without versions. */
export type MonikersOf = (path: string) => readonly string[];

/**
 * Files, and redirected ones, that would be published at one address or written to one file: the build keeps one of
 * them. A redirected file that is still there is another finding, see `redirectionProblems`.
 */
export function* publishConflicts(
  docset: PublishedDocset,
  monikersOf: MonikersOf = () => [],
): Steps<readonly PlacedReport[]> {
  const reports: PlacedReport[] = [];
  const report = (code: string, args: readonly string[], variant?: string) =>
    reports.push({ code, variant, args, path: undefined, span: wholeFile });

  for (const suspects of yield* suspectsOf(docset)) {
    const published: PublishedItem[] = [];
    for (const item of suspects) {
      yield;
      const place = publish(docset, item, monikersOf);
      if (place) published.push(place);
    }
    const kept: PublishedItem[] = [];
    for (const sameOutput of yield* alike(published, (a, b) => a.output === b.output)) {
      const redirected = sameOutput.filter(({ redirection }) => redirection);
      const rivals = redirected.length ? redirected : sameOutput;
      kept.push(rivals[0]!);
      if (rivals.length > 1) report('output-path-conflict', [rivals[0]!.outputPath, namesOf(rivals)]);
    }
    for (const sameUrl of yield* alike(kept, sharesAddress)) {
      if (sameUrl.length < 2) continue;
      const all = sameUrl.flatMap(({ monikers }) => monikers);
      const shared = new Set(all.filter((moniker, index) => all.indexOf(moniker) !== index));
      const { url } = sameUrl[0]!;
      if (!shared.size) report('publish-url-conflict', [url, namesOf(sameUrl)]);
      else {
        const names = sameUrl.map(({ name, monikers }) => `${name}<${quotedList(monikers)}>`);
        report('publish-url-conflict', [url, quotedList(names), quotedList(shared)], 'version');
      }
    }
  }
  return reports;
}

type PublishedDocset = Pick<Docset, 'paths' | 'buildKind' | 'publishedPath' | 'basePath' | 'redirections' | 'config'>;

interface Item {
  readonly path: string;
  /** For a redirected file, which need not be there. */
  readonly redirection?: Redirection;
}

interface PublishedItem extends Item {
  /** How messages name it. */
  readonly name: string;
  readonly url: string;
  readonly outputPath: string;
  /** The output path with the versions: each set of them is written to a folder of its own. */
  readonly output: string;
  readonly monikers: readonly string[];
}

/**
 * Files in groups outside of which no conflict can be. As long as the config moves no folder, only paths that are
 * alike can meet; that spares asking for the place of every picture.
 */
function* suspectsOf({ paths, redirections, config }: PublishedDocset): Steps<readonly (readonly Item[])[]> {
  const items: readonly Item[] = [
    ...eachSourceOnce(redirections).map((redirection) => ({ path: redirection.source, redirection })),
    ...paths.map((path) => ({ path })),
  ];
  const moves = [...config.content, ...config.resource].some(({ src, dest }) => src !== dest);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    yield;
    const key = moves || config.routes.length ? '' : item.path.toLowerCase().replace(/\.(?:md|yml|json)$/, '');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** Of two entries for one source and version the first counts. */
function eachSourceOnce(redirections: readonly Redirection[]): readonly Redirection[] {
  const firsts = new Map<string, Redirection>();
  for (const redirection of redirections) {
    const key = [redirection.source.toLowerCase(), ...redirection.monikers].join('\n');
    if (!firsts.has(key)) firsts.set(key, redirection);
  }
  return [...firsts.values()];
}

function publish(docset: PublishedDocset, item: Item, monikersOf: MonikersOf): PublishedItem | undefined {
  const { path, redirection } = item;
  const kind = redirection ? 'page' : docset.buildKind(path);
  const published = docset.publishedPath(path)?.toLowerCase();
  if (published === undefined || kind === 'outside') return undefined;
  const withoutExtension = published.replace(/\.[^./]*$/, '');
  const outputPath = kind === 'resource' ? published : `${withoutExtension}.json`;
  const sitePath = kind === 'page' ? withoutExtension.replace(/(^|\/)index$/, '$1') : outputPath;
  const own = redirection?.monikers ?? [];
  const monikers = own.length ? own : monikersOf(path);
  const mark = redirection ? ` [redirection]${own.length ? `[${own.join(', ')}]` : ''}` : '';
  return {
    ...item,
    name: path + mark,
    url: `${docset.basePath?.path ?? ''}/${sitePath}`,
    outputPath,
    output: [outputPath, ...monikers].join('\n'),
    monikers,
  };
}

/** Whether some version has both at one address. */
function sharesAddress(a: PublishedItem, b: PublishedItem): boolean {
  if (a.url !== b.url) return false;
  return !a.monikers.length || !b.monikers.length || a.monikers.some((moniker) => b.monikers.includes(moniker));
}

/** `items` in groups, each of those that are like its first one. */
function* alike(
  items: readonly PublishedItem[],
  isLike: (a: PublishedItem, b: PublishedItem) => boolean,
): Steps<readonly (readonly PublishedItem[])[]> {
  const byOutput = new Map<string, PublishedItem[][]>();
  for (const item of items) {
    yield;
    const groups = byOutput.get(item.url) ?? [];
    byOutput.set(item.url, groups);
    const group = groups.find(([first]) => first && isLike(first, item));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return [...byOutput.values()].flat();
}

function namesOf(items: readonly PublishedItem[]): string {
  return quotedList(items.map(({ name }) => name));
}
