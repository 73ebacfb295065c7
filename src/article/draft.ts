import type {
  Alert,
  Anchor,
  Article,
  Block,
  Comment,
  Definition,
  Directive,
  Heading,
  HtmlTag,
  Image,
  Include,
  Link,
  Problem,
  Snippet,
  TabGroup,
  Video,
  Xref,
} from './article';
import { Lines } from './lines';
import type { Passage } from './passage';
import type { Span } from './span';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export type DraftSpan = Mutable<Span>;

/** A block that may still grow. */
export interface DraftBlock extends Mutable<Omit<Block, 'span' | 'parent'>> {
  span: DraftSpan;
  parent: DraftBlock | undefined;
}

export type DraftHeading = Mutable<Heading>;

export type DraftDirective = Mutable<Directive>;

/** What the block pass leaves for the inline pass: a passage, the block it stands in, and how it is read. */
export interface Content {
  readonly block: Block;
  readonly passage: Passage;
  readonly kind: 'text' | 'cell' | 'html';
  readonly heading: DraftHeading | undefined;
}

/**
 * The article while it is being read: what `Article` holds, still growing, and what one pass leaves for the
 * next. Nothing outside the reader sees it.
 */
export interface Draft {
  readonly text: string;
  readonly lines: Lines;
  readonly blocks: DraftBlock[];
  readonly headings: DraftHeading[];
  readonly definitions: Definition[];
  /** The first definition of each label. */
  readonly definitionOf: Map<string, Definition>;
  readonly links: Link[];
  readonly images: Image[];
  readonly includes: Include[];
  readonly snippets: Snippet[];
  readonly directives: DraftDirective[];
  readonly alerts: Alert[];
  readonly tabGroups: TabGroup[];
  readonly videos: Video[];
  readonly xrefs: Xref[];
  readonly htmlTags: HtmlTag[];
  readonly comments: Comment[];
  readonly codeSpans: Span[];
  readonly anchors: Anchor[];
  readonly problems: Problem[];
  readonly contents: Content[];
  /** Where inline tags stand that the block pass has listed or complained of already, with what it said. */
  readonly rejectedTags: Map<number, string>;
  steps: number;
}

/** A block of one shape whatever its kind: objects that differ in their fields are slow to work with. */
export function newDraftBlock(
  kind: DraftBlock['kind'],
  start: number,
  end: number,
  parent: DraftBlock | undefined,
): DraftBlock {
  return { kind, span: { start, end }, parent, fence: undefined, listStart: undefined, node: undefined };
}

export function newDraft(text: string): Draft {
  return {
    text,
    lines: new Lines(text),
    blocks: [],
    headings: [],
    definitions: [],
    definitionOf: new Map(),
    links: [],
    images: [],
    includes: [],
    snippets: [],
    directives: [],
    alerts: [],
    tabGroups: [],
    videos: [],
    xrefs: [],
    htmlTags: [],
    comments: [],
    codeSpans: [],
    anchors: [],
    problems: [],
    contents: [],
    rejectedTags: new Map(),
    steps: 0,
  };
}

/** The finished article. Lists that both passes wrote to are put in document order. */
export function finish(draft: Draft, frontMatter: Article['frontMatter']): Article {
  for (const list of [
    draft.links,
    draft.images,
    draft.includes,
    draft.directives,
    draft.xrefs,
    draft.alerts,
    draft.problems,
  ]) {
    sortByPlace(list as { span: Span }[]);
  }
  return {
    text: draft.text,
    lines: draft.lines,
    frontMatter,
    blocks: draft.blocks,
    headings: draft.headings,
    definitions: draft.definitions,
    links: draft.links,
    images: draft.images,
    includes: draft.includes,
    snippets: draft.snippets,
    directives: draft.directives,
    alerts: draft.alerts,
    tabGroups: draft.tabGroups,
    videos: draft.videos,
    xrefs: draft.xrefs,
    htmlTags: draft.htmlTags,
    comments: draft.comments,
    codeSpans: draft.codeSpans,
    anchors: draft.anchors,
    problems: draft.problems,
    steps: draft.steps,
  };
}

function sortByPlace(list: { span: Span }[]): void {
  const isSorted = list.every(({ span }, index) => index === 0 || list[index - 1]!.span.start <= span.start);
  if (!isSorted) list.sort((a, b) => a.span.start - b.span.start);
}
