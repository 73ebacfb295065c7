import { entryOf, oneOrMany, readConfigText, stringOf } from './configText';
import type { Docset } from './docset';
import { keptPerState, type Worked } from './keptPerState';

/** The uids that links by uid (`<xref:uid>`) can name. */
export interface Uids {
  /** Whether some page or some map of the docset defines it; undefined where only the build can tell. */
  has(uid: string): boolean | undefined;
  /** The articles that define it in their front matter. */
  definedBy(uid: string): readonly string[];
  /** All of those, with the articles that define each. */
  readonly inArticles: ReadonlyMap<string, readonly string[]>;
}

/**
 * The uids of `docset`: those of its pages, and those of the xref maps that its config names. Of maps elsewhere,
 * and of articles that are still to be loaded, nothing is known.
 */
export const uidsOf: (docset: Docset) => Uids = keptPerState(collectUids);

function collectUids(docset: Docset): Worked<Uids> {
  const pages = new Map<string, readonly string[]>();
  let isComplete = true;
  for (const path of docset.articlePaths) {
    const facts = docset.facts(path);
    if (!facts) isComplete = false;
    const uid = facts?.metadata.uid;
    // A redirected page defines nothing.
    if (typeof uid !== 'string' || uid === '' || docset.redirectionOf(path)) continue;
    pages.set(uid, [...(pages.get(uid) ?? []), path]);
  }
  const maps = docset.config.xref.map(({ value }) => readMap(docset, String(value)));
  const isKnown = isComplete && !docset.isPublished && maps.every((map) => map !== undefined);
  const has = (uid: string) => pages.has(uid) || maps.some((map) => map?.has(uid)) || (isKnown ? false : undefined);
  return { value: { has, definedBy: (uid) => pages.get(uid) ?? [], inArticles: pages }, isComplete };
}

/** The uids of an xref map: `references` of a JSON or YAML file. Undefined for one that is elsewhere. */
function readMap(docset: Docset, href: string): ReadonlySet<string> | undefined {
  const resolution = docset.resolveContent('docfx.json', { href });
  const path = resolution.kind === 'file' || resolution.kind === 'outside' ? resolution.path : undefined;
  const text = path === undefined ? undefined : docset.text(path);
  if (path === undefined || text === undefined) return undefined;
  const references = oneOrMany(entryOf(readConfigText(path, text).root, 'references'));
  return new Set(references.flatMap((each) => stringOf(each, 'uid') ?? []));
}
