import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'The kind of an alert in small letters',
  why: 'The build takes `[!Note]` for `[!NOTE]`. One spelling is easier to search for, and others than the build know only this one.',
  source: 'Contribute, markdown reference for alerts',
  examples: [
    {
      wrong: '> [!«Note»]\n> Text\n\n- > [!«important»]\n  > Text\n',
      right: '> [!NOTE]\n> Text\n\n- > [!IMPORTANT]\n  > Text\n',
      message: 'Write [!NOTE] in capital letters.',
    },
    { wrong: '> [!NOTE]\n> Text\n\n> [!Remark]\n> Text\n\n> A [!note].\n', fine: true },
  ],
};

export const check: Check = {
  type: 'alert-case',
  check({ article }, report) {
    for (const { kind, recognised, written, writtenSpan } of article.alerts) {
      if (!recognised || kind === undefined || written === kind) continue;
      const edits = [{ span: writtenSpan, text: kind }];
      report({ span: writtenSpan, args: [kind], fixes: [{ title: `Write ${kind}`, edits, isSafe: true }] });
    }
  },
};
