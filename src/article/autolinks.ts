import {
  AMPERSAND,
  COLON,
  DOT,
  GREATER_THAN,
  HYPHEN,
  LEFT_BRACKET,
  LEFT_PAREN,
  LESS_THAN,
  PLUS,
  RIGHT_BRACKET,
  RIGHT_PAREN,
  SEMICOLON,
  SPACE,
  UNDERSCORE,
  hasWordAt,
  isLetter,
  isLetterOrDigit,
  isWhitespace,
} from './characters';
import { spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';

/** Takes `<scheme:...>` or `<name@host>` at the place reached, a `<`; answers whether there is one. */
export function readAutolink(reading: InlineReading): boolean {
  const { source, at, end, draft, block } = reading;
  const close = endOfUri(source, at + 1, end);
  if (close >= 0) {
    const span = spanOf(reading, at + 1, close);
    const href = source.slice(at + 1, close);
    draft.links.push({
      form: 'autolink',
      span: spanOf(reading, at, close + 1),
      textSpan: span,
      target: { span, href },
      block,
    });
    take(reading, close + 1, href);
    return true;
  }
  const mailEnd = endOfMailAddress(source, at + 1, end);
  if (mailEnd < 0) return false;
  // Mail addresses lead to no page: they are passed over, as the build does.
  take(reading, mailEnd + 1, source.slice(at + 1, mailEnd));
  return true;
}

/** Takes the bare address whose scheme ends at the place reached, a `:`; answers whether there is one. */
export function readLiteralAtColon(reading: InlineReading): boolean {
  const { source, at } = reading;
  const length = schemes.find((scheme) => hasWordAt(source, at - scheme.length, scheme))?.length;
  return length !== undefined && readLiteral(reading, at - length, at + '://'.length, '');
}

/** Takes the bare `www.` address at the place reached; answers whether there is one. */
export function readLiteralAtW(reading: InlineReading): boolean {
  return hasWordAt(reading.source, reading.at, 'www.') && readLiteral(reading, reading.at, reading.at, 'https://');
}

const schemes = ['https', 'http', 'ftp'];

function readLiteral(reading: InlineReading, start: number, domainStart: number, prefix: string): boolean {
  const { source, end, draft, block, passage } = reading;
  if (start < passage.start || (start > passage.start && !canPrecede(source.charCodeAt(start - 1)))) return false;
  const domainEnd = endOfDomain(source, domainStart, end);
  if (domainEnd < 0) return false;
  const literalEnd = endOfLiteral(source, start, domainEnd, end);
  if (literalEnd < domainEnd) return false;
  const span = spanOf(reading, start, literalEnd);
  const href = prefix + source.slice(start, literalEnd);
  draft.links.push({ form: 'literal', span, textSpan: span, target: { span, href }, block });
  draft.steps += literalEnd - reading.at;
  reading.at = literalEnd;
  return true;
}

function canPrecede(code: number): boolean {
  return (
    isWhitespace(code) ||
    code === 42 ||
    code === UNDERSCORE ||
    code === 126 ||
    code === LEFT_PAREN ||
    code === LEFT_BRACKET
  );
}

/** Labels of letters, digits, `-` and `_`, at least two, none of the last two with `_`. */
function endOfDomain(source: string, start: number, end: number): number {
  let at = start;
  let dots = 0;
  let underscoresInLast = false;
  let underscoresBefore = false;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === DOT) {
      if (at === start || !isDomainCharacter(source.charCodeAt(at + 1)) || at + 1 >= end) break;
      dots++;
      underscoresBefore = underscoresInLast;
      underscoresInLast = false;
    } else if (code === UNDERSCORE) underscoresInLast = true;
    else if (!isDomainCharacter(code)) break;
  }
  return at > start && dots > 0 && !underscoresInLast && !underscoresBefore ? at : -1;
}

function isDomainCharacter(code: number): boolean {
  return isLetterOrDigit(code) || code === HYPHEN || code === UNDERSCORE || code > 127;
}

/** To white space, `<` or the end of a link's text, without the punctuation that ends a sentence. */
function endOfLiteral(source: string, start: number, from: number, end: number): number {
  let at = from;
  let parentheses = 0;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code <= SPACE || code === LESS_THAN) break;
    if (code === RIGHT_BRACKET && endsText(source, at + 1, end)) break;
    if (code === LEFT_PAREN) parentheses++;
    else if (code === RIGHT_PAREN) parentheses--;
  }
  for (; at > from; at--) {
    const code = source.charCodeAt(at - 1);
    if (code === RIGHT_PAREN) {
      if (parentheses >= 0) break;
      parentheses++;
    } else if (code === SEMICOLON) {
      let ampersand = at - 2;
      while (ampersand > start && isLetterOrDigit(source.charCodeAt(ampersand))) ampersand--;
      if (source.charCodeAt(ampersand) !== AMPERSAND || ampersand === at - 2) continue;
      at = ampersand + 1;
    } else if (!trailing.has(code)) break;
  }
  return at;
}

/** Whether a `]` before `at` can be that of a link around the address. */
function endsText(source: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = source.charCodeAt(at);
  return isWhitespace(code) || code === LEFT_PAREN || code === LEFT_BRACKET;
}

const trailing: ReadonlySet<number> = new Set([...'?!.,:*_~\'"'].map((character) => character.charCodeAt(0)));

function endOfUri(source: string, start: number, end: number): number {
  let at = start;
  if (at >= end || !isLetter(source.charCodeAt(at))) return -1;
  while (at < end && at - start <= LONGEST_SCHEME && isSchemeCharacter(source.charCodeAt(at))) at++;
  if (at - start < 2 || at - start > LONGEST_SCHEME || source.charCodeAt(at) !== COLON) return -1;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN) return at;
    if (code <= SPACE || code === LESS_THAN) return -1;
    at++;
  }
  return -1;
}

function isSchemeCharacter(code: number): boolean {
  return isLetterOrDigit(code) || code === PLUS || code === DOT || code === HYPHEN;
}

const LONGEST_SCHEME = 32;

function endOfMailAddress(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isLetterOrDigit(source.charCodeAt(at)) || ".!#$%&'*+/=?^_`{|}~-".includes(source.charAt(at))))
    at++;
  if (at === start || source.charAt(at) !== '@') return -1;
  let labelStart = ++at;
  for (; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === DOT || code === GREATER_THAN) {
      if (at === labelStart || at - labelStart > 63 || source.charCodeAt(at - 1) === HYPHEN) return -1;
      if (code === GREATER_THAN) return at;
      labelStart = at + 1;
    } else if (!isLetterOrDigit(code) && !(code === HYPHEN && at > labelStart)) return -1;
  }
  return -1;
}
