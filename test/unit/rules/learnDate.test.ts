import assert from 'node:assert/strict';
import { daysAfter, formatDay, guessDate, learnDate, parseLearnDate } from '../../../src/rules/learnDate';

suite('Dates of front matter', () => {
  test('today is written with two digits for month and day', () => {
    assert.equal(learnDate(new Date(2026, 2, 5, 23, 59)), '03/05/2026');
  });

  test('the build takes month, day and year, one digit or two, of days that exist', () => {
    for (const text of ['03/05/2026', '3/5/2026', '12/31/1999', '02/29/2024']) assert.ok(parseLearnDate(text), text);
    for (const text of ['02/29/2026', '13/01/2026', '0/1/2026', '3/5/26', '2026-03-05', '3-5-2026', ' 3/5/2026', '']) {
      assert.equal(parseLearnDate(text), undefined, text);
    }
  });

  test('a date in another form is understood if there is one way to read it', () => {
    for (const [text, date] of [
      ['2026-03-05', '03/05/2026'],
      ['2026-03-05T10:00:00Z', '03/05/2026'],
      ['2026/3/5', '03/05/2026'],
      ['25.03.2026', '03/25/2026'],
      ['25/03/2026', '03/25/2026'],
      ['03-25-2026', '03/25/2026'],
      ['05.05.2026', '05/05/2026'],
      ['March 5, 2026', '03/05/2026'],
      ['5 Mar 2026', '03/05/2026'],
    ] as const) {
      const day = guessDate(text);
      assert.equal(day && formatDay(day), date, text);
    }
    for (const text of ['05.03.2026', '2026-13-05', 'soon', '', 'Marching 5, 2026', '1 2 3 4', '30.02.2026', '2026']) {
      assert.equal(guessDate(text), undefined, text);
    }
  });

  test('days are counted by the calendar, whatever the hour', () => {
    const today = new Date(2026, 11, 31, 23, 30);
    assert.equal(daysAfter({ year: 2027, month: 1, day: 1 }, today), 1);
    assert.equal(daysAfter({ year: 2026, month: 12, day: 31 }, today), 0);
    assert.equal(daysAfter({ year: 2025, month: 12, day: 31 }, today), -365);
  });
});
