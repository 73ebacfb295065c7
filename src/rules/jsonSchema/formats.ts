import { compileDateFormat, dateAtStart, parseDate } from './dates';

/**
 * The formats of texts that the build knows. It leaves `date-time` and `time` to .NET, which reads nearly every
 * way in which dates are written; here are the ways that authors use.
 */

/** `format: date`: a day as 2026-03-02. */
export function isDate(text: string): boolean {
  return parseDate(text, isoDay) !== undefined;
}

/** `format: date-time`: a day, a time or both. */
export function isDateTime(text: string): boolean {
  const tidy = tidied(text);
  if (isTime(tidy)) return true;
  return days.some((day) => {
    const found = dateAtStart(tidy, day);
    if (!found) return false;
    const rest = tidy.slice(found.length);
    return rest === '' || (/^[T ]/.test(rest) && isTime(rest.slice(1)));
  });
}

/** `format: time`: a time without a day. */
export function isTime(text: string): boolean {
  const tidy = tidied(text);
  return times.some((time) => parseDate(tidy, time) !== undefined);
}

/** Blanks around a date do not count, nor does how many there are between its parts. */
function tidied(text: string): string {
  return text.slice(0, 100).trim().replace(/\s+/g, ' ');
}

const isoDay = compileDateFormat('yyyy-MM-dd');

const days = [
  ...['yyyy-M-d', 'yyyy/M/d', 'yyyy.M.d', 'M/d/yyyy', 'M-d-yyyy', 'M.d.yyyy', 'M/d/yy', 'M/d', 'yyyy-M', 'M/yyyy'],
  ...['', 'dddd, ', 'ddd, '].flatMap((start) => [
    ...[`${start}d MMMM yyyy`, `${start}d MMM yyyy`, `${start}MMMM d, yyyy`, `${start}MMM d, yyyy`],
  ]),
  ...['MMMM d yyyy', 'MMM d yyyy', 'yyyy MMMM d', 'yyyy MMM d', 'd-MMM-yyyy', 'MMMM yyyy', 'MMM yyyy', 'yyyy MMMM'],
  ...['MMMM d', 'MMM d', 'd MMMM', 'd MMM'],
].map(compileDateFormat);

const times = ['H:m', 'H:m:s', 'H:m:s.FFFFFFF', 'h:m tt', 'h:m:s tt', 'h:mtt', 'h tt', 'htt']
  .flatMap((time) => [`${time}K`, `${time} 'GMT'`, `${time} zzz`])
  .map(compileDateFormat);
