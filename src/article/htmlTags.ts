import {
  APOSTROPHE,
  BACKTICK,
  COLON,
  DOT,
  EQUALS,
  GREATER_THAN,
  HYPHEN,
  LESS_THAN,
  QUOTE,
  SLASH,
  UNDERSCORE,
  isLetter,
  isLetterOrDigit,
  isWhitespace,
  skipWhitespace,
} from './characters';

/** One html tag as scanned: offsets into the source it was scanned from, nothing resolved. */
export interface ScannedTag {
  /** Lower case. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'selfClosing';
  readonly attributes: readonly ScannedAttribute[];
}

export interface ScannedAttribute {
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Between the quotes; both -1 for a name alone. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * The tag that begins at `start`, a `<`, and ends before `end`. In running text CommonMark's grammar decides
 * what a tag is; inside a block of html (`isLenient`) attributes may touch, as browsers allow.
 */
export function scanTag(source: string, start: number, end: number, isLenient: boolean): ScannedTag | undefined {
  const isClosing = source.charCodeAt(start + 1) === SLASH;
  const nameStart = isClosing ? start + 2 : start + 1;
  if (nameStart >= end || !isLetter(source.charCodeAt(nameStart))) return undefined;
  let at = nameStart + 1;
  while (at < end && isTagName(source.charCodeAt(at))) at++;
  const nameEnd = at;
  const attributes: ScannedAttribute[] = [];
  for (;;) {
    const next = skipWhitespace(source, at, end);
    if (next >= end) return undefined;
    const code = source.charCodeAt(next);
    if (code === GREATER_THAN) return tag(next + 1, isClosing ? 'close' : 'open');
    if (isClosing) return undefined;
    if (code === SLASH) {
      if (source.charCodeAt(next + 1) === GREATER_THAN && next + 1 < end) return tag(next + 2, 'selfClosing');
      return undefined;
    }
    if ((next === at && !isLenient) || !isAttributeStart(code)) return undefined;
    if (next === at && attributes.length === 0) return undefined;
    const attribute = scanAttribute(source, next, end);
    if (!attribute) return undefined;
    attributes.push(attribute);
    at = attribute.end;
  }

  function tag(tagEnd: number, kind: ScannedTag['kind']): ScannedTag {
    const name = source.slice(nameStart, nameEnd).toLowerCase();
    return { name, nameStart, nameEnd, start, end: tagEnd, kind, attributes };
  }
}

function scanAttribute(source: string, start: number, end: number): (ScannedAttribute & { end: number }) | undefined {
  let at = start + 1;
  while (at < end && isAttributeName(source.charCodeAt(at))) at++;
  const nameEnd = at;
  const equals = skipWhitespace(source, at, end);
  if (equals >= end || source.charCodeAt(equals) !== EQUALS) {
    return { nameStart: start, nameEnd, valueStart: -1, valueEnd: -1, end: nameEnd };
  }
  at = skipWhitespace(source, equals + 1, end);
  if (at >= end) return undefined;
  const quote = source.charCodeAt(at);
  if (quote === QUOTE || quote === APOSTROPHE) {
    let close = at + 1;
    while (close < end && source.charCodeAt(close) !== quote) close++;
    if (close >= end) return undefined;
    return { nameStart: start, nameEnd, valueStart: at + 1, valueEnd: close, end: close + 1 };
  }
  const valueStart = at;
  while (at < end && isUnquoted(source.charCodeAt(at))) at++;
  if (at === valueStart) return undefined;
  return { nameStart: start, nameEnd, valueStart, valueEnd: at, end: at };
}

function isTagName(code: number): boolean {
  return isLetterOrDigit(code) || code === HYPHEN;
}

function isAttributeStart(code: number): boolean {
  return isLetter(code) || code === UNDERSCORE || code === COLON;
}

function isAttributeName(code: number): boolean {
  return isLetterOrDigit(code) || code === UNDERSCORE || code === COLON || code === DOT || code === HYPHEN;
}

function isUnquoted(code: number): boolean {
  return (
    !isWhitespace(code) &&
    code !== QUOTE &&
    code !== APOSTROPHE &&
    code !== EQUALS &&
    code !== LESS_THAN &&
    code !== GREATER_THAN &&
    code !== BACKTICK
  );
}
