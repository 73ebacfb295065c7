import type { Definition, Target } from '../../article/article';
import { applyEdits, contains, slice, type Span, type TextEdit } from '../../article/span';
import { lineEndOf } from '../../rules/insertions';
import type { Question } from '../question';
import { marginEdits } from './margins';
import { relocatedPath, relocationEdits } from './relocation';
import type { BlockRange } from './wholeBlocks';
import { editPath } from '../../rules/writeHref';

/** A part of an article as it stands in a file of its own. */
export interface CutText {
  /** Out of its containers, its links relocated, with the reference definitions that it uses; without a last line end. */
  readonly text: string;
  /** Edits of the article outside the part, which keep definitions where they are used. */
  readonly rest: readonly TextEdit[];
}

/** What changes in the text beside its place. */
export interface CutOptions {
  /** Edits of the article in the part, which win over those of links. */
  readonly edits?: readonly TextEdit[];
  /** The path that a definition from outside has to name; undefined for the one that it names already. */
  readonly pathOf?: (target: Target) => string | undefined;
}

/** The blocks of `range` as the file at the docset-relative path `to` has to say them. */
export function cutText(
  { docset, path, article }: Omit<Question, 'offset'>,
  range: BlockRange,
  to: string,
  { edits = [], pathOf = () => undefined }: CutOptions = {},
): CutText {
  const { text } = article;
  const { span } = range;
  const uses = [...article.links, ...article.images].flatMap(({ definition, span: use }) =>
    definition ? [{ definition, isInside: contains(span, use) }] : [],
  );
  const usedInside = new Set(uses.filter(({ isInside }) => isInside).map(({ definition }) => definition));
  const usedOutside = new Set(uses.filter(({ isInside }) => !isInside).map(({ definition }) => definition));
  const needed = [...usedInside].filter((each) => !contains(span, each.span));
  const missed = [...usedOutside].filter((each) => contains(span, each.span));

  const lineEnd = lineEndOf(article);
  const own = editsWithin(span, [
    ...edits,
    ...lineRemovals(text, spansOf(missed.filter((each) => !usedInside.has(each)))),
    ...marginEdits(article, range.parent, span),
    ...relocationEdits(docset, path, article, span, to),
  ]);
  const moved = applyEdits(slice(text, span), own).trimEnd();
  const added = needed.map((each) => {
    const { target } = each;
    return definitionText(text, each, pathOf(target) ?? relocatedPath(docset, path, to, target.href, 'link'));
  });
  const gone = lineRemovals(text, spansOf(needed.filter((each) => !usedOutside.has(each))));
  const kept = missed.map((each) => definitionText(text, each, undefined));
  return {
    text: [moved, ...(added.length ? ['', ...added] : [])].join(lineEnd),
    rest: [...gone, ...(kept.length ? [appended(text, kept, lineEnd)] : [])],
  };
}

function spansOf(definitions: readonly Definition[]): readonly Span[] {
  return definitions.map(({ span }) => span).sort((a, b) => a.start - b.start);
}

/** Edits of the article as edits of the part of it at `part`; what lies outside is left out, removals in part. */
export function editsWithin(part: Span, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.flatMap(({ span, text }) => {
    const start = Math.max(span.start, part.start);
    const end = Math.min(span.end, part.end);
    const isWhole = start === span.start && end === span.end;
    if (start > end || (!isWhole && text)) return [];
    return [{ span: { start: start - part.start, end: end - part.start }, text }];
  });
}

/** The definition on one line, with another path if one is given. */
export function definitionText(text: string, { span, target }: Definition, path: string | undefined): string {
  const edits = path === undefined ? [] : editsWithin(span, [editPath(text, target, path)]);
  return applyEdits(slice(text, span), edits).replace(/\s*[\r\n]\s*/g, ' ');
}

function appended(text: string, lines: readonly string[], lineEnd: string): TextEdit {
  const end = text.trimEnd().length;
  return { span: { start: end, end }, text: ['', '', ...lines].join(lineEnd) };
}

/** Takes the lines of `spans`, which are in order, away, and one of two blank lines that would meet. */
export function lineRemovals(text: string, spans: readonly Span[]): readonly TextEdit[] {
  const gone: { start: number; end: number }[] = [];
  for (const span of spans) {
    const { start, end } = wholeLines(text, span);
    const last = gone.at(-1);
    if (last && last.end >= start) last.end = end;
    else gone.push({ start, end });
  }
  return gone.map(({ start, end }) => {
    const isBlankAfter = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100));
    const before = /(\r\n|\n|\r)([ \t]*(?:\r\n|\n|\r))$/.exec(text.slice(Math.max(0, start - 100), start));
    return { span: { start: start - (isBlankAfter && before ? before[2]!.length : 0), end }, text: '' };
  });
}

function wholeLines(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') from--;
  return { start: from, end: end + /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(end))![0].length };
}
