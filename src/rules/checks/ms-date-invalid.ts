import type { FrontMatterEntry } from '../../article/article';
import { entryOf, isHeaderUnread, setValue } from '../headerEdits';
import { daysAfter, formatDay, guessDate, learnDate, parseLearnDate } from '../learnDate';
import type { Check, Documentation, Fix } from '../rule';

export interface DateParameters {
  /** How many days from today the date may lie in the future. */
  readonly daysAhead: number;
}

export const documentation: Documentation = {
  title: 'A date that Learn does not take',
  why: 'The date stands on the page and says when it was last reviewed. Learn reads month, day and year, in this order, one digit or two.',
  source: 'Learn build, metadata rules',
  examples: [
    {
      bare: true,
      wrong: '---\nms.date: «2026-03-02» # ISO\n---\n',
      right: '---\nms.date: 03/02/2026 # ISO\n---\n',
      message:
        "Invalid date format for 'ms.date': '2026-03-02'. Must be a date in format MM/DD/YYYY, no more than 30 days from today.",
    },
    { bare: true, wrong: "---\nms.date: «'25.2.2026'»\n---\n", right: '---\nms.date: 02/25/2026\n---\n' },
    { bare: true, wrong: '---\nms.date: «March 2, 2026»\n---\n', right: '---\nms.date: 03/02/2026\n---\n' },
    { bare: true, wrong: '---\nms.date: «02/30/2026»\n---\n', right: '---\nms.date: 03/10/2026\n---\n' },
    {
      bare: true,
      wrong: '---\nms.date: «04/10/2026»\n---\n',
      right: '---\nms.date: 03/10/2026\n---\n',
      message:
        "Value out of range for 'ms.date': '04/10/2026'. Must be a date in format MM/DD/YYYY, no more than 30 days from today.",
    },
    { bare: true, wrong: '---\nms.date: 04/09/2026\n---\n', fine: true },
    { bare: true, wrong: '---\nms.date: 3/2/2026\n---\n', fine: true },
    { bare: true, wrong: '---\nms.date: 07/10/1998\n---\n', fine: true },
    { bare: true, wrong: '---\nms.date:\n---\n', fine: true },
  ],
};

export const check: Check<DateParameters> = {
  type: 'ms-date-invalid',
  check({ article, today }, report, { daysAhead }) {
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, 'ms.date');
    if (!entry || entry.value === null || entry.value === '' || typeof entry.value === 'object') return;
    const written = String(entry.value);
    const day = parseLearnDate(written);
    if (day && daysAfter(day, today) <= daysAhead) return;
    const variant = day ? 'range' : 'format';
    report({ span: entry.valueSpan, variant, args: [entry.key, written], fixes: fixes(entry, today, daysAhead) });
  },
};

function fixes(entry: FrontMatterEntry, today: Date, daysAhead: number): readonly Fix[] {
  const day = guessDate(String(entry.value));
  const toToday = { title: "Set to today's date", edits: [setValue(entry, learnDate(today))], isSafe: false };
  if (!day || daysAfter(day, today) > daysAhead) return [toToday];
  const written = formatDay(day);
  return [{ title: `Write the date as ${written}`, edits: [setValue(entry, written)], isSafe: true }, toToday];
}
