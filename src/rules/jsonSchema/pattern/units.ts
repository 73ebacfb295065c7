import { PatternError, type PlaceTest, type UnitTest } from './syntax';

/** Which units the escapes of a pattern stand for, by the rules of .NET: `\d` and `\w` know every script. */
export function classTest(letter: string): UnitTest | undefined {
  const test = classes.get(letter.toLowerCase());
  return test && (letter === letter.toLowerCase() ? test : (unit) => !test(unit));
}

/** The units of a Unicode category such as `L` or `Lu`. */
export function categoryTest(name: string, isNegative: boolean): UnitTest {
  const category = /^[A-Z][a-z]?$/.test(name) ? property(name) : undefined;
  if (!category) throw new PatternError(`the category '${name}' is not known`);
  return (unit) => category.test(String.fromCharCode(unit)) !== isNegative;
}

/** The unit that an escape such as `\t` names; undefined for a letter that names none. */
export function controlUnit(letter: string): number | undefined {
  const at = 'abtvfrne'.indexOf(letter);
  return at < 0 ? undefined : [7, 8, 9, 11, 12, 13, 10, 27][at];
}

export const isWordUnit: UnitTest = (unit) =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  unit === 95 ||
  (unit > 127 && /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(String.fromCharCode(unit)));

/** Between a word and what is none. */
export const isWordEdge: PlaceTest = (text, at) => isWordAt(text, at - 1) !== isWordAt(text, at);

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && isWordUnit(text.charCodeAt(at));
}

const isDigit: UnitTest = (unit) =>
  (unit >= 48 && unit <= 57) || (unit > 127 && /\p{Nd}/u.test(String.fromCharCode(unit)));

const isSpace: UnitTest = (unit) => unit === 0x85 || (unit !== 0xfeff && /\s/.test(String.fromCharCode(unit)));

const classes: ReadonlyMap<string, UnitTest> = new Map([
  ['d', isDigit],
  ['s', isSpace],
  ['w', isWordUnit],
]);

function property(name: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{${name}}`, 'u');
  } catch {
    return undefined;
  }
}
