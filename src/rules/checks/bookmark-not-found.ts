import { distance } from 'fastest-levenshtein';
import { keptPerState } from '../../docset/keptPerState';
import type { LinkUse } from '../linkUses';
import type { Check, Documentation, FileContext, Fix } from '../rule';
import { editFragment } from '../writeHref';

export const documentation: Documentation = {
  title: 'A link to a heading that is not there',
  why:
    'The page opens at its top and the reader searches for what the link promised. ' +
    'Bookmarks are the generated ids of headings and every `id` and `name` in html, letter case included, those of ' +
    'included files among them. A page whose includes cannot all be read is never reported.',
  source: 'Learn build, links and files; bookmark check',
  examples: [
    {
      wrong: '## Before you start\n\nGo to [the start](«#before-you-stat»).\n',
      right: '## Before you start\n\nGo to [the start](#before-you-start).\n',
      message: "Cannot find bookmark '#before-you-stat' in 'articles/example.md', did you mean '#before-you-start'?",
    },
    {
      wrong: 'See [the phases](«plan.md?tabs=a#Phases»).',
      right: 'See [the phases](plan.md?tabs=a#phases).',
      files: { 'articles/plan.md': '# Plan\n\n## Phases\n' },
      message: "Cannot find bookmark '#Phases' in 'articles/plan.md', did you mean '#phases'?",
    },
    {
      wrong: 'See [the phases](«plan.md#rollback-in-production»).',
      files: { 'articles/plan.md': '# Plan\n' },
      message: "Cannot find bookmark '#rollback-in-production' in 'articles/plan.md'.",
    },
    {
      wrong: 'A [note](«#licenses»).',
      right: 'A [note](#license).',
      bare: true,
      path: 'includes/note.md',
      files: { 'articles/page.md': '# Page\n\n## License\n\n[!INCLUDE [note](../includes/note.md)]\n' },
      message: "Cannot find bookmark '#licenses' in 'includes/note.md', did you mean '#license'?",
    },
    {
      wrong: 'A [note](#license) and [another](#terms).',
      bare: true,
      path: 'includes/note.md',
      files: {
        'articles/one.md': '# Page\n\n## License\n\n[!INCLUDE [note](../includes/note.md)]\n',
        'articles/two.md': '# Page\n\n## Terms\n\n[!INCLUDE [note](../includes/note.md)]\n',
      },
      fine: true,
    },
    {
      wrong:
        '# How to start\n\n## Set up\n\n## Set up\n\n<a name="end"></a>\n\n' +
        '[Top](#top), [title](#how-to-start), [one](#set-up), [two](#set-up-1), [end](#end), [empty](#), [tab](?tabs=x).\n',
      fine: true,
    },
    {
      wrong:
        '[!INCLUDE [note](../includes/note.md)]\n\n[The terms](#terms) and [an image](a.png#x) and [a page](b.yml#y)',
      files: { 'includes/note.md': '## Terms\n', 'articles/a.png': '', 'articles/b.yml': '### YamlMime:FAQ\n' },
      fine: true,
    },
    {
      wrong: '[!INCLUDE [note](~/reusable/note.md)]\n\n[The terms](#terms)',
      files: {
        '.openpublishing.publish.config.json': JSON.stringify({
          docsets_to_publish: [{ docset_name: 'docs', build_source_folder: '.' }],
          dependent_repositories: [{ path_to_root: 'reusable', url: 'https://github.com/contoso/reusable' }],
        }),
      },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'bookmark-not-found',
  checkLinks(context, report) {
    let suggestions = 0;
    for (const use of context.linkUses) {
      const { role, target, resolution } = use;
      const bookmark = resolution.fragment;
      if (!bookmark || role === 'include' || role === 'code') continue;
      const place = placeOf(context, use);
      if (!place || !isMissing(context, place, bookmark)) continue;
      const best = suggestions++ < mostSuggestions ? nearest(bookmarksOf(context, place), bookmark) : undefined;
      report({
        span: target.span,
        args: [bookmark, place.file, ...(best === undefined ? [] : [best])],
        variant: best === undefined ? 'unknown' : 'similar',
        fixes: best === undefined ? [] : [correction(context, use, bookmark, best)],
      });
    }
  },
};

/** How far a bookmark may be from the one that the build suggests. */
const farthest = 5;

/** Each costs a look at every bookmark of a page; where so many are broken, no letter by letter search helps. */
const mostSuggestions = 200;

/** The pages of which one must have the bookmark, and the file that the message names. */
interface Place {
  readonly pages: readonly string[];
  readonly file: string;
}

/** Undefined where the build checks no bookmarks. */
function placeOf({ contentType, docset, path }: FileContext, { resolution }: LinkUse): Place | undefined {
  if (resolution.kind !== 'self' && resolution.kind !== 'file') return undefined;
  if (contentType !== 'include') return { pages: [resolution.path], file: resolution.path };
  // An include file speaks of the pages it becomes part of, be it as `#x` or by the name of such a page.
  const pages = docset.pagesOf(path);
  if (resolution.kind === 'self') return { pages, file: path };
  const isOwnPage = pages.length > 0 && pages.every((page) => page === resolution.path);
  return { pages: [resolution.path], file: isOwnPage ? path : resolution.path };
}

/** Whether none of the pages has the bookmark; false when that is not certain. */
function isMissing({ contentType, docset, path }: FileContext, { file, pages }: Place, bookmark: string): boolean {
  if (!pages.length || pages.some((page) => docset.hasBookmark(page, bookmark) !== false)) return false;
  // Which pages an include is part of is certain only when every article has been read.
  if (contentType !== 'include' || file !== path) return true;
  return isAllRead(docset);
}

const isAllRead = keptPerState((docset) => {
  const isRead = [docset.articlePaths, docset.includePaths].flat().every((each) => docset.loadedFacts(each));
  return { value: isRead, isComplete: isRead };
});

function* bookmarksOf({ docset }: FileContext, { pages }: Place): Iterable<string> {
  for (const page of pages) yield* docset.anchors(page) ?? [];
}

/** As the build chooses: the fewest steps, then the alphabet. */
function nearest(bookmarks: Iterable<string>, wanted: string): string | undefined {
  let best: string | undefined;
  let least = farthest;
  for (const bookmark of bookmarks) {
    if (Math.abs(bookmark.length - wanted.length) > least) continue;
    const steps = distance(bookmark, wanted);
    if (steps > least || (best !== undefined && steps === least && best < bookmark)) continue;
    [best, least] = [bookmark, steps];
  }
  return best;
}

function correction({ text }: FileContext, { target }: LinkUse, bookmark: string, best: string): Fix {
  return {
    title: `Change the bookmark to '#${best}'`,
    edits: [editFragment(text, target, best)],
    isSafe: best.toLowerCase() === bookmark.toLowerCase(),
  };
}
