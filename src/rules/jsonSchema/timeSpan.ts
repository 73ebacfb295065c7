/**
 * Milliseconds in a span of time as .NET writes it: `[-][d.]hh:mm[:ss[.fff]]`, `[-]d:hh:mm:ss`, or a number of
 * days. Undefined for anything else.
 */
export function readTimeSpan(text: string): number | undefined {
  const parts = /^(-)?(?:(\d{1,8})\.)?(\d{1,8}(?::\d{1,2}){0,3})(\.\d{1,7})?$/.exec(text.trim());
  const clock =
    parts && clockOf(parts[3]!.split(':').map(Number), parts[2] === undefined ? undefined : Number(parts[2]));
  if (!clock || clock.hours > 23 || clock.minutes > 59 || clock.seconds > 59) return undefined;
  const minutes = (clock.days * 24 + clock.hours) * 60 + clock.minutes;
  const milliseconds = (minutes * 60 + clock.seconds + Number(parts[4] ?? 0)) * 1000;
  return parts[1] ? -milliseconds : milliseconds;
}

interface Clock {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

function clockOf([a = 0, b, c, d]: readonly number[], days: number | undefined): Clock | undefined {
  if (days !== undefined)
    return b === undefined || d !== undefined ? undefined : { days, hours: a, minutes: b, seconds: c ?? 0 };
  if (b === undefined) return { days: a, hours: 0, minutes: 0, seconds: 0 };
  if (c === undefined) return { days: 0, hours: a, minutes: b, seconds: 0 };
  // `30:00:00` cannot be hours, so it is days, hours and minutes.
  if (d === undefined && a <= 23) return { days: 0, hours: a, minutes: b, seconds: c };
  return { days: a, hours: b, minutes: c, seconds: d ?? 0 };
}
