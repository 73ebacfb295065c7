import type { Article, Heading } from '../../article/article';
import { contains, slice, touches, type Span, type TextEdit } from '../../article/span';
import { trimmedSpan } from '../../rules/blanks';
import { tableRows } from '../../rules/tableRows';
import { atomsIn, canClose, canOpen, emphasisIn, type Emphasis } from './emphasisSpans';

export type EmphasisKind = Emphasis['kind'];

/** What toggling does, and what is selected afterwards, as offsets into the text with all of the edits made. */
export interface Toggle {
  readonly edits: readonly TextEdit[];
  readonly selections: readonly Span[];
}

/**
 * Puts marks of `kind` around each selection, or the word at a caret, or takes them away where the text has them. In
 * each block of its own, for marks do not reach across blocks. Undefined where all of them stand in code, in front
 * matter or between blocks.
 */
export function toggleEmphasis(article: Article, selections: readonly Span[], kind: EmphasisKind): Toggle | undefined {
  const edits = new Map<string, Edit>();
  for (const selection of selections) {
    for (const edit of editsAt(article, selection, kind)) {
      // Two carets in one word are one wish.
      edits.set(`${edit.span.start} ${edit.span.end} ${edit.opens ?? false}`, edit);
    }
  }
  const all = [...edits.values()];
  return all.length ? { edits: all, selections: selections.map((each) => shifted(each, all)) } : undefined;
}

function editsAt(article: Article, selection: Span, kind: EmphasisKind): readonly Edit[] {
  const contents = contentsAt(article, selection);
  const [first] = contents;
  if (!first) return [];
  if (selection.start === selection.end) return atCaret(article, first, selection.start, kind);
  const places = contents.flatMap((content) => placesIn(article, content, selection, kind));
  const areAllMarked = places.every(({ around }) => around);
  return places.flatMap((place) => {
    if (areAllMarked) return unmark(place.around!);
    return place.around ? [] : mark(article, place, kind);
  });
}

/** A stretch of running text that is to be marked, and the marks that it has. */
interface Place {
  readonly span: Span;
  /** The emphasis of the kind that the whole of it stands in. */
  readonly around: Emphasis | undefined;
  /** Emphasis of the kind inside of it. */
  readonly inside: readonly Emphasis[];
}

/** Running text of blocks that `selection` touches: paragraphs, headings, cells. */
function contentsAt(article: Article, selection: Span): readonly Span[] {
  const meets = ({ start, end }: Span) => start <= selection.end && selection.start <= end;
  const contents = article.blocks.flatMap((block) => {
    if (!meets(withBlanks(article, block.span))) return [];
    if (block.kind === 'paragraph') return [withBlanks(article, block.span)];
    if (block.kind === 'heading') return [withBlanks(article, (block.node as Heading).textSpan)];
    return block.kind === 'table' ? tableRows(article, block).flat() : [];
  });
  return contents.filter(meets);
}

/** With the blanks behind it: there the caret stands while somebody writes on. */
function withBlanks({ text }: Article, { start, end }: Span): Span {
  let behind = end;
  while (text[behind] === ' ' || text[behind] === '\t') behind++;
  return { start, end: behind };
}

function placesIn(article: Article, content: Span, selection: Span, kind: EmphasisKind): readonly Place[] {
  const wanted = trimmedSpan(article.text, {
    start: Math.max(content.start, selection.start),
    end: Math.min(content.end, selection.end),
  });
  const { directives, includes, images, comments } = article;
  const isText = [...directives, ...includes, ...images, ...comments].every((each) => !contains(each.span, wanted));
  if (wanted.start >= wanted.end || !isText) return [];
  const place = placeOf(article, content, wanted, kind);
  return place.span.start < place.span.end ? [place] : [];
}

/** Grown until no mark, link or code is cut in two. */
function placeOf(article: Article, content: Span, wanted: Span, kind: EmphasisKind): Place {
  const marks = emphasisIn(article, content);
  const around = marks.find((each) => each.kind === kind && contains(each.span, wanted) && !isOneMark(each, wanted));
  if (around) return { span: wanted, around, inside: [] };
  const links = article.links
    .filter(({ form }) => form !== 'html')
    .map(({ span, textSpan }) => ({ span, inner: textSpan }));
  const atoms = atomsIn(article, content).map((span) => ({ span, inner: { start: span.start, end: span.start } }));
  const wholes = [...marks, ...links, ...atoms];
  let span = wanted;
  // What is nested deeper than this is nobody's sentence.
  for (let grows = true, round = 0; grows && round < 20; round++) {
    grows = false;
    for (const whole of wholes) {
      const isCut = span.start < whole.span.end && whole.span.start < span.end;
      if (!isCut || contains(span, whole.span) || contains(whole.inner, span)) continue;
      span = { start: Math.min(span.start, whole.span.start), end: Math.max(span.end, whole.span.end) };
      grows = true;
    }
  }
  if (kind !== 'code') span = readAsMarked(article.text, content, span, wholes);
  const same = marks.find((each) => each.kind === kind && contains(each.span, span) && contains(span, each.span));
  const inside = marks.filter((each) => each.kind === kind && contains(span, each.span));
  return { span, around: same, inside };
}

/** `span` without punctuation at its ends that would make text of marks beside it; what stands whole stays so. */
function readAsMarked(text: string, content: Span, span: Span, wholes: readonly { readonly span: Span }[]): Span {
  let { start, end } = span;
  const begins = new Set(wholes.map((whole) => whole.span.start));
  const ends = new Set(wholes.map((whole) => whole.span.end));
  while (start < end && !begins.has(start) && !canOpen(text, content, start)) start++;
  while (start < end && !ends.has(end) && !canClose(text, content, end)) end--;
  return { start, end };
}

/** Whether `wanted` is a part of one of the two marks alone. */
function isOneMark({ inner }: Emphasis, { start, end }: Span): boolean {
  return start < end && (end <= inner.start || start >= inner.end);
}

function atCaret(article: Article, content: Span, caret: number, kind: EmphasisKind): readonly Edit[] {
  const marks = emphasisIn(article, content).filter((each) => each.kind === kind);
  const around = marks.find(({ span }) => touches(span, caret));
  const word = wordAt(article.text, content, caret);
  const unused = word ? undefined : emptyMarkAt(article.text, content, caret, kind);
  if (unused) return [{ span: unused, text: '' }];
  if (around && (caret < around.span.end || !word)) return unmark(around);
  const isInAtom = atomsIn(article, content).some(({ start, end }) => start < caret && caret < end);
  if (isInAtom) return [];
  const place = word && placeOf(article, content, word, kind);
  return place ? mark(article, place, kind) : empty(caret, kind);
}

/** `opens` is true of a mark that is put in front of its text. */
interface Edit extends TextEdit {
  readonly opens?: boolean;
}

function mark({ text }: Article, { span, inside }: Place, kind: EmphasisKind): readonly Edit[] {
  const sign = kind === 'code' ? fenceFor(text, span, inside) : signs[kind];
  const pad = sign.length > 1 && kind === 'code' ? ' ' : '';
  return [
    { span: { start: span.start, end: span.start }, text: sign + pad, opens: true },
    ...inside.flatMap(unmark),
    { span: { start: span.end, end: span.end }, text: pad + sign },
  ];
}

const signs = { bold: '**', italic: '*', code: '`' } as const;

/** One backtick more than stand anywhere in the code. */
function fenceFor(text: string, span: Span, inside: readonly Emphasis[]): string {
  if (inside.length) return '`';
  const runs = slice(text, span).match(/`+/g) ?? [];
  return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
}

function unmark({ span, inner }: Emphasis): readonly Edit[] {
  return [
    { span: { start: span.start, end: inner.start }, text: '' },
    { span: { start: inner.end, end: span.end }, text: '' },
  ];
}

/** Two marks of `kind` with nothing but the caret between them. */
function emptyMarkAt(text: string, content: Span, caret: number, kind: EmphasisKind): Span | undefined {
  const sign = signs[kind];
  let [start, end] = [caret, caret];
  while (start > content.start && text[start - 1] === sign[0]) start--;
  while (end < content.end && text[end] === sign[0]) end++;
  return caret - start === sign.length && end - caret === sign.length ? { start, end } : undefined;
}

function empty(caret: number, kind: EmphasisKind): readonly Edit[] {
  const span = { start: caret, end: caret };
  return [
    { span, text: signs[kind], opens: true },
    { span, text: signs[kind] },
  ];
}

/** Where `span` is after `edits`: marks that are put around it stay outside of it. */
function shifted({ start, end }: Span, edits: readonly Edit[]): Span {
  const after = (offset: number) => {
    let shift = 0;
    for (const { span, text, opens } of edits) {
      const isBefore = span.start < offset || (span.start === offset && opens);
      if (isBefore) shift += text.length - (Math.min(span.end, offset) - span.start);
    }
    return offset + shift;
  };
  return { start: after(start), end: after(end) };
}

/** The word that the caret is in or beside: letters, digits, and what joins them. */
function wordAt(text: string, content: Span, caret: number): Span | undefined {
  let [start, end] = [caret, caret];
  while (start > content.start && isWordPart(text[start - 1]!)) start--;
  while (end < content.end && isWordPart(text[end]!)) end++;
  while (start < end && !isLetter(text[start]!)) start++;
  while (start < end && !isLetter(text[end - 1]!)) end--;
  return start < end && start <= caret && caret <= end ? { start, end } : undefined;
}

function isWordPart(character: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}'’.-]/u.test(character) || character === '_';
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(character);
}
