import data from './productRenames.json';
import { changeAt } from './renaming';
import type { Change } from './renaming';
import { indexPhrases, isGap, isPartOfIdentifier, longestPhraseAt, phrase, wordsOf } from './words';
import type { Word } from './words';

/**
 * Finds the names that Microsoft Entra products had before and says what to write instead. It works on running
 * text; what counts as such in an article is the caller's business.
 */
export interface FormerName extends Change {
  /** The article before the name, where it has to change with it. */
  readonly article?: { readonly start: number; readonly end: number; readonly replacement: string };
}

/** The former names in `text`, a paragraph without markup, in order. Names that are right as they are stay out. */
export function findFormerNames(text: string): readonly FormerName[] {
  if (!mayHoldFormerName(text)) return [];
  const words = wordsOf(text);
  const found: FormerName[] = [];
  let kept: readonly Range[] | undefined;
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    const candidate = oldNameAt(text, words, at) ?? otherNameAt(text, words, at);
    if (!candidate) continue;
    const { change, name } = candidate;
    kept ??= keptRanges(text);
    while (next < kept.length && kept[next]!.end <= name.start) next++;
    const isKept = next < kept.length && kept[next]!.start < name.end;
    if (!isKept) found.push(withArticle(text, words, at, change));
    while (at + 1 < words.length && words[at + 1]!.start < change.end) at++;
  }
  return found;
}

/** Whether a closer look for former names is worth its time. */
export function mayHoldFormerName(text: string): boolean {
  // Letters that are written in one way only are found at next to no cost, and each pattern alone sooner than together.
  return (
    azureName.test(text) ||
    (text.includes('AD') && abbreviation.test(text)) ||
    (text.includes('Entra') && entraIdentity.test(text)) ||
    cloudKnox.test(text)
  );
}

/** Whether the file at `path` tells history, in which old names are right. */
export function isHistoryFile(path: string): boolean {
  return historyFile.test(path);
}

/** Values of `ms.custom` by which an article says that its old names are meant. */
export const formerNameMarkers: readonly string[] = data.markers;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A former name before it is known whether it is right as it is. */
interface Candidate {
  readonly change: Change;
  /** Of the old name alone, which the rules for names to keep look at. */
  readonly name: Range;
}

const azureName = /azure[\s>]+(?:ad\b|active[\s>]+directory|mfa\b|multi-?factor)/i;
const abbreviation = /\b[Aa]AD|\bAD[\s>]+Premium/;
const entraIdentity = /Entra[\s>]+Identity/;
const cloudKnox = /cloud ?knox/i;
const historyFile = new RegExp(data.historyFiles, 'i');
/** In the patterns `X` is any of the old names of the product, as in the glossary. */
const keepRules = data.keep.map(
  ({ pattern }) => new RegExp(pattern.replaceAll('X', '(?:Azure (?:AD|Active Directory)|\\bAAD)\\b'), 'gi'),
);
const oldNames = indexPhrases(data.oldNames.map((name) => phrase(name, undefined)));
const otherNames = indexPhrases(
  data.names.map(({ old, new: replacement, isExact }) => phrase(old, replacement, isExact)),
);
function oldNameAt(text: string, words: readonly Word[], at: number): Candidate | undefined {
  const match = longestPhraseAt(oldNames, text, words, at);
  if (!match) return undefined;
  const start = words[at]!.start;
  const last = words[at + match.words.length - 1]!;
  // `Azure ad campaign` and `aad` are something else.
  if (last.lower.endsWith('ad') && !text.slice(last.start, last.end).endsWith('AD')) return undefined;
  if (isPartOfIdentifier(text, start, last.end)) return undefined;
  const end = last.end + abbreviationAfter(text, last.end);
  let next = at + match.words.length;
  while (next < words.length && words[next]!.start < end) next++;
  return { change: changeAt({ text, words, at, next, start, end }), name: { start, end } };
}

/** Names that do not contain one of the old names of the product. */
function otherNameAt(text: string, words: readonly Word[], at: number): Candidate | undefined {
  const match = longestPhraseAt(otherNames, text, words, at);
  if (!match) return undefined;
  const name = { start: words[at]!.start, end: words[at + match.words.length - 1]!.end };
  if (isPartOfIdentifier(text, name.start, name.end)) return undefined;
  const replacement = match.meaning;
  return { change: { ...name, replacement, whole: { end: name.end, replacement }, isCertain: true }, name };
}

/** An article right before the name agrees with the new one. */
function withArticle(text: string, words: readonly Word[], at: number, change: Change): FormerName {
  const { start, replacement } = change;
  let previous = at - 1;
  while (previous >= 0 && words[previous]!.start >= start) previous--;
  const word = words[previous];
  if (!word || (word.lower !== 'an' && word.lower !== 'a') || !isGap(text, word.end, start)) return change;
  const needed = /^[AEIO]/i.test(replacement) ? 'an' : 'a';
  if (word.lower === needed) return change;
  const written = text.slice(word.start, word.end);
  const article = written === written.toLowerCase() ? needed : needed[0]!.toUpperCase() + needed.slice(1);
  return { ...change, article: { start: word.start, end: word.end, replacement: article } };
}

/** How long the abbreviation in parentheses is that belongs to the name: `Azure Active Directory (Azure AD)`. */
function abbreviationAfter(text: string, offset: number): number {
  return /^\s{0,3}\((?:Azure AD|AAD)\)/.exec(text.slice(offset, offset + 14))?.[0].length ?? 0;
}

/** Where names stand that are right as they are: apart from each other and in order. */
function keptRanges(text: string): readonly Range[] {
  const ranges = keepRules.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ start: index, end: index + match.length })),
  );
  const merged: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
