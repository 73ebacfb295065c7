import type { Article, Directive } from '../article/article';
import type { Span } from '../article/span';

/** Lines of an article that can be folded away below the first of them; both from 0, the last one included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
}

/**
 * What can be folded in `article` and VS Code's own markdown support does not know: the front matter, whatever a `:::`
 * tag opens and another one ends, and tabs, each to its end. (VS Code takes a tab for a heading: the last one would
 * swallow the rest of the article. Alerts, html comments, lists, tables, fences and sections it folds itself.) From top
 * to bottom, one for each first line.
 */
export function foldingRangesOf(article: Article): readonly FoldingRange[] {
  const { frontMatter, directives, blocks } = article;
  const spans = [
    ...(frontMatter ? [frontMatter.span] : []),
    ...directives.flatMap((directive) => spansOfDirective(article, directive)),
    ...blocks.filter(({ kind }) => kind === 'tab').map(({ span }) => span),
  ];
  const ranges = new Map<number, FoldingRange>();
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const range = linesOf(article, span);
    if (range.endLine > range.startLine && !ranges.has(range.startLine)) ranges.set(range.startLine, range);
  }
  return [...ranges.values()];
}

/** The tag with all that it opens, up to its end tag, which stays in sight as a closing bracket does. */
function spansOfDirective({ text }: Article, { recognised, span, end }: Directive): readonly Span[] {
  if (!recognised || !end) return [];
  return [{ start: span.start, end: Math.max(span.end, text.lastIndexOf('\n', end.span.start)) }];
}

/** Without the blank lines at its end. */
function linesOf({ text, lines }: Article, { start, end }: Span): FoldingRange {
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { startLine: lines.positionAt(start).line, endLine: lines.positionAt(last).line };
}
