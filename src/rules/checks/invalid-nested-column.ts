import { removeBehindTag } from '../afterTag';
import { reportProblems } from '../reportProblems';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'Text behind the end of a column',
  why: 'What stands behind the end tag on its line is lost.',
  source: 'Learn build, grammar of :::column',
  examples: [
    {
      wrong: ':::row:::\n:::column:::\nText\n«:::column-end::: x»\n:::row-end:::\n',
      right: ':::row:::\n:::column:::\nText\n:::column-end:::\n:::row-end:::\n',
      message: 'NestedColumn have some invalid chars in the ending.',
    },
    { wrong: ':::row:::\n:::column span="2":::\nText\n:::column-end:::\n:::row-end:::\n', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-nested-column',
  check(context, report) {
    reportProblems(context, report, 'invalid-nested-column', ({ span }) => {
      const tagEnd = /^:::[\w-]+(?:[ \t]*:::)?/.exec(context.article.text.slice(span.start, span.end))?.[0].length;
      return tagEnd === undefined ? [] : [removeBehindTag(context.article, span.start + tagEnd)];
    });
  },
};
