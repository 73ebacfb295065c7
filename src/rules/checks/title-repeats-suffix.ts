import { entryOf, isHeaderUnread } from '../headerEdits';
import { cutFromTitle } from '../titleEdits';
import type { Check, Documentation } from '../rule';

const config = {
  'docfx.json': JSON.stringify({
    build: { content: [{ files: ['**/*.md'] }], globalMetadata: { titleSuffix: 'Microsoft Entra ID' } },
  }),
};

export const documentation: Documentation = {
  title: 'A title that ends with its own suffix',
  why: 'The site puts the title suffix behind the title, so its words show twice in a row and push others out of the search result.',
  source: 'Entra docs, instructions for authors: titleSuffix',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: Sign-in logs« - Microsoft Entra ID»\n---\n',
      right: '---\ntitle: Sign-in logs\n---\n',
      files: config,
      message: "The title ends with its suffix: the page shows '... - Microsoft Entra ID - Microsoft Entra ID'.",
    },
    {
      bare: true,
      wrong: "---\ntitle: «'What''s new in Microsoft Entra ID'»\n---\n",
      files: config,
    },
    {
      bare: true,
      wrong: '---\ntitle: Sign-in logs in Microsoft Entra ID Governance\n---\n',
      files: config,
      fine: true,
    },
    { bare: true, wrong: '---\ntitle: A\ntitleSuffix: ""\n---\n', files: config, fine: true },
    // Of such a title the site shows what stands before the bar.
    { bare: true, wrong: '---\ntitle: Sign-in logs | Microsoft Entra ID\n---\n', files: config, fine: true },
  ],
};

export const check: Check = {
  type: 'title-repeats-suffix',
  check({ article, docset, path }, report) {
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, 'title');
    const suffix = docset.metadata(path).get('titleSuffix')?.value;
    if (typeof entry?.value !== 'string' || typeof suffix !== 'string' || !suffix.trim()) return;
    const title = entry.value.trim();
    const ending = suffix.trim();
    if (!title.toLowerCase().endsWith(ending.toLowerCase()) || title.indexOf('|') > 5) return;
    const before = title.slice(0, title.length - ending.length);
    if (/[\p{L}\p{N}]$/u.test(before)) return;
    const separator = /\s{1,5}[-–:]\s{1,5}$/.exec(before.slice(-11))?.[0];
    const edit = separator ? cutFromTitle(article, entry, title.slice(before.length - separator.length)) : undefined;
    const fixes = edit ? [{ title: 'Remove the suffix from the title', edits: [edit], isSafe: true }] : [];
    report({ variant: separator ? 'apart' : 'within', span: edit?.span ?? entry.valueSpan, args: [ending], fixes });
  },
};
