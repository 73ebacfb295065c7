import data from './productRenames.json';
import { isGap, phrase, standsAt } from './words';
import type { Phrase, Word } from './words';

/**
 * What to write in place of an old name of the product, by the words around it. The rules are those of the
 * public naming guidance, as data in `productRenames.json`: the longest glossary entry first; then what stands
 * before and after the name decides whether the product is meant or a feature of it.
 */
export interface Change {
  /** UTF-16 offsets of the words that change, without an article before them. */
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  /** The whole name with the words at its end that stay as they are, for messages. */
  readonly whole: { readonly end: number; readonly replacement: string };
  /** The other reading, where it stays open whether the product or a feature is meant. */
  readonly alternative?: string;
  /** False where the sentence may need more than other words in this place. */
  readonly isCertain: boolean;
}

/** An old name of the product in its surroundings. */
export interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  /** Its first word, and the first word behind it. */
  readonly at: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
}

/** The new name for the old one at `place`. */
export function changeAt(place: Place): Change {
  return glossaryChange(place) ?? rulesChange(place);
}

/** A glossary entry, cut at the old name. */
interface Entry {
  readonly head: Pick<Phrase<unknown>, 'words' | 'isExact'>;
  readonly tail: Pick<Phrase<unknown>, 'words' | 'isExact'>;
  /** For head, old name and tail; without the head where that stays as it is. */
  readonly replacement: string;
  readonly keepsHead: boolean;
}

const plans = new Set(data.plans);
const determiners = new Set(data.determiners);
const wordsAfterProduct = new Set(data.afterProduct);
const entries: readonly Entry[] = [
  ...data.glossary.map(({ old, new: replacement, isExact = false }) => entryOf(old, replacement, isExact)),
  ...data.features.map((feature) => entryOf(`X ${feature}`, `${data.family} ${feature}`, false)),
];
const entriesByTail = new Map<string, Entry[]>();
for (const entry of entries) {
  const key = entry.tail.words[0]?.toLowerCase() ?? '';
  entriesByTail.set(key, [...(entriesByTail.get(key) ?? []), entry]);
}

/** The longest entry of the glossary that fits. */
function glossaryChange(place: Place): Change | undefined {
  const { text, words, at, next, start, end } = place;
  const following = words[next];
  const isFollowed = following !== undefined && isGap(text, end, following.start);
  const candidates = [
    ...(entriesByTail.get('') ?? []),
    ...(isFollowed ? (entriesByTail.get(following.lower) ?? []) : []),
    ...(isFollowed && following.lower.endsWith('s') ? (entriesByTail.get(following.lower.slice(0, -1)) ?? []) : []),
  ];
  let best: { readonly entry: Entry; readonly plural: string } | undefined;
  for (const entry of candidates) {
    if (best && lengthOf(best.entry) >= lengthOf(entry)) continue;
    const plural = endingOf(entry, place);
    if (plural !== undefined) best = { entry, plural };
  }
  if (!best) return undefined;
  const { head, tail, keepsHead, replacement } = best.entry;
  const from = keepsHead ? start : (words[at - head.words.length]?.start ?? start);
  const to = tail.words.length ? words[next + tail.words.length - 1]!.end : end;
  const whole = capitalised(text, from, replacement) + best.plural;
  const trimmed = withoutCommonEnd(text.slice(from, to), whole, to - end);
  return {
    start: from,
    end: to - trimmed.common,
    replacement: trimmed.replacement,
    whole: { end: to, replacement: whole },
    isCertain: true,
  };
}

/** What the ordered rules of the naming guidance say where the glossary says nothing. */
function rulesChange({ text, words, at, next, start, end }: Place): Change {
  const change = (replacement: string, isCertain: boolean, alternative?: string): Change => ({
    start,
    end,
    replacement,
    whole: { end, replacement },
    isCertain,
    ...(alternative === undefined ? {} : { alternative }),
  });
  const following = words[next];
  const isDetermined = isDeterminerBefore(text, words, at);
  if (!following || !isGap(text, end, following.start)) {
    // `/` joins two names, and something left out may be the noun that follows; after an article one is missing.
    const isClear = !/^\s?[/\uFFFC]/.test(text.slice(end, end + 2)) && !isArticleBefore(words, at);
    return change(data.product, isClear);
  }
  if (/^[-\u2010\u2011\u2013]$/.test(text.slice(end, following.start))) {
    return change(data.family, true);
  }
  if (plans.has(following.lower)) return change(data.product, true);
  if (wordsAfterProduct.has(following.lower)) return change(data.product, !isDetermined);
  return isDetermined ? change(data.family, true) : change(data.family, false, data.product);
}

function entryOf(old: string, replacement: string, isExact: boolean): Entry {
  const [head = '', tail = ''] = old.split('X').map((part) => part.trim());
  const keepsHead = replacement.toLowerCase().startsWith(`${head} `.toLowerCase());
  return {
    head: phrase(head, undefined, isExact),
    tail: phrase(tail, undefined, isExact),
    replacement: head && keepsHead ? replacement.slice(head.length + 1) : replacement,
    keepsHead: !head || keepsHead,
  };
}

function lengthOf({ head, tail }: Entry): number {
  return head.words.length + tail.words.length;
}

/** What the last word has more than the entry says, `s` or nothing; undefined where the entry does not fit. */
function endingOf({ head, tail, replacement }: Entry, { text, words, at, next }: Place): string | undefined {
  const before = at - head.words.length;
  if (
    head.words.length &&
    !(standsAt(head, text, words, before) && isGap(text, words[at - 1]!.end, words[at]!.start))
  ) {
    return undefined;
  }
  if (standsAt(tail, text, words, next)) return '';
  const last = tail.words.at(-1);
  if (!last || !replacement.endsWith(last)) return undefined;
  return standsAt({ ...tail, words: [...tail.words.slice(0, -1), `${last}s`] }, text, words, next) ? 's' : undefined;
}

/** Shortens a replacement by the words at its end that stay as they are, within the last `limit` characters. */
function withoutCommonEnd(
  written: string,
  replacement: string,
  limit: number,
): { replacement: string; common: number } {
  let common = 0;
  for (let length = 1; length <= limit && length < replacement.length; length++) {
    const character = written.at(-length);
    if (character !== replacement.at(-length)) break;
    if (character === ' ') common = length;
  }
  return { replacement: replacement.slice(0, replacement.length - common), common };
}

/** `replacement` with a capital letter where a sentence begins at `offset`. */
function capitalised(text: string, offset: number, replacement: string): string {
  const before = text.slice(Math.max(0, offset - 3), offset).trimEnd();
  const isStart = before === '' || /[.!?:]$/.test(before);
  return isStart ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement;
}

/** Whether word `at` follows an article, a pronoun or a possessive: a noun follows the name, then. */
function isDeterminerBefore(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at - 1];
  if (!word) return false;
  const between = text.slice(word.end, words[at]!.start);
  if (/^['\u2019]\s+$/.test(between)) return true;
  if (!/^\s+$/.test(between)) return false;
  return determiners.has(word.lower) || (word.lower === 's' && /['\u2019]/.test(text.charAt(word.start - 1)));
}

function isArticleBefore(words: readonly Word[], at: number): boolean {
  return ['a', 'an', 'the'].includes(words[at - 1]?.lower ?? '');
}
