import type { Span } from '../../article/span';
import { attributeRole } from '../../rules/linkUses';
import { halfTagAt, type HalfTag } from './halfTag';
import { wordLength, type Line } from './line';
import type { Typing } from './typing';

/** What of a `:::` tag is being written: its name, the name of an attribute, or a value. */
export function tagTyping(line: Line, offset: number): Typing | undefined {
  const column = line.before.length;
  const found = halfTagAt(line.text, column);
  if (!found) return undefined;
  const tag = column < found.name.start ? nameless(found, line, column) : found;
  if (!tag) return undefined;
  const at = (start: number, end: number): Span => ({ start: line.start + start, end: line.start + end });
  if (column <= tag.name.end) {
    const isAlone = /^[\s>*+-]*(?:\d+[.)]\s+)?$/.test(line.text.slice(0, tag.start));
    return { kind: 'directive', span: at(tag.start, tag.name.end), tag, isAlone };
  }
  const attribute = tag.attributes.find(({ name, value }) => name.start <= column && column <= (value ?? name).end);
  if (!attribute) {
    if (!isBlank(line.text[column - 1])) return undefined;
    return { kind: 'attributeName', span: at(column, column), tag, attribute, hasValue: false };
  }
  const { name, value } = attribute;
  if (column <= name.end) {
    const hasValue = line.text[name.end] === '=';
    return { kind: 'attributeName', span: at(name.start, name.end), tag, attribute, hasValue };
  }
  if (!value || column < value.start) return undefined;
  const typed = line.text.slice(value.start, column);
  const role = attributeRole(tag.name.text.toLowerCase(), name.text.toLowerCase());
  // A quote that is still missing lets the value run on: a path ends at a blank.
  const end = value.end < line.text.length ? value.end : column + wordLength(line.after, /[^\s"]/, ':::');
  if (!role) return { kind: 'attributeValue', span: at(value.start, end), tag, attribute };
  const blanks = typed.length - typed.trimStart().length;
  const place = role === 'code' ? 'content' : 'quotes';
  return {
    kind: 'destination',
    span: { start: line.start + value.start + blanks, end: offset + wordLength(line.after, /[^\s"]/, ':::') },
    typed: typed.trimStart(),
    role,
    place,
    isInHeading: false,
  };
}

/** Right behind the colons a tag begins; the word after the next blank is not its name yet. */
function nameless(tag: HalfTag, { text }: Line, column: number): HalfTag | undefined {
  if (text[column] === ':' || text[column - 1] !== ':') return undefined;
  return {
    start: tag.start,
    name: { text: '', start: column, end: column },
    attributes: [],
    end: column,
    isClosed: false,
  };
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
