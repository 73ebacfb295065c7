import type { Target } from '../article/article';
import { slice } from '../article/span';
import type { Span, TextEdit } from '../article/span';
import type { Docset } from '../docset/docset';
import { folderOf, relativePath } from '../docset/paths';

/**
 * How the file `from` writes a link to the file `to` (both docset-relative), in the manner of `like`: `~/`,
 * site-relative, with a leading `./`, else relative. Each way is tried against the docset first, so what comes
 * back does lead to `to`; undefined when none does. `content` is for includes and snippets.
 */
export function hrefTo(
  docset: Pick<Docset, 'resolve' | 'resolveContent' | 'siteUrl'>,
  from: string,
  to: string,
  like: string,
  as: 'link' | 'content' = 'link',
): string | undefined {
  const relative = relativePath(folderOf(from), to);
  const ways = [
    ...(/^~[/\\]/.test(like) ? [`~/${to}`] : []),
    ...(/^[/\\]/.test(like) ? [docset.siteUrl(to) ?? relative] : []),
    ...(/^\.[/\\]/.test(like) && !relative.startsWith('.') ? [`./${relative}`] : []),
    relative,
  ];
  return ways.map(as === 'link' ? encodePath : (way) => way).find((href) => {
    const resolution = as === 'link' ? docset.resolve(from, { href }) : docset.resolveContent(from, { href });
    return 'path' in resolution && resolution.path === to;
  });
}

/** Puts `path` in the place of the path of `target`, whose query and fragment stay as they are written. */
export function editPath(text: string, target: Target, path: string): TextEdit {
  return { span: pathSpan(text, target), text: path };
}

/** Puts `fragment`, without `#`, in the place of the one of `target`; undefined takes it away. */
export function editFragment(text: string, target: Target, fragment: string | undefined): TextEdit {
  const { start, end } = target.span;
  const hash = slice(text, target.span).indexOf('#');
  const span = { start: hash < 0 ? end : start + hash, end };
  return { span, text: fragment === undefined ? '' : `#${encodePath(fragment)}` };
}

/** The path of `target` as written, without query and fragment. */
export function pathSpan(text: string, { span }: Target): Span {
  const length = slice(text, span).search(/[?#]/);
  return { start: span.start, end: length < 0 ? span.end : span.start + length };
}

/** `path` as it may stand between brackets; the build decodes it again. */
export function encodePath(path: string): string {
  return path.replace(/[ ()<>#?%]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
