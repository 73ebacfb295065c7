import { readHref } from '../href';
import type { Docset } from '../docset';
import { nameOf } from '../paths';
import { wholeFile, type PlacedReport } from '../placedReport';
import type { Uids } from '../uids';
import type { Steps } from '../steps';
import { given } from './toc';
import { entriesOf, type TocDocset, type TocEntry } from './tocEntries';

/** The files that a TOC leads to, and by how many of its entries each. Paths are docset-relative. */
export interface TocPages {
  readonly counts: ReadonlyMap<string, number>;
  /** False where some TOC that is taken in cannot be read, so that files may be missing. */
  readonly isComplete: boolean;
}

/**
 * The files that the entries of the TOC at `path` open, those of the TOC files that it takes in included. The
 * TOC in a folder that an entry names is a TOC of its own and does not count, nor does an address on the site.
 */
export function tocPages(docset: TocDocset, path: string, uids?: Uids): TocPages {
  const known = new Map<string, TocPages>();
  return pagesOf(path);

  function pagesOf(current: string): TocPages {
    const found = known.get(current);
    if (found) return found;
    // While it is being read it counts as empty, so that a circle ends.
    known.set(current, { counts: new Map(), isComplete: true });
    const own = collect(current);
    known.set(current, own);
    return own;
  }

  function collect(current: string): TocPages {
    const toc = docset.toc(current);
    if (!toc) return { counts: new Map(), isComplete: false };
    const counts = new Map<string, number>();
    const add = (page: string, count: number) => counts.set(page, (counts.get(page) ?? 0) + count);
    let { isComplete } = toc;
    for (const entry of entriesOf(docset, toc)) {
      const { included } = entry;
      if (included?.kind === 'toc') {
        const nested = included.path === undefined ? undefined : pagesOf(included.path);
        for (const [page, count] of nested?.counts ?? []) add(page, count);
        isComplete &&= nested ? nested.isComplete : !included.isUndecided;
      }
      // An entry that takes in a TOC shows a page of its own as well, but does not count for it.
      const page =
        included && (included.path !== undefined || included.isUndecided) ? undefined : pageOf(current, entry);
      if (page !== undefined) add(page, 1);
    }
    return { counts, isComplete };
  }

  function pageOf(current: string, { node, roles }: TocEntry): string | undefined {
    const uid = given(node.uid);
    if (!roles.topic) return uid && uids?.definedBy(uid.text)[0];
    const resolution = docset.resolve(current, { href: roles.topic.text });
    return resolution.kind === 'file' || resolution.kind === 'redirected' ? resolution.path : undefined;
  }
}

/** What rule sets of Learn ask of the TOC at `path`: rule types of the content rules. */
export function tocRuleReports(docset: TocDocset, path: string, uids?: Uids): readonly PlacedReport[] {
  const toc = docset.toc(path);
  if (!toc) return [];
  const reports: PlacedReport[] = [];
  if (/\.md$/i.test(path)) reports.push({ code: 'toc-deprecated', args: [path], path, span: wholeFile });
  if (!toc.isComplete) return reports;
  for (const { node } of entriesOf(docset, toc)) {
    const href = given(node.href);
    if (!href || readHref(href.text, { decode: false }).kind !== 'external') continue;
    reports.push({ code: 'toc-breadcrumb-link-external', args: [href.text], path, span: node.head });
  }
  const twice = [...tocPages(docset, path, uids).counts].filter(([, count]) => count > 1);
  if (twice.length) {
    const names = twice.map(([page]) => nameOf(page)).join(', ');
    reports.push({ code: 'toc-entry-duplicated', args: [names], path, span: wholeFile });
  }
  return reports;
}

/**
 * The articles that no TOC of the docset opens, one report for each. None where the docset has no TOC, and where
 * one of them cannot be read to its end: then nobody knows.
 */
export function* articlesInNoToc(
  docset: TocDocset & Pick<Docset, 'tocPaths' | 'articlePaths'>,
  uids?: Uids,
): Steps<readonly PlacedReport[]> {
  const named = new Set<string>();
  for (const path of docset.tocPaths) {
    const { counts, isComplete } = tocPages(docset, path, uids);
    if (!isComplete) return [];
    for (const page of counts.keys()) named.add(page);
    yield;
  }
  if (!docset.tocPaths.length) return [];
  return docset.articlePaths
    .filter((path) => !named.has(path))
    .map((path) => ({ code: 'toc-missing', args: [], path, span: wholeFile }));
}
