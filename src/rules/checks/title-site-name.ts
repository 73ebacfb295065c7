import { entryOf, isHeaderUnread } from '../headerEdits';
import { cutFromTitle } from '../titleEdits';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A title that names the site',
  why: 'Learn adds its own name to every title. One that is written there as well shows twice, or shows a name that is no more.',
  source: 'Contribute, metadata',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: Sign-in logs« | Microsoft Docs»\n---\n',
      right: '---\ntitle: Sign-in logs\n---\n',
    },
    {
      bare: true,
      wrong: '---\ntitle: "Sign-in logs« - Microsoft Learn»"\n---\n',
      right: '---\ntitle: "Sign-in logs"\n---\n',
    },
    { bare: true, wrong: '---\ntitle: Contribute to Microsoft Learn\n---\n', fine: true },
  ],
};

export const check: Check = {
  type: 'title-site-name',
  check({ article }, report) {
    const entry = isHeaderUnread(article) ? undefined : entryOf(article, 'title');
    if (typeof entry?.value !== 'string') return;
    const siteName = /\s[|–-]\s*(?:Microsoft (?:Docs|Learn)|Azure Docs|docs\.microsoft\.com)\s*$/i.exec(entry.value);
    if (!siteName) return;
    const edit = cutFromTitle(article, entry, siteName[0]);
    const fixes = edit ? [{ title: 'Remove the name of the site', edits: [edit], isSafe: true }] : [];
    report({ span: edit?.span ?? entry.valueSpan, fixes });
  },
};
