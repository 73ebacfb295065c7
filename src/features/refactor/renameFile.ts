import type { Docset } from '../../docset/docset';
import { readHref } from '../../docset/href';
import { climbs, extensionOf, folderOf, joinPath, nameOf } from '../../docset/paths';
import { isRefusal, type Change, type Refusal } from './change';
import { moveFiles } from './moveFiles';

/** A path that the author has given a file from a place in another. */
export interface NewAddress {
  /** The file, docset-relative, that gets another path. */
  readonly path: string;
  /** Docset-relative path of the file in which its address was changed. */
  readonly from: string;
  /** The path as it is written there now: relative, or from `~`. An extension that is left out stays. */
  readonly written: string;
}

/** Moves a file to where an address is to lead, with all that this brings along. */
export function renameFile(docset: Docset, { path, from, written }: NewAddress): Change | Refusal {
  const href = readHref(written, { decode: true });
  const isFromRoot = /^~[/\\]/.test(href.path);
  if (href.kind !== 'relative' || /[/\\]$/.test(href.path)) {
    return { refusal: `Nothing was changed, because '${written}' is not the path of a file.` };
  }
  const joined = isFromRoot ? joinPath('', href.path.slice(2)) : joinPath(folderOf(from), href.path);
  const direct = docset.docsetPath(docset.repositoryPath(joined));
  const to = extensionOf(direct) || !extensionOf(path) ? direct : `${direct}.${extensionOf(path)}`;
  if (climbs(to) && !climbs(path)) {
    return { refusal: `Nothing was changed, because '${to}' lies outside the docset.` };
  }
  if (!nameOf(to).replace(/\.[^.]*$/, '')) {
    return { refusal: 'Nothing was changed, because a file needs a name.' };
  }
  const move = { from: path, to };
  const change = moveFiles(docset, [move]);
  return isRefusal(change) || path === to ? change : { ...change, moved: [move] };
}
