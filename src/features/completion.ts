import type { Article } from '../article/article';
import type { Span } from '../article/span';
import type { Docset } from '../docset/docset';
import { anchorCompletions } from './completion/anchors';
import { attributeNameCompletions, attributeValueCompletions, directiveCompletions } from './completion/directives';
import { keyCompletions, valueCompletions } from './completion/frontMatter';
import { markerCompletions } from './completion/markers';
import { pathCompletions } from './completion/paths';
import { productCompletions } from './completion/products';
import { stepCompletions } from './completion/steps';
import { queryCompletions } from './completion/tabs';
import { typingAt, type DestinationTyping } from './completion/typing';
import { uidCompletions } from './completion/uids';
import { videoCompletions } from './completion/videos';
import { labelCompletions, languageCompletions, ruleCodeCompletions } from './completion/wordLists';
import type { Question } from './question';

/** One entry of a completion list. */
export interface Completion {
  readonly label: string;
  /** Beside the label, muted. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Docset-relative path of the file it names: `describeFile` makes its documentation when it is looked at. */
  readonly file?: string;
  readonly kind: 'file' | 'folder' | 'image' | 'heading' | 'key' | 'value' | 'snippet' | 'product' | 'attribute';
  /** Replaces `span`; with tab stops in VS Code's snippet syntax when `isSnippet`. */
  readonly insert: string;
  readonly isSnippet?: boolean;
  /** On one line, with the caret in it. */
  readonly span: Span;
  /** What typing is compared with, where the label is not enough (title and path both). */
  readonly filter?: string;
  /** Order among its list; the label unless said. */
  readonly sort?: string;
  /** Asks for the next list at once, as after a folder. */
  readonly triggersNext?: boolean;
  /** VS Code's own markdown completion has an entry that inserts the same. */
  readonly alsoOfferedByVsCode?: boolean;
  /** Struck through: a name or value that is no longer to be used. */
  readonly isDeprecated?: boolean;
}

/** The question that a list of completions answers, and the day on which it is asked. */
export interface CompletionContext extends Question {
  readonly today: Date;
}

/** The characters after which an editor should ask by itself. */
export const completionTriggers: readonly string[] = [
  '~',
  '/',
  '.',
  '#',
  '(',
  '[',
  '!',
  '"',
  ':',
  ' ',
  ',',
  '`',
  '?',
  '=',
];

/** The same in files that are no articles. */
export const dataCompletionTriggers: readonly string[] = ['~', '/', '.', '"', ':', ' '];

/**
 * What can be written at `offset` of the article at the docset-relative `path`, in the order of `sort`. `today`
 * is offered as `ms.date`. Empty in code, in comments, and wherever nothing of Learn's own is being written.
 */
export function completionsAt(
  docset: Docset,
  path: string,
  article: Article,
  offset: number,
  today: Date,
): readonly Completion[] {
  const context: CompletionContext = { docset, path, article, offset, today };
  const typing = typingAt(article, offset);
  switch (typing?.kind) {
    case undefined:
      return [];
    case 'key':
      return keyCompletions(context, typing);
    case 'value':
      return valueCompletions(context, typing);
    case 'destination':
      return destinationCompletions(context, typing);
    case 'label':
      return labelCompletions(context, typing.span);
    case 'marker':
      return markerCompletions(context, typing);
    case 'directive':
      return directiveCompletions(context, typing);
    case 'attributeName':
      return attributeNameCompletions(typing);
    case 'attributeValue':
      return attributeValueCompletions(context, typing);
    case 'language':
      return languageCompletions(typing.span);
    case 'ruleCode':
      return ruleCodeCompletions(typing);
    case 'prose':
      return [...stepCompletions(context, typing.line), ...productCompletions(context, typing.line)];
    case 'uid':
      return uidCompletions(docset, typing.span);
    case 'video':
      return videoCompletions(typing.span);
  }
}

/** A file, what to open on it, or a place in it; behind `xref:` a page by its uid. */
function destinationCompletions(context: CompletionContext, typing: DestinationTyping): readonly Completion[] {
  const { typed, span } = typing;
  if (typed.startsWith('xref:')) return uidCompletions(context.docset, { ...span, start: span.start + 'xref:'.length });
  if (typed.includes('#')) return anchorCompletions(context, typing);
  return typed.includes('?') ? queryCompletions(context, typing) : pathCompletions(context, typing);
}
