import { BACKTICK, SPACE } from './characters';
import { spanOf, take } from './inlineReading';
import type { BacktickRuns, InlineReading } from './inlineReading';

/** Takes the code span that begins at the place reached, a backtick, or the run of backticks as text. */
export function readCodeSpan(reading: InlineReading): void {
  const { source, at, end } = reading;
  let open = at;
  while (open < end && source.charCodeAt(open) === BACKTICK) open++;
  const close = endOfSpan(reading, open, open - at);
  if (close < 0) {
    reading.draft.steps += open - at;
    reading.at = open;
    return;
  }
  reading.draft.codeSpans.push(spanOf(reading, at, close));
  take(reading, close, reading.plain ? codeText(source.slice(open, close - (open - at))) : '');
}

/** Behind the next run of exactly `length` backticks, -1 if there is none. */
function endOfSpan(reading: InlineReading, from: number, length: number): number {
  if (!reading.backticks) {
    const near = nextRun(reading, from, length);
    if (near >= 0) return near;
    // Only now, as one that fails may be the first of many.
    reading.backticks = findRuns(reading, from);
  }
  const runs = reading.backticks.get(length);
  if (!runs) return -1;
  while (runs.next < runs.ends.length && runs.ends[runs.next]! <= from) runs.next++;
  return runs.ends[runs.next] ?? -1;
}

function nextRun({ source, end }: InlineReading, from: number, length: number): number {
  for (let at = from; at < end; at++) {
    if (source.charCodeAt(at) !== BACKTICK) continue;
    const start = at;
    while (at < end && source.charCodeAt(at) === BACKTICK) at++;
    if (at - start === length) return at;
  }
  return -1;
}

function findRuns({ source, end, draft }: InlineReading, start: number): ReadonlyMap<number, BacktickRuns> {
  const runs = new Map<number, BacktickRuns & { ends: number[] }>();
  for (let at = start; at < end; at++) {
    if (source.charCodeAt(at) !== BACKTICK) continue;
    const first = at;
    while (at < end && source.charCodeAt(at) === BACKTICK) at++;
    const known = runs.get(at - first);
    if (known) known.ends.push(at);
    else runs.set(at - first, { ends: [at], next: 0 });
  }
  draft.steps += end - start;
  return runs;
}

/** Line ends become blanks; one blank on each side goes, unless there is nothing else. */
function codeText(written: string): string {
  const text = written.replace(/\r\n|[\r\n]/g, ' ');
  const isPadded = text.charCodeAt(0) === SPACE && text.charCodeAt(text.length - 1) === SPACE;
  return isPadded && text.trim() ? text.slice(1, -1) : text;
}
