import type { TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { extensionOf, isMarkdown } from '../../docset/paths';
import { dataLinksOf } from '../dataLinks';
import { linksIn, linksTo } from '../references/linksTo';
import { allOf, editsOnly, isRefusal, type Change, type Move, type Refusal } from './change';
import { moveNotes } from './moveNotes';
import { readdress, type Address, type PathAfter } from './readdress';
import { brokenRedirections } from './redirectionFiles';
import { redirectPages, type LeavingPage } from './redirectPages';

export interface MoveOptions {
  /** Whether readers may know the page at a docset-relative path by its address: any, unless it says otherwise. */
  readonly isPublished?: (path: string) => boolean;
  /** Whether somebody else changes an address when the files have moved: nobody, unless it says otherwise. */
  readonly isLeft?: (address: Address) => boolean;
}

/**
 * What must change in a docset whose files move: the links, includes, sources and TOC entries that lead to them, in
 * the form in which they are written; those in the files themselves; the redirections. The moves, of docset-relative
 * paths, are not part of the change: who asks makes them, with it. Needs the facts of all articles and includes. Notes
 * say what the author should know, such as a page that leaves the build.
 */
export function moveFiles(
  docset: Docset,
  moves: readonly Move[],
  { isPublished = () => true, isLeft = () => false }: MoveOptions = {},
): Change | Refusal {
  const real = moves.filter(({ from, to }) => from !== to);
  const refusal = refusalOf(docset, real);
  if (refusal) return refusal;
  const newPaths = new Map(real.map(({ from, to }) => [from, to]));
  const after: PathAfter = (path) => newPaths.get(path) ?? path;
  const links = editsOnly(linkEdits(docset, real, after, isLeft));
  const pages = real.filter(({ from, to }) => docset.sitePath(from) !== docset.sitePath(to));
  const notes = moveNotes(docset, real, isPublished);
  if (!pages.length) return { ...links, notes };
  const arriving = real.map(({ to }) => to);
  const redirections =
    brokenRedirections(docset) ?? redirectPages(docset, leavingPages(docset, real, isPublished), arriving);
  return isRefusal(redirections) ? redirections : allOf([links, redirections, { ...editsOnly([]), notes }]);
}

function refusalOf(docset: Docset, moves: readonly Move[]): Refusal | undefined {
  const leaving = new Set(moves.map(({ from }) => from));
  for (const { from, to } of moves) {
    const there = docset.find(to);
    if (there !== undefined && there !== from && !leaving.has(there)) {
      return { refusal: `Nothing was changed, because there is a file '${to}' already.` };
    }
  }
  return undefined;
}

/** By file, each place once: what leads to the moved files from anywhere, and what these lead to. */
function linkEdits(
  docset: Docset,
  moves: readonly Move[],
  after: PathAfter,
  isLeft: (address: Address) => boolean,
): Map<string, TextEdit[]> {
  const places = new Map<string, Address>();
  for (const { from } of moves) {
    const own = isMarkdown(from) ? linksIn(docset, from) : dataLinksOf(docset, from).map(asAddress(from));
    for (const address of [...linksTo(docset, from).filter(({ through }) => !through), ...own]) {
      if (address.role === 'redirection' || isLeft(address)) continue;
      places.set(`${address.target.span.start} ${address.file}`, address);
    }
  }
  const edits = new Map<string, TextEdit[]>();
  for (const address of places.values()) {
    const edit = readdress(docset, address, after);
    if (edit) edits.set(address.file, [...(edits.get(address.file) ?? []), edit]);
  }
  return edits;
}

function asAddress(file: string) {
  return ({ href, span, role, resolution }: ReturnType<typeof dataLinksOf>[number]): Address => ({
    file,
    target: { href, span },
    role,
    resolution,
  });
}

/** The pages whose address changes; not where another file of the same address takes over. */
function leavingPages(
  docset: Docset,
  moves: readonly Move[],
  isPublished: (path: string) => boolean,
): readonly LeavingPage[] {
  const base = docset.basePath?.path;
  if (base === undefined) return [];
  const arriving = new Set(moves.flatMap(({ to }) => docset.sitePath(to) ?? []));
  const moving = new Set(moves.map(({ from }) => from));
  return moves.flatMap(({ from, to }) => {
    const [before, now] = [docset.sitePath(from), docset.sitePath(to)];
    if (before === undefined || now === undefined || before === now || arriving.has(before)) return [];
    const stem = from.slice(0, -extensionOf(from).length);
    const others = ['md', 'yml', 'json'].map((extension) => docset.find(stem + extension));
    const isThere = others.some((path) => path !== undefined && !moving.has(path) && docset.sitePath(path) === before);
    return isThere ? [] : [{ from, url: `${base}/${now}`, isSamePage: true, isPublished: isPublished(from) }];
  });
}
