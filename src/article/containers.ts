import { addAlert, addMarkerWithText, readQuoteMarker } from './alerts';
import type { Video } from './article';
import { GREATER_THAN, isBlank, trimmedEnd } from './characters';
import { innermost, nextLineStart } from './blockReading';
import type { BlockReading, Container } from './blockReading';
import { takeColumns, takeIndent, takeMarker } from './cursor';
import { readEndTag } from './directives';
import type { DirectiveLine, EndTag } from './directives';
import type { DraftDirective } from './draft';
import { addBlock, closeLeaf, growContainer } from './leaves';
import type { ListMarker } from './listItems';
import { problemAt } from './problems';
import type { ProblemType } from './problems';

/** The containers of the block pass: whether a line belongs to one, how each is opened and closed. */

/**
 * Takes from the current line what the container needs. `ends`: the line is its end tag, wherever that stands
 * in the line and whatever is open inside.
 */
export function continueContainer(reading: BlockReading, container: Container): 'goesOn' | 'ends' | 'stops' {
  const { cursor } = reading;
  switch (container.kind) {
    case 'list':
      return 'goesOn';
    case 'item':
      if (cursor.isBlank) return container.isEmpty ? 'stops' : 'goesOn';
      if (cursor.indent < container.measure) return 'stops';
      takeColumns(cursor, container.measure);
      return 'goesOn';
    case 'quote':
      return continueQuote(reading, container);
    case 'directive':
      return continueDirective(reading, container);
  }
}

/** Opens a quote, or what Learn makes of it; answers whether the rest of the line may open more blocks. */
export function openQuote(reading: BlockReading): boolean {
  const { cursor, draft } = reading;
  const start = cursor.next;
  takeQuoteMarker(reading);
  const marker = readQuoteMarker(cursor.text, cursor.at, cursor.end);
  const end = trimmedEnd(cursor.text, start, cursor.end);
  if (marker?.kind === 'video') {
    const block = addBlock(reading, 'video', start, end);
    const span = marker.address!;
    const href = cursor.text.slice(span.start, span.end);
    const video: Video = { span: { start, end }, target: { span, href }, block };
    block.node = video;
    draft.videos.push(video);
    return false;
  }
  const isSpecial = marker?.kind === 'alert' || marker?.kind === 'div';
  const kind = !isSpecial ? 'quote' : marker.kind === 'alert' ? 'alert' : 'div';
  const block = addBlock(reading, kind, start, isSpecial ? end : start + 1);
  if (kind === 'alert') block.node = addAlert(draft, marker!, block);
  if (marker?.kind === 'text') addMarkerWithText(draft, marker, block, cursor.end);
  reading.containers.push({ kind: 'quote', block, isEmpty: true, measure: 0 });
  return !isSpecial;
}

/** Opens an item, and its list unless the innermost container is one that it fits. */
export function openListItem(reading: BlockReading, marker: ListMarker): void {
  const { cursor } = reading;
  const start = cursor.next;
  const end = start + marker.width;
  const top = innermost(reading);
  if (top?.kind !== 'list' || top.measure !== marker.character) {
    closeTopList(reading);
    const block = addBlock(reading, 'list', start, end);
    if (marker.number !== undefined) block.listStart = marker.number;
    reading.containers.push({ kind: 'list', block, isEmpty: true, measure: marker.character });
  }
  const indent = cursor.indent;
  takeMarker(cursor, marker.width);
  const blanks = cursor.isBlank || cursor.indent > 4 ? 1 : cursor.indent;
  takeColumns(cursor, blanks);
  const block = addBlock(reading, 'listItem', start, end);
  reading.containers.push({ kind: 'item', block, isEmpty: true, measure: indent + marker.width + blanks });
}

export function openDirective(reading: BlockReading, opening: DirectiveLine): void {
  const { directive } = opening;
  const block = addBlock(reading, 'directive', directive.span.start, directive.span.end);
  const bodyStart = nextLineStart(reading);
  directive.block = block;
  directive.body = { start: bodyStart, end: bodyStart };
  block.node = directive;
  reading.draft.directives.push(directive);
  reading.containers.push({ kind: 'directive', block, isEmpty: true, measure: 0, opening });
}

/** Closes the open leaf and all containers from `depth` on. */
export function closeContainers(reading: BlockReading, depth: number): void {
  closeLeaf(reading);
  while (reading.containers.length > depth) closeInnermost(reading);
}

/** Closes what the line does not go on with, so that a block can begin. `depth`: containers that go on. */
export function makeRoom(reading: BlockReading, depth: number): void {
  closeContainers(reading, depth);
  closeTopList(reading);
}

/** A block that is no item cannot stand in a list: one that is innermost has ended. */
function closeTopList(reading: BlockReading): void {
  if (innermost(reading)?.kind === 'list') closeContainers(reading, reading.containers.length - 1);
}

function closeInnermost(reading: BlockReading): void {
  const container = reading.containers.pop()!;
  growContainer(reading, container.block.span.end);
  if (container.kind === 'directive') closeDirective(reading, container);
}

function continueQuote(reading: BlockReading, container: Container): 'goesOn' | 'stops' {
  const { cursor, draft } = reading;
  if (cursor.isBlank || cursor.indent >= 4 || cursor.text.charCodeAt(cursor.next) !== GREATER_THAN) return 'stops';
  const start = cursor.next;
  let at = start + 1;
  if (at < cursor.end && isBlank(cursor.text.charCodeAt(at))) at++;
  const marker = readQuoteMarker(cursor.text, at, cursor.end);
  if (marker && marker.kind !== 'text') return 'stops';
  if (marker) addMarkerWithText(draft, marker, container.block, cursor.end);
  takeQuoteMarker(reading);
  container.block.span.end = start + 1;
  return 'goesOn';
}

function takeQuoteMarker({ cursor }: BlockReading): void {
  takeMarker(cursor, 1);
  if (cursor.indent > 0) takeColumns(cursor, 1);
  cursor.hasQuoteMarker = true;
}

function continueDirective(reading: BlockReading, container: Container): 'goesOn' | 'ends' {
  const { cursor } = reading;
  if (cursor.isBlank) return 'goesOn';
  const { directive, colons } = container.opening!;
  const { name } = directive;
  const end = readEndTag(cursor.text, cursor.next, cursor.end, name, colons);
  if (end?.isEnd) {
    endDirective(reading, container, end);
    return 'ends';
  }
  if (end) {
    reportUnclosedEnd(reading, directive);
    container.isAccounted = true;
  }
  // Rows and columns drop the indentation of every line.
  if (name === 'row' || name === 'column') takeIndent(cursor);
  return 'goesOn';
}

function endDirective(reading: BlockReading, container: Container, end: EndTag & { isEnd: true }): void {
  const { cursor, draft, containers } = reading;
  const { directive, colons } = container.opening!;
  const { block } = container;
  const span = { start: cursor.next, end: end.end };
  const endTag: DraftDirective = {
    name: `${directive.name}-end`,
    nameSpan: { start: end.nameStart, end: end.nameEnd },
    span,
    form: 'block',
    attributes: [],
    isClosed: end.end > end.nameEnd,
    recognised: true,
    closes: true,
    block,
  };
  if (end.textAfter) reportTextAfterEnd(reading, directive, end.textAfter);

  // The end tag ends the outermost, so of several with one name the outer ones are those that lack an end.
  const inside = containers.slice(containers.indexOf(container) + 1);
  const inner = inside.filter(({ opening }) => {
    return opening?.directive.name === directive.name && opening.colons === colons;
  });
  if (inner.length && directive.name !== 'moniker') {
    inner[inner.length - 1]!.isAccounted = true;
    reportUnclosed(reading, directive);
  }
  if (directive.name === 'row') accountForLastColumn(inside);
  closeContainers(reading, containers.length - inside.length);
  block.span.end = span.end;
  directive.end = endTag;
  directive.body = { start: directive.body!.start, end: Math.max(directive.body!.start, cursor.start) };
  container.isAccounted = true;
  draft.directives.push(endTag);
}

/** Nothing can follow the last column in its row, so the page is the same whether it has an end of its own. */
function accountForLastColumn(inRow: readonly Container[]): void {
  const last = inRow.findLast(({ opening }) => opening?.directive.name === 'column');
  if (last) last.isAccounted = true;
}

function closeDirective(reading: BlockReading, container: Container): void {
  const { directive } = container.opening!;
  if (directive.end) return;
  const start = directive.body!.start;
  directive.body = { start, end: Math.max(start, container.block.span.end) };
  if (!container.isAccounted) reportUnclosed(reading, directive);
}

function reportUnclosed(reading: BlockReading, directive: DraftDirective): void {
  const { draft } = reading;
  const { name, span } = directive;
  if (name === 'zone') {
    const line = draft.lines.lineAt(span.start);
    const args = [`${line}`, draft.text.slice(span.start, span.end)];
    draft.problems.push(problemAt('invalid-zone', 'no-end', span, args, directive));
  } else if (name === 'moniker') {
    const range = directive.attributes.find((attribute) => attribute.name === 'range')?.value ?? '';
    draft.problems.push(problemAt('invalid-moniker-range', 'no-end', span, [range], directive));
  } else draft.problems.push(problemAt('directive-unclosed', 'directive-unclosed', span, [name], directive));
}

/** An end tag that lacks its closing colons ends nothing. The build warns of it for images and videos only. */
function reportUnclosedEnd(reading: BlockReading, directive: DraftDirective): void {
  const { cursor, draft } = reading;
  const { name } = directive;
  const span = { start: cursor.next, end: trimmedEnd(cursor.text, cursor.next, cursor.end) };
  if (name !== 'image' && name !== 'video') {
    draft.problems.push(problemAt('directive-as-text', 'attribute-grammar', span, [`${name}-end`], directive));
    return;
  }
  const args = [`${draft.lines.lineAt(directive.span.start)}`, cursor.text.slice(span.start, span.end)];
  const type = name === 'image' ? 'invalid-image' : 'invalid-video';
  draft.problems.push(problemAt(type, 'end-not-closed', span, args, directive));
}

function reportTextAfterEnd(reading: BlockReading, directive: DraftDirective, character: string): void {
  const { cursor, draft } = reading;
  const span = { start: cursor.next, end: trimmedEnd(cursor.text, cursor.next, cursor.end) };
  const type = typeOfTextAfterEnd[directive.name];
  if (!type) return;
  const line = draft.lines.lineAt(directive.span.start);
  const args = type === 'invalid-zone' ? [`${line}`, draft.text.slice(span.start, span.end), character] : [];
  draft.problems.push(problemAt(type, 'text-after-end', span, args, directive));
}

const typeOfTextAfterEnd: Readonly<
  Record<
    string,
    Extract<ProblemType, 'invalid-zone' | 'invalid-moniker-range' | 'invalid-row' | 'invalid-nested-column'>
  >
> = {
  zone: 'invalid-zone',
  moniker: 'invalid-moniker-range',
  row: 'invalid-row',
  column: 'invalid-nested-column',
};
