import type { Directive, Problem } from './article';
import type { Span } from './span';

/**
 * Everything the reader of the body can complain about: problem type, then variant, then what its arguments
 * are, in order. Types that start with `invalid-` are codes of the Learn build and stand for a message it
 * prints; the others are ours, for what the build drops or shows as text without a word. Severity and words
 * are policy and live in the rule sets. (The problems of front matter are listed where it is read.)
 */
export const problemArguments = {
  'invalid-image': { ...attributeVariants(), ...complexEndVariant() },
  'invalid-video': { ...attributeVariants(), ...complexEndVariant() },
  'invalid-code': attributeVariants(),
  'invalid-form': attributeVariants(),
  'invalid-zone': {
    ...attributeVariants(),
    /** `target` is none of docs, chromeless, pdf. */
    'unexpected-target': ['target'],
    'invalid-pivot': ['pivot'],
    'unexpected-attribute': ['attribute name'],
    'no-target-or-pivot': [],
    'pivot-on-pdf': [],
    /** A zone inside a zone: the inner tag is text, and the inner end tag closes the outer zone. */
    nested: [],
    /** `::: zone-end` closes all the same. */
    'text-after-end': ['0-based line of the opening tag', 'line of the end tag', 'first character after it'],
    'no-end': ['0-based line of the opening tag', 'line of the opening tag'],
  },
  'invalid-moniker-range': {
    'unterminated-range': [],
    /** The moniker zone opens all the same. */
    'text-after-range': [],
    'text-after-end': [],
    'no-end': ['range'],
  },
  'invalid-row': { 'text-after-end': [] },
  'invalid-nested-column': { 'text-after-end': [] },
  /** Text behind the marker of an alert, `[!div]` or `[!VIDEO]`: the whole becomes a plain quote. */
  'invalid-note-section': { 'text-after-marker': ['the word after the exclamation mark'] },
  'invalid-tab-group': {
    'duplicate-id': ['(id, count) of each id used twice, joined by commas'],
    'different-ids': [],
    'all-hidden': [],
  },

  /** A `:::` tag that the page shows as it is written. */
  'directive-as-text': {
    /** `::: image ...:::` in running text: there the name must follow the colons. */
    'blank-before-name': ['name'],
    'unknown-name': ['name'],
    /** Right name, but not in the form that this tag must have: `:::row count="2":::`, `range = "x"`. */
    'attribute-grammar': ['name'],
  },
  /** An end tag with nothing open that it could close; the page shows it. */
  'stray-end-tag': { 'stray-end-tag': ['the tag as written'] },
  /** A row, column, complex image or complex video that swallows the rest of its container. */
  'directive-unclosed': { 'directive-unclosed': ['name'] },
  /** A tab group without `---` that takes in sections which are not part of its last tab. */
  'tab-group-unclosed': { 'tab-group-unclosed': ['text of the first heading swallowed'] },
  /** What looks like an alert and is shown as a plain quote or paragraph. */
  'alert-as-quote': {
    'unknown-kind': ['the word after the exclamation mark'],
    'no-quote': ['the word after the exclamation mark'],
    'blank-in-marker': ['the word after the exclamation mark'],
    'indented-marker': ['the word after the exclamation mark'],
  },
} as const;

export type ProblemType = keyof typeof problemArguments;

/** The variants of one problem type. */
export type ProblemVariant<Type extends ProblemType> = keyof (typeof problemArguments)[Type] & string;

/** One problem; the compiler holds type and variant to the table above. */
export function problemAt<Type extends ProblemType>(
  type: Type,
  variant: ProblemVariant<Type>,
  span: Span,
  args: readonly string[] = [],
  directive?: Directive,
): Problem {
  return { type, variant, span, args, ...(directive && { directive }) };
}

/** Where the attributes of a tag stop making sense; the tag is text then. */
function attributeVariants() {
  return {
    /** Something that is not a name: a stray `:::`, a comma, curly quotes. */
    'invalid-attribute': [],
    'duplicate-attribute': ['attribute name'],
    'unquoted-value': ['attribute name'],
    'unterminated-value': ['attribute name'],
  } as const;
}

function complexEndVariant() {
  return {
    /** `:::image-end` without the colons behind it does not end anything. */
    'end-not-closed': ['0-based line of the opening tag', 'line of the end tag'],
  } as const;
}
