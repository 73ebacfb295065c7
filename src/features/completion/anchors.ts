import type { Docset } from '../../docset/docset';
import type { Resolution } from '../../docset/resolve';
import { encodePath } from '../../rules/writeHref';
import { anchorPlaces } from '../anchorPlaces';
import type { Completion, CompletionContext } from '../completion';
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
  if (!file && typing.isInHeading) return tabCompletions(docset, span);
  const target = file ? pageOf(docset.resolve(path, { href: file })) : path;
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

function pageOf(resolution: Resolution): string | undefined {
  if (resolution.kind === 'redirected') return resolution.end.path;
  return 'path' in resolution ? resolution.path : undefined;
}

function tabCompletions(docset: Docset, span: Completion['span']): readonly Completion[] {
  const counts = new Map<string, number>();
  for (const path of docset.articlePaths) {
    for (const id of docset.loadedFacts(path)?.tabIds ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([id, count], index) => ({
      label: `#tab/${id}`,
      detail: count === 1 ? 'In 1 article' : `In ${count} articles`,
      kind: 'value',
      insert: `tab/${id}`,
      span,
      filter: `tab/${id}`,
      sort: String(index).padStart(5, '0'),
    }));
}
