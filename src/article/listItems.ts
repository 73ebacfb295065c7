import { ASTERISK, DOT, HYPHEN, PLUS, RIGHT_PAREN, isBlank, isDigit } from './characters';

/** The marker at the start of a list item: `-`, `*`, `+`, `1.` or `1)`. */
export interface ListMarker {
  /** The bullet, or the character behind the number: items with another one begin another list. */
  readonly character: number;
  /** The number; undefined for bullets. */
  readonly number: number | undefined;
  readonly width: number;
}

/**
 * The marker at `start`, the first character of the line that is no blank. Where it would interrupt a
 * paragraph it must have content and, if numbered, begin with 1.
 */
export function readListMarker(
  text: string,
  start: number,
  end: number,
  interruptsParagraph: boolean,
): ListMarker | undefined {
  let at = start;
  let number: number | undefined;
  let character = text.charCodeAt(at);
  if (isDigit(character)) {
    number = 0;
    while (at < end && at - start < 9 && isDigit(text.charCodeAt(at)))
      number = number * 10 + text.charCodeAt(at++) - 48;
    character = text.charCodeAt(at);
    if (at === end || (character !== DOT && character !== RIGHT_PAREN)) return undefined;
  } else if (character !== HYPHEN && character !== ASTERISK && character !== PLUS) return undefined;
  at++;
  if (at < end && !isBlank(text.charCodeAt(at))) return undefined;
  if (interruptsParagraph) {
    if (number !== undefined && number !== 1) return undefined;
    let rest = at;
    while (rest < end && isBlank(text.charCodeAt(rest))) rest++;
    if (rest === end) return undefined;
  }
  return { character, number, width: at - start };
}
