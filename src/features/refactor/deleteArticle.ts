import type { TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { isMarkdown } from '../../docset/paths';
import { editFragment } from '../../rules/writeHref';
import { linksIn, linksTo, type LinkTo } from '../references/linksTo';
import { rowsOfPage } from '../tocEditing/tocRows';
import { allOf, editsOnly, isRefusal, type Change, type Refusal } from './change';
import { readdress } from './readdress';
import { brokenRedirections } from './redirectionFiles';
import { redirectPages } from './redirectPages';
import { removeTocEntries } from './removeTocEntry';

/** Where readers of a page that goes are sent: to another page of the docset, or to an address. */
export type RedirectTarget = { readonly path: string } | { readonly url: string };

export interface DeletionOptions {
  /** Without one, the address of the page is lost. */
  readonly redirectTo?: RedirectTarget;
  /** Whether links to the page are made links to the target. */
  readonly leadsLinks: boolean;
}

/**
 * What has to change when the page at the docset-relative `path` is deleted: its TOC entries go, a redirection comes,
 * links to it may lead on. That the file goes is not part of the change. Refused where a redirection is wanted and
 * cannot be written. Needs the facts of all articles and includes.
 */
export function deleteArticle(docset: Docset, path: string, options: DeletionOptions): Change | Refusal {
  const { redirectTo, leadsLinks } = options;
  const toc = withoutTocEntries(docset, path);
  const broken = redirectTo && brokenRedirections(docset);
  if (broken) return broken;
  const url = redirectTo && urlOf(docset, redirectTo);
  if (redirectTo && url === undefined) {
    return {
      refusal: `Nothing was changed, because no address on the site is known for '${nameOfTarget(redirectTo)}'.`,
    };
  }
  if (!redirectTo || url === undefined) return toc;
  const redirections = redirectPages(docset, [{ from: path, url, isSamePage: false, isPublished: true }], []);
  if (isRefusal(redirections)) return redirections;
  const links = leadsLinks ? [editsOnly(ledOn(docset, path, redirectTo))] : [];
  return allOf([toc, redirections, ...links]);
}

/** What a deletion leaves behind, for the author to decide. */
export interface Leftovers {
  /** Links to the page from other files, TOC entries and redirections left out. */
  readonly links: readonly LinkTo[];
  /** Images and include files that nothing but the page shows. */
  readonly files: readonly string[];
}

export function leftoversOf(docset: Docset, path: string): Leftovers {
  const links = linksTo(docset, path).filter((link) => isInbound(link, path));
  const own = isMarkdown(path) ? linksIn(docset, path) : [];
  const shown = own.flatMap(({ role, resolution }) =>
    (role === 'include' || role === 'image' || role === 'source' || role === 'lightbox') && resolution.kind === 'file'
      ? [resolution.path]
      : [],
  );
  const files = [...new Set(shown)].filter((file) => linksTo(docset, file).every((link) => link.file === path));
  return { links, files };
}

function isInbound({ file, role, through }: LinkTo, path: string): boolean {
  return file !== path && !through && (role === 'link' || role === 'image');
}

function urlOf(docset: Docset, target: RedirectTarget): string | undefined {
  return 'url' in target ? target.url : docset.siteUrl(target.path);
}

function nameOfTarget(target: RedirectTarget): string {
  return 'url' in target ? target.url : target.path;
}

function withoutTocEntries(docset: Docset, path: string): Change {
  const edits: [string, readonly TextEdit[]][] = [];
  const notes: string[] = [];
  for (const file of docset.tocPaths) {
    const toc = docset.toc(file);
    const text = docset.text(file);
    const rows = toc && text !== undefined ? rowsOfPage(docset, toc, path) : [];
    if (!toc || text === undefined || !rows.length) continue;
    const removed = removeTocEntries(
      toc,
      text,
      rows.map(({ node }) => node),
    );
    if (removed) edits.push([file, removed]);
    else notes.push(`Its entry in '${file}' is left to you.`);
  }
  return { ...editsOnly(edits), notes };
}

/** A bookmark of the page that goes is none of the target. */
function ledOn(docset: Docset, path: string, target: RedirectTarget): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const link of leftoversOf(docset, path).links) {
    const text = docset.text(link.file);
    if (text === undefined) continue;
    const address =
      'url' in target ? undefined : readdress(docset, link, (file) => (file === path ? target.path : file));
    const edit = 'url' in target ? { span: link.target.span, text: target.url } : address;
    if (!edit) continue;
    const bookmark = editFragment(text, link.target, undefined);
    const isApart = bookmark.span.end > bookmark.span.start && bookmark.span.start >= edit.span.end;
    edits.set(link.file, [...(edits.get(link.file) ?? []), edit, ...(isApart ? [bookmark] : [])]);
  }
  return edits;
}
