import { countUntil } from '../article/countUntil';
import type { Span } from '../article/span';

/** The ground that spans cover together. */
export interface SpanSet {
  /** In order, apart from each other. */
  readonly spans: readonly Span[];
  /** Whether `offset` lies in one of them, its end excluded; takes logarithmic time. */
  has(offset: number): boolean;
}

/** `spans` may come in any order, and overlap. */
export function spanSet(spans: readonly Span[]): SpanSet {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return {
    spans: merged,
    has(offset) {
      const index = countUntil(merged.length, (each) => merged[each]!.end <= offset);
      return index < merged.length && merged[index]!.start <= offset;
    },
  };
}
