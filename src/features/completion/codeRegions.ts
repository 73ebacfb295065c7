/** A part of a code file that has a name. Lines count from 1. */
export interface CodeRegion {
  readonly id: string;
  /** The lines between those that mark it. */
  readonly first: number;
  readonly last: number;
}

/**
 * The parts of a code file that a `:::code` can name by its `id`: what stands between comments with `<id>` and `</id>`,
 * and regions. In the order in which they begin; one that does not end, or that is empty, is left out.
 */
export function codeRegions(text: string): readonly CodeRegion[] {
  const regions: CodeRegion[] = [];
  const open: { readonly id: string; readonly isRegion: boolean; readonly line: number }[] = [];
  text.split('\n').forEach((line, index) => {
    const mark = markOf(line);
    if (mark?.kind === 'start') open.push({ ...mark, line: index });
    if (mark?.kind !== 'end') return;
    const start = open.findLastIndex((each) =>
      mark.isRegion ? each.isRegion : !each.isRegion && each.id.toLowerCase() === mark.id.toLowerCase(),
    );
    const [begun] = start < 0 ? [] : open.splice(start, 1);
    // Both lines that mark it are left out, and counting starts at 1.
    if (begun && index > begun.line + 1) regions.push({ id: begun.id, first: begun.line + 2, last: index });
  });
  return regions.sort((a, b) => a.first - b.first);
}

interface Mark {
  readonly kind: 'start' | 'end';
  readonly id: string;
  readonly isRegion: boolean;
}

/** A line that has nothing but a mark in a comment, of whatever language. */
function markOf(line: string): Mark | undefined {
  if (line.length > 200) return undefined;
  const region = /^\s*(?:\/\/|<!--)?\s*#\s*(end\s*)?(?:region)\b\s*([\w.]*)/i.exec(line);
  if (region && (region[1] || region[2])) {
    return { kind: region[1] ? 'end' : 'start', id: region[2] ?? '', isRegion: true };
  }
  const tag = /^\s*(?:\/\/+|#+|--+|'|%+|;+|\/\*+|rem\b|<!--)\s*<(\/?)([\w.]+)>/i.exec(line);
  return tag ? { kind: tag[1] ? 'end' : 'start', id: tag[2]!, isRegion: false } : undefined;
}
