import type { Heading } from './article';
import { LEFT_BRACKET, EXCLAMATION, skipWhitespace, trimmedEnd } from './characters';
import { noteUnseenAlert } from './alerts';
import { readDefinitions } from './definitions';
import { innermost } from './blockReading';
import type { BlockReading, FenceLeaf, Leaf, TextLeaf } from './blockReading';
import { newDraftBlock } from './draft';
import type { DraftBlock, DraftHeading } from './draft';
import { unescapeText } from './entities';
import { endsHtmlBlock } from './htmlBlocks';
import type { HtmlBlockKind } from './htmlBlocks';
import { isFenceClosing } from './leafLines';
import type { AtxLine, FenceLine } from './leafLines';
import { joinedPassage, offsetIn, passageOf, spanIn } from './passage';
import type { Passage } from './passage';
import { addRow } from './tables';
import { nextLineStart } from './blockReading';

/** The leaves of the block pass: how each is opened, goes on, and is closed. */

/** A new block inside the innermost container. It counts as content of that; it is not in the article yet. */
function newBlock(reading: BlockReading, kind: DraftBlock['kind'], start: number, end: number): DraftBlock {
  const container = innermost(reading);
  if (container) container.isEmpty = false;
  return newDraftBlock(kind, start, end, container?.block);
}

export function addBlock(reading: BlockReading, kind: DraftBlock['kind'], start: number, end: number): DraftBlock {
  const block = newBlock(reading, kind, start, end);
  reading.draft.blocks.push(block);
  growContainer(reading, end);
  return block;
}

/** Lets the innermost container reach to `end` at least; it passes that on when it is closed. */
export function growContainer(reading: BlockReading, end: number): void {
  const container = innermost(reading);
  if (container && container.block.span.end < end) container.block.span.end = end;
}

/** The text of the current line becomes the paragraph's next line, or a new paragraph. */
export function addParagraphLine(reading: BlockReading): TextLeaf {
  const { cursor, draft } = reading;
  const end = trimmedEnd(draft.text, cursor.next, cursor.end);
  let leaf = reading.leaf;
  if (leaf?.kind === 'paragraph') {
    leaf.lines.push({ start: cursor.next, end: cursor.end });
    leaf.isDirect &&= !cursor.hasQuoteMarker;
    leaf.block.span.end = end;
  } else {
    const block = newBlock(reading, 'paragraph', cursor.next, end);
    leaf = { kind: 'paragraph', block, lines: [{ start: cursor.next, end: cursor.end }], isDirect: true };
    reading.leaf = leaf;
  }
  const { text } = draft;
  if (text.charCodeAt(cursor.next) === LEFT_BRACKET && text.charCodeAt(cursor.next + 1) === EXCLAMATION) {
    noteUnseenAlert(draft, cursor.start, cursor.next, cursor.end, leaf.block);
  }
  return leaf;
}

export function addAtxHeading(reading: BlockReading, atx: AtxLine): void {
  const { draft, cursor } = reading;
  const block = addBlock(reading, 'heading', cursor.next, trimmedEnd(draft.text, cursor.next, cursor.end));
  addHeading(reading, block, atx.level, 'atx', passageOf(draft.text, atx.start, atx.end));
}

/**
 * Turns the open paragraph into a heading, unless it consists of definitions only: then they are taken, no
 * leaf is open any more, and the answer is false.
 */
export function addSetextHeading(reading: BlockReading, paragraph: TextLeaf, level: 1 | 2): boolean {
  const { draft, cursor } = reading;
  const passage = passageBehindDefinitions(reading, paragraph);
  reading.leaf = undefined;
  if (!passage) return false;
  const { block } = paragraph;
  block.kind = 'heading';
  block.span.end = trimmedEnd(draft.text, cursor.next, cursor.end);
  draft.blocks.push(block);
  growContainer(reading, block.span.end);
  addHeading(reading, block, level, 'setext', passage);
  return true;
}

export function openFence(reading: BlockReading, fence: FenceLine): void {
  const { cursor, draft } = reading;
  const block = addBlock(reading, 'fencedCode', cursor.next, trimmedEnd(draft.text, cursor.next, cursor.end));
  const { infoStart, infoEnd } = fence;
  const info = unescapeText(draft.text, infoStart, infoEnd);
  const bodyStart = nextLineStart(reading);
  const body = { start: bodyStart, end: bodyStart };
  const language = /^\S*/.exec(info)![0];
  block.fence = { info, infoSpan: { start: infoStart, end: infoEnd }, language, closed: false, body };
  reading.leaf = { kind: 'fence', block, fence, body };
}

export function openIndentedCode(reading: BlockReading): void {
  const { cursor, draft } = reading;
  const block = addBlock(reading, 'indentedCode', cursor.next, trimmedEnd(draft.text, cursor.next, cursor.end));
  reading.leaf = { kind: 'indented', block };
}

export function openHtml(reading: BlockReading, htmlKind: HtmlBlockKind): void {
  const { cursor, draft } = reading;
  const block = addBlock(reading, 'html', cursor.next, trimmedEnd(draft.text, cursor.next, cursor.end));
  reading.leaf = { kind: 'html', block, lines: [], isDirect: true, htmlKind };
  addHtmlLine(reading, reading.leaf);
}

/** Whether the open leaf, which is no paragraph, takes the current line. All its containers have matched. */
export function continueLeaf(reading: BlockReading, leaf: Leaf): boolean {
  const { cursor } = reading;
  switch (leaf.kind) {
    case 'fence':
      continueFence(reading, leaf);
      return true;
    case 'html':
      if (cursor.isBlank && leaf.htmlKind! >= 6) return false;
      addHtmlLine(reading, leaf);
      return true;
    case 'indented':
      if (cursor.isBlank) return true;
      if (cursor.indent < 4) return false;
      leaf.block.span.end = trimmedEnd(cursor.text, cursor.next, cursor.end);
      return true;
    default:
      return false;
  }
}

export function addTableRow(reading: BlockReading, block: DraftBlock): void {
  const { cursor, draft } = reading;
  addRow(draft, block, cursor.next, cursor.end);
  block.span.end = trimmedEnd(draft.text, cursor.next, cursor.end);
}

export function closeLeaf(reading: BlockReading): void {
  const { leaf, draft } = reading;
  if (!leaf) return;
  reading.leaf = undefined;
  if (leaf.kind === 'paragraph') closeParagraph(reading, leaf);
  else if (leaf.kind === 'html') {
    draft.contents.push({
      block: leaf.block,
      passage: passageOfLines(reading, leaf),
      kind: 'html',
      heading: undefined,
    });
  }
  growContainer(reading, leaf.block.span.end);
}

function closeParagraph(reading: BlockReading, leaf: TextLeaf): void {
  const { draft } = reading;
  const passage = passageBehindDefinitions(reading, leaf);
  if (!passage) return;
  draft.blocks.push(leaf.block);
  draft.contents.push({ block: leaf.block, passage, kind: 'text', heading: undefined });
}

/** Takes the definitions that the paragraph begins with; undefined when nothing else is in it. */
function passageBehindDefinitions(reading: BlockReading, leaf: TextLeaf): Passage | undefined {
  const { draft } = reading;
  const passage = passageOfLines(reading, leaf);
  if (passage.source.charCodeAt(passage.start) !== LEFT_BRACKET) return passage;
  const rest = readDefinitions(draft, passage, leaf.block.parent);
  const start = skipWhitespace(passage.source, rest, passage.end);
  if (start >= passage.end) return undefined;
  leaf.block.span.start = offsetIn(passage, start);
  return { source: passage.source, start, end: passage.end, parts: passage.parts };
}

function passageOfLines(reading: BlockReading, { lines, isDirect }: TextLeaf): Passage {
  const { text } = reading.draft;
  const first = lines[0]!;
  const last = lines[lines.length - 1]!;
  if (isDirect) return passageOf(text, first.start, trimmedEnd(text, first.start, last.end));
  const { source, parts } = joinedPassage(text, lines, true);
  return { source, start: 0, end: trimmedEnd(source, 0, source.length), parts };
}

function addHeading(
  reading: BlockReading,
  block: DraftBlock,
  level: Heading['level'],
  style: Heading['style'],
  passage: Passage,
): void {
  const heading: DraftHeading = {
    level,
    style,
    span: block.span,
    textSpan: spanIn(passage, passage.start, passage.end),
    text: '',
    id: '',
    idIsExplicit: false,
    isTab: false,
    isVisible: false,
    block,
  };
  block.node = heading;
  reading.draft.headings.push(heading);
  reading.draft.contents.push({ block, passage, kind: 'text', heading });
}

function continueFence(reading: BlockReading, leaf: FenceLeaf): void {
  const { cursor } = reading;
  const { block } = leaf;
  if (cursor.indent < 4 && !cursor.isBlank && isFenceClosing(leaf.fence, cursor.text, cursor.next, cursor.end)) {
    block.fence = { ...block.fence!, closed: true };
    block.span.end = trimmedEnd(cursor.text, cursor.next, cursor.end);
    reading.leaf = undefined;
    growContainer(reading, block.span.end);
    return;
  }
  leaf.body.end = nextLineStart(reading);
  if (!cursor.isBlank) block.span.end = trimmedEnd(cursor.text, cursor.next, cursor.end);
}

function addHtmlLine(reading: BlockReading, leaf: TextLeaf): void {
  const { cursor } = reading;
  leaf.lines.push({ start: cursor.next, end: cursor.end });
  if (leaf.lines.length > 1) leaf.isDirect &&= !cursor.hasQuoteMarker;
  if (!cursor.isBlank) leaf.block.span.end = trimmedEnd(cursor.text, cursor.next, cursor.end);
  if (endsHtmlBlock(leaf.htmlKind!, cursor.text, cursor.next, cursor.end)) closeLeaf(reading);
}
