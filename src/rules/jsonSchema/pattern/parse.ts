import { PatternError, type PatternNode, type PlaceTest, type UnitTest } from './syntax';
import { categoryTest, classTest, controlUnit, isWordEdge } from './units';

/**
 * Reads a regular expression in the syntax of .NET. What needs more than a look at every unit of the text once
 * (a backreference, an atomic group, a look behind), and what is no pattern, throws a `PatternError`.
 */
export function parsePattern(source: string): PatternNode {
  const reader = new Reader(source);
  const node = readChoice(reader, { ignoreCase: false, multiline: false, dotAll: false });
  if (!reader.isAtEnd) throw new PatternError("a ')' without its '('");
  return node;
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

class Reader {
  at = 0;
  constructor(readonly source: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The character here, '' at the end. */
  get next(): string {
    return this.source.charAt(this.at);
  }

  isAt(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  /** Goes past `text` if it stands here. */
  eat(text: string): boolean {
    const isHere = this.isAt(text);
    if (isHere) this.at += text.length;
    return isHere;
  }

  /** Goes past what the sticky expression finds here. */
  match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }

  take(): string {
    if (this.isAtEnd) throw new PatternError('it ends too early');
    return this.source[this.at++]!;
  }
}

/** Up to a `)` or the end. Flags that are set on the way hold to the end of the group. */
function readChoice(reader: Reader, outer: Flags): PatternNode {
  const options: PatternNode[] = [];
  let flags = outer;
  let parts: PatternNode[] = [];
  while (!reader.isAtEnd && reader.next !== ')') {
    if (reader.eat('|')) {
      options.push({ kind: 'sequence', parts });
      parts = [];
      continue;
    }
    const setting = reader.match(/\(\?([imsn]*)(?:-([imsn]*))?\)/y);
    if (setting) flags = withFlags(flags, setting[1], setting[2]);
    else parts.push(readRepeated(reader, flags));
  }
  options.push({ kind: 'sequence', parts });
  return options.length === 1 ? options[0]! : { kind: 'choice', options };
}

function withFlags(flags: Flags, on = '', off = ''): Flags {
  const flag = (letter: string, before: boolean) => !off.includes(letter) && (on.includes(letter) || before);
  return {
    ignoreCase: flag('i', flags.ignoreCase),
    multiline: flag('m', flags.multiline),
    dotAll: flag('s', flags.dotAll),
  };
}

function readRepeated(reader: Reader, flags: Flags): PatternNode {
  const part = readPart(reader, flags);
  const times = readTimes(reader);
  if (!times) return part;
  // Whether it takes as much or as little as it can makes no difference to whether there is a match.
  reader.eat('?');
  if (readTimes(reader)) throw new PatternError('a repetition of a repetition');
  return { kind: 'repeat', part, ...times };
}

function readTimes(reader: Reader): { readonly min: number; readonly max: number } | undefined {
  if (reader.eat('*')) return { min: 0, max: Infinity };
  if (reader.eat('+')) return { min: 1, max: Infinity };
  if (reader.eat('?')) return { min: 0, max: 1 };
  const braces = reader.match(/\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/y);
  if (!braces) return undefined;
  const min = Number(braces[1]);
  const max = braces[2] ? Number(braces[3] ?? Infinity) : min;
  if (max < min) throw new PatternError('a repetition from more to less');
  return { min, max };
}

function readPart(reader: Reader, flags: Flags): PatternNode {
  const character = reader.take();
  switch (character) {
    case '(':
      return readGroup(reader, flags);
    case '[':
      return { kind: 'unit', test: readClass(reader, flags) };
    case '\\':
      return readEscape(reader, flags);
    case '.':
      return { kind: 'unit', test: flags.dotAll ? () => true : (unit) => unit !== newline };
    case '^':
      return { kind: 'place', holds: flags.multiline ? isLineStart : isStart };
    case '$':
      return { kind: 'place', holds: flags.multiline ? isLineEnd : isEnd };
    case '*':
    case '+':
    case '?':
      throw new PatternError(`nothing in front of '${character}'`);
    default:
      return { kind: 'unit', test: unitTest(character.charCodeAt(0), flags) };
  }
}

function readGroup(reader: Reader, flags: Flags): PatternNode {
  if (reader.match(/\?#[^)]*\)/y)) return { kind: 'sequence', parts: [] };
  const ahead = reader.match(/\?([=!])/y);
  const inline = ahead ? undefined : reader.match(/\?([imsn]*)(?:-([imsn]*))?:/y);
  const isNamed = ahead || inline || reader.match(/\?(?:<\w+>|'\w+')/y);
  if (!isNamed && reader.next === '?')
    throw new PatternError(`'(${reader.source.slice(reader.at, reader.at + 3)}' is not supported`);
  const part = readChoice(reader, inline ? withFlags(flags, inline[1], inline[2]) : flags);
  if (!reader.eat(')')) throw new PatternError("a '(' without its ')'");
  return ahead ? { kind: 'ahead', part, isNegative: ahead[1] === '!' } : part;
}

function readEscape(reader: Reader, flags: Flags): PatternNode {
  const letter = reader.next;
  const place = places.get(letter);
  if (place) {
    reader.take();
    return { kind: 'place', holds: place };
  }
  const test = readClassEscape(reader);
  return { kind: 'unit', test: test ?? unitTest(readUnitEscape(reader), flags) };
}

/** Behind a backslash: an escape that stands for many units. */
function readClassEscape(reader: Reader): UnitTest | undefined {
  const category = reader.match(/([pP])\{(\w+)\}/y);
  if (category) return categoryTest(category[2]!, category[1] === 'P');
  const test = classTest(reader.next);
  if (test) reader.take();
  return test;
}

/** Behind a backslash: an escape that stands for one unit. */
function readUnitEscape(reader: Reader): number {
  const hex = reader.match(/x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})/y);
  if (hex) return Number.parseInt(hex[1] ?? hex[2]!, 16);
  const letter = reader.take();
  if (letter === '0') return 0;
  const control = controlUnit(letter);
  if (control !== undefined && letter !== 'b') return control;
  if (/\w/.test(letter)) throw new PatternError(`'\\${letter}' is not supported`);
  return letter.charCodeAt(0);
}

/** Behind `[`, to the `]` that closes it; one that comes first is a character like any other. */
function readClass(reader: Reader, flags: Flags): UnitTest {
  const isNegative = reader.eat('^');
  const tests: UnitTest[] = [];
  do {
    refuseSubtraction(reader);
    const first = readClassItem(reader);
    refuseSubtraction(reader);
    if (typeof first !== 'number') {
      tests.push(first);
    } else if (reader.isAt('-') && !reader.isAt('-]')) {
      reader.take();
      const last = readClassItem(reader);
      if (typeof last !== 'number' || last < first) throw new PatternError('a range from more to less');
      tests.push(rangeTest(first, last, flags));
    } else {
      tests.push(unitTest(first, flags));
    }
  } while (!reader.eat(']'));
  return (unit) => tests.some((test) => test(unit)) !== isNegative;
}

/** `[a-z-[aeiou]]` is a class without another one. */
function refuseSubtraction(reader: Reader): void {
  if (reader.isAt('-[')) throw new PatternError('a class without another class is not supported');
}

function readClassItem(reader: Reader): UnitTest | number {
  const character = reader.take();
  if (character !== '\\') return character.charCodeAt(0);
  if (reader.eat('b')) return 8;
  return readClassEscape(reader) ?? readUnitEscape(reader);
}

function unitTest(wanted: number, flags: Flags): UnitTest {
  return rangeTest(wanted, wanted, flags);
}

function rangeTest(first: number, last: number, { ignoreCase }: Flags): UnitTest {
  const isIn: UnitTest = (unit) => unit >= first && unit <= last;
  if (!ignoreCase) return isIn;
  return (unit) => {
    const character = String.fromCharCode(unit);
    return isIn(unit) || isIn(character.toLowerCase().charCodeAt(0)) || isIn(character.toUpperCase().charCodeAt(0));
  };
}

const newline = 10;

const isStart: PlaceTest = (_, at) => at === 0;
const isLineStart: PlaceTest = (text, at) => at === 0 || text.charCodeAt(at - 1) === newline;
const isLineEnd: PlaceTest = (text, at) => at === text.length || text.charCodeAt(at) === newline;
/** At the end, or in front of a line end that is the last character. */
const isEnd: PlaceTest = (text, at) =>
  at === text.length || (at === text.length - 1 && text.charCodeAt(at) === newline);

const places: ReadonlyMap<string, PlaceTest> = new Map([
  ['A', isStart],
  ['Z', isEnd],
  ['z', (text, at) => at === text.length],
  ['b', isWordEdge],
  ['B', (text, at) => !isWordEdge(text, at)],
]);
