import { loadedDocset } from '../../docset/loadedDocset';
import { uidsOf } from '../../docset/uids';
import type { Docset } from '../../docset/docset';
import type { Span } from '../../article/span';
import type { Completion } from '../completion';
import { titleOf } from './fileChoices';

/** The uids that articles of the docset define, as far as they have been read, with the titles of these articles. */
export function uidCompletions(docset: Docset, span: Span): readonly Completion[] {
  return [...uidsOf(loadedDocset(docset)).inArticles].map(([uid, [file]]): Completion => {
    const title = file === undefined ? undefined : titleOf(docset, file);
    return {
      label: uid,
      detail: title,
      file,
      kind: 'value',
      insert: uid,
      span,
      filter: `${uid} ${title ?? ''}`,
    };
  });
}
