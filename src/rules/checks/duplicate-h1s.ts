import type { Docset } from '../../docset/docset';
import { canonicalIn, isIndexed, reportDuplicates } from '../duplicates';
import type { UniqueParameters } from '../duplicates';
import { groupBy } from '../../docset/groupBy';
import { pageHeadings } from '../pageOutline';
import type { HeadingItem } from '../pageOutline';
import type { Check, Documentation } from '../rule';
import { isOnDocs } from '../views';

export const documentation: Documentation = {
  title: 'Articles with the same title heading',
  why: 'A reader who comes from one of them to the other believes to be on the same page. Articles that search engines are to leave out do not count.',
  source: 'Learn content rules, H1Unique',
  examples: [
    {
      wrong: '«# Plan a rollout»\n\nText\n',
      files: { 'articles/other.md': '«# Plan a rollout»\n' },
      message: "H1 'Plan a rollout' is duplicated with other articles: 'articles/example.md(11,1), articles/other.md'",
    },
    {
      wrong: '«# Plan a rollout»\n\nText\n',
      files: {
        'articles/other.md': '[!INCLUDE [a](../includes/a.md)]\n',
        'includes/a.md': '«# Plan a rollout»\n',
      },
    },
    {
      wrong: '# Plan a rollout\n\n# Plan a rollout\n',
      files: { 'articles/other.md': '---\nrobots: noindex\n---\n\n# Plan a rollout\n' },
      fine: true,
    },
  ],
};

export const check: Check<UniqueParameters | undefined> = {
  type: 'duplicate-h1s',
  *checkDocset({ docset }, report, parameters) {
    const isCanonical = canonicalIn(docset, parameters);
    const textsOf = h1Texts(docset);
    // Most headings are unique, and of their articles nothing more needs to be read.
    const written: { readonly path: string; readonly text: string }[] = [];
    for (const path of docset.articlePaths) {
      yield;
      for (const text of textsOf(path)) written.push({ path, text });
    }
    for (const [text, pages] of groupBy(written, (each) => each.text)) {
      yield;
      if (pages.length < 2) continue;
      const indexed = pages.filter(({ path }) => isIndexed(docset, path));
      const occurrences = indexed.flatMap(({ path }) =>
        headingsIn(docset, path, text).map((place) => ({ page: path, place })),
      );
      reportDuplicates(
        text,
        occurrences.filter(({ page, place }) => isCanonical(page, place.view)),
        report,
      );
    }
  },
};

function headingsIn(docset: Docset, path: string, text: string): readonly HeadingItem[] {
  const article = docset.article(path);
  if (!article) return [];
  const headings = pageHeadings({ docset, path, article });
  return headings.filter(({ heading, view }) => heading.level === 1 && heading.text === text && isOnDocs(view));
}

/** Gives the texts of the title headings of a file and of all that it includes, by its path. */
function h1Texts(docset: Docset): (path: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return function textsOf(path) {
    const found = known.get(path);
    if (found) return found;
    const texts = new Set<string>();
    // A file that includes itself adds nothing to itself.
    known.set(path, texts);
    const { headings = [], includes = [] } = docset.facts(path) ?? {};
    for (const { level, text } of headings) if (level === 1 && text) texts.add(text);
    for (const href of includes) {
      const resolution = docset.resolveContent(path, { href });
      if (resolution.kind === 'file') for (const text of textsOf(resolution.path)) texts.add(text);
    }
    return texts;
  };
}
