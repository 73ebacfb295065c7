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
  PLUS,
  TILDE,
  UNDERSCORE,
  hasWordAt,
  isDigit,
  isLineEnd,
  skipBlanks,
  trimmedEnd,
} from './characters';
import { newBlockReading } from './blockReading';
import type { BlockReading } from './blockReading';
import { closeContainers, closeTopList, continueContainer, openDirective, openListItem, openQuote } from './containers';
import { startLine } from './cursor';
import { readDirectiveLine } from './directives';
import type { DirectiveLine } from './directives';
import type { Draft, DraftBlock } from './draft';
import { readHtmlBlockStart } from './htmlBlocks';
import { scanLoneInclude } from './includes';
import { isThematicBreak, readAtxHeading, readFenceOpening, readSetextUnderline } from './leafLines';
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
import { problemAt } from './problems';
import { readSnippet } from './snippets';
import { addRow, beginsDelimiterRow, isTableStart } from './tables';

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

/** `container`: one was opened and the line goes on in it. `line`: the whole line is used up. */
type Outcome = 'container' | 'line' | 'none';

function openBlock(reading: BlockReading, depth: number): Outcome {
  const { cursor, leaf, draft, containers } = reading;
  const { text, next, end } = cursor;
  const code = text.charCodeAt(next);
  const paragraph = leaf?.kind === 'paragraph' ? leaf : undefined;
  /** The paragraph that this line would go on with in any case, not only for want of anything else. */
  let own = depth === containers.length ? paragraph : undefined;

  if (cursor.indent >= 4) {
    if (code === COLON && isColumn(text, next, end)) return openDirectiveLine(reading, depth);
    if (paragraph) return 'none';
    makeRoom(reading, depth);
    openIndentedCode(reading);
    return 'line';
  }
  switch (code) {
    case GREATER_THAN:
      if (containers.length >= DEEPEST) return 'none';
      makeRoom(reading, depth);
      return openQuote(reading) ? 'container' : 'line';
    case HASH: {
      const atx = readAtxHeading(text, next, end);
      if (!atx) return 'none';
      makeRoom(reading, depth);
      addAtxHeading(reading, atx);
      return 'line';
    }
    case BACKTICK:
    case TILDE: {
      const fence = readFenceOpening(text, next, end);
      if (!fence) return 'none';
      makeRoom(reading, depth);
      openFence(reading, fence);
      return 'line';
    }
    case LESS_THAN: {
      const kind = readHtmlBlockStart(text, next, end, paragraph !== undefined);
      if (!kind) return 'none';
      makeRoom(reading, depth);
      openHtml(reading, kind);
      return 'line';
    }
    case COLON:
      if (text.charCodeAt(next + 1) === COLON && text.charCodeAt(next + 2) === COLON) {
        return openDirectiveLine(reading, depth);
      }
      break;
    case LEFT_BRACKET:
      return openBracketLine(reading, depth) ? 'line' : 'none';
    case EQUALS:
    case HYPHEN: {
      const level = own && readSetextUnderline(text, next, end);
      if (!level) break;
      if (addSetextHeading(reading, own!, level)) return 'line';
      own = undefined;
      break;
    }
  }
  if ((code === ASTERISK || code === HYPHEN || code === UNDERSCORE) && isThematicBreak(text, next, end)) {
    makeRoom(reading, depth);
    addBlock(reading, 'thematicBreak', next, trimmedEnd(text, next, end));
    return 'line';
  }
  if (code === ASTERISK || code === HYPHEN || code === PLUS || isDigit(code)) {
    const marker = containers.length < DEEPEST && readListMarker(text, next, end, own !== undefined);
    if (marker) {
      closeContainers(reading, depth);
      openListItem(reading, marker);
      return 'container';
    }
  }
  if (own && beginsDelimiterRow(code) && isTableStart(draft, own.lines[own.lines.length - 1]!, next, end)) {
    openTable(reading);
    return 'line';
  }
  return 'none';
}

/** Closes what the line does not go on with, so that a block can begin. */
function makeRoom(reading: BlockReading, depth: number): void {
  closeContainers(reading, depth);
  closeTopList(reading);
}

function openDirectiveLine(reading: BlockReading, depth: number): Outcome {
  const { cursor, draft, containers, rejected } = reading;
  const isInZone = containers.some(({ opening }, index) => index < depth && opening?.directive.name === 'zone');
  const line = readDirectiveLine(draft, cursor.next, cursor.end, isInZone);
  if (!line) return 'none';
  const { directive, role } = line;
  switch (role) {
    case 'container':
      if (containers.length >= DEEPEST) return 'none';
      makeRoom(reading, depth);
      openDirective(reading, line);
      return 'line';
    case 'leaf':
      makeRoom(reading, depth);
      directive.block = addBlock(reading, 'directiveLeaf', directive.span.start, directive.span.end);
      (directive.block as DraftBlock).node = directive;
      draft.directives.push(directive);
      return 'line';
    case 'inline':
      rejected.set(directive.name, (rejected.get(directive.name) ?? 0) + 1);
      return 'none';
    case 'text':
      addTagAsText(reading, depth, line);
      return 'line';
  }
}

/** A tag that the build does not recognise is a line of a paragraph. */
function addTagAsText(reading: BlockReading, depth: number, { directive }: DirectiveLine): void {
  const { draft, rejected, containers } = reading;
  if (reading.leaf?.kind !== 'paragraph') makeRoom(reading, depth);
  directive.block = addParagraphLine(reading).block;
  draft.directives.push(directive);
  if (directive.closes !== false) {
    rejected.set(directive.name, (rejected.get(directive.name) ?? 0) + 1);
    return;
  }
  const opened = directive.name.slice(0, -'-end'.length);
  // Inside what it should end it has been said already what keeps it from that.
  if (containers.some(({ opening }) => opening?.directive.name === opened)) return;
  const left = rejected.get(opened) ?? 0;
  if (left > 0) rejected.set(opened, left - 1);
  else draft.problems.push(problemAt('stray-end-tag', 'stray-end-tag', directive.span, [directive.name], directive));
}

/** `[!INCLUDE []()]` and `[!code[]()]`, alone on their line; they interrupt a paragraph. */
function openBracketLine(reading: BlockReading, depth: number): boolean {
  const { cursor, draft } = reading;
  const { text, next, end } = cursor;
  if (text.charCodeAt(next + 1) !== 33) return false;
  draft.steps += end - next;
  const include = scanLoneInclude(text, next, end);
  if (include) {
    makeRoom(reading, depth);
    const block = addBlock(reading, 'include', next, include.end);
    const node = {
      form: 'block',
      span: { start: next, end: include.end },
      titleSpan: { start: include.titleStart, end: include.titleEnd },
      target: { span: { start: include.pathStart, end: include.pathEnd }, href: include.path },
      block,
    } as const;
    block.node = node;
    draft.includes.push(node);
    return true;
  }
  const snippet = readSnippet(text, next, end);
  if (!snippet) return false;
  makeRoom(reading, depth);
  const added = addBlock(reading, 'snippet', next, snippet.span.end);
  const node = { ...snippet, block: added };
  added.node = node;
  draft.snippets.push(node);
  return true;
}

/** The last line of the open paragraph is the header, the current line the row of dashes. */
function openTable(reading: BlockReading): void {
  const { cursor, draft } = reading;
  const paragraph = reading.leaf;
  if (paragraph?.kind !== 'paragraph') return;
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

function isColumn(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) === COLON) at++;
  return at - start >= 3 && hasWordAt(text, skipBlanks(text, at, end), 'column');
}

/** Containers can nest no deeper, which keeps reading linear; no author comes near it. */
const DEEPEST = 100;
