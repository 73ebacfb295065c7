import { frontMatterKey } from '../../vocabulary/frontMatterKeys';
import { isHeaderUnread } from '../headerEdits';
import { misspeltKeys } from '../misspeltKeys';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A metadata key that nobody knows',
  why: 'The build takes any key without a word, so a slip of the pen has no effect but that the intended key is not there.',
  source: 'Entra Docs, after mistakes found in published docsets',
  examples: [
    {
      wrong: '---\ntitle: A\n«ms.custm»: it-pro\n«reviewer»: someone\n---\n',
      right: '---\ntitle: A\nms.custom: it-pro\nms.reviewer: someone\n---\n',
      bare: true,
      message: "Learn knows no metadata key 'ms.custm'. Did you mean 'ms.custom'?",
    },
    {
      // With the service from the config, the misspelt one has been left unseen.
      wrong: '---\ntitle: A\n«ms. service»: entra-id\n---\n',
      right: '---\ntitle: A\nms.service: entra-id\n---\n',
      bare: true,
      files: {
        'docfx.json': JSON.stringify({
          build: { content: [{ files: ['**/*.md'] }], globalMetadata: { 'ms.service': 'entra' } },
        }),
      },
    },
    { wrong: '---\ntitel: A\n---\n\nA missing title is reported where it was meant.\n', bare: true, fine: true },
    {
      wrong: '---\ntitle: A\ntitles: B\nservices: c\nonline version: d\nuser.stories: e\n---\n',
      bare: true,
      fine: true,
    },
    {
      wrong: '---\ntitle: A\nkeyword: B\n---\n',
      bare: true,
      files: {
        'docfx.json': JSON.stringify({
          build: { content: [{ files: ['**/*.md'] }], globalMetadata: { keyword: 'a key of this docset' } },
        }),
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'metadata-key-misspelt',
  check({ article, docset, path }, report) {
    if (isHeaderUnread(article)) return;
    for (const { entry, intended } of misspeltKeys(article, docset)) {
      // That a page lacks a required key is said by `missing-attribute`, at this very place.
      if (frontMatterKey(intended)?.isRequired && !docset.metadata(path).has(intended)) continue;
      const edits = [{ span: entry.keySpan, text: intended }];
      const fixes = [{ title: `Rename '${entry.key}' to '${intended}'`, edits, isSafe: false }];
      report({ span: entry.keySpan, args: [entry.key, intended], fixes });
    }
  },
};
