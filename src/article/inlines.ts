import { readAutolink, readLiteralAtColon, readLiteralAtW } from './autolinks';
import { closeBracket, openBracket } from './brackets';
import {
  AMPERSAND,
  AT,
  BACKSLASH,
  BACKTICK,
  COLON,
  EXCLAMATION,
  LEFT_BRACKET,
  LESS_THAN,
  RIGHT_BRACKET,
  SLASH,
  hasWordAt,
  isAsciiPunctuation,
  isLineEnd,
} from './characters';
import { readCodeSpan } from './codeSpans';
import { readEntity } from './entities';
import { readInlineHtml } from './htmlNodes';
import { LONGEST_INCLUDE, scanInclude } from './includes';
import { readInlineDirective } from './inlineDirectives';
import { flushPlain, spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';
import { delimiterRun, isDelimiter } from './plainText';
import { hasColonsAt } from './tripleColon';
import { readXrefAutolink, readXrefShortcut } from './xrefs';

/**
 * The inline pass over one passage of running text: from left to right, whatever begins first wins. Links and
 * images take shape when their bracket closes. Emphasis matters only where plain text is wanted.
 */
export function readInlines(reading: InlineReading): void {
  const { source, end, draft } = reading;
  let { at } = reading;
  for (;;) {
    const stops = reading.plain ? stopsInPlain : stopsInText;
    while (at < end && stops[source.charCodeAt(at)] === PASS) at++;
    if (at >= end) break;
    const code = source.charCodeAt(at);
    if (stops[code] === STOP_IF_FOLLOWED && !canBegin(code, source.charCodeAt(at + 1))) at++;
    else {
      reading.at = at;
      readSpecial(reading, code);
      at = reading.at;
    }
  }
  reading.at = at;
  flushPlain(reading);
  draft.steps += end - reading.passage.start;
}

/** Takes what begins at the place reached, one character at least. */
function readSpecial(reading: InlineReading, code: number): void {
  const { source, at, end } = reading;
  switch (code) {
    case BACKSLASH:
      return readEscape(reading);
    case BACKTICK:
      return readCodeSpan(reading);
    case LEFT_BRACKET:
      if (source.charCodeAt(at + 1) !== EXCLAMATION || !readInlineInclude(reading)) openBracket(reading);
      return;
    case RIGHT_BRACKET:
      return closeBracket(reading);
    case EXCLAMATION:
      if (at + 1 < end && source.charCodeAt(at + 1) === LEFT_BRACKET && !isInclude(reading, at + 1)) {
        return openBracket(reading);
      }
      break;
    case LESS_THAN:
      if (readXrefAutolink(reading) || readAutolink(reading) || readInlineHtml(reading, false)) return;
      break;
    case AMPERSAND: {
      const entity = reading.plain && readEntity(source, at, end);
      if (entity) return take(reading, entity.end, entity.text);
      break;
    }
    case COLON:
      if (hasColonsAt(source, at, end) && readInlineDirective(reading)) return;
      if (source.charCodeAt(at + 1) === SLASH && source.charCodeAt(at + 2) === SLASH && readLiteralAtColon(reading))
        return;
      break;
    case AT:
      if (readXrefShortcut(reading)) return;
      break;
    case LOWER_W:
    case UPPER_W:
      if (readLiteralAtW(reading)) return;
      break;
    default:
      if (reading.plain && isDelimiter(code)) return readDelimiters(reading, code);
  }
  reading.at = at + 1;
}

function readEscape(reading: InlineReading): void {
  const { source, at, end } = reading;
  const next = source.charCodeAt(at + 1);
  if (at + 1 < end && isAsciiPunctuation(next)) take(reading, at + 2, source.charAt(at + 1));
  else if (at + 1 < end && isLineEnd(next)) take(reading, at + 1, '');
  else reading.at++;
}

function readDelimiters(reading: InlineReading, code: number): void {
  const { source, at, end } = reading;
  let runEnd = at + 1;
  while (runEnd < end && source.charCodeAt(runEnd) === code) runEnd++;
  take(reading, runEnd, '');
  reading.plain!.push(delimiterRun(source, at, runEnd, reading.passage));
}

function isInclude({ source, end }: InlineReading, at: number): boolean {
  return source.charCodeAt(at + 1) === EXCLAMATION && scanInclude(source, at, end, '-') !== undefined;
}

function readInlineInclude(reading: InlineReading): boolean {
  const { source, at, end, draft, block, passage } = reading;
  if (!hasWordAt(source, at, '[!include')) return false;
  const include = scanInclude(source, at, end, '-');
  draft.steps += (include?.end ?? Math.min(end, at + LONGEST_INCLUDE)) - at;
  if (!include) return false;
  draft.includes.push({
    // A cell that holds nothing else includes blocks.
    form: block.kind === 'table' && at === passage.start && include.end === end ? 'block' : 'inline',
    span: spanOf(reading, at, include.end),
    titleSpan: spanOf(reading, include.titleStart, include.titleEnd),
    target: { span: spanOf(reading, include.pathStart, include.pathEnd), href: include.path },
    block,
  });
  take(reading, include.end, '');
  return true;
}

/** Characters that are frequent in text, and begin something only with the right one behind them. */
function canBegin(code: number, next: number): boolean {
  if (code === COLON) return next === COLON || next === SLASH;
  if (code === EXCLAMATION) return next === LEFT_BRACKET;
  return next === LOWER_W || next === UPPER_W;
}

const LOWER_W = 119;
const UPPER_W = 87;

const PASS = 0;
const STOP = 1;
const STOP_IF_FOLLOWED = 2;

/** What the loop does at each UTF-16 unit: in running text, and where its plain text is wanted as well. */
const stopsInText = stopsAt('\\`[]<@', '!:wW');
const stopsInPlain = stopsAt('\\`[]<@&*_~', '!:wW');

function stopsAt(always: string, ifFollowed: string): Uint8Array {
  const stops = new Uint8Array(0x10000);
  for (const character of always) stops[character.charCodeAt(0)] = STOP;
  for (const character of ifFollowed) stops[character.charCodeAt(0)] = STOP_IF_FOLLOWED;
  return stops;
}
