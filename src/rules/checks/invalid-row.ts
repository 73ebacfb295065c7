import { removeBehindTag } from '../afterTag';
import { reportProblems } from '../reportProblems';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Text behind the end of a row',
  why: 'What stands behind the end tag on its line is lost.',
  source: 'Learn build, grammar of :::row',
  examples: [
    {
      wrong: ':::row:::\n:::column:::\nText\n:::column-end:::\n«:::row-end::: x»\n',
      right: ':::row:::\n:::column:::\nText\n:::column-end:::\n:::row-end:::\n',
      message: 'Row has some invalid chars in the ending.',
    },
    { wrong: ':::row:::\n:::column:::\nText\n:::column-end:::\n:::row-end:::\n', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-row',
  check(context, report) {
    reportProblems(context, report, 'invalid-row', ({ span }) => {
      const tagEnd = /^:::[\w-]+(?:[ \t]*:::)?/.exec(context.article.text.slice(span.start, span.end))?.[0].length;
      return tagEnd === undefined ? [] : [removeBehindTag(context.article, span.start + tagEnd)];
    });
  },
};
