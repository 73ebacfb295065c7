import type { TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { isMarkdown } from '../../docset/paths';
import { editFragment } from '../../rules/writeHref';
import { dataLinksOf } from '../dataLinks';
import { linksIn, linksTo, type LinkTo } from '../references/linksTo';
import { allOf, editsOnly, isRefusal, type Change, type Refusal } from './change';
import { readdress } from './readdress';
import { brokenRedirections } from './redirectionFiles';
import { redirectPages } from './redirectPages';
import { removeFromToc } from './removeFromToc';

/** Where readers of pages that go are sent: to another page of the docset, or to an address. */
export type RedirectTarget = { readonly path: string } | { readonly url: string };

export interface DeletionOptions {
  /** Without one, the addresses of the pages are lost. */
  readonly redirectTo?: RedirectTarget;
  /** Whether links to the pages are made links to the target. */
  readonly leadsLinks: boolean;
}

/**
 * What has to change when the files at the docset-relative paths `gone` are deleted: TOC entries of their pages go,
 * redirections come, links to the pages may lead on. That the files go is not part of the change. Refused where
 * redirections are wanted and cannot be written. Needs the facts of all articles and includes.
 */
export function deleteFiles(docset: Docset, gone: readonly string[], options: DeletionOptions): Change | Refusal {
  const { redirectTo, leadsLinks } = options;
  const isGone = new Set(gone);
  const toc = withoutTocEntries(docset, isGone);
  if (!redirectTo) return toc;
  const broken = brokenRedirections(docset);
  if (broken) return broken;
  const url = urlOf(docset, redirectTo, isGone);
  if (typeof url === 'object') return url;
  const leaving = pagesAmong(docset, gone).map((from) => ({ from, url, isSamePage: false, isPublished: true }));
  const redirections = redirectPages(docset, leaving, []);
  if (isRefusal(redirections)) return redirections;
  const links = leadsLinks ? [editsOnly(ledOn(docset, gone, redirectTo))] : [];
  const whole = allOf([toc, redirections, ...links]);
  return { ...whole, edits: new Map([...whole.edits].filter(([path]) => !isGone.has(path))) };
}

/** Those of `paths` that readers know by an address of their own. */
export function pagesAmong(docset: Docset, paths: readonly string[]): readonly string[] {
  return paths.filter((path) => docset.find(path) === path && docset.buildKind(path) === 'page');
}

/** What a deletion leaves behind, for the author to decide. */
export interface Leftovers {
  /** Links to the pages from files that stay, TOC entries and redirections left out. */
  readonly links: readonly LinkTo[];
  /** Places in files that stay, which show what goes and is no page, such as an image or an include file. */
  readonly uses: readonly LinkTo[];
  /** Images and include files that nothing but what goes shows. */
  readonly files: readonly string[];
}

export function leftoversOf(docset: Docset, gone: readonly string[]): Leftovers {
  const isGone = new Set(gone);
  const pages = new Set(pagesAmong(docset, gone));
  const links: LinkTo[] = [];
  const uses: LinkTo[] = [];
  for (const path of gone) {
    const fromOthers = linksTo(docset, path).filter(({ file, role, through }) => {
      return !isGone.has(file) && !through && articleRoles.has(role);
    });
    if (!pages.has(path)) uses.push(...fromOthers);
    else links.push(...fromOthers.filter(({ role }) => role === 'link' || role === 'image'));
  }
  const shown = gone.filter(isMarkdown).flatMap((path) => shownBy(docset, path));
  const isLeft = (file: string) => !isGone.has(file) && linksTo(docset, file).every((link) => isGone.has(link.file));
  return { links, uses, files: [...new Set(shown)].filter(isLeft) };
}

const shownRoles = new Set<LinkTo['role']>(['include', 'image', 'source', 'lightbox']);
const articleRoles = new Set<LinkTo['role']>([...shownRoles, 'link', 'code']);

function shownBy(docset: Docset, path: string): readonly string[] {
  return linksIn(docset, path).flatMap(({ role, resolution }) =>
    shownRoles.has(role) && resolution.kind === 'file' ? [resolution.path] : [],
  );
}

function urlOf(docset: Docset, target: RedirectTarget, isGone: ReadonlySet<string>): string | Refusal {
  if ('url' in target) return target.url;
  if (isGone.has(target.path)) {
    return { refusal: `Nothing was changed, because '${target.path}' would be deleted as well.` };
  }
  const url = docset.siteUrl(target.path);
  return url ?? { refusal: `Nothing was changed, because no address on the site is known for '${target.path}'.` };
}

function withoutTocEntries(docset: Docset, isGone: ReadonlySet<string>): Change {
  const edits: [string, readonly TextEdit[]][] = [];
  const notes: string[] = [];
  for (const file of docset.tocPaths) {
    const toc = isGone.has(file) ? undefined : docset.toc(file);
    const text = docset.text(file);
    const starts = new Set(
      dataLinksOf(docset, file).flatMap(({ resolution, span }) =>
        resolution.kind === 'file' && isGone.has(resolution.path) ? [span.start] : [],
      ),
    );
    if (!toc || text === undefined || !starts.size) continue;
    const removed = removeFromToc(toc, text, ({ span }) => starts.has(span.start));
    if (removed) edits.push([file, removed]);
    else notes.push(`Entries for what is deleted in '${file}' are left to you.`);
  }
  return { ...editsOnly(edits), notes };
}

/** A bookmark of a page that goes is none of the target. */
function ledOn(docset: Docset, gone: readonly string[], target: RedirectTarget): Map<string, TextEdit[]> {
  const isGone = new Set(gone);
  const edits = new Map<string, TextEdit[]>();
  for (const link of leftoversOf(docset, gone).links) {
    const text = docset.text(link.file);
    if (text === undefined) continue;
    const address =
      'url' in target ? undefined : readdress(docset, link, (file) => (isGone.has(file) ? target.path : file));
    const edit = 'url' in target ? { span: link.target.span, text: target.url } : address;
    if (!edit) continue;
    const bookmark = editFragment(text, link.target, undefined);
    const isApart = bookmark.span.end > bookmark.span.start && bookmark.span.start >= edit.span.end;
    edits.set(link.file, [...(edits.get(link.file) ?? []), edit, ...(isApart ? [bookmark] : [])]);
  }
  return edits;
}
