import type { LinkUse } from '../../rules/linkUses';
import { wordLength, type Line } from './line';
import type { DestinationTyping, Typing } from './typing';

/** The destination of a link, an image, an include or a definition that is being written. */
export function destinationTyping(line: Line, offset: number): DestinationTyping | undefined {
  const { before, after } = line;
  const bracket = before.lastIndexOf('](');
  const isDefinition = bracket < 0;
  const start = isDefinition ? definitionStart(before) : bracket + 2;
  if (start === undefined) return undefined;
  const blanks = before.slice(start).search(/\S|$/);
  const isAngled = before[start + blanks] === '<';
  const first = start + blanks + (isAngled ? 1 : 0);
  const typed = before.slice(first);
  if (isAngled ? typed.includes('>') : /\s/.test(typed) || hasClosing(typed)) return undefined;
  const role = isDefinition ? 'link' : roleOfBracket(before, bracket);
  const isContent = role === 'include' || role === 'code';
  return {
    kind: 'destination',
    span: { start: line.start + first, end: offset + destinationLength(after, isAngled) },
    typed,
    role,
    place: isContent ? 'content' : isAngled ? 'angles' : 'brackets',
    isInHeading: !isDefinition && /^\s{0,3}#{1,6}[ \t]/.test(before),
  };
}

function definitionStart(before: string): number | undefined {
  if (!/^[\s>]*\[/.test(before)) return undefined;
  const end = before.indexOf(']:');
  return end < 0 || before.slice(0, end).includes('](') ? undefined : end + 2;
}

/** Whether a bracket closes that none has opened: then the destination is over. */
function hasClosing(typed: string): boolean {
  let depth = 0;
  for (const character of typed) {
    if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) return true;
  }
  return false;
}

function destinationLength(after: string, isAngled: boolean): number {
  if (isAngled) return wordLength(after, /[^>]/);
  let depth = 0;
  let length = 0;
  for (const character of after) {
    if (/\s/.test(character) || (character === ')' && depth-- === 0)) break;
    if (character === '(') depth++;
    length += character.length;
  }
  return length;
}

/** What the construct is whose text ends at the bracket at column `close`. */
function roleOfBracket(before: string, close: number): LinkUse['role'] {
  let depth = 0;
  let open = close;
  for (; open >= 0; open--) {
    if (before[open] === ']') depth++;
    else if (before[open] === '[' && --depth === 0) break;
  }
  const lead = before.slice(Math.max(0, open - 40), Math.max(0, open));
  if (/\[!include[+-]?\s*$/i.test(lead)) return 'include';
  if (/\[!(?:code|notebook)(?:-[\w#+.-]*)?$/i.test(lead)) return 'code';
  return lead.endsWith('!') ? 'image' : 'link';
}

/** What of a `[!marker]` or a `[text][label]` is being written. */
export function bracketTyping({ before, after, start }: Line, offset: number): Typing | undefined {
  const marker = /\[!([A-Za-z+-]*)$/.exec(before);
  if (marker) {
    const end = offset + wordLength(after, /[A-Za-z+-]/);
    // VS Code has closed the bracket by itself: what is put there brings its own.
    const closing = after.startsWith(']', end - offset) ? 1 : 0;
    const lead = before.slice(0, marker.index);
    return {
      kind: 'marker',
      span: { start: start + marker.index, end: end + closing },
      isInQuote: /^[\s>*+-]*(?:\d+[.)]\s+)?>[ \t]?$/.test(lead),
      isAlone: /^[\s>*+-]*(?:\d+[.)]\s+)?$/.test(lead) && !after.slice(end - offset + closing).trim(),
    };
  }
  const label = /\]\[([^\][]*)$/.exec(before);
  if (!label) return undefined;
  return { kind: 'label', span: { start: offset - label[1]!.length, end: offset + wordLength(after, /[^\][\s]/) } };
}
