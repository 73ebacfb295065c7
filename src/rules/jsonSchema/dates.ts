/**
 * Dates as .NET reads them by a custom format, in its invariant culture. A date is milliseconds since 1970; one
 * without an offset counts as UTC.
 */

export type DateFormat = readonly Part[];

/** What stands in a date: something written with `count` letters, or a text that stands for itself. */
type Part = { readonly letter: Letter; readonly count: number } | { readonly literal: string };

/** Reads a format such as `M/d/yyyy`, or the one letter of a standard one. */
export function compileDateFormat(written: string): DateFormat {
  const format = standardFormats.get(written) ?? written;
  const parts: Part[] = [];
  for (let i = 0; i < format.length;) {
    const character = format[i]!;
    if (character === "'" || character === '"') {
      const found = format.indexOf(character, i + 1);
      const end = found < 0 ? format.length : found;
      parts.push({ literal: format.slice(i + 1, end) });
      i = end + 1;
    } else if (character === '\\') {
      parts.push({ literal: format.slice(i + 1, i + 2) });
      i += 2;
    } else if (isLetter(character)) {
      const start = i;
      while (format[i] === character) i++;
      parts.push({ letter: character, count: i - start });
    } else {
      if (character !== '%') parts.push({ literal: character });
      i++;
    }
  }
  return parts;
}

/** The date that `text` is, from end to end; undefined when it is in another format, or there is no such date. */
export function parseDate(text: string, format: DateFormat): number | undefined {
  const start = dateAtStart(text, format);
  return start?.length === text.length ? start.time : undefined;
}

/** The date that `text` starts with. */
export function dateAtStart(text: string, format: DateFormat): { time: number; length: number } | undefined {
  const found: Found = {};
  let length = 0;
  for (const part of format) {
    const rest = text.slice(length);
    const taken = 'literal' in part ? takeText(rest, part.literal) : letters[part.letter](rest, part.count, found);
    if (taken === undefined) return undefined;
    length += taken;
  }
  const time = timeOf(found);
  return time === undefined ? undefined : { time, length };
}

interface Found {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  hour?: number;
  isOfTwelve?: boolean;
  isAfternoon?: boolean;
  minute?: number;
  second?: number;
  /** Of a second. */
  fraction?: number;
  /** Minutes east of Greenwich. */
  offset?: number;
}

/** How many characters at the start of `text` the letter takes, what they say being noted in `found`. */
type Take = (text: string, count: number, found: Found) => number | undefined;

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const letters = {
  y(text, count, found) {
    const length = takeNumber(text, count, (year) => (found.year = year));
    if (count <= 2 && found.year !== undefined) found.year += found.year > 49 ? 1900 : 2000;
    return length;
  },
  M: (text, count, found) =>
    count <= 2
      ? takeNumber(text, count, (month) => (found.month = month))
      : takeName(text, count, months, (index) => (found.month = index + 1)),
  d: (text, count, found) =>
    count <= 2
      ? takeNumber(text, count, (day) => (found.day = day))
      : takeName(text, count, weekdays, (index) => (found.weekday = index)),
  h(text, count, found) {
    found.isOfTwelve = true;
    return takeNumber(text, count, (hour) => (found.hour = hour));
  },
  H: (text, count, found) => takeNumber(text, count, (hour) => (found.hour = hour)),
  m: (text, count, found) => takeNumber(text, count, (minute) => (found.minute = minute)),
  s: (text, count, found) => takeNumber(text, count, (second) => (found.second = second)),
  f(text, count, found) {
    const digits = digitsIn(text, count);
    if (digits.length < count) return undefined;
    found.fraction = Number(`.${digits}`);
    return count;
  },
  F(text, count, found) {
    const digits = digitsIn(text, count);
    if (digits) found.fraction = Number(`.${digits}`);
    return digits.length;
  },
  t(text, count, found) {
    const word = text.slice(0, Math.min(count, 2)).toLowerCase();
    if (!(count === 1 ? ['a', 'p'] : ['am', 'pm']).includes(word)) return undefined;
    found.isAfternoon = word.startsWith('p');
    return word.length;
  },
  K(text, _, found) {
    if (!/^[-+z]/i.test(text)) return 0;
    return /^z/i.test(text) ? 1 : takeOffset(text, 3, found);
  },
  z: takeOffset,
} satisfies Readonly<Record<string, Take>>;

type Letter = keyof typeof letters;

function isLetter(character: string): character is Letter {
  return Object.hasOwn(letters, character);
}

function takeText(text: string, literal: string): number | undefined {
  return text.startsWith(literal) ? literal.length : undefined;
}

/** One letter takes a digit or two, several letters take as many digits as there are letters. */
function takeNumber(text: string, count: number, note: (value: number) => void): number | undefined {
  const digits = digitsIn(text, Math.max(count, 2));
  if (digits.length < count) return undefined;
  note(Number(digits));
  return digits.length;
}

function takeName(
  text: string,
  count: number,
  names: readonly string[],
  note: (index: number) => void,
): number | undefined {
  const forms = count === 3 ? names.map((name) => name.slice(0, 3)) : names;
  const lower = text.slice(0, 10).toLowerCase();
  const index = forms.findIndex((form) => lower.startsWith(form));
  if (index >= 0) note(index);
  return forms[index]?.length;
}

function takeOffset(text: string, count: number, found: Found): number | undefined {
  const parts = (count < 3 ? /^([-+])(\d{1,2})/ : /^([-+])(\d{1,2}):?(\d{2})/).exec(text);
  const minutes = Number(parts?.[2]) * 60 + Number(parts?.[3] ?? 0);
  if (!parts || minutes > 14 * 60) return undefined;
  found.offset = parts[1] === '-' ? -minutes : minutes;
  return parts[0].length;
}

function digitsIn(text: string, most: number): string {
  return /^\d*/.exec(text.slice(0, most))![0];
}

/** Undefined for a day or an hour that does not exist, and for a weekday that it is not. */
function timeOf(found: Found): number | undefined {
  const { year = 1, month = 1, day = 1, weekday, minute = 0, second = 0, fraction = 0, offset = 0 } = found;
  const hour = hourOf(found);
  if (hour === undefined || minute > 59 || second > 59 || year < 1) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (weekday !== undefined && date.getUTCDay() !== weekday) return undefined;
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second + fraction) * 1000;
}

function hourOf({ hour = 0, isOfTwelve, isAfternoon }: Found): number | undefined {
  if (hour > (isOfTwelve ? 12 : 23)) return undefined;
  return isAfternoon === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
}

/** The formats of one letter, as the invariant culture writes them out. */
const standardFormats: ReadonlyMap<string, string> = new Map([
  ['d', 'MM/dd/yyyy'],
  ['D', 'dddd, dd MMMM yyyy'],
  ['f', 'dddd, dd MMMM yyyy HH:mm'],
  ['F', 'dddd, dd MMMM yyyy HH:mm:ss'],
  ['g', 'MM/dd/yyyy HH:mm'],
  ['G', 'MM/dd/yyyy HH:mm:ss'],
  ['m', 'MMMM dd'],
  ['M', 'MMMM dd'],
  ['o', "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ['O', "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ['r', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
  ['R', "ddd, dd MMM yyyy HH:mm:ss 'GMT'"],
  ['s', "yyyy-MM-dd'T'HH:mm:ss"],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['u', "yyyy-MM-dd HH:mm:ss'Z'"],
  ['y', 'yyyy MMMM'],
  ['Y', 'yyyy MMMM'],
]);
