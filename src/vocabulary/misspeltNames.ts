import data from './productRenames.json';
import { indexPhrases, isPartOfIdentifier, longestPhraseAt, phrase, wordsOf } from './words';

/** A name of today that is written wrong: its letter case, the order of its words, a word too many. */
export interface MisspeltName {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The misspelt names in `text`, in order. */
export function findMisspeltNames(text: string): readonly MisspeltName[] {
  if (!mayHoldMisspeltName(text)) return [];
  const words = wordsOf(text);
  const found: MisspeltName[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = longestPhraseAt(misspeltNames, text, words, at);
    if (!name) continue;
    const last = at + name.words.length - 1;
    const { start } = words[at]!;
    const { end } = words[last]!;
    if (!isPartOfIdentifier(text, start, end)) found.push({ start, end, replacement: name.meaning });
    at = last;
  }
  return found;
}

/** Whether a closer look for misspelt names is worth its time. */
export function mayHoldMisspeltName(text: string): boolean {
  // Every one of them holds this word, which is found much sooner.
  return text.includes('Entra') && misspeltTrigger.test(text);
}

const misspeltNames = indexPhrases(data.casing.map(({ old, new: replacement }) => phrase(old, replacement, true)));
const misspeltTrigger = new RegExp(
  data.casing.map(({ old }) => `\\b${old.replaceAll(/[ -]/g, '[\\s-]+')}\\b`).join('|'),
);
