import type { TextEdit } from '../../article/span';
import { entryOf } from '../../docset/configText';
import type { Docset } from '../../docset/docset';
import { readHref } from '../../docset/href';
import { folderOf, pathSeenFrom, relativePath } from '../../docset/paths';
import { isRedirectionFile, type Redirection } from '../../docset/redirections';
import { linksTo } from '../references/linksTo';
import { isRefusal, type Change, type NewFile, type Refusal } from './change';
import { listEdits, type NewItem } from './jsonList';
import { isModel, redirectionEntry, type NewRedirection } from './redirectionEntry';
import {
  placeFor,
  readRedirectionList,
  redirectionFileFor,
  repositoryFolder,
  type RedirectionList,
} from './redirectionFiles';

/** A page that is no longer at its address. */
export interface LeavingPage {
  /** Docset-relative path that it has so far. */
  readonly from: string;
  /** Where its readers are sent, as a redirection says it. */
  readonly url: string;
  /** The page itself is what lies there: queries and fragments still hold, and so does the document id. */
  readonly isSamePage: boolean;
  /** Whether readers may know it by its address; if not, it gets no entry. */
  readonly isPublished: boolean;
}

/**
 * What the redirection files need so that the addresses that readers know go on working: a new entry for each page of
 * `leaving`, in the form and the order of its file; entries that led to the page lead on to where it went, so that no
 * chain comes about; entries for `arriving`, the pages (docset-relative) that are there from now on, go. Refused where
 * a file that must change cannot be read.
 */
export function redirectPages(
  docset: Docset,
  leaving: readonly LeavingPage[],
  arriving: readonly string[],
): Change | Refusal {
  const taken = new Set(arriving.flatMap((path) => docset.sitePath(path) ?? []));
  const gone = docset.redirections.filter(({ source }) => taken.has(docset.sitePath(source) ?? '\n'));
  const followed = leaving.flatMap((page) => entriesTo(docset, page)).filter(({ item }) => !gone.includes(item));
  const coming = leaving
    .filter(({ from, isPublished }) => isPublished && !docset.redirectionOf(from))
    .map((page) => ({ page, file: redirectionFileFor(docset, page.from) }));
  const files = new Set([...gone, ...followed.map(({ item }) => item), ...coming].map(({ file }) => file));
  const edits = new Map<string, readonly TextEdit[]>();
  const created: NewFile[] = [];
  const notes: string[] = [];
  for (const file of files) {
    const entries = coming.filter((each) => each.file === file).map(({ page }) => entryFor(docset, file, page, gone));
    if (!isRedirectionFile(file)) continue;
    if (docset.find(file) === undefined) {
      created.push({ path: file, text: newFile(entries) });
      notes.push(`The repository had no redirection file; '${docset.repositoryPath(file)}' is new.`);
      continue;
    }
    const list = readRedirectionList(docset, file);
    if (isRefusal(list)) return list;
    edits.set(
      file,
      editsOf(
        list,
        entries,
        gone,
        followed.filter(({ item }) => item.file === file),
      ),
    );
  }
  return { edits, created, moved: [], removed: [], notes };
}

interface Followed {
  readonly item: Redirection;
  readonly url: string;
  /** Whether the id that it has brought to the page goes on with the page: no other entry brings one. */
  readonly keepsId: boolean;
}

/** The entries that name the page itself, and what they are to say. */
function entriesTo(docset: Docset, { from, url, isSamePage, isPublished }: LeavingPage): readonly Followed[] {
  const places = linksTo(docset, from, noArticle).filter(({ role, through }) => role === 'redirection' && !through);
  return places.flatMap(({ file, target }) => {
    const item = docset.redirections.find((each) => each.file === file && each.urlSpan.end === target.span.end + 1);
    if (!item) return [];
    const { query, fragment } = readHref(item.url, { decode: false });
    const suffix = query + (fragment === undefined ? '' : `#${fragment}`);
    return { item, url: isSamePage ? url + suffix : url, keepsId: isSamePage && !isPublished };
  });
}

/** Redirections stand in none. */
function noArticle(): boolean {
  return false;
}

/** The id of a page goes along with it once: where another entry has brought one to the address, it stays there. */
function entryFor(docset: Docset, file: string, page: LeavingPage, gone: readonly Redirection[]): NewRedirection {
  const { from, url, isSamePage } = page;
  const isIdTaken = docset.redirections.some(
    (item) => item.keepsDocumentId && item.url.toLowerCase() === url.toLowerCase() && !gone.includes(item),
  );
  const inRepository = docset.repositoryPath(from);
  return {
    sourceFromFile: relativePath(folderOf(docset.repositoryPath(file)), inRepository),
    sourceFromRoot: pathSeenFrom(repositoryFolder(docset), inRepository),
    url,
    keepsDocumentId: isSamePage && !isIdTaken,
  };
}

function editsOf(
  { file, text, list, items, keys }: RedirectionList,
  entries: readonly NewRedirection[],
  gone: readonly Redirection[],
  followed: readonly Followed[],
): readonly TextEdit[] {
  const placeOf = new Map(items.map(({ span }, place) => [span.start, place]));
  const removed = new Set(
    gone.filter((item) => item.file === file).flatMap(({ span }) => placeOf.get(span.start) ?? []),
  );
  const isFromRoot = items.filter(saysFromRoot).length * 2 > items.length;
  const added = entries.map((entry): NewItem & { readonly key: string } => {
    const key = (isFromRoot ? entry.sourceFromRoot : entry.sourceFromFile).toLowerCase();
    const before = placeFor(keys, key);
    return { before, key, text: redirectionEntry(text, modelNear(text, items, before, isFromRoot), entry) };
  });
  added.sort((a, b) => a.before - b.before || (a.key < b.key ? -1 : 1));
  const led = followed.flatMap(({ item, url, keepsId }) => [
    { span: item.urlSpan, text: JSON.stringify(url) },
    ...(keepsId ? [] : withoutId(items[placeOf.get(item.span.start) ?? -1], item)),
  ]);
  return [...listEdits(text, list, { removed, added }), ...led];
}

/** Its id has become that of the page that it led to. */
function withoutId(entry: RedirectionList['items'][number] | undefined, item: Redirection): readonly TextEdit[] {
  const flag = item.keepsDocumentId ? entryOf(entry, 'redirect_document_id') : undefined;
  return flag ? [{ span: flag.span, text: 'false' }] : [];
}

function saysFromRoot(item: RedirectionList['items'][number]): boolean {
  return entryOf(item, 'source_path_from_root') !== undefined;
}

/**
 * The entry above the place, or the nearest one otherwise, that others can be made after: one that says its source in
 * the way that is asked for, if there is one.
 */
function modelNear(text: string, items: RedirectionList['items'], place: number, isFromRoot: boolean) {
  const models = items.map((item, index) => ({ item, index })).filter(({ item }) => isModel(text, item));
  const alike = models.filter(({ item }) => saysFromRoot(item) === isFromRoot);
  const usable = alike.length ? alike : models;
  return (usable.findLast(({ index }) => index < place) ?? usable[0])?.item;
}

function newFile(entries: readonly NewRedirection[]): string {
  const items = entries.map((entry) => redirectionEntry('', undefined, entry));
  return `{\n  "redirections": [\n    ${items.join(',\n    ')}\n  ]\n}\n`;
}
