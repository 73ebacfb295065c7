import type { Severity } from '../rules/rule';

/**
 * The remark-lint rules that are right on Learn markdown, as data: what each says, why, how loudly, and what
 * markdownlint calls the same thing. The rules themselves are published packages (`remark.ts`); nothing here
 * loads them, so that lists and hovers are cheap.
 */
export interface StyleRule {
  /** The name of the remark-lint rule, and the code of its findings. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Extract<Severity, 'suggestion' | 'info'>;
  /** What the package is told, where its own default is not the one for Learn. */
  readonly options?: unknown;
  /** The markdownlint rules that look at the same thing; empty where it has none. */
  readonly markdownlint: readonly MarkdownlintRule[];
}

/** How a markdownlint config may name a rule: by id, alias or tag. */
export interface MarkdownlintRule {
  readonly id: string;
  readonly alias: string;
  readonly tags: readonly string[];
}

export const styleRules = [
  {
    id: 'correct-media-syntax',
    title: 'A link with its brackets the wrong way round',
    why: '`(text)[address]` is no link. The page shows it as it is written.',
    severity: 'suggestion',
    markdownlint: [{ id: 'MD011', alias: 'no-reversed-links', tags: ['links'] }],
  },
  {
    id: 'no-empty-url',
    title: 'A link or image without an address',
    why: 'A link that names no address leads back to the page it stands on, which no reader expects.',
    severity: 'suggestion',
    markdownlint: [{ id: 'MD042', alias: 'no-empty-links', tags: ['links'] }],
  },
  {
    id: 'no-reference-like-url',
    title: 'A label of a definition used as an address',
    why: '`[text](label)` looks for a file called *label*. A definition is reached with `[text][label]`.',
    severity: 'suggestion',
    markdownlint: [],
  },
  {
    id: 'no-duplicate-definitions',
    title: 'A label that is defined twice',
    why: 'The first definition wins. Whoever corrects the second one wonders why the page stays the same.',
    severity: 'suggestion',
    markdownlint: [{ id: 'MD053', alias: 'link-image-reference-definitions', tags: ['images', 'links'] }],
  },
  {
    id: 'no-blockquote-without-marker',
    title: 'A line that slips into the quote above it',
    why: 'A line right below a quote or an alert belongs to it even without `>`. On the page the alert goes on where the author thought it had ended.',
    severity: 'suggestion',
    markdownlint: [],
  },
  {
    id: 'no-heading-like-paragraph',
    title: 'A heading with more than six number signs',
    why: 'There are six levels of headings. A line with seven `#` is a paragraph that shows them.',
    severity: 'suggestion',
    markdownlint: [],
  },
  {
    id: 'no-heading-punctuation',
    title: 'Punctuation at the end of a heading',
    why: 'Headings are labels, not sentences: they end without a full stop, comma, colon or semicolon.',
    severity: 'info',
    options: '.,;:',
    markdownlint: [{ id: 'MD026', alias: 'no-trailing-punctuation', tags: ['headings'] }],
  },
  {
    id: 'no-heading-content-indent',
    title: 'More than one blank after the number signs of a heading',
    why: 'One blank is enough, and a search for the heading finds it.',
    severity: 'info',
    markdownlint: [
      { id: 'MD019', alias: 'no-multiple-space-atx', tags: ['atx', 'headings', 'spaces'] },
      { id: 'MD021', alias: 'no-multiple-space-closed-atx', tags: ['atx_closed', 'headings', 'spaces'] },
    ],
  },
  {
    id: 'hard-break-spaces',
    title: 'More than two blanks for a line break',
    why: 'Two blanks at the end of a line break it. Any more are there by accident, and so is perhaps the break.',
    severity: 'info',
    markdownlint: [{ id: 'MD009', alias: 'no-trailing-spaces', tags: ['whitespace'] }],
  },
  {
    id: 'strong-marker',
    title: 'Bold text with underscores',
    why: 'Learn writes bold as `**bold**`. Underscores do not work inside a word.',
    severity: 'info',
    options: '*',
    markdownlint: [{ id: 'MD050', alias: 'strong-style', tags: ['emphasis'] }],
  },
  {
    id: 'emphasis-marker',
    title: 'Two ways to write italics in one article',
    why: '`*italic*` and `_italic_` look the same on the page. An article keeps to the one it begins with.',
    severity: 'info',
    options: 'consistent',
    markdownlint: [{ id: 'MD049', alias: 'emphasis-style', tags: ['emphasis'] }],
  },
  {
    id: 'fenced-code-marker',
    title: 'Two ways to fence code in one article',
    why: 'An article keeps to backticks or to tildes, so that readers of the source see at once where code ends.',
    severity: 'info',
    options: 'consistent',
    markdownlint: [{ id: 'MD048', alias: 'code-fence-style', tags: ['code'] }],
  },
  {
    id: 'ordered-list-marker-style',
    title: 'A numbered list with a parenthesis',
    why: 'Learn numbers steps `1.`, not `1)`. Where the two meet, the list starts again at one.',
    severity: 'info',
    options: '.',
    markdownlint: [],
  },
  {
    id: 'no-shell-dollars',
    title: 'A dollar sign before every command',
    why: 'Readers copy commands. A prompt in front of each of them makes every one fail.',
    severity: 'info',
    markdownlint: [{ id: 'MD014', alias: 'commands-show-output', tags: ['code'] }],
  },
] as const satisfies readonly StyleRule[];

export type StyleRuleId = (typeof styleRules)[number]['id'];
