import type { Target } from '../../article/article';
import { slice, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { decodePercent, readHref } from '../../docset/href';
import { folderOf, joinPath, nameOf, relativePath } from '../../docset/paths';
import type { Resolution } from '../../docset/resolve';
import { isTocFile } from '../../docset/toc/tocRoles';
import { encodePath, pathSpan } from '../../rules/writeHref';
import type { DataLinkRole } from '../dataLinks';

/** An address in a file, and where it leads before anything moves. */
export interface Address {
  /** Docset-relative path of the file it stands in. */
  readonly file: string;
  readonly target: Target;
  readonly role: DataLinkRole;
  readonly resolution: Resolution;
}

/** What files are called after a move, by docset-relative path; a file that stays keeps its path. */
export type PathAfter = (path: string) => string;

/**
 * The edit that makes `address` lead to the same file when files have moved: in the form in which it is written
 * (relative, with `./`, from `~`, from the root of the site, as a whole url), with the segments that stay spelt as they are, with its
 * query and fragment. Undefined where it leads there anyway, and for one that names no file of the repository.
 *
 * The files move as wholes, so that a link of a moved file to itself goes along; text that is put into another file
 * while both stay is for `relocationEdits`.
 */
export function readdress(docset: Docset, address: Address, after: PathAfter): TextEdit | undefined {
  const { file, target, role, resolution } = address;
  const to = fileNamedBy(resolution);
  if (to === undefined || role === 'redirected') return undefined;
  const [from, newFrom] = [file, after(file)];
  // Whoever names a redirected page means the redirection, which stays.
  const newTo = resolution.kind === 'redirected' ? to : after(to);
  if (from === newFrom && to === newTo) return undefined;
  const text = docset.text(file);
  if (text === undefined) return undefined;
  const isContent = role === 'include' || role === 'code' || role === 'toc' || role === 'config';
  const span = pathSpan(text, target);
  const written: Written = { raw: slice(text, span), href: hrefPath(target.href, !isContent), isContent };
  if (written.href === '') return undefined;
  const path = pathOf(docset, { written, role, from, newFrom, to, newTo });
  return path === undefined || path === written.raw ? undefined : { span, text: path };
}

interface Written {
  /** The path as it stands in the text. */
  readonly raw: string;
  /** What it means. */
  readonly href: string;
  /** Of includes and code, whose paths the build does not decode. */
  readonly isContent: boolean;
}

interface Way {
  readonly written: Written;
  readonly role: DataLinkRole;
  readonly from: string;
  readonly newFrom: string;
  readonly to: string;
  readonly newTo: string;
}

/** The path to write; undefined where the one that is written will do, and where none can be found. */
function pathOf(docset: Docset, way: Way): string | undefined {
  const { written, role, from, newFrom, to, newTo } = way;
  if (role === 'redirection') return to === newTo ? undefined : sitePathTo(docset, written, newTo);
  if (/^(?:[/\\]|https?:)/i.test(written.href)) return to === newTo ? undefined : sitePathTo(docset, written, newTo);
  const direct = (path: string) => docset.docsetPath(docset.repositoryPath(path));
  if (/^~[/\\]/.test(written.href)) {
    const tilde = folderBefore(to, joinPath('', written.href.slice(2)));
    const isBelow = tilde !== undefined && (tilde === '' || newTo.startsWith(`${tilde}/`));
    if (isBelow) return to === newTo ? undefined : `~/${spelt(newTo.slice(tilde ? tilde.length + 1 : 0), written)}`;
    return relativeTo(docset, newFrom, newTo, written);
  }
  const isFolder = role === 'toc' && /[/\\]$/.test(written.href) && isTocFile(newTo);
  const named = (path: string) => (isFolder ? `${folderOf(path)}/` : path);
  const base = direct(joinPath(folderOf(from), written.href));
  if (role === 'config' && base.toLowerCase() !== named(to).toLowerCase()) return globFor(way);
  const lead = direct(joinPath(folderOf(newFrom), written.href));
  if (lead === named(newTo) || (to === newTo && lead.toLowerCase() === named(to).toLowerCase())) return undefined;
  if (!isFolder) return relativeTo(docset, newFrom, newTo, written);
  const folder = relativeTo(docset, newFrom, newTo, written);
  return folder.slice(0, folder.length - nameOf(folder).length) || './';
}

/** A glob of the config that is the name of one file, from the folder that its item starts in. */
function globFor({ written, to, newTo }: Way): string | undefined {
  const folder = folderBefore(to, joinPath('', written.href));
  if (folder === undefined) return undefined;
  const isBelow = folder === '' || newTo.startsWith(`${folder}/`);
  return isBelow ? newTo.slice(folder ? folder.length + 1 : 0) : undefined;
}

/** The folder of which `path` is `rest`, whatever the letter case; undefined when there is none. */
function folderBefore(path: string, rest: string): string | undefined {
  if (path.toLowerCase() === rest.toLowerCase()) return '';
  return path.toLowerCase().endsWith(`/${rest.toLowerCase()}`) ? path.slice(0, -rest.length - 1) : undefined;
}

/** From the root of the site: what stands before the page's own part, a locale included, stays as it is. */
function sitePathTo(docset: Docset, { raw }: Written, to: string): string | undefined {
  const base = docset.basePath?.path;
  const sitePath = docset.sitePath(to);
  if (base === undefined || sitePath === undefined) return undefined;
  const at = raw.toLowerCase().indexOf(`${base}/`);
  const isPrefix = at === 0 || /^(?:https?:\/\/[^/]+)?(?:\/[a-z]{2}-[a-z]{2})?$/i.test(raw.slice(0, Math.max(at, 0)));
  const prefix = at >= 0 && isPrefix ? raw.slice(0, at + base.length) : base;
  return `${prefix}/${encodePath(sitePath)}`;
}

function relativeTo(docset: Docset, from: string, to: string, written: Written): string {
  // From the root of the repository, since either may lie outside the docset.
  const path = relativePath(folderOf(docset.repositoryPath(from)), docset.repositoryPath(to));
  const keepsDot = /^\.[/\\]/.test(written.href) && !path.startsWith('../');
  return `${keepsDot ? './' : ''}${spelt(path, written)}`;
}

/** `path` with each segment that the address has already spelt as it is there. */
function spelt(path: string, { raw, isContent }: Written): string {
  if (isContent) return path;
  const known = new Map(raw.split(/[/\\]/).map((segment) => [decodePercent(segment), segment]));
  return path
    .split('/')
    .map((segment) => known.get(segment) ?? encodePath(segment))
    .join('/');
}

function hrefPath(href: string, decode: boolean): string {
  return readHref(href, { decode }).path;
}

/** The file that an address names, be it there or redirected; nothing for one that leads there by other means. */
function fileNamedBy(resolution: Resolution): string | undefined {
  switch (resolution.kind) {
    case 'self':
    case 'file':
    case 'outside':
    case 'redirected':
    case 'dependent':
    case 'site':
      return resolution.path;
    default:
      return undefined;
  }
}
