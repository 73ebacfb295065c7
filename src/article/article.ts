import type { Lines } from './lines';
import type { Span } from './span';

/**
 * One file of Learn markdown, read. Any text is an article: reading never fails, and what Learn's grammar
 * rejects is kept in `problems`. Lists are flat, in document order; a node names the block it stands in, and
 * blocks name their parent, so zone, tab, quote and list are found by walking up.
 *
 * Every span is in UTF-16 offsets into `text`. Strings of a node (`href`, `alt`, `text`) are what they mean,
 * with escapes and entities resolved; the spans beside them cover what is written.
 */
export interface Article {
  readonly text: string;
  readonly lines: Lines;
  readonly frontMatter: FrontMatter | undefined;
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly definitions: readonly Definition[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly includes: readonly Include[];
  readonly snippets: readonly Snippet[];
  readonly directives: readonly Directive[];
  readonly alerts: readonly Alert[];
  readonly tabGroups: readonly TabGroup[];
  readonly videos: readonly Video[];
  readonly xrefs: readonly Xref[];
  readonly htmlTags: readonly HtmlTag[];
  /** `<!-- ... -->`, in a block of html or in running text. */
  readonly comments: readonly Comment[];
  /** Code spans, backticks included. */
  readonly codeSpans: readonly Span[];
  /** Ids written by hand: `id` and `name` of any html element. Headings carry theirs themselves. */
  readonly anchors: readonly Anchor[];
  readonly problems: readonly Problem[];
  /** Characters looked at while reading, a measure of work that does not depend on the machine. */
  readonly steps: number;
}

// Front matter

export interface FrontMatter {
  /** From the opening `---` to the end of the closing line, its line end not included. */
  readonly span: Span;
  /** What stands between the two fences, the last line end included. */
  readonly body: Span;
  /** Top-level keys in the order written; a key written twice is there twice. */
  readonly entries: readonly FrontMatterEntry[];
  /** The value of each key; the last one wins. Dates stay text. Empty when the YAML does not parse. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Comments, `#` included. Authors keep the customer intent in one. */
  readonly comments: readonly Span[];
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: unknown;
  /** The value as written, quotes included; empty, and after the colon, where there is none. */
  readonly valueSpan: Span;
  /** The items of a list, each with its own span; undefined for any other value. */
  readonly items?: readonly FrontMatterItem[];
}

export interface FrontMatterItem {
  readonly value: unknown;
  readonly span: Span;
}

// Blocks

export type BlockKind =
  // containers
  | 'quote'
  | 'list'
  | 'listItem'
  /** `[!NOTE]` and its kin, `[!div]`: a quote that Learn turns into something else. */
  | 'alert'
  | 'div'
  /** `::: zone`, `::: moniker`, `:::row:::`, `:::column:::`, a complex `:::image` or `:::video`, with what is inside. */
  | 'directive'
  /** A tab group and its tabs. */
  | 'tabGroup'
  | 'tab'
  // leaves
  | 'paragraph'
  | 'heading'
  | 'fencedCode'
  | 'indentedCode'
  | 'html'
  | 'table'
  | 'thematicBreak'
  | 'definition'
  | 'include'
  | 'snippet'
  | 'video'
  /** A `:::code` or `:::form` line. (Any other `:::image` or `:::video` stands in a paragraph.) */
  | 'directiveLeaf';

export interface Block {
  readonly kind: BlockKind;
  /** From the first character of the construct (indentation not included) to its last (line end not included). */
  readonly span: Span;
  readonly parent: Block | undefined;
  /** Of a fence: what it says and whether it ends before its container does. */
  readonly fence?: Fence;
  /** Of a list: its first number, or undefined for bullets. */
  readonly listStart?: number;
  /** The node that says more about this block: of a directive, an alert, a tab, a heading. */
  readonly node?: Directive | Alert | Tab | TabGroup | Heading | Include | Snippet | Video | Definition;
}

export interface Fence {
  /** The info string, escapes resolved, and its span (empty, after the fence, where there is none). */
  readonly info: string;
  readonly infoSpan: Span;
  /** The first word of the info string. */
  readonly language: string;
  readonly closed: boolean;
  /** The code lines, without the fences. */
  readonly body: Span;
}

export interface Heading {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  readonly style: 'atx' | 'setext';
  readonly span: Span;
  /** The inline content. */
  readonly textSpan: Span;
  /** Plain text: literals, code, link text and alt text; no tags. */
  readonly text: string;
  /** The bookmark that leads here: the one written at its start, else the generated one. */
  readonly id: string;
  readonly idIsExplicit: boolean;
  /** `# [Title](#tab/id)` is a tab, not a heading: it takes an id but no link leads to it. */
  readonly isTab: boolean;
  /** Whether the page shows anything for it: text, an image or code; a comment alone is nothing. */
  readonly isVisible: boolean;
  readonly block: Block;
}

// Links, images, definitions

/** A destination as written and as meant. */
export interface Target {
  /** The destination alone: no angle brackets, quotes or blanks around it. */
  readonly span: Span;
  /** Escapes and entities resolved, percent-encoding kept. */
  readonly href: string;
}

export type LinkForm =
  | 'inline'
  | 'full'
  | 'collapsed'
  | 'shortcut'
  /** `<https://...>` */
  | 'autolink'
  /** A bare `https://...` or `www....` in the text. */
  | 'literal'
  | 'html';

export interface Link {
  readonly form: LinkForm;
  readonly span: Span;
  /** What is shown: between the brackets, or the address of an autolink; for html the tag. */
  readonly textSpan: Span;
  /** For a reference the target of its definition, whose span lies at the definition. */
  readonly target: Target;
  /** Of a reference: the definition it uses. */
  readonly definition?: Definition;
  /** Inside its quotes; of a reference that of its definition. */
  readonly title?: Span;
  readonly block: Block;
}

export interface Image {
  readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut' | 'html';
  readonly span: Span;
  /** Between the brackets; of html the value of `alt`, or undefined when there is none. */
  readonly altSpan: Span | undefined;
  /** Plain text of the alternative text, empty when there is none. */
  readonly alt: string;
  readonly target: Target;
  readonly definition?: Definition;
  /** Of html: the tag, `img`, `video`, `iframe` ..., lower case. */
  readonly tag?: string;
  readonly block: Block;
}

export interface Definition {
  readonly span: Span;
  /** Case-folded, white space collapsed. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly target: Target;
  readonly title?: Span;
  /** False for one whose label an earlier definition has taken. */
  readonly isFirst: boolean;
  readonly block: Block;
}

export interface Xref {
  /** Of `<xref href="..."></xref>` both tags. */
  readonly span: Span;
  /** Percent-decoded, without query and fragment. */
  readonly uid: string;
  readonly uidSpan: Span;
  readonly form: 'autolink' | 'link' | 'at' | 'html';
}

// Learn's own

export type AlertKind = 'NOTE' | 'TIP' | 'WARNING' | 'IMPORTANT' | 'CAUTION';

export interface Alert {
  /** Of the marker, brackets included: `[!NOTE]`. */
  readonly markerSpan: Span;
  /** The word after `!`, as written. */
  readonly written: string;
  readonly writtenSpan: Span;
  /** The kind, or undefined where Learn knows none of that name and shows a plain quote. */
  readonly kind: AlertKind | undefined;
  /** Whether Learn renders it as an alert: false for an unknown kind, a missing `>`, a blank too many, text after the marker. */
  readonly recognised: boolean;
  /** What is wrong when it is not recognised. Of `text-after-marker` the build warns, of the others nobody. */
  readonly trap?: 'unknown-kind' | 'no-quote' | 'blank-in-marker' | 'indented-marker' | 'text-after-marker';
  /** The whole quote; of an unrecognised one its first line. */
  readonly span: Span;
  readonly block: Block;
}

export interface Include {
  readonly form: 'block' | 'inline';
  readonly span: Span;
  readonly titleSpan: Span;
  readonly target: Target;
  readonly block: Block;
}

/** `[!code-language[name](path?query#tag "title")]` */
export interface Snippet {
  readonly span: Span;
  /** `code` or `notebook`, lower case. */
  readonly kind: string;
  readonly language: string;
  readonly languageSpan: Span;
  readonly nameSpan: Span;
  readonly target: Target;
  readonly block: Block;
}

export interface Video {
  readonly span: Span;
  readonly target: Target;
  readonly block: Block;
}

/** One `:::` tag, opening, closing or standing alone. */
export interface Directive {
  /** Lower case: `image`, `zone`, `zone-end`, ... */
  readonly name: string;
  readonly nameSpan: Span;
  /** The tag, from its first colon to its last character. */
  readonly span: Span;
  readonly form: 'block' | 'inline';
  readonly attributes: readonly DirectiveAttribute[];
  /** Whether a closing `:::` stands at its end. */
  readonly isClosed: boolean;
  /**
   * Whether Learn takes it for a tag. What it does not, it shows as text, mostly without a word: `problems`
   * says why. Of an image, video, code or form this speaks of the grammar alone; that an attribute is missing
   * or unknown, which makes text of it too, is for the rules to say.
   */
  readonly recognised: boolean;
  /** Of a container: what lies between the tags, to the end of the enclosing container if it never ends. */
  readonly body?: Span;
  /** Of a container: its end tag, undefined if there is none. */
  readonly end?: Directive;
  /** Of an end tag: whether it closed something; undefined for one that lacks its colons, and for other tags. */
  readonly closes?: boolean;
  readonly block: Block;
}

export interface DirectiveAttribute {
  /** Lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** As written between the quotes, blanks included; empty for a name alone. */
  readonly value: string;
  /** Between the quotes; empty, after the name, for a name alone. */
  readonly valueSpan: Span;
  /** Name, equals sign, value and quotes. */
  readonly span: Span;
}

export interface TabGroup {
  readonly span: Span;
  readonly tabs: readonly Tab[];
  /** False if the group runs to the end of its container; whether it swallows something there, `problems` says. */
  readonly isClosed: boolean;
  readonly block: Block;
}

export interface Tab {
  readonly heading: Heading;
  /** `id[+id...]`, split. */
  readonly ids: readonly string[];
  readonly condition: string | undefined;
  /** `#tab/...` as written. */
  readonly target: Target;
}

// Html

export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly kind: 'open' | 'close' | 'selfClosing';
  readonly attributes: readonly HtmlAttribute[];
  readonly block: Block;
}

export interface HtmlAttribute {
  /** Lower case. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Entities resolved; empty for a name alone. */
  readonly value: string;
  /** Between the quotes; empty, after the name, for a name alone. */
  readonly valueSpan: Span;
}

export interface Comment {
  readonly span: Span;
  /** Between `<!--` and `-->`, trimmed. */
  readonly text: string;
}

export interface Anchor {
  readonly id: string;
  readonly span: Span;
}

// Problems

/** Something that Learn's grammar rejects, or drops without a word. Rules give it severity and words. */
export interface Problem {
  /** The rule type it belongs to: a code of the build (`invalid-image`) or one of ours. */
  readonly type: string;
  /** Which of the messages of that type. */
  readonly variant?: string;
  readonly span: Span;
  /** What the message names. */
  readonly args: readonly string[];
  /** The tag the problem is about. */
  readonly directive?: Directive;
}
