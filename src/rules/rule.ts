import type { Article } from '../article/article';
import type { Lines } from '../article/lines';
import type { Span, TextEdit } from '../article/span';
import type { Docset } from '../docset/docset';
import type { LinkUse } from './linkUses';
import type { StaleSilence } from './silence';

/** Learn's levels, mildest last. In VS Code: Error, Warning, Information, Hint. */
export type Severity = 'error' | 'warning' | 'suggestion' | 'info';

/**
 * Behaviour: what can be wrong, found and mended. Policy (code, severity, message, on which pages) is data in
 * `sets/`. One file per check, which exports its `documentation` beside it. A check looks at articles, at the links
 * of any file, at the docset as a whole, or at several of them.
 */
export interface Check<Parameters = unknown> {
  /** The rule type, in kebab case: the build's base code where it has one. The file has the same name. */
  readonly type: string;
  /** What is wrong with one article. */
  check?(context: RuleContext, report: Reporter, parameters: Parameters): void;
  /** What is wrong with one file of any kind, an article, a TOC or a YAML page: with its links above all. */
  checkLinks?(context: FileContext, report: Reporter, parameters: Parameters): void;
  /**
   * What is wrong with the docset as a whole, or with its files that are no articles: TOCs, configuration,
   * redirections. A report without a `path` is about the docset. One that looks at many files yields at each of them:
   * whoever waits may do something else there, see `Steps`.
   */
  checkDocset?(context: DocsetContext, report: Reporter, parameters: Parameters): void | Iterable<undefined>;
  /** What is wrong with the comments by which the author of an article silences rules, once all others have run. */
  checkSilence?(stale: readonly StaleSilence[], context: RuleContext, report: Reporter): void;
}

/**
 * Takes what a check finds, in any order. A call is all that it costs to find nothing, which is what most checks do in
 * most articles.
 */
export type Reporter = (report: Report) => void;

/**
 * What authors read about a check; its examples are its tests. Apart from the check, because most of a rule's
 * text is this and who checks an article needs none of it.
 */
export interface Documentation {
  /** One line for lists. */
  readonly title: string;
  /** Why it matters, for the rule's page and hover: a few full sentences. */
  readonly why: string;
  /** Where the behaviour is laid down: a section of the build's specification, a style guide, or ourselves. */
  readonly source: string;
  readonly examples: readonly Example[];
}

/** One occurrence. The rule set turns it into a finding: `type` and `variant` choose the words, `args` fill their holes. */
export interface Report {
  /** Docset-relative path of the file it stands in; the file that is checked unless said. */
  readonly path?: string;
  readonly span: Span;
  readonly args?: readonly string[];
  /** Which of the rule's messages, where it has several. */
  readonly variant?: string;
  /** Where a file of the docset words it: complete, without holes. The variant is then the build's own code. */
  readonly words?: Words;
  /** The metadata key it is about: a rule file of the docset may speak of that key alone. */
  readonly property?: string;
  readonly fixes?: readonly Fix[];
}

export interface Fix {
  /** What the author reads in the light bulb: a verb, no full stop. */
  readonly title: string;
  /** Edits in the file of the finding. */
  readonly edits: readonly TextEdit[];
  /** A file to create beside them, docset-relative. */
  readonly create?: { readonly path: string; readonly text: string };
  /** A file to delete beside them, docset-relative. */
  readonly remove?: string;
  /** One right answer that keeps the author's meaning: taken by fix-all, on save and by `fix`. */
  readonly isSafe: boolean;
}

/**
 * An article that is wrong and how it looks when mended. Marks «» stand around each expected finding.
 * A markdown example without front matter gets a complete one put in front, unless `bare` says no.
 */
export interface Example {
  readonly wrong: string;
  /** The text after the first fix of each finding; left out where there is no fix. */
  readonly right?: string;
  /**
   * Other files of the docset, docset-relative; `docfx.json` and the publish config may be among them. Marks
   * stand around findings in them as well.
   */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the article (or TOC, page, config) lies; `articles/example.md` unless said. */
  readonly path?: string;
  readonly bare?: boolean;
  /** The expected message of the (first) finding, where it is worth pinning. */
  readonly message?: string;
  /** The messages of findings about the docset as a whole, which have no place to mark. */
  readonly docset?: readonly string[];
  /** For a text that looks wrong and is right: no finding. */
  readonly fine?: boolean;
}

/** What a check of the docset may look at. */
export interface DocsetContext {
  readonly docset: Docset;
  /** Today, so that rules about dates can be tested. */
  readonly today: Date;
}

/** What a check of links may look at, whatever kind of file they stand in. */
export interface FileContext extends DocsetContext {
  /** Docset-relative. */
  readonly path: string;
  readonly text: string;
  readonly lines: Lines;
  /**
   * `page`: selected by `content`, in markdown, YAML or JSON. `toc`: a TOC file. `include`: any other markdown
   * file, read as part of pages.
   */
  readonly contentType: 'page' | 'toc' | 'include';
  /** The files and addresses that the file uses, resolved: links, images, includes, sources, snippets; see `onePerTarget`. */
  readonly linkUses: readonly LinkUse[];
}

/** All a check may look at in an article. What several checks need is worked out once, when first asked for. */
export interface RuleContext extends FileContext {
  readonly article: Article;
}

/** One line of a rule set: policy for one rule type. */
export interface RuleSetEntry {
  readonly type: string;
  /** The code shown; the type unless said. */
  readonly code?: string;
  readonly severity: Severity;
  /** With holes {0}, {1}. With several messages, one per variant. */
  readonly message?: string;
  readonly messages?: Readonly<Record<string, string | Words>>;
  /** Put behind every message, after a full stop. */
  readonly additionalMessage?: string;
  /** Pages, include files or both (default). */
  readonly on?: 'pages' | 'includes';
  /** The build's types of pages it holds for (`conceptual`, `toc`, `landing`, ...); all unless said. See `pageTypeOf`. */
  readonly contentTypes?: readonly string[];
  readonly parameters?: unknown;
  /** Of a docset's own rule files: `rules` in its config may not change it. */
  readonly isFixed?: boolean;
  /** It runs only where a docset or an author gives it a level. */
  readonly isOff?: boolean;
}

/** One message of a rule that has several; what is left out is that of the rule. */
export interface Words {
  readonly message: string;
  readonly severity?: Severity;
  /** For a check that finds what the build tells apart by code. */
  readonly code?: string;
}

export interface Finding {
  /** Docset-relative path of the file it stands in, where that is not the file that was checked. */
  readonly path?: string;
  readonly code: string;
  readonly type: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
}
