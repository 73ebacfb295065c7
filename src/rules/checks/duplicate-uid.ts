import { monikersOf } from '../../docset/monikers/monikers';
import { quotedList } from '../../docset/quotedList';
import { uidsOf } from '../../docset/uids';
import type { Docset } from '../../docset/docset';
import type { Check, Documentation } from '../rule';

export const documentation: Documentation = {
  title: 'A uid that two pages define',
  why: 'A link by uid has to lead to one page. Where several pages define it, the build takes any of them.',
  source: 'Learn build, cross references',
  examples: [
    {
      bare: true,
      wrong: '---\ntitle: A\nuid: «contoso.plan»\n---\n',
      files: { 'articles/plan.md': '---\nuid: contoso.plan\n---\n# Plan\n' },
      message: "UID 'contoso.plan' is duplicated in 'articles/example.md(3,6)', 'articles/plan.md(2,6)'.",
    },
    {
      path: 'v1/a.md',
      bare: true,
      wrong: '---\nuid: «contoso.plan»\n---\n',
      files: {
        'v2/a.md': '---\nuid: contoso.plan\n---\n',
        'v3/a.md': '---\nuid: contoso.plan\n---\n',
        'docfx.json': JSON.stringify({
          content: '**/*.md',
          monikerRange: { 'v1/**': 'a || b', 'v2/**': 'b || c', 'v3/**': 'd' },
          monikerDefinition: { monikers: ['a', 'b', 'c', 'd'].map((name) => ({ moniker_name: name })) },
        }),
      },
      message:
        "Two or more documents with the same uid `contoso.plan`('v1/a.md', 'v2/a.md', 'v3/a.md') have defined overlapping moniker: 'b'.",
    },
    {
      bare: true,
      wrong: '---\nuid: contoso.plan\n---\n',
      files: { 'articles/plan.md': '---\nuid: Contoso.Plan\n---\n', 'articles/a.md': '---\nuid:\n---\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'duplicate-uid',
  check({ article, docset, path }, report) {
    const entry = article.frontMatter?.entries.findLast(({ key }) => key === 'uid');
    if (!entry || typeof entry.value !== 'string') return;
    const pages = uidsOf(docset).definedBy(entry.value);
    if (pages.length < 2) return;
    const { of: versionsOf } = monikersOf(docset);
    const own = versionsOf(path);
    const alike = pages.filter((page) => versionsOf(page).join() === own.join());
    if (alike.length > 1) {
      const places = alike.map((page) => `${page}${placeOfUid(docset, page)}`);
      report({ span: entry.valueSpan, args: [entry.value, quotedList(places)], variant: 'same-versions' });
    }
    const others = pages.filter((page) => !alike.includes(page));
    const shared = own.filter((moniker) => others.some((page) => versionsOf(page).includes(moniker)));
    // Said once, at the first of the pages.
    if (!shared.length || path !== pages[0]) return;
    const args = [entry.value, quotedList(pages), quotedList(shared)];
    report({ span: entry.valueSpan, args, variant: 'overlapping-versions' });
  },
};

function placeOfUid(docset: Docset, path: string): string {
  const article = docset.article(path);
  const entry = article?.frontMatter?.entries.findLast(({ key }) => key === 'uid');
  if (!article || !entry) return '';
  const { line, character } = article.lines.positionAt(entry.valueSpan.start);
  return `(${line + 1},${character + 1})`;
}
