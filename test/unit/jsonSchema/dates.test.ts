import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileDateFormat, parseDate } from '../../../src/rules/jsonSchema/dates';
import { isDate, isDateTime, isTime } from '../../../src/rules/jsonSchema/formats';
import { readTimeSpan } from '../../../src/rules/jsonSchema/timeSpan';

function parsed(text: string, format: string): string | undefined {
  const time = parseDate(text, compileDateFormat(format));
  return time === undefined ? undefined : new Date(time).toISOString();
}

suite('A date in a format of .NET', () => {
  for (const [format, text, expected] of [
    ['M/d/yyyy', '3/2/2026', '2026-03-02T00:00:00.000Z'],
    ['M/d/yyyy', '03/02/2026', '2026-03-02T00:00:00.000Z'],
    ['MM/dd/yyyy', '3/2/2026', undefined],
    ['M/d/yyyy', '3/2/26', undefined],
    ['M/d/yyyy', '13/2/2026', undefined],
    ['M/d/yyyy', '2/29/2025', undefined],
    ['M/d/yyyy', '2/29/2024', '2024-02-29T00:00:00.000Z'],
    ['M/d/yyyy', ' 3/2/2026', undefined],
    ['M/d/yyyy', '3/2/2026 ', undefined],
    ['M/d/yyyy', '1/1/0000', undefined],
    ['M/d/yy', '3/2/26', '2026-03-02T00:00:00.000Z'],
    ['M/d/yy', '3/2/98', '1998-03-02T00:00:00.000Z'],
    ['yyyy-MM-ddTHH:mm:ssZ', '2026-03-02T04:05:06Z', '2026-03-02T04:05:06.000Z'],
    ["d 'of' MMMM yyyy", '2 of march 2026', '2026-03-02T00:00:00.000Z'],
    ['ddd, d MMM yyyy', 'Mon, 2 Mar 2026', '2026-03-02T00:00:00.000Z'],
    ['dddd d MMM yyyy', 'Tuesday 2 Mar 2026', undefined],
    ['h:mm tt', '12:30 AM', '0001-01-01T00:30:00.000Z'],
    ['h:mm t', '1:30 p', '0001-01-01T13:30:00.000Z'],
    ['hh tt', '13 PM', undefined],
    ['HH:mm', '24:00', undefined],
    ['HH:mm', '23:60', undefined],
    ['yyyy-MM-dd HH:mm:ss.fff', '2026-03-02 01:02:03.045', '2026-03-02T01:02:03.045Z'],
    ['yyyy-MM-dd HH:mm:ss.fff', '2026-03-02 01:02:03.04', undefined],
    ['yyyy-MM-dd HH:mm:ss.FFF', '2026-03-02 01:02:03.', '2026-03-02T01:02:03.000Z'],
    ['yyyy-MM-dd HH:mmzzz', '2026-03-02 01:00+02:00', '2026-03-01T23:00:00.000Z'],
    ['yyyy-MM-dd HH:mm z', '2026-03-02 01:00 -7', '2026-03-02T08:00:00.000Z'],
    ['yyyy-MM-dd HH:mmK', '2026-03-02 01:00', '2026-03-02T01:00:00.000Z'],
    ['yyyy-MM-dd HH:mmK', '2026-03-02 01:00x', undefined],
    ['%d', '7', '0001-01-07T00:00:00.000Z'],
    ['\\d d', 'd 7', '0001-01-07T00:00:00.000Z'],
    ["'unclosed", 'unclosed', '0001-01-01T00:00:00.000Z'],
    ['d', '03/02/2026', '2026-03-02T00:00:00.000Z'],
    ['s', '2026-03-02T04:05:06', '2026-03-02T04:05:06.000Z'],
    ['o', '2026-03-02T04:05:06.1230000Z', '2026-03-02T04:05:06.123Z'],
  ] as const) {
    test(`${format}: ${text}`, () => assert.equal(parsed(text, format), expected));
  }

  test('may be any text in any format', () => {
    const piece = fc.constantFrom(...'yMdHhmsfFtzK\'"\\%/:-. 0123T'.split(''), 'yyyy', 'MMM', '2026');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, text, (format, date) => void parseDate(date, compileDateFormat(format))));
  });
});

suite('A span of time', () => {
  const hour = 3_600_000;
  for (const [text, expected] of [
    ['30', 720 * hour],
    ['1:30', 1.5 * hour],
    ['-2:00:00', -2 * hour],
    ['30.00:00:00', 720 * hour],
    ['5:00:00:00', 120 * hour],
    ['-10000000:00:00:00', -240_000_000 * hour],
    ['24:00:00', 576 * hour],
    ['0:00:00.5', 500],
    [' 1.2:03 ', 26.05 * hour],
    ['1.24:00:00', undefined],
    ['24:00', undefined],
    ['0:60', undefined],
    ['1.5', undefined],
    ['1:2:3:4:5', undefined],
    ['a day', undefined],
    ['', undefined],
  ] as const) {
    test(`written '${text}'`, () => assert.equal(readTimeSpan(text), expected));
  }
});

suite('A format of texts', () => {
  test('date is a day in the form of ISO', () => {
    assert.ok(isDate('2026-03-02'));
    for (const text of ['2026-3-2', '2026-02-30', '2026-03-02T00:00:00Z', '03/02/2026', ''])
      assert.ok(!isDate(text), text);
  });

  test('date-time is any way to write a date', () => {
    for (const text of [
      '2026-03-02',
      '2026-03-02T04:05:06Z',
      '2026-03-02T04:05:06.123+02:00',
      '3/2/2026 4:05 PM',
      'Mon, 02 Mar 2026 04:05:06 GMT',
      ' 2  March 2026 ',
      'Mar 2, 2026',
      'March 2026',
      '04:05',
    ]) {
      assert.ok(isDateTime(text), text);
    }
    for (const text of ['', 'now', '2026-13-02', '2026-03-02T25:00', '2026-03-02 or so', '1', 'x'.repeat(10_000)]) {
      assert.ok(!isDateTime(text), text.slice(0, 30));
    }
  });

  test('time is one without a day', () => {
    for (const text of ['04:05', '04:05:06Z', '4 pm', '4:05 AM']) assert.ok(isTime(text), text);
    for (const text of ['2026-03-02', '2026-03-02T04:05:06Z', '25:00', '']) assert.ok(!isTime(text), text);
  });
});
