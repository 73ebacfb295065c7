import type { Alert, AlertKind } from './article';
import {
  BACKSLASH,
  EXCLAMATION,
  GREATER_THAN,
  LEFT_BRACKET,
  LEFT_PAREN,
  RIGHT_BRACKET,
  SPACE,
  hasWordAt,
  isBlank,
  isLetter,
  skipBlanks,
  trimmedEnd,
} from './characters';
import type { Draft, DraftBlock } from './draft';
import { problemAt } from './problems';
import type { Span } from './span';

/** What Learn makes of the first thing behind the `>` of a quote. */
export interface QuoteMarker {
  /** `text`: a marker with text behind it, which the build warns of and then ignores. */
  readonly kind: 'alert' | 'div' | 'video' | 'text';
  /** Brackets included. */
  readonly span: Span;
  /** The word behind the exclamation mark. */
  readonly wordSpan: Span;
  /** Of a video: its address. */
  readonly address?: Span;
}

/**
 * The marker at `at`, the place behind `>` and at most one blank. Undefined where the line is that of an
 * ordinary quote.
 */
export function readQuoteMarker(text: string, at: number, end: number): QuoteMarker | undefined {
  if (text.charCodeAt(at) !== LEFT_BRACKET || text.charCodeAt(at + 1) !== EXCLAMATION || at >= end) return undefined;
  let close = at + 2;
  while (close < end && text.charCodeAt(close) !== RIGHT_BRACKET) close += text.charCodeAt(close) === BACKSLASH ? 2 : 1;
  if (close >= end) return undefined;
  const wordStart = at + 2;
  let wordEnd = wordStart;
  while (wordEnd < close && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
  const span = { start: at, end: close + 1 };
  const wordSpan = { start: wordStart, end: wordEnd };
  const isAlert = wordEnd === close && kindOf(text.slice(wordStart, wordEnd)) !== undefined;
  const isDiv = !isAlert && hasWordAt(text, wordStart, 'div');
  const isVideo = !isAlert && hasWordAt(text, wordStart, 'video');
  if (!isAlert && !isDiv && !isVideo) return undefined;
  if (skipBlanks(text, close + 1, end) < end) return { kind: 'text', span, wordSpan };
  if (!isVideo) return { kind: isAlert ? 'alert' : 'div', span, wordSpan };
  const addressStart = wordStart + 'video'.length + 1;
  if (text.charCodeAt(addressStart - 1) !== SPACE) return undefined;
  if (!text.startsWith('http://', addressStart) && !text.startsWith('https://', addressStart)) return undefined;
  const address = { start: addressStart, end: trimmedEnd(text, addressStart, close) };
  return { kind: 'video', span, wordSpan, address };
}

/** The alert of a `kind: 'alert'` marker; its span grows with its block. */
export function addAlert(draft: Draft, marker: QuoteMarker, block: DraftBlock): Alert {
  const written = draft.text.slice(marker.wordSpan.start, marker.wordSpan.end);
  const alert: Alert = {
    markerSpan: marker.span,
    written,
    writtenSpan: marker.wordSpan,
    kind: kindOf(written),
    recognised: true,
    span: block.span,
    block,
  };
  draft.alerts.push(alert);
  return alert;
}

/** Text behind a marker: the build says so, and shows a plain quote. */
export function addMarkerWithText(draft: Draft, marker: QuoteMarker, block: DraftBlock, end: number): void {
  const written = draft.text.slice(marker.wordSpan.start, marker.wordSpan.end);
  draft.problems.push(problemAt('invalid-note-section', 'text-after-marker', marker.span, [written]));
  if (kindOf(written)) addUnrecognised(draft, block, marker.span, marker.wordSpan, end, 'text-after-marker');
}

/**
 * A line of a paragraph that begins with `[!` at `at`: an alert that Learn does not see, if it looks like one.
 * `lineStart` is the first character of the whole line.
 */
export function noteUnseenAlert(draft: Draft, lineStart: number, at: number, end: number, block: DraftBlock): void {
  const { text } = draft;
  const wordStart = skipBlanks(text, at + 2, end);
  let wordEnd = wordStart;
  while (wordEnd < end && isLetter(text.charCodeAt(wordEnd))) wordEnd++;
  const close = skipBlanks(text, wordEnd, end);
  draft.steps += close - lineStart;
  if (wordEnd === wordStart || close >= end || text.charCodeAt(close) !== RIGHT_BRACKET) return;
  const following = text.charCodeAt(close + 1);
  if (close + 1 < end && (following === LEFT_PAREN || following === LEFT_BRACKET)) return;

  const kind = kindOf(text.slice(wordStart, wordEnd));
  const blanks = blanksBehindQuoteMarker(text, lineStart, at);
  const isQuoted = blanks !== undefined;
  const hasBlankInside = wordStart > at + 2 || close > wordEnd;
  if (!kind && !isQuoted) return;
  const trap = !kind
    ? 'unknown-kind'
    : !isQuoted
      ? 'no-quote'
      : hasBlankInside
        ? 'blank-in-marker'
        : blanks > 1
          ? 'indented-marker'
          : undefined;
  if (!trap) return;
  const span = { start: at, end: close + 1 };
  const alert = addUnrecognised(draft, block, span, { start: wordStart, end: wordEnd }, end, trap);
  draft.problems.push(problemAt('alert-as-quote', trap, span, [alert.written]));
}

function addUnrecognised(
  draft: Draft,
  block: DraftBlock,
  markerSpan: Span,
  writtenSpan: Span,
  end: number,
  trap: NonNullable<Alert['trap']>,
): Alert {
  const written = draft.text.slice(writtenSpan.start, writtenSpan.end);
  const span = { start: markerSpan.start, end: trimmedEnd(draft.text, markerSpan.end, end) };
  const kind = trap === 'unknown-kind' ? undefined : kindOf(written);
  const alert: Alert = { markerSpan, written, writtenSpan, kind, recognised: false, trap, span, block };
  draft.alerts.push(alert);
  return alert;
}

/** How many blanks stand between the `>` and `at`; undefined where no `>` stands before them. */
function blanksBehindQuoteMarker(text: string, lineStart: number, at: number): number | undefined {
  let before = at;
  while (before > lineStart && isBlank(text.charCodeAt(before - 1))) before--;
  return before > lineStart && text.charCodeAt(before - 1) === GREATER_THAN ? at - before : undefined;
}

function kindOf(word: string): AlertKind | undefined {
  const upper = word.toUpperCase();
  return kinds.find((kind) => kind === upper);
}

const kinds: readonly AlertKind[] = ['NOTE', 'TIP', 'WARNING', 'IMPORTANT', 'CAUTION'];
