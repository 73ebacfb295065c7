import type { Article } from '../article/article';
import type { Span, TextEdit } from '../article/span';
import type { Docset } from '../docset/docset';
import type { LinkUse } from './linkUses';

/** Learn's levels, mildest last. In VS Code: Error, Warning, Information, Hint. */
export type Severity = 'error' | 'warning' | 'suggestion' | 'info';

/**
 * Behaviour: what can be wrong, found, explained and mended. Policy (code, severity, message, on which pages)
 * is data in `sets/`. One file per check; its examples are its tests and its documentation.
 */
export interface Check<Parameters = unknown> {
  /** The rule type, in kebab case: the build's base code where it has one. The file has the same name. */
  readonly type: string;
  /** One line for lists. */
  readonly title: string;
  /** Why it matters, for the rule's page and hover: a few full sentences. */
  readonly why: string;
  /** Where the behaviour is laid down: a section of the build's specification, a style guide, or ourselves. */
  readonly source: string;
  readonly examples: readonly Example[];
  check(context: RuleContext, parameters: Parameters): Iterable<Report>;
}

/** One occurrence. The rule set turns it into a finding: `type` and `variant` choose the words, `args` fill their holes. */
export interface Report {
  readonly span: Span;
  readonly args?: readonly string[];
  /** Which of the rule's messages, where it has several. */
  readonly variant?: string;
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  /** What the author reads in the light bulb: a verb, no full stop. */
  readonly title: string;
  /** Edits in the article itself. */
  readonly edits: readonly TextEdit[];
  /** A file to create beside them, docset-relative. */
  readonly create?: { readonly path: string; readonly text: string };
  /** One right answer that keeps the author's meaning: taken by fix-all, on save and by `fix`. */
  readonly isSafe: boolean;
}

/**
 * An article that is wrong and how it looks when mended. Marks «» stand around each expected finding.
 * An example without front matter gets a complete one put in front, unless `bare` says no.
 */
export interface Example {
  readonly wrong: string;
  /** The text after the first fix of each finding; left out where there is no fix. */
  readonly right?: string;
  /** Other files of the docset, docset-relative; `docfx.json` and the publish config may be among them. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the article lies; `articles/example.md` unless said. */
  readonly path?: string;
  readonly bare?: boolean;
  /** The expected message of the (first) finding, where it is worth pinning. */
  readonly message?: string;
  /** For a text that looks wrong and is right: no finding. */
  readonly fine?: boolean;
}

/** All a check may look at. What several checks need is worked out once, when first asked for. */
export interface RuleContext {
  /** Docset-relative. */
  readonly path: string;
  readonly article: Article;
  readonly docset: Docset;
  /** `page`: selected by `content`. `include`: any other markdown file, read as part of pages. */
  readonly contentType: 'page' | 'include';
  /** The files and addresses that the article uses, resolved: links, images, includes, sources, snippets; see `onePerTarget`. */
  readonly linkUses: readonly LinkUse[];
  /** Today, so that rules about dates can be tested. */
  readonly today: Date;
}

/** One line of a rule set: policy for one rule type. */
export interface RuleSetEntry {
  readonly type: string;
  /** The code shown; the type unless said. */
  readonly code?: string;
  readonly severity: Severity;
  /** With holes {0}, {1}. With several messages, one per variant, each possibly of its own severity. */
  readonly message?: string;
  readonly messages?: Readonly<Record<string, string | { readonly message: string; readonly severity: Severity }>>;
  /** Pages, include files or both (default). */
  readonly on?: 'pages' | 'includes';
  readonly parameters?: unknown;
}

export interface Finding {
  readonly code: string;
  readonly type: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}
