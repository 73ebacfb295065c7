import {
  ASTERISK,
  BACKTICK,
  COLON,
  EQUALS,
  GREATER_THAN,
  HASH,
  HYPHEN,
  LEFT_BRACKET,
  LESS_THAN,
  PIPE,
  PLUS,
  TILDE,
  UNDERSCORE,
  isDigit,
  isLineEnd,
  trimmedEnd,
} from './characters';
import { DEEPEST, newBlockReading } from './blockReading';
import type { BlockReading, Outcome, TextLeaf } from './blockReading';
import { closeContainers, continueContainer, makeRoom, openListItem, openQuote } from './containers';
import { startLine } from './cursor';
import type { Draft } from './draft';
import { readHtmlBlockStart } from './htmlBlocks';
import { isThematicBreak, readAtxHeading, readFenceOpening, readSetextUnderline } from './leafLines';
import { isColumnTag, openBracketLine, openDirectiveLine } from './learnLines';
import {
  addAtxHeading,
  addBlock,
  addParagraphLine,
  addSetextHeading,
  addTableRow,
  closeLeaf,
  continueLeaf,
  openFence,
  openHtml,
  openIndentedCode,
} from './leaves';
import { readListMarker } from './listItems';
import { addRow, isTableStart } from './tables';
import { hasColonsAt } from './tripleColon';

/**
 * The block pass: CommonMark's containers and leaves and the blocks of Learn, line by line from `bodyStart`.
 * It fills the blocks, headings, definitions and block-level nodes of the draft and leaves all running text
 * and html to the inline pass, as `contents`.
 */
export function readBlocks(draft: Draft, bodyStart: number): void {
  const reading = newBlockReading(draft);
  const { lines, text } = draft;
  const { starts } = lines;
  for (let line = lines.lineAt(bodyStart); line < starts.length; line++) {
    const start = starts[line]!;
    if (start === text.length) break;
    let end = starts[line + 1] ?? text.length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end--;
    reading.line = line;
    readLine(reading, Math.max(start, bodyStart), end);
  }
  closeContainers(reading, 0);
}

function readLine(reading: BlockReading, start: number, end: number): void {
  const { cursor, containers, draft } = reading;
  startLine(cursor, start, end);
  let matched = 0;
  for (; matched < containers.length; matched++) {
    const outcome = continueContainer(reading, containers[matched]!);
    if (outcome === 'ends') return closeContainers(reading, matched);
    if (outcome === 'stops') break;
  }
  draft.steps += end - start + matched;

  if (matched < containers.length) {
    // Text can go on with a paragraph whose containers do not: that shows when nothing else begins here.
    if (reading.leaf?.kind !== 'paragraph' || cursor.isBlank) closeContainers(reading, matched);
  } else if (reading.leaf) {
    if (continueLeaf(reading, reading.leaf)) return;
    if (reading.leaf.kind === 'html' || reading.leaf.kind === 'indented') closeLeaf(reading);
  }
  openBlocks(reading, matched);
}

/** Opens the blocks that begin in the rest of the line, then takes its text. `matched`: containers that go on. */
function openBlocks(reading: BlockReading, matched: number): void {
  const { cursor, containers } = reading;
  let depth = matched;
  while (!cursor.isBlank) {
    const outcome = openBlock(reading, depth);
    if (outcome === 'line') return;
    if (outcome === 'none') break;
    depth = containers.length;
  }
  const { leaf } = reading;
  if (cursor.isBlank) {
    if (leaf?.kind === 'paragraph' || leaf?.kind === 'table') closeLeaf(reading);
  } else if (leaf?.kind === 'paragraph') addParagraphLine(reading);
  else if (leaf?.kind === 'table') addTableRow(reading, leaf.block);
  else {
    makeRoom(reading, depth);
    addParagraphLine(reading);
  }
}

/** Opens one block if one begins at the next character that is no blank. */
function openBlock(reading: BlockReading, depth: number): Outcome {
  const { cursor, containers } = reading;
  const { text, next, end } = cursor;
  const code = text.charCodeAt(next);
  if (cursor.indent >= 4) return openIndented(reading, depth);
  switch (code) {
    case GREATER_THAN:
      if (containers.length >= DEEPEST) return 'none';
      makeRoom(reading, depth);
      return openQuote(reading) ? 'container' : 'line';
    case HASH: {
      const atx = readAtxHeading(text, next, end);
      return atx ? openLeaf(reading, depth, () => addAtxHeading(reading, atx)) : 'none';
    }
    case BACKTICK:
    case TILDE: {
      const fence = readFenceOpening(text, next, end);
      return fence ? openLeaf(reading, depth, () => openFence(reading, fence)) : 'none';
    }
    case LESS_THAN: {
      const kind = readHtmlBlockStart(text, next, end, reading.leaf?.kind === 'paragraph');
      return kind ? openLeaf(reading, depth, () => openHtml(reading, kind)) : 'none';
    }
    case LEFT_BRACKET:
      return openBracketLine(reading, depth);
    case COLON:
      if (hasColonsAt(text, next, end)) return openDirectiveLine(reading, depth);
  }
  return openLineOfSigns(reading, depth, code);
}

function openLeaf(reading: BlockReading, depth: number, open: () => void): Outcome {
  makeRoom(reading, depth);
  open();
  return 'line';
}

/** Four columns in there is code, unless it goes on with a paragraph; columns begin anywhere. */
function openIndented(reading: BlockReading, depth: number): Outcome {
  const { cursor } = reading;
  if (isColumnTag(cursor.text, cursor.next, cursor.end)) return openDirectiveLine(reading, depth);
  if (reading.leaf?.kind === 'paragraph') return 'none';
  return openLeaf(reading, depth, () => openIndentedCode(reading));
}

/** Underlines, thematic breaks, list items and the row below a table's header, which share their signs. */
function openLineOfSigns(reading: BlockReading, depth: number, code: number): Outcome {
  const { cursor, draft, containers } = reading;
  const { text, next, end } = cursor;
  const isBullet = code === ASTERISK || code === HYPHEN || code === PLUS;
  if (!isBullet && code !== EQUALS && code !== UNDERSCORE && code !== PIPE && code !== COLON && !isDigit(code)) {
    return 'none';
  }
  let paragraph = ownParagraph(reading, depth);
  const level = paragraph && readSetextUnderline(text, next, end);
  if (level) {
    if (addSetextHeading(reading, paragraph!, level)) return 'line';
    paragraph = undefined;
  }
  if (isThematicBreak(text, next, end)) {
    return openLeaf(reading, depth, () => addBlock(reading, 'thematicBreak', next, trimmedEnd(text, next, end)));
  }
  const marker = containers.length < DEEPEST && readListMarker(text, next, end, paragraph !== undefined);
  if (marker) {
    closeContainers(reading, depth);
    openListItem(reading, marker);
    return 'container';
  }
  if (!paragraph || !isTableStart(draft, paragraph.lines[paragraph.lines.length - 1]!, next, end)) return 'none';
  openTable(reading, paragraph);
  return 'line';
}

/** The paragraph that the line goes on with in any case, not only for want of anything else. */
function ownParagraph({ leaf, containers }: BlockReading, depth: number): TextLeaf | undefined {
  return leaf?.kind === 'paragraph' && depth === containers.length ? leaf : undefined;
}

/** The last line of the open paragraph is the header, the current line the row of dashes. */
function openTable(reading: BlockReading, paragraph: TextLeaf): void {
  const { cursor, draft } = reading;
  const header = paragraph.lines.pop()!;
  if (paragraph.lines.length) {
    const last = paragraph.lines[paragraph.lines.length - 1]!;
    paragraph.block.span.end = trimmedEnd(draft.text, last.start, last.end);
    closeLeaf(reading);
  } else reading.leaf = undefined;
  const block = addBlock(reading, 'table', header.start, trimmedEnd(draft.text, cursor.next, cursor.end));
  addRow(draft, block, header.start, header.end);
  reading.leaf = { kind: 'table', block };
}
