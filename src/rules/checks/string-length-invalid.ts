import { entryOf, isHeaderUnread } from '../headerEdits';
import type { Check, Documentation } from '../rule';
import { isHiddenFromSearch } from '../searchVisibility';

export interface LengthParameters {
  readonly attribute: string;
  /** In characters as readers count them: code points, both ends included. */
  readonly min?: number;
  readonly max: number;
}

export const documentation: Documentation = {
  title: 'A title or description that search results cannot show well',
  why: 'Search engines cut off a title that is too long and replace a description that says too little.',
  source: 'Learn contributor guide, metadata and search',
  examples: [
    {
      bare: true,
      wrong:
        '---\ntitle: «Troubleshoot how the logs of all sign-ins are collected and archived»\ndescription: «"Sign-in logs."»\n---\n',
      message: "String 'title' is too long: 68 characters. Length should be <= 65.",
    },
    {
      bare: true,
      wrong:
        '---\ntitle: Sign-in logs in Microsoft Entra ID\ndescription: Learn what the sign-in logs of Microsoft Entra ID tell you about who signed in, where and how.\n---\n',
      fine: true,
    },
    { bare: true, wrong: '---\ntitle: A\ndescription: B\nrobots: noindex\n---\n', fine: true },
    { bare: true, wrong: '---\nms.topic: overview\ntitle:\ndescription: ""\n---\n', fine: true },
  ],
};

export const check: Check<LengthParameters> = {
  type: 'string-length-invalid',
  check({ article, docset, path }, report, { attribute, min = 0, max }) {
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, attribute);
    const text = textOf(entry?.value);
    if (!entry || !text) return;
    if (isHiddenFromSearch(docset.metadata(path))) return;
    const length = codePoints(text);
    if (length > max) report({ span: entry.valueSpan, args: [attribute, 'long', String(length), `<= ${max}`] });
    if (length < min) report({ span: entry.valueSpan, args: [attribute, 'short', String(length), `>= ${min}`] });
  },
};

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
