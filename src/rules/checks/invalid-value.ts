import { valuesOfKeys } from '../../vocabulary/metadataModel';
import { isHeaderUnread } from '../headerEdits';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A value that its key does not allow',
  why: "Learn's schema lists what these keys may say; anything else is dropped.",
  source: 'Learn build, metadata schema',
  examples: [
    {
      bare: true,
      wrong: '---\nms.translationtype: «machine»\n---\n',
      message: "Invalid value for 'ms.translationtype': 'machine'.",
    },
    { bare: true, wrong: '---\nms.translationtype: MT\nms.topic: anything\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'invalid-value',
  check({ article }, report) {
    if (isHeaderUnread(article)) return;
    for (const { key, value, valueSpan } of article.frontMatter?.entries ?? []) {
      const allowed = valuesOfKeys.get(key);
      if (typeof value === 'string' && allowed && !allowed.includes(value))
        report({ span: valueSpan, args: [key, value] });
    }
  },
};
