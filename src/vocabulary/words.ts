/** Finds names of several words in running text, whatever the letter case and the breaks between lines. */

/** A run of letters and digits. An apostrophe, a hyphen or an underscore ends it. */
export interface Word {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly lower: string;
}

/** The words of `text`, in order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    words.push({ start: index, end: index + word.length, lower: word.toLowerCase() });
  }
  return words;
}

/** A name to look for, and what finding it means. */
export interface Phrase<Meaning> {
  readonly words: readonly string[];
  /** Whether the letter case must agree. */
  readonly isExact: boolean;
  readonly meaning: Meaning;
}

/** The phrase that is written as `text`, its words separated by blanks or hyphens. */
export function phrase<Meaning>(text: string, meaning: Meaning, isExact = false): Phrase<Meaning> {
  return { words: wordsOf(text).map(({ start, end }) => text.slice(start, end)), meaning, isExact };
}

/** Phrases by their first word in lower case. */
export type PhraseIndex<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

export function indexPhrases<Meaning>(phrases: readonly Phrase<Meaning>[]): PhraseIndex<Meaning> {
  const index = new Map<string, Phrase<Meaning>[]>();
  for (const each of phrases) {
    const key = each.words[0]!.toLowerCase();
    index.set(key, [...(index.get(key) ?? []), each]);
  }
  return index;
}

/** The phrase with the most words that stands at word `at`, or undefined. */
export function longestPhraseAt<Meaning>(
  index: PhraseIndex<Meaning>,
  text: string,
  words: readonly Word[],
  at: number,
): Phrase<Meaning> | undefined {
  let longest: Phrase<Meaning> | undefined;
  for (const each of index.get(words[at]?.lower ?? '') ?? []) {
    if (each.words.length > (longest?.words.length ?? 0) && standsAt(each, text, words, at)) longest = each;
  }
  return longest;
}

/** Whether `phrase` stands at word `at`: its words in order, with blanks, a line break or a hyphen between them. */
export function standsAt(
  { words: wanted, isExact }: Pick<Phrase<unknown>, 'words' | 'isExact'>,
  text: string,
  words: readonly Word[],
  at: number,
): boolean {
  if (at < 0) return false;
  return wanted.every((wantedWord, offset) => {
    const word = words[at + offset];
    if (!word) return false;
    if (offset > 0 && !isGap(text, words[at + offset - 1]!.end, word.start)) return false;
    return isExact ? text.slice(word.start, word.end) === wantedWord : word.lower === wantedWord.toLowerCase();
  });
}

/** Whether what lies between two offsets joins words into one name: blanks with at most one line break, or a hyphen. */
export function isGap(text: string, start: number, end: number): boolean {
  return (
    end - start <= 40 && /^(?:[^\S\n]*\n?[^\S\n]*|[-\u2010\u2011\u2013])$/.test(text.slice(start, end)) && end > start
  );
}

/** Whether the name from `start` to `end` is a piece of a longer identifier, address or path. */
export function isPartOfIdentifier(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '_' || text.charAt(end) === '_') return true;
  // A name of several words is no identifier, whatever stands beside it.
  if (/\s/.test(text.slice(start, end))) return false;
  return /[.\\/@#$%-]/.test(text.charAt(start - 1)) || /^(?:[\\@=]|[./-](?=[A-Z0-9*]))/.test(text.slice(end, end + 2));
}
