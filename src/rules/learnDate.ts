/** Dates as Learn writes them in front matter: MM/DD/YYYY. */

/** `date` in Learn's form, by the clock of the author. */
export function learnDate(date: Date): string {
  return format(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** A day of the calendar, without a time. */
export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** What the build accepts: M/d/yyyy, one digit or two. Undefined for anything else and for days that do not exist. */
export function parseLearnDate(text: string): Day | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return parts ? dayOf(Number(parts[3]), Number(parts[1]), Number(parts[2])) : undefined;
}

/** A date in another form that can be read in one way only; undefined where month and day could change places. */
export function guessDate(text: string): Day | undefined {
  const [first, second, third] = text.split(/[-/. ,]+/).filter(Boolean);
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (/^\d{4}$/.test(first)) {
    return /^\d{1,2}$/.test(second) && /^\d{1,2}(T.*)?$/.test(third)
      ? dayOf(Number(first), Number(second), Number.parseInt(third, 10))
      : undefined;
  }
  if (!/^\d{4}$/.test(third)) return undefined;
  const year = Number(third);
  const named = monthNamed(first) ?? monthNamed(second);
  if (named !== undefined) return dayOf(year, named, Number(monthNamed(first) === undefined ? first : second));
  if (!/^\d{1,2}$/.test(first) || !/^\d{1,2}$/.test(second)) return undefined;
  const american = dayOf(year, Number(first), Number(second));
  const european = dayOf(year, Number(second), Number(first));
  if (american && european && first !== second) return text.includes('/') ? american : undefined;
  return american ?? european;
}

export function formatDay({ year, month, day }: Day): string {
  return format(year, month, day);
}

/** How many days `day` lies after the day of `today`; negative for the past. */
export function daysAfter(day: Day, today: Date): number {
  const then = Date.UTC(day.year, day.month - 1, day.day);
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((then - now) / 86_400_000);
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { year, month, day } : undefined;
}

const months = 'january february march april may june july august september october november december'.split(' ');

/** Written out or cut down to three letters or more. */
function monthNamed(text: string): number | undefined {
  const index = text.length < 3 ? -1 : months.findIndex((month) => month.startsWith(text.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

function format(year: number, month: number, day: number): string {
  return `${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}/${String(year).padStart(4, '0')}`;
}
