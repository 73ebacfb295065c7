import { reportProblems } from '../reportProblems';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A tab group that does not agree with itself or with the others',
  why:
    'Tabs with the same id are chosen together on the whole page. An id that occurs twice in a group, or groups ' +
    'that share only some of their ids, make tabs that cannot be reached. Twice the same id is also what a missing ' +
    '`---` between two groups looks like.',
  source: 'Learn build, tabs',
  examples: [
    {
      wrong: '«# [Portal](#tab/portal)»\n\nOne\n\n# [Portal](#tab/portal)\n\nTwo\n\n---\n',
      message: 'Duplicate tab id: (portal, 2).',
    },
    {
      wrong:
        '# [Portal](#tab/portal)\n\nOne\n\n# [CLI](#tab/cli)\n\nTwo\n\n---\n\n' +
        '«# [Portal](#tab/portal)»\n\nOne\n\n# [PowerShell](#tab/powershell)\n\nTwo\n\n---\n',
      message: 'Tab group with different tab id set.',
    },
    {
      wrong:
        '# [Portal](#tab/portal)\n\nOne\n\n# [CLI](#tab/cli)\n\nTwo\n\n---\n\n' +
        '# [Portal](#tab/portal)\n\nOne\n\n# [CLI](#tab/cli)\n\nTwo\n\n---\n\n' +
        '# [Linux](#tab/linux)\n\nOne\n\n# [Windows](#tab/windows)\n\nTwo\n\n---\n',
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'invalid-tab-group',
  check(context, report) {
    reportProblems(context, report, 'invalid-tab-group');
  },
};
