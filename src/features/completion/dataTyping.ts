import { getLocation } from 'jsonc-parser';
import { Lines } from '../../article/lines';
import { slice, type Span } from '../../article/span';
import { wordLength } from './line';

/** What is being written in a file of YAML or JSON: a key, or the value of one. */
export interface DataTyping {
  readonly part: 'key' | 'value';
  /** What a completion replaces: what stands there already, without its quotes. */
  readonly span: Span;
  /** From the start of the span to the caret. */
  readonly typed: string;
  /** The keys from the outermost to the one at hand; of YAML that alone, and of a key that is being written none. */
  readonly keys: readonly string[];
  /** The other members of the same mapping that are written on a line of their own, by key. */
  readonly siblings: ReadonlyMap<string, string>;
  /** Whether what is put there stands in quotes already. */
  readonly isQuoted: boolean;
  /** Of a key: whether a colon follows. Of a value in YAML: whether the blank behind its colon is missing. */
  readonly hasColon: boolean;
  readonly needsBlank: boolean;
  /** In YAML: whether the item of a list begins on this line. */
  readonly isFirstOfItem: boolean;
}

/** What is being written at `offset` of YAML; undefined in comments and wherever it is neither key nor value. */
export function yamlTypingAt(text: string, offset: number): DataTyping | undefined {
  const lines = new Lines(text);
  const number = lines.lineAt(offset);
  const { start, end } = lines.spanOf(number);
  const before = text.slice(start, Math.min(offset, end));
  const after = text.slice(start + before.length, end);
  const match = /^(\uFEFF?[ \t]*(?:-[ \t]+)*)(?:([\w.-]+)[ \t]*:([ \t]*)(.*)|([\w.-]*))$/.exec(before);
  if (!match) return undefined;
  const [, lead = '', key, blanks = '', value = '', name] = match;
  const caret = start + before.length;
  const common = {
    siblings: siblingsAt(text, lines, number, lead.replace(byteOrderMark, '').length),
    isFirstOfItem: lead.includes('-'),
  };
  if (key === undefined) {
    const rest = wordLength(after, /[\w.-]/);
    const behind = after.slice(rest).trimStart();
    if (name === undefined || (behind && !behind.startsWith(':'))) return undefined;
    const span = { start: caret - name.length, end: caret + rest };
    const hasColon = behind.startsWith(':');
    return { ...common, part: 'key', span, typed: name, keys: [], isQuoted: false, hasColon, needsBlank: false };
  }
  const quote = /^["']/.exec(value)?.[0];
  if (/(?:^|\s)#/.test(value) || (quote && value.indexOf(quote, 1) > 0)) return undefined;
  const stop = quote ? after.indexOf(quote) : after.search(/\s#|$/);
  const typed = quote ? value.slice(1) : value;
  return {
    ...common,
    part: 'value',
    span: { start: caret - typed.length, end: caret + after.slice(0, stop < 0 ? undefined : stop).trimEnd().length },
    typed,
    keys: [key],
    isQuoted: quote !== undefined,
    hasColon: false,
    needsBlank: !blanks && !value && !/^[ \t]/.test(after),
  };
}

const byteOrderMark = /^\uFEFF/;

/** The other keys of the mapping that the line belongs to, whose own key begins at `column`. */
function siblingsAt(text: string, lines: Lines, own: number, column: number): ReadonlyMap<string, string> {
  const siblings = new Map<string, string>();
  const lineAt = (number: number) => slice(text, lines.spanOf(number)).replace(byteOrderMark, '');
  /** Whether the mapping may go on beyond the line. */
  const take = (number: number, isAbove: boolean): boolean => {
    const line = lineAt(number);
    if (/^\s*(?:#|$)/.test(line)) return true;
    const lead = /^[\s-]*/.exec(line)![0];
    if (lead.length < column) return false;
    const isItem = lead.includes('-') && lead.indexOf('-') < column;
    if (isItem && !isAbove) return false;
    const entry = lead.length === column ? /^([\w.-]+)[ \t]*:[ \t]*(.*)$/.exec(line.slice(column)) : undefined;
    if (entry) siblings.set(entry[1]!, entry[2]!.trim().replace(/^(["'])(.*)\1$/, '$2'));
    return !isItem;
  };
  const isItem = /^[\s]*-/.test(lineAt(own).slice(0, column));
  if (!isItem) for (let number = own - 1; number >= 0 && take(number, true); number--);
  for (let number = own + 1; number < lines.starts.length && take(number, false); number++);
  return siblings;
}

/** What is being written at `offset` of JSON; undefined in comments, and behind a value that is complete. */
export function jsonTypingAt(text: string, offset: number): DataTyping | undefined {
  const { path, previousNode, isAtPropertyKey } = getLocation(text, offset);
  const node = previousNode?.type === 'string' || previousNode?.type === 'property' ? previousNode : undefined;
  const isInside = node !== undefined && node.offset < offset && offset <= node.offset + node.length;
  const isClosed =
    node !== undefined && /^"(?:[^"\\\n]|\\.)*"/.test(text.slice(node.offset, node.offset + node.length));
  if (isInside && isClosed && offset === node.offset + node.length) return undefined;
  if (!isInside && !/[[{,:]\s*$/.test(text.slice(Math.max(0, offset - 200), offset))) return undefined;
  const keys = path.map(String);
  const start = isInside ? node.offset + 1 : offset;
  const end = isInside ? node.offset + node.length - (isClosed ? 1 : 0) : offset;
  const span = {
    start,
    end: Math.max(offset, isClosed ? end : start + wordLength(text.slice(start, end), /[^",\r\n]/)),
  };
  return {
    part: isAtPropertyKey ? 'key' : 'value',
    span,
    typed: text.slice(start, offset),
    keys: isAtPropertyKey ? keys.slice(0, -1) : keys,
    siblings: new Map(),
    isQuoted: isInside,
    hasColon: /^"?\s*:/.test(text.slice(span.end, span.end + 20)),
    needsBlank: false,
    isFirstOfItem: false,
  };
}
