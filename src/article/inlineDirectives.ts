import type { DirectiveAttribute } from './article';
import { BACKSLASH, QUOTE, isBlank, isLetter, isLineEnd, skipBlanks } from './characters';
import { spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';
import { problemAt } from './problems';
import { hasColonsAt, nameEndAt, readAttributes } from './tripleColon';
import type { TripleColonTag } from './tripleColon';

/**
 * Takes the tag at the place reached, `:::`, if it is one that stands in running text: an image, a video, a
 * `no-loc`. Answers whether it was taken; what is not stays text, and is said to if an author means a tag.
 */
export function readInlineDirective(reading: InlineReading): boolean {
  const { source, at, end } = reading;
  const nameStart = skipBlanks(source, at + 3, end);
  const nameEnd = nameEndAt(source, nameStart, end);
  const name = source.slice(nameStart, nameEnd).toLowerCase();
  if (name !== 'image' && name !== 'video' && name !== 'no-loc') return false;
  if (nameStart > at + 3) {
    noteBlankBeforeName(reading, name, nameStart, nameEnd);
    return false;
  }
  if (name === 'no-loc') return readNoLoc(reading, nameStart, nameEnd);

  const tag = readAttributes(reading.passage, nameEnd, end, true);
  const directive = addDirective(reading, name, nameStart, nameEnd, tag, !tag.error);
  if (!tag.error) {
    take(reading, tag.end, '');
    return true;
  }
  const { variant, args } = tag.error;
  // The block pass may have met the same mistake at the same tag.
  if (reading.draft.rejectedTags.get(directive.span.start) === variant) return false;
  const type = name === 'image' ? 'invalid-image' : 'invalid-video';
  reading.draft.problems.push(problemAt(type, variant, directive.span, args, directive));
  return false;
}

/** `:::no-loc text="...":::`, exactly in this form. */
function readNoLoc(reading: InlineReading, nameStart: number, nameEnd: number): boolean {
  const { source, at, end, draft } = reading;
  const opening = ':::no-loc text="';
  const textStart = at + opening.length;
  let close = textStart;
  while (close < end && source.charCodeAt(close) !== QUOTE && !isLineEnd(source.charCodeAt(close))) {
    close += source.charCodeAt(close) === BACKSLASH ? 2 : 1;
  }
  draft.steps += Math.max(0, close - at);
  if (source.startsWith(opening, at) && source.charCodeAt(close) === QUOTE && hasColonsAt(source, close + 1, end)) {
    const attribute: DirectiveAttribute = {
      name: 'text',
      nameSpan: spanOf(reading, nameEnd + 1, nameEnd + 5),
      value: source.slice(textStart, close),
      valueSpan: spanOf(reading, textStart, close),
      span: spanOf(reading, nameEnd + 1, close + 1),
    };
    const tag = { attributes: [attribute], isClosed: true, end: close + 4 };
    addDirective(reading, 'no-loc', nameStart, nameEnd, tag, true);
    take(reading, tag.end, '');
    return true;
  }
  const tag = readAttributes(reading.passage, nameEnd, end, true);
  const directive = addDirective(reading, 'no-loc', nameStart, nameEnd, tag, false);
  draft.problems.push(problemAt('directive-as-text', 'attribute-grammar', directive.span, ['no-loc'], directive));
  return false;
}

function noteBlankBeforeName(reading: InlineReading, name: string, nameStart: number, nameEnd: number): void {
  const { source, at, end, draft } = reading;
  const attribute = skipBlanks(source, nameEnd, end);
  if (!isBlank(source.charCodeAt(nameEnd)) || !isLetter(source.charCodeAt(attribute)) || attribute >= end) return;
  if (draft.rejectedTags.has(spanOf(reading, at, at + 1).start)) return;
  const tag = readAttributes(reading.passage, nameEnd, end, true);
  const directive = addDirective(reading, name, nameStart, nameEnd, tag, false);
  draft.problems.push(problemAt('directive-as-text', 'blank-before-name', directive.span, [name], directive));
}

function addDirective(
  reading: InlineReading,
  name: string,
  nameStart: number,
  nameEnd: number,
  tag: TripleColonTag,
  recognised: boolean,
) {
  reading.draft.steps += tag.end - reading.at;
  const directive = {
    name,
    nameSpan: spanOf(reading, nameStart, nameEnd),
    span: spanOf(reading, reading.at, tag.end),
    form: 'inline' as const,
    attributes: tag.attributes,
    isClosed: tag.isClosed,
    recognised,
    block: reading.block,
  };
  reading.draft.directives.push(directive);
  return directive;
}
