import { endOfPartner, newBackticks } from './backticks';
import { BACKTICK, SPACE } from './characters';
import { spanOf, take } from './inlineReading';
import type { InlineReading } from './inlineReading';

/** Takes the code span that begins at the place reached, a backtick, or the run of backticks as text. */
export function readCodeSpan(reading: InlineReading): void {
  const { source, at, end, draft } = reading;
  let open = at;
  while (open < end && source.charCodeAt(open) === BACKTICK) open++;
  const length = open - at;
  reading.backticks ??= newBackticks(draft, source, end);
  const close = endOfPartner(reading.backticks, open, length);
  if (close < 0) {
    reading.at = open;
    return;
  }
  draft.codeSpans.push(spanOf(reading, at, close));
  take(reading, close, reading.plain ? codeText(source.slice(open, close - length)) : '');
}

/** Line ends become blanks; one blank on each side goes, unless there is nothing else. */
function codeText(written: string): string {
  const text = written.replace(/\r\n|[\r\n]/g, ' ');
  const isPadded = text.charCodeAt(0) === SPACE && text.charCodeAt(text.length - 1) === SPACE;
  return isPadded && text.trim() ? text.slice(1, -1) : text;
}
