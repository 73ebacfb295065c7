import type { Span } from '../../article/span';
import { codeLanguages } from '../../vocabulary/codeLanguages';
import type { Completion, CompletionContext } from '../completion';
import { ruleTitles } from '../ruleTitles';
import type { Typing } from './typing';

/** Languages behind a fence. */
export function languageCompletions(span: Span): readonly Completion[] {
  return codeLanguages.flatMap(({ name, title, aliases, isInteractive }) => {
    const filter = [name, ...(aliases ?? [])].join(' ');
    const plain: Completion = { label: name, detail: title, kind: 'value', insert: name, span, filter };
    if (!isInteractive) return [plain];
    const label = `${name}-interactive`;
    return [plain, { ...plain, label, insert: label, filter: label, detail: `${title}, with a button that runs it` }];
  });
}

/** Labels of the reference definitions of the article, behind `][`. */
export function labelCompletions({ article }: CompletionContext, span: Span): readonly Completion[] {
  return article.definitions
    .filter(({ isFirst }) => isFirst)
    .map(({ labelSpan, target }) => {
      const label = article.text.slice(labelSpan.start, labelSpan.end);
      return { label, detail: target.href, kind: 'value', insert: label, span, alsoOfferedByVsCode: true };
    });
}

/** The codes that `<!-- lint disable` can name. */
export function ruleCodeCompletions({ span, written }: Extract<Typing, { kind: 'ruleCode' }>): readonly Completion[] {
  return [...ruleTitles()]
    .filter(([code]) => !written.includes(code))
    .map(([code, { title }]) => ({ label: code, detail: title, kind: 'value', insert: code, span }));
}
