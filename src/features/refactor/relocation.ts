import type { Article, Target } from '../../article/article';
import { contains, type Span, type TextEdit } from '../../article/span';
import type { Docset } from '../../docset/docset';
import { readHref } from '../../docset/href';
import { folderOf, joinPath, relativePath } from '../../docset/paths';
import { linkUsesOf, type LinkUse } from '../../rules/linkUses';
import { editPath } from '../../rules/writeHref';

/**
 * Edits that make links, images, sources and includes in `span` of the article at `path` lead where they lead now,
 * once that text lies at `to` (both docset-relative). What names no place by its own, such as `~/a.md` or `#b`, stays.
 *
 * No file moves here, unlike with `readdress`: a link of the text to the article that it leaves goes on to lead there,
 * and one that leads to no file goes on to name the same missing one.
 */
export function relocationEdits(
  docset: Docset,
  path: string,
  article: Article,
  span: Span,
  to: string,
): readonly TextEdit[] {
  const targets = new Map<number, { readonly target: Target; readonly role: LinkUse['role'] }>();
  const add = (target: Target, role: LinkUse['role']) => {
    if (contains(span, target.span)) targets.set(target.span.start, { target, role });
  };
  for (const { target, role } of linkUsesOf(docset, path, article)) add(target, role);
  for (const { target } of article.definitions) add(target, 'link');
  return [...targets.values()].flatMap(({ target, role }) => {
    const href = relocatedPath(docset, path, to, target.href, role);
    return href === undefined ? [] : [editPath(article.text, target, href)];
  });
}

/** The path of `href`, which stands in the file `from`, as the file `to` has to write it; undefined if just so. */
export function relocatedPath(
  docset: Docset,
  from: string,
  to: string,
  href: string,
  role: LinkUse['role'],
): string | undefined {
  const { kind, path: written } = readHref(href, { decode: false });
  if (kind !== 'relative') return undefined;
  const isContent = role === 'include' || role === 'code';
  const moved = /^~[/\\]/.test(written)
    ? movedRoot(docset, from, to, href, isContent)
    : moveRelative(from, to, written);
  if (moved === undefined || moved === written) return undefined;
  return isContent ? moved : moved.replace(/[()<>]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
}

function moveRelative(from: string, to: string, written: string): string | undefined {
  if (folderOf(from) === folderOf(to)) return undefined;
  const moved = relativePath(folderOf(to), joinPath(folderOf(from), written));
  return /^\.[/\\]/.test(written) && !moved.startsWith('.') ? `./${moved}` : moved;
}

/** A docset may say that `~` means another folder in some of its files. */
function movedRoot(docset: Docset, from: string, to: string, href: string, isContent: boolean): string | undefined {
  const resolve = (file: string) =>
    isContent ? docset.resolveContent(file, { href }) : docset.resolve(file, { href });
  const [before, after] = [resolve(from), resolve(to)];
  if (!('path' in before) || before.path === undefined) return undefined;
  if ('path' in after && after.path === before.path) return undefined;
  return relativePath(folderOf(to), before.path);
}
