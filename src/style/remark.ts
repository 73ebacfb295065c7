import remarkLint from 'remark-lint';
import correctMediaSyntax from 'remark-lint-correct-media-syntax';
import emphasisMarker from 'remark-lint-emphasis-marker';
import fencedCodeMarker from 'remark-lint-fenced-code-marker';
import hardBreakSpaces from 'remark-lint-hard-break-spaces';
import noBlockquoteWithoutMarker from 'remark-lint-no-blockquote-without-marker';
import noDuplicateDefinitions from 'remark-lint-no-duplicate-definitions';
import noEmptyUrl from 'remark-lint-no-empty-url';
import noHeadingContentIndent from 'remark-lint-no-heading-content-indent';
import noHeadingLikeParagraph from 'remark-lint-no-heading-like-paragraph';
import noHeadingPunctuation from 'remark-lint-no-heading-punctuation';
import noReferenceLikeUrl from 'remark-lint-no-reference-like-url';
import noShellDollars from 'remark-lint-no-shell-dollars';
import orderedListMarkerStyle from 'remark-lint-ordered-list-marker-style';
import strongMarker from 'remark-lint-strong-marker';
import remarkParse from 'remark-parse';
import { unified, type Plugin } from 'unified';
import { VFile } from 'vfile';
import type { Span } from '../article/span';
import { styleRules, type StyleRule, type StyleRuleId } from './styleRules';

/** What a remark-lint rule says, at offsets of the text it was given. */
export interface StyleMessage {
  readonly rule: StyleRule;
  readonly text: string;
  readonly span: Span;
}

/**
 * Parses `text` with remark and runs every style rule over it; author comments (`<!-- lint disable id -->`)
 * hold. The text must be free of what remark does not know (`prose.ts`).
 */
export function lint(text: string): readonly StyleMessage[] {
  const file = new VFile(text);
  const processor = (remark ??= makeRemark());
  processor.runSync(processor.parse(file), file);
  const messages: StyleMessage[] = [];
  for (const { ruleId, reason, place } of file.messages) {
    const rule = rulesById.get(ruleId ?? '');
    const start = place && ('start' in place ? place.start.offset : place.offset);
    const end = place && ('end' in place ? place.end.offset : place.offset);
    if (rule && start !== undefined && end !== undefined) messages.push({ rule, text: reason, span: { start, end } });
  }
  return messages;
}

type Rule = Plugin<[unknown?], never>;

/** The package behind each line of the table; a line without one does not compile. */
const plugins: Readonly<Record<StyleRuleId, unknown>> = {
  'correct-media-syntax': correctMediaSyntax,
  'emphasis-marker': emphasisMarker,
  'fenced-code-marker': fencedCodeMarker,
  'hard-break-spaces': hardBreakSpaces,
  'no-blockquote-without-marker': noBlockquoteWithoutMarker,
  'no-duplicate-definitions': noDuplicateDefinitions,
  'no-empty-url': noEmptyUrl,
  'no-heading-content-indent': noHeadingContentIndent,
  'no-heading-like-paragraph': noHeadingLikeParagraph,
  'no-heading-punctuation': noHeadingPunctuation,
  'no-reference-like-url': noReferenceLikeUrl,
  'no-shell-dollars': noShellDollars,
  'ordered-list-marker-style': orderedListMarkerStyle,
  'strong-marker': strongMarker,
};

const rulesById: ReadonlyMap<string, StyleRule> = new Map(styleRules.map((rule) => [rule.id, rule]));

/** Made when first needed: setting it up costs more than most articles. */
let remark: ReturnType<typeof makeRemark> | undefined;

function makeRemark() {
  const processor = unified().use(remarkParse).use(remarkLint);
  for (const rule of styleRules) {
    const options: readonly unknown[] = 'options' in rule ? [rule.options] : [];
    processor.use(plugins[rule.id] as Rule, ...(options as [unknown?]));
  }
  return processor.freeze();
}
