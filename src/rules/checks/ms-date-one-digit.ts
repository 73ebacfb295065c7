import { entryOf, isHeaderUnread, setValue } from '../headerEdits';
import { formatDay, parseLearnDate } from '../learnDate';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A date without its leading zeros',
  why: 'The build takes it. Nearly all articles write two digits, which sort and are found alike.',
  source: 'Learn contributor guide, metadata; house style',
  examples: [
    {
      bare: true,
      wrong: '---\nms.date: «3/2/2026»   # reviewed\n---\n',
      right: '---\nms.date: 03/02/2026   # reviewed\n---\n',
      message: 'Write the date as 03/02/2026.',
    },
    { bare: true, wrong: "---\nms.date: «'12/6/2023'»\n---\n", right: '---\nms.date: 12/06/2023\n---\n' },
    { bare: true, wrong: '---\nms.date: 12/06/2023\n---\n', fine: true },
    { bare: true, wrong: '---\nms.date: 2/30/2026\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'ms-date-one-digit',
  check({ article }, report) {
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, 'ms.date');
    const day = typeof entry?.value === 'string' ? parseLearnDate(entry.value) : undefined;
    if (!entry || !day || formatDay(day) === entry.value) return;
    const edits = [setValue(entry, formatDay(day))];
    report({
      span: entry.valueSpan,
      args: [formatDay(day)],
      fixes: [{ title: `Write the date as ${formatDay(day)}`, edits, isSafe: true }],
    });
  },
};
