import type { Span } from '../article/span';

/**
 * The line that begins the part of a code file which a `:::code` names by its `id`: a comment with `<id>`, or a region
 * of that name. Letter case does not count. Undefined where there is none.
 */
export function codeRegion(text: string, id: string): Span | undefined {
  const wanted = id.toLowerCase();
  if (!wanted) return undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const lower = line.toLowerCase();
    if (lower.includes(`<${wanted}>`) || isRegion(lower, wanted)) {
      return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length };
    }
    start += line.length + 1;
  }
  return undefined;
}

function isRegion(line: string, id: string): boolean {
  const region = line.indexOf('region');
  return region >= 0 && line.slice(region + 'region'.length).trim() === id && !line.includes('endregion');
}
