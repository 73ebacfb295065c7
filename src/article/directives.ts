import type { DirectiveAttribute } from './article';
import { COLON, QUOTE, SPACE, hasWordAt, skipBlanks, trimmedEnd } from './characters';
import type { Draft, DraftDirective } from './draft';
import { passageOf } from './passage';
import type { Passage } from './passage';
import { problemAt } from './problems';
import { hasColonsAt, nameEndAt, readAttributes } from './tripleColon';
import { zoneErrorOf } from './zoneAttributes';

/**
 * The `:::` tags that are lines of their own: which open a container, which stand alone, and what ends a
 * container. Each tag has its own parser in the build, and they are not equally strict; so it is here.
 */
export interface DirectiveLine {
  readonly directive: DraftDirective;
  /**
   * `text`: the build does not take the line for a tag; it goes on as a paragraph. `inline`: so does this, but
   * the inline pass will meet the tag again and list it.
   */
  readonly role: 'container' | 'leaf' | 'text' | 'inline';
  /** How many colons the end tag must have. */
  readonly colons: number;
}

/**
 * Reads the tag whose colons begin at `start`, the first character of the line that is no blank. Undefined
 * where the line holds no block tag: running text, or a tag that the inline pass reads.
 * `isInZone`: whether a zone is open around it.
 */
export function readDirectiveLine(
  draft: Draft,
  start: number,
  end: number,
  isInZone: boolean,
): DirectiveLine | undefined {
  const { text } = draft;
  const colonsEnd = skipColons(text, start, end);
  const nameStart = skipBlanks(text, colonsEnd, end);
  const nameEnd = nameEndAt(text, nameStart, end);
  if (nameEnd === nameStart) return undefined;
  const head: TagHead = {
    passage: passageOf(text, 0, text.length),
    start,
    nameStart,
    nameEnd,
    end: trimmedEnd(text, nameEnd, end),
    colons: colonsEnd - start,
    name: text.slice(nameStart, nameEnd).toLowerCase(),
  };
  draft.steps += head.end - start;
  const reader = readers[head.name];
  return reader && Object.hasOwn(readers, head.name) ? reader(draft, head, isInZone) : readOther(draft, head);
}

export type EndTag =
  /** The line is the end tag; `textAfter` is the first character behind it, empty when there is none. */
  | {
      readonly isEnd: true;
      readonly nameStart: number;
      readonly nameEnd: number;
      readonly end: number;
      readonly textAfter: string;
    }
  /** `:::image-end` or `:::row-end` without the closing colons that it must have. */
  | { readonly isEnd: false };

/** Whether the line from `start` to `end`, blanks before `start` skipped, ends a container opened by `name`. */
export function readEndTag(text: string, start: number, end: number, name: string, colons: number): EndTag | undefined {
  for (let i = 0; i < colons; i++) if (text.charCodeAt(start + i) !== COLON) return undefined;
  const nameStart = skipBlanks(text, start + colons, end);
  const endName = `${name}-end`;
  const ignoresCase = name === 'moniker' || name === 'row' || name === 'column';
  if (!(ignoresCase ? hasWordAt(text, nameStart, endName) : text.startsWith(endName, nameStart))) return undefined;
  const nameEnd = nameStart + endName.length;
  if (nameEnd > end) return undefined;
  let at = nameEnd;
  if (name === 'row' || name === 'column') {
    if (!hasColonsAt(text, at, end)) return { isEnd: false };
    at += 3;
  } else if (name === 'image' || name === 'video') {
    at = skipBlanks(text, at, end);
    if (!hasColonsAt(text, at, end)) return { isEnd: false };
    return { isEnd: true, nameStart, nameEnd, end: at + 3, textAfter: '' };
  }
  const rest = skipBlanks(text, at, end);
  return { isEnd: true, nameStart, nameEnd, end: at, textAfter: rest < end ? text.charAt(rest) : '' };
}

interface TagHead {
  readonly passage: Passage;
  readonly start: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Of the line, blanks at its end left out. */
  readonly end: number;
  readonly colons: number;
  readonly name: string;
}

type LineReader = (draft: Draft, head: TagHead, isInZone: boolean) => DirectiveLine | undefined;

const readers: Readonly<Record<string, LineReader>> = {
  zone: readZone,
  moniker: readMoniker,
  row: readRow,
  column: readColumn,
  image: readMedia,
  video: readMedia,
  code: readSelfClosing,
  form: readSelfClosing,
};

function readZone(draft: Draft, head: TagHead, isInZone: boolean): DirectiveLine | undefined {
  if (head.colons !== 3) return undefined;
  const tag = readAttributes(head.passage, head.nameEnd, head.end, false);
  const fault = isInZone ? ({ variant: 'nested', args: [] } as const) : (tag.error ?? zoneErrorOf(tag.attributes));
  const directive = directiveOf(head, tag.attributes, head.end);
  if (!fault) return { directive, role: 'container', colons: 3 };
  draft.problems.push(problemAt('invalid-zone', fault.variant, directive.span, fault.args, directive));
  return asText(directive);
}

/** `range="..."` directly, without blanks around the equals sign; what follows it is only warned of. */
function readMoniker(draft: Draft, head: TagHead): DirectiveLine | undefined {
  const { text } = draft;
  const { attributes } = readAttributes(head.passage, head.nameEnd, head.end, false);
  const at = skipBlanks(text, head.nameEnd, head.end);
  const directive = directiveOf(head, attributes, head.end);
  if (!hasWordAt(text, at, 'range="')) return reportText(draft, directive);
  let close = at + 'range="'.length;
  while (close < head.end && text.charCodeAt(close) !== QUOTE) close++;
  if (close >= head.end) {
    draft.problems.push(problemAt('invalid-moniker-range', 'unterminated-range', directive.span, [], directive));
    return asText(directive);
  }
  if (close + 1 < head.end) {
    draft.problems.push(problemAt('invalid-moniker-range', 'text-after-range', directive.span, [], directive));
  }
  return { directive, role: 'container', colons: head.colons };
}

function readRow(draft: Draft, head: TagHead): DirectiveLine | undefined {
  const isRow = hasColonsAt(draft.text, head.nameEnd, head.end);
  if (isRow) return container(directiveOf(head, [], head.nameEnd + 3), head);
  const { attributes } = readAttributes(head.passage, head.nameEnd, head.end, true);
  return reportText(draft, directiveOf(head, attributes, head.end));
}

/** The closing colons must touch `span="..."`; without a span, the name must touch the opening ones. */
function readColumn(draft: Draft, head: TagHead): DirectiveLine | undefined {
  const { text } = draft;
  const { attributes } = readAttributes(head.passage, head.nameEnd, head.end, true);
  let at = skipBlanks(text, head.nameEnd, head.end);
  if (hasWordAt(text, at, 'span="')) {
    at += 'span="'.length;
    while (at < head.end && text.charCodeAt(at) !== QUOTE) at++;
    at++;
  } else if (text.charCodeAt(head.start + head.colons) === SPACE)
    return reportText(draft, directiveOf(head, attributes, head.end));
  if (!hasColonsAt(text, at, head.end)) return reportText(draft, directiveOf(head, attributes, head.end));
  return container(directiveOf(head, attributes, at + 3), head);
}

/** A complex image or video is a container; any other is read by the inline pass. */
function readMedia(draft: Draft, head: TagHead): DirectiveLine | undefined {
  if (head.colons !== 3) return undefined;
  const tag = readAttributes(head.passage, head.nameEnd, head.end, true);
  const directive = directiveOf(head, tag.attributes, tag.end);
  if (tag.error) {
    const type = head.name === 'image' ? 'invalid-image' : 'invalid-video';
    draft.problems.push(problemAt(type, tag.error.variant, directive.span, tag.error.args, directive));
    draft.rejectedTags.set(head.start, tag.error.variant);
    // With a blank before its name the inline pass would not know it.
    return head.nameStart > head.start + 3 ? asText(directive) : { directive, role: 'inline', colons: 3 };
  }
  const isComplex = tag.attributes.some(({ name, value }) => name === 'type' && value === 'complex');
  directive.isClosed = tag.isClosed;
  return isComplex ? container(directive, head) : undefined;
}

function readSelfClosing(draft: Draft, head: TagHead): DirectiveLine | undefined {
  if (head.colons !== 3) return undefined;
  const tag = readAttributes(head.passage, head.nameEnd, head.end, true);
  const directive = directiveOf(head, tag.attributes, tag.error ? head.end : tag.end);
  directive.isClosed = tag.isClosed;
  if (!tag.error) return { directive, role: 'leaf', colons: 3 };
  const type = head.name === 'code' ? 'invalid-code' : 'invalid-form';
  draft.problems.push(problemAt(type, tag.error.variant, directive.span, tag.error.args, directive));
  return asText(directive);
}

/** End tags that end nothing here, and names that Learn does not know. */
function readOther(draft: Draft, head: TagHead): DirectiveLine | undefined {
  if (head.name === 'no-loc') return undefined;
  const isEnd = head.name.endsWith('-end') && Object.hasOwn(readers, head.name.slice(0, -4));
  const directive = directiveOf(head, [], isEnd ? endOfTag(head) : head.end);
  if (isEnd) directive.closes = false;
  else if (head.colons === 3) {
    draft.problems.push(problemAt('directive-as-text', 'unknown-name', directive.span, [head.name], directive));
  }
  return isEnd || head.colons === 3 ? asText(directive) : undefined;
}

function endOfTag(head: TagHead): number {
  const at = skipBlanks(head.passage.source, head.nameEnd, head.end);
  return hasColonsAt(head.passage.source, at, head.end) ? at + 3 : head.nameEnd;
}

function directiveOf(head: TagHead, attributes: readonly DirectiveAttribute[], end: number): DraftDirective {
  return {
    name: head.name,
    nameSpan: { start: head.nameStart, end: head.nameEnd },
    span: { start: head.start, end },
    form: 'block',
    attributes,
    isClosed: end - 3 >= head.nameEnd && hasColonsAt(head.passage.source, end - 3, end),
    recognised: true,
    block: undefined as never,
  };
}

function container(directive: DraftDirective, head: TagHead): DirectiveLine {
  return { directive, role: 'container', colons: head.colons };
}

function asText(directive: DraftDirective): DirectiveLine {
  directive.recognised = false;
  return { directive, role: 'text', colons: 3 };
}

/** The right name in a form that this tag cannot have: the build says nothing. */
function reportText(draft: Draft, directive: DraftDirective): DirectiveLine {
  draft.problems.push(problemAt('directive-as-text', 'attribute-grammar', directive.span, [directive.name], directive));
  return asText(directive);
}

function skipColons(text: string, at: number, end: number): number {
  while (at < end && text.charCodeAt(at) === COLON) at++;
  return at;
}
