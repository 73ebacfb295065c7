import { compileDateFormat, parseDate } from '../dates';
import { isDate, isDateTime, isTime } from '../formats';
import type { KeywordReader } from '../keywordReader';
import type { Check } from '../schema';
import { readTimeSpan } from '../timeSpan';

/** Keywords that hold for texts; a value of another type is no concern of theirs. */

/** `dateFormat`, a custom format of .NET, and `relativeMinDate` and `relativeMaxDate`, spans of time from now. */
export function date(reader: KeywordReader): Check | undefined {
  const written = reader.text('dateFormat');
  const earliest = timeSpan(reader, 'relativeMinDate');
  const latest = timeSpan(reader, 'relativeMaxDate');
  if (!written) return undefined;
  const format = compileDateFormat(written);
  return (value, path, run) => {
    const text = value.value;
    if (typeof text !== 'string' || text.trim() === '') return;
    const time = parseDate(text, format);
    if (time === undefined) return run.report('date-format-invalid', value, path, path, text);
    const away = time - run.now;
    const isOutside = (earliest !== undefined && away < earliest) || (latest !== undefined && away > latest);
    if (isOutside) run.report('date-out-of-range', value, path, path, text);
  };
}

function timeSpan(reader: KeywordReader, keyword: string): number | undefined {
  const written = reader.text(keyword);
  if (written === undefined) return undefined;
  const span = readTimeSpan(written);
  if (span === undefined) reader.problem(reader.raw(keyword)!, `The time span '${written}' cannot be read.`);
  return span;
}

/**
 * `microsoftAlias`: the build asks a directory whether the alias is there, unless it is on the list. We ask
 * nobody, so only what no alias can look like is wrong for certain.
 */
export function alias(reader: KeywordReader): Check | undefined {
  const rule = reader.object('microsoftAlias');
  if (!rule) return undefined;
  const allowed = new Set(rule.texts('allowedDLs'));
  return (value, path, run) => {
    const text = value.value;
    if (typeof text !== 'string' || text.trim() === '' || allowed.has(text)) return;
    if (/[\s@,;:"<>()[\]\\]/.test(text)) run.report('ms-alias-invalid', value, path, path, text);
  };
}

/** `maxLength` and `minLength`, in characters as readers count them. */
export function length(reader: KeywordReader): Check | undefined {
  const max = reader.number('maxLength');
  const min = reader.number('minLength');
  if (max === undefined && min === undefined) return undefined;
  return (value, path, run) => {
    if (typeof value.value !== 'string') return;
    const count = codePoints(value.value);
    if (max !== undefined && count > max) {
      run.report('string-length-invalid', value, path, path, 'long', count, `<= ${max}`);
    }
    if (min !== undefined && count < min) {
      run.report('string-length-invalid', value, path, path, 'short', count, `>= ${min}`);
    }
  };
}

/** Half a surrogate pair counts once, as it does for the build. */
function codePoints(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) !== 0xdc00) count++;
  return count;
}

/** `pattern`, found anywhere in the text. */
export function pattern(reader: KeywordReader): Check | undefined {
  const written = reader.text('pattern');
  const matches = written === undefined ? undefined : reader.pattern(reader.raw('pattern')!, written);
  if (written === undefined || !matches) return undefined;
  return (value, path, run) => {
    const text = value.value;
    if (typeof text === 'string' && matches(text) === false) run.report('format-invalid', value, path, text, written);
  };
}

/** `format`; those that the build does not know say nothing. */
export function format(reader: KeywordReader): Check | undefined {
  const known = formats.get(reader.text('format')?.toLowerCase() ?? '');
  if (!known) return undefined;
  return (value, path, run) => {
    const text = value.value;
    if (typeof text === 'string' && !known.fits(text)) run.report('format-invalid', value, path, text, known.name);
  };
}

const formats = new Map([
  ['date-time', { name: 'DateTime', fits: isDateTime }],
  ['date', { name: 'Date', fits: isDate }],
  ['time', { name: 'Time', fits: isTime }],
]);
