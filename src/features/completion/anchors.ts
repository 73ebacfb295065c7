import { encodePath } from '../../rules/writeHref';
import { anchorPlaces } from '../anchorPlaces';
import type { Completion, CompletionContext } from '../completion';
import { endOf } from '../references/linksTo';
import { tabCompletions } from './tabs';
import type { DestinationTyping } from './typing';

/**
 * Bookmarks behind `#`: of this article or of the one that stands before it, in document order, those of
 * included files among them. In a heading also the ids of tabs.
 */
export function anchorCompletions(context: CompletionContext, typing: DestinationTyping): readonly Completion[] {
  if (typing.role !== 'link') return [];
  const { docset, path, article } = context;
  const hash = typing.typed.indexOf('#');
  const span = { start: typing.span.start + hash + 1, end: typing.span.end };
  const file = typing.typed.slice(0, hash);
  if (!file && typing.isInHeading) return tabCompletions(context, span);
  // VS Code's own list: `##` finds the headings of all files.
  if (typing.typed[hash + 1] === '#') return [];
  const target = file ? endOf(docset.resolve(path, { href: file })) : path;
  const targetArticle = target === path ? article : target === undefined ? undefined : docset.article(target);
  if (target === undefined || !targetArticle) return [];
  // VS Code reads the headings of the file itself, when it finds the file and the id is a generated one.
  const isFound = !/^[~/\\]/.test(file);
  return anchorPlaces(docset, target, targetArticle).map((place, index) => ({
    label: `#${place.id}`,
    detail: place.heading ? place.heading.text : 'Id in the text',
    documentation: place.path === target ? undefined : `From the included file \`${place.path}\`.`,
    kind: 'heading',
    insert: encodePath(place.id),
    span,
    filter: `${place.id} ${place.heading?.text ?? ''}`,
    sort: String(index).padStart(5, '0'),
    alsoOfferedByVsCode: isFound && place.path === target && !!place.heading && !place.heading.idIsExplicit,
  }));
}
