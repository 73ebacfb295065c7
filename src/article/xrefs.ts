import type { Xref } from './article';
import {
  APOSTROPHE,
  QUOTE,
  hasWordAt,
  isLetter,
  isLineEnd,
  isWhitespace,
  skipWhitespace,
  trimmedEnd,
} from './characters';
import { findAhead, spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';

/** Takes `<xref:uid>` at the place reached, a `<`; answers whether there is one. */
export function readXrefAutolink(reading: InlineReading): boolean {
  const { source, at, end } = reading;
  if (!hasWordAt(source, at, '<xref:')) return false;
  let start = at + '<xref:'.length;
  const quote = source.charCodeAt(start);
  const isQuoted = start < end && (quote === QUOTE || quote === APOSTROPHE);
  const close = findAhead(reading, '>', start);
  if (close < 0) return false;
  let uidEnd = close;
  if (isQuoted) {
    start++;
    if (close - 1 <= start || source.charCodeAt(close - 1) !== quote) return false;
    uidEnd--;
  }
  start = skipWhitespace(source, start, uidEnd);
  addXref(reading, 'autolink', at, close + 1, start, trimmedEnd(source, start, uidEnd));
  take(reading, close + 1, '');
  return true;
}

/** Takes `@uid`, `@"uid"` or `@'uid'` at the place reached, an `@`; answers whether there is one. */
export function readXrefShortcut(reading: InlineReading): boolean {
  const { source, at, end, passage } = reading;
  if (at > passage.start) {
    const before = source.charCodeAt(at - 1);
    if (!isWhitespace(before) && !isContinuable(before)) return false;
  }
  const first = source.charCodeAt(at + 1);
  if (at + 1 >= end) return false;
  if (first === QUOTE || first === APOSTROPHE) {
    let close = at + 2;
    while (close < end && source.charCodeAt(close) !== first && !isLineEnd(source.charCodeAt(close))) close++;
    reading.draft.steps += close - at;
    if (close >= end || source.charCodeAt(close) !== first) return false;
    addXref(reading, 'at', at, close + 1, at + 2, close);
    take(reading, close + 1, '');
    return true;
  }
  if (!isLetter(first)) return false;
  let uidEnd = at + 1;
  for (; uidEnd < end; uidEnd++) {
    const code = source.charCodeAt(uidEnd);
    if (isWhitespace(code) || isStop(code)) break;
    if (!isContinuable(code)) continue;
    const next = source.charCodeAt(uidEnd + 1);
    if (uidEnd + 1 >= end || isWhitespace(next) || isStop(next) || isContinuable(next)) break;
  }
  addXref(reading, 'at', at, uidEnd, at + 1, uidEnd);
  take(reading, uidEnd, '');
  return true;
}

/** The xref that `href`, written at `[start, end)` of the passage, names if it begins with `xref:`. */
export function addXrefOfLink(
  reading: InlineReading,
  form: 'link' | 'html',
  from: number,
  to: number,
  start: number,
  end: number,
): void {
  if (!reading.source.startsWith('xref:', start)) return;
  addXref(reading, form, from, to, start + 'xref:'.length, end);
}

/** An xref from `from` to `to` whose uid, with query and fragment behind it, stands at `[start, end)`. */
export function addXref(
  reading: InlineReading,
  form: Xref['form'],
  from: number,
  to: number,
  start: number,
  end: number,
): void {
  const { source } = reading;
  let uidEnd = start;
  if (form === 'at') uidEnd = end;
  else while (uidEnd < end && source.charAt(uidEnd) !== '?' && source.charAt(uidEnd) !== '#') uidEnd++;
  reading.draft.xrefs.push({
    span: spanOf(reading, from, to),
    uid: decoded(source.slice(start, uidEnd)),
    uidSpan: spanOf(reading, start, uidEnd),
    form,
  });
}

function decoded(written: string): string {
  if (!written.includes('%')) return written;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

function isContinuable(code: number): boolean {
  return '.,;:!?~'.includes(String.fromCharCode(code));
}

function isStop(code: number): boolean {
  return '"\'<>[]|'.includes(String.fromCharCode(code));
}
