import type { Docset } from '../../docset/docset';
import { canonicalIn, isIndexed, reportDuplicates } from '../duplicates';
import type { Occurrence, Place, UniqueParameters } from '../duplicates';
import { groupBy } from '../../docset/groupBy';
import { pageHeadings } from '../pageOutline';
import type { Check, Documentation } from '../rule';

const titled = (title: string) => `---\ntitle: ${title}\n---\n\nText\n`;

export const documentation: Documentation = {
  title: 'Articles with the same title',
  why:
    'In a list of search results nobody can tell them apart. The title of the front matter counts, with its suffix, or ' +
    'else the title heading; articles that search engines are to leave out do not count.',
  source: 'Learn content rules, TitleUnique',
  examples: [
    {
      wrong: '---\ntitle: «Plan a rollout»\n---\n\n# Plan\n',
      bare: true,
      files: { 'articles/other.md': '---\ntitle: «Plan a rollout»\n---\n\n# Other\n', 'articles/x.md': titled('Else') },
      message:
        "Title 'Plan a rollout' is duplicated with other articles: 'articles/example.md(2,8), articles/other.md(2,8)'",
    },
    {
      wrong: '«# Plan a rollout»\n\nText\n',
      files: { 'articles/other.md': '---\ntitle: «Plan a rollout»\n---\n\n# Other\n' },
      bare: true,
    },
    {
      wrong: '---\ntitle: Plan a rollout\ntitleSuffix: Contoso\n---\n\n# Plan\n',
      bare: true,
      files: {
        'articles/other.md': titled('Plan a rollout'),
        'articles/hidden.md': '---\ntitle: Plan a rollout\nrobots: NOINDEX\n---\n',
        'articles/hub.md': '---\ntitle: Plan a rollout\nlayout: LandingPage\n---\n',
      },
      fine: true,
    },
  ],
};

export const check: Check<UniqueParameters | undefined> = {
  type: 'duplicate-titles',
  *checkDocset({ docset }, report, parameters) {
    const isCanonical = canonicalIn(docset, parameters);
    // Most titles are unique, and of their articles nothing more needs to be read.
    const articles: { readonly path: string; readonly title: string | undefined }[] = [];
    for (const path of docset.articlePaths) {
      yield;
      articles.push({ path, title: writtenTitle(docset, path) });
    }
    const alike = groupBy(
      articles.filter(({ title }) => title),
      ({ title }) => withoutSuffix(title!),
    );
    for (const group of alike.values()) {
      yield;
      if (group.length < 2) continue;
      const occurrences = group.flatMap(({ path }) => (isCanonical(path, {}) && occurrenceOf(docset, path)) || []);
      for (const [title, same] of groupBy(occurrences, ({ title }) => title)) reportDuplicates(title, same, report);
    }
  },
};

function writtenTitle(docset: Docset, path: string): string | undefined {
  const facts = docset.facts(path);
  return facts?.title ?? facts?.h1;
}

function occurrenceOf(docset: Docset, path: string): (Occurrence & { readonly title: string }) | undefined {
  if (!isIndexed(docset, path)) return undefined;
  const found = titlePlace(docset, path);
  const suffix = docset.metadata(path).get('titleSuffix')?.value;
  if (!found) return undefined;
  const title = typeof suffix === 'string' && suffix ? `${withoutSuffix(found.title)} - ${suffix}` : found.title;
  return { page: path, title, place: found.place };
}

function titlePlace(docset: Docset, path: string): { readonly title: string; readonly place: Place } | undefined {
  const article = docset.article(path);
  if (!article) return undefined;
  const title = docset.metadata(path).get('title');
  if (title?.source === 'frontMatter' && typeof title.value === 'string') {
    return { title: title.value, place: { file: { path, article }, span: title.span } };
  }
  const h1 = pageHeadings({ docset, path, article }).find(({ heading }) => heading.level === 1);
  return h1 && { title: h1.heading.text, place: h1 };
}

/** A suffix behind a bar is written anew by the site; what stands before it too early is no title. */
function withoutSuffix(title: string): string {
  const bar = title.indexOf('|');
  return bar > 5 ? title.slice(0, bar).trim() : title;
}
