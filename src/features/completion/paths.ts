import type { Article } from '../../article/article';
import type { Span } from '../../article/span';
import { folderOf, joinPath, nameOf } from '../../docset/paths';
import type { Docset } from '../../docset/docset';
import type { LinkUse } from '../../rules/linkUses';
import type { Completion, CompletionContext } from '../completion';
import { fileChoices, tildeFolder, titleOf, type PathStart, type PathStyle } from './fileChoices';
import type { DestinationTyping } from './typing';

/**
 * Files that a destination can name, from the whole docset, to be found by title and by path. The path is
 * written as the author has begun: from `~/`, relative, or from the root of the site.
 */
export function pathCompletions(context: CompletionContext, typing: DestinationTyping): readonly Completion[] {
  const { docset, path, article } = context;
  const { typed, role, place } = typing;
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) || typed.includes('?')) return [];
  const start = startOf(typed);
  const style = {
    role,
    start,
    place,
    tilde: tildeFolder(docset, path),
    prefersTilde: start === '' && usesTilde(article),
  };
  const span = { start: typing.span.start, end: endOfPath(context, typing) };
  return fileCompletions(docset, path, style, span, folderInVsCode(path, typing));
}

/** The same for any file that names others; VS Code offers the files of the folder `listed` itself. */
export function fileCompletions(
  docset: Docset,
  path: string,
  style: PathStyle,
  span: Span,
  listed?: string,
): readonly Completion[] {
  const kind = imageRoles.has(style.role) ? 'image' : 'file';
  return fileChoices(docset, path, style).map(({ file, written, order }): Completion => {
    const title = titleOf(docset, file);
    const label = title ?? nameOf(file);
    return {
      label,
      detail: written,
      file,
      kind,
      insert: written,
      span,
      filter: title === undefined ? written : `${written} ${title}`,
      sort: `${order} ${label.toLowerCase()}`,
      alsoOfferedByVsCode: listed !== undefined && folderOf(file) === listed,
    };
  });
}

const imageRoles: ReadonlySet<LinkUse['role']> = new Set(['image', 'source', 'lightbox']);

/** How the path that begins with `typed` is going to be written. */
export function startOf(typed: string): PathStart {
  if (/^[/\\]/.test(typed)) return '/';
  return typed.startsWith('~') ? '~/' : typed.startsWith('.') ? './' : '';
}

/** A query or fragment behind the path stays. */
function endOfPath({ article, offset }: CompletionContext, { span }: DestinationTyping): number {
  const length = article.text.slice(offset, span.end).search(/[?#]/);
  return length < 0 ? span.end : offset + length;
}

function usesTilde({ links, includes, images }: Article): boolean {
  return [links, includes, images].some((nodes) => nodes.some(({ target }) => target.href.startsWith('~/')));
}

/** VS Code lists the files of the one folder that has been typed. */
function folderInVsCode(path: string, { typed, place }: DestinationTyping): string | undefined {
  if ((place !== 'brackets' && place !== 'angles') || /^[~/\\]/.test(typed)) return undefined;
  return joinPath(folderOf(path), folderOf(typed));
}
