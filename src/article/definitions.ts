import type { Definition } from './article';
import { COLON, LEFT_BRACKET, isLineEnd, skipBlanks, skipWhitespace } from './characters';
import { newDraftBlock } from './draft';
import type { Draft, DraftBlock } from './draft';
import { unescapeText } from './entities';
import { foldLabel, readDestination, readLabel, readTitle } from './linkParts';
import type { LinkPart } from './linkParts';
import { spanIn } from './passage';
import type { Passage } from './passage';

/**
 * Takes the reference definitions that a paragraph begins with, `[label]: target "title"`, and gives back where
 * the rest of it begins. Definitions cannot interrupt a paragraph: below a sentence they are text.
 */
export function readDefinitions(draft: Draft, passage: Passage, parent: DraftBlock | undefined): number {
  const { source, end } = passage;
  let at = passage.start;
  for (;;) {
    const start = skipWhitespace(source, at, end);
    if (start >= end || source.charCodeAt(start) !== LEFT_BRACKET) return at;
    const written = scanDefinition(source, start, end);
    draft.steps += (written?.next ?? end) - start;
    if (!written) return at;
    addDefinition(draft, passage, parent, start, written);
    at = written.next;
  }
}

interface WrittenDefinition {
  readonly label: LinkPart;
  readonly destination: LinkPart;
  readonly title: LinkPart | undefined;
  /** Behind its last character that is no white space. */
  readonly end: number;
  /** The start of the next line. */
  readonly next: number;
}

function scanDefinition(source: string, start: number, end: number): WrittenDefinition | undefined {
  const label = readLabel(source, start, end);
  if (!label || source.charCodeAt(label.next) !== COLON || label.next >= end) return undefined;
  const place = skipWhitespace(source, label.next + 1, end);
  if (place >= end) return undefined;
  const destination = readDestination(source, place, end);
  if (!destination) return undefined;
  const titleStart = skipWhitespace(source, destination.next, end);
  if (titleStart > destination.next) {
    const title = readTitle(source, titleStart, end);
    const next = title && lineAfter(source, title.next, end);
    if (next !== undefined) return { label, destination, title, end: title!.next, next };
  }
  const next = lineAfter(source, destination.next, end);
  return next === undefined ? undefined : { label, destination, title: undefined, end: destination.next, next };
}

/** The start of the next line when only blanks follow in this one. */
function lineAfter(source: string, at: number, end: number): number | undefined {
  const next = skipBlanks(source, at, end);
  if (next >= end) return end;
  if (!isLineEnd(source.charCodeAt(next))) return undefined;
  return source.charCodeAt(next) === 13 && source.charCodeAt(next + 1) === 10 ? next + 2 : next + 1;
}

function addDefinition(
  draft: Draft,
  passage: Passage,
  parent: DraftBlock | undefined,
  start: number,
  written: WrittenDefinition,
): void {
  const { source } = passage;
  const { label, destination, title } = written;
  const folded = foldLabel(source.slice(label.start, label.end));
  const span = spanIn(passage, start, written.end);
  const block = newDraftBlock('definition', span.start, span.end, parent);
  const definition: Definition = {
    span,
    label: folded,
    labelSpan: spanIn(passage, label.start, label.end),
    target: {
      span: spanIn(passage, destination.start, destination.end),
      href: unescapeText(source, destination.start, destination.end),
    },
    title: title && spanIn(passage, title.start, title.end),
    isFirst: !draft.definitionOf.has(folded),
    block,
  };
  block.node = definition;
  if (definition.isFirst) draft.definitionOf.set(folded, definition);
  draft.blocks.push(block);
  draft.definitions.push(definition);
}
