import { readHref } from '../../docset/href';
import { folderOf, joinPath } from '../../docset/paths';
import type { PlacedReport } from '../../docset/placedReport';
import { tocFindings } from '../../docset/toc/tocFindings';
import { isTocFile } from '../../docset/toc/tocRoles';
import { uidsOf } from '../../docset/uids';
import { reportOf } from '../placedReports';
import type { Check, Documentation, FileContext, Fix } from '../rule';
import { pageUidsOf } from '../yamlPages/pageUids';
import { suggestPath } from '../suggestPath';
import { editPath, hrefTo } from '../writeHref';

export const documentation: Documentation = {
  title: 'A table of contents that the build cannot follow',
  why:
    'A TOC is a tree of entries, each with a name; `href` opens a page or takes in the TOC of a file or folder. ' +
    'What the build cannot make out is left out of the tree, or the whole TOC is not published.',
  source: 'Learn build, TOC',
  examples: [
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  topicHref: «other/TOC.yml»\n- name: Run\n  tocHref: «run.md»\n',
      files: { 'articles/other/TOC.yml': '- name: A\n', 'articles/run.md': '# Run\n' },
      message: "The topic href 'other/TOC.yml' can only reference to a local file or absolute path.",
    },
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  href: «plan/»\n- name: Run\n  href: «run/TOC.yml»\n',
      message: 'Unable to find either toc.yml or toc.md inside plan/ Please make sure the file exists.',
    },
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  href: «./plam/TOC.yml»\n',
      right: '- name: Plan\n  href: ./plan/TOC.yml\n',
      files: { 'articles/plan/TOC.yml': '- name: A\n' },
    },
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n- «href: run.md»\n- name: A\n  «name»: B\n',
      files: { 'articles/run.md': '# Run\n' },
      message: "Missing required attribute: 'name'.",
    },
    {
      path: 'articles/toc.md',
      wrong: '# Plan\n\n### «»Run\n\n- A\n'.replace('### «»Run', '«### Run»').replace('- A', '«- A»'),
      message: "The toc level can't be skipped from 1 to 3.",
    },
    {
      path: 'articles/TOC.yml',
      wrong: '- name: Plan\n  href: plan/\n- name: Run\n  href: run/TOC.yml\n- name: Site\n  href: /entra\n',
      files: { 'articles/plan/TOC.yml': '- name: A\n', 'articles/run/TOC.yml': '- name: B\n' },
      fine: true,
    },
  ],
};

export const check: Check = {
  type: 'toc-file',
  checkLinks(context, report) {
    const { contentType, docset, path } = context;
    if (contentType !== 'toc') return;
    for (const problem of tocFindings(docset, path, { ...uidsOf(docset), has: pageUidsOf(docset).has })) {
      report({ ...reportOf(problem), fixes: problem.code === 'file-not-found' ? fixesOf(context, problem) : [] });
    }
  },
};

/** The TOC that is probably meant. Whose entries these become is never decided without asking. */
function fixesOf({ docset, path, text }: FileContext, { span, args: [written = ''] }: PlacedReport): readonly Fix[] {
  if (readHref(written, { decode: false }).kind !== 'relative') return [];
  const missing = joinPath(folderOf(path), written);
  const meant = suggestPath(docset, missing, (each) => each !== path && isTocFile(each));
  const href = meant && hrefTo(docset, path, meant.path, written, 'content');
  if (href === undefined) return [];
  const edits = [editPath(text, { href: written, span }, href)];
  return [{ title: `Change the path to '${href}'`, edits, isSafe: false }];
}
