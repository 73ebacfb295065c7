import { styleRules } from '../../style/styleRules';

/** A problem that another extension shows in the same file. */
export interface OtherProblem {
  readonly code: string;
  /** 0-based, the last one included. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** A finding of ours, as far as another may be the same. */
export interface OwnProblem extends OtherProblem {
  /** The rule type, which stays when a docset gives the code another name. */
  readonly type: string;
}

/**
 * Whether one of `others` says the same about the same place: by Learn's own code, which ours are, or by the rule of
 * markdownlint that looks at the same thing.
 */
export function isSaidByOthers(own: OwnProblem, others: readonly OtherProblem[]): boolean {
  const names = namesElsewhere(own);
  return others.some((other) => {
    // Its aliases may stand behind the name of a rule.
    const name = other.code.toLowerCase().split('/')[0]!;
    return names.has(name) && linesBetween(own, other) <= (reaches.get(name) ?? 0);
  });
}

/** Zero where they share a line. */
function linesBetween(one: OtherProblem, other: OtherProblem): number {
  return Math.max(0, one.firstLine - other.lastLine, other.firstLine - one.lastLine);
}

/** How many lines apart those may be which markdownlint does not report where we do. */
const reaches: ReadonlyMap<string, number> = new Map([
  // The heading above its underline, the empty line between two quotes.
  ['md003', 1],
  ['md028', 1],
  // What the article begins with instead of its title.
  ['md041', Infinity],
]);

function namesElsewhere({ code, type }: OwnProblem): ReadonlySet<string> {
  return new Set([code, type, ...(markdownlintRules.get(type) ?? [])]);
}

/** What markdownlint (0.38) calls what our own rules find, by rule type. */
export const markdownlintTwins: Readonly<Record<string, readonly string[]>> = {
  'alerts-adjacent': ['MD028'],
  'alt-text-missing': ['MD045'],
  'bookmark-not-found': ['MD051'],
  'code-block-indented': ['MD046'],
  'code-language-missing': ['MD040'],
  'definition-unused': ['MD053'],
  'disallowed-html-tag': ['MD033'],
  'h1-missing': ['MD041'],
  'h1-not-first': ['MD041'],
  'h2-duplicated': ['MD024'],
  'heading-skipped': ['MD001'],
  'headings-with-underline': ['MD003'],
  'link-text-weak': ['MD059'],
  'multiple-h1s': ['MD025'],
  'ordered-list-numbers': ['MD029'],
  'placeholder-as-html': ['MD033'],
  'reference-undefined': ['MD052'],
  'table-syntax-invalid': ['MD055', 'MD056'],
};

/** In lower case; those of style rules stand with them. */
const markdownlintRules: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Object.entries(markdownlintTwins),
    ...styleRules.map(({ id, markdownlint }) => [id, markdownlint.map((rule) => rule.id)] as const),
  ].map(([type, rules]) => [type, rules.map((rule) => rule.toLowerCase())]),
);
