import { removeBehindTag } from '../afterTag';
import { reportProblems } from '../reportProblems';
import { endOfText, lineBelow } from '../insertions';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A moniker zone that the build rejects or that does not end',
  why: 'Readers of some versions see what is not theirs, or miss the rest of the page.',
  source: 'Learn build, grammar of :::moniker',
  examples: [
    { wrong: '«::: moniker range=">=a»\n\nText\n', message: 'MonikerRange does not have ending character (").' },
    {
      wrong: '«::: moniker range=">=a" :::»\n\nText\n\n::: moniker-end\n',
      right: '::: moniker range=">=a"\n\nText\n\n::: moniker-end\n',
      message: 'MonikerRange have some invalid chars in the starting.',
    },
    {
      wrong: '::: moniker range=">=a"\n\nText\n\n«::: moniker-end :::»\n',
      right: '::: moniker range=">=a"\n\nText\n\n::: moniker-end\n',
      message: 'MonikerRange have some invalid chars in the ending.',
    },
    {
      wrong: '«::: moniker range=">=a"»\n\nText\n',
      right: '::: moniker range=">=a"\n\nText\n\n::: moniker-end\n',
      message: 'No "::: moniker-end" found for ">=a", MonikerRange does not end explicitly.',
    },
    { wrong: '::: moniker range=">=a || =b"\n\nText\n\n::: moniker-end\n', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-moniker-range',
  check(context, report) {
    const { article } = context;
    reportProblems(context, report, 'invalid-moniker-range', ({ directive, variant }) => {
      if (variant === 'no-end' && directive?.body) {
        const end = endOfText(article, directive.span.end, directive.body.end);
        const edit = lineBelow(article, directive.span.start, end, '::: moniker-end', true);
        return [{ title: 'End the moniker zone here', edits: [edit], isSafe: false }];
      }
      const range = directive?.attributes.find(({ name }) => name === 'range');
      const tagEnd = variant === 'text-after-range' ? range?.span.end : directive?.end?.nameSpan.end;
      if (tagEnd === undefined || (variant !== 'text-after-range' && variant !== 'text-after-end')) return [];
      return [removeBehindTag(article, tagEnd)];
    });
  },
};
