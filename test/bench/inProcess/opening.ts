import { diskFiles, listFiles } from '../../../src/cli/diskFiles';
import { isConfigFile } from '../../../src/docset/configFiles';
import type { Docset } from '../../../src/docset/docset';
import { checkFile } from '../../../src/rules/engine';
import { linkUsesOf } from '../../../src/rules/linkUses';
import { activeRules } from '../../../src/rules/ruleSets';
import { median } from '../median';
import { includedBy, openCounted } from './openedDocset';
import { timeOf } from './sideBySide';

/** What it takes to show the first findings of an article in a docset of which nothing is known yet. */
export interface OpeningMeasurement {
  /** Files of the middle article: its own, those that it names, and what these include. */
  readonly named: number;
  /** Files that were read beside configuration, and how many of them in vain. */
  readonly reads: number;
  readonly readsInVain: number;
  /** Milliseconds: to list the files, to open the repository, to check the article. */
  readonly list: number;
  readonly open: number;
  readonly check: number;
}

/** Opens the repository in the absolute folder `root` again for each of `count` articles spread over it. */
export function measureOpening(root: string, count: number): OpeningMeasurement {
  let paths: readonly string[] = [];
  const list = timeOf(() => (paths = listFiles(root)));
  const files = diskFiles(root, paths);
  const { articlePaths } = openCounted(files).docset;
  const step = Math.max(1, Math.floor(articlePaths.length / count));
  const measured = articlePaths
    .filter((_, index) => index % step === 0)
    .map((path) => {
      let opened = openCounted(files);
      const open = timeOf(() => (opened = openCounted(files)));
      const { docset, takeReads } = opened;
      takeReads();
      const check = timeOf(() => checkFile(docset, path, activeRules(docset, 'entra')));
      const reads = [...new Set(takeReads())].filter((read) => !isConfigFile(read));
      const named = filesNamedBy(docset, path);
      return {
        named: named.size,
        reads: reads.length,
        inVain: reads.filter((read) => !named.has(read)).length,
        open,
        check,
      };
    });
  const middle = (of: keyof (typeof measured)[number]) => median(measured.map((each) => each[of]));
  return {
    named: middle('named'),
    reads: middle('reads'),
    readsInVain: Math.max(...measured.map(({ inVain }) => inVain)),
    list,
    open: middle('open'),
    check: middle('check'),
  };
}

/** The article, the files it names, and what any of them includes; repository-relative. */
function filesNamedBy(docset: Docset, path: string): ReadonlySet<string> {
  const article = docset.article(path);
  const named = new Set([path]);
  for (const { resolution } of article ? linkUsesOf(docset, path, article) : []) {
    if ('path' in resolution && resolution.path !== undefined) named.add(resolution.path);
  }
  // A set goes on with what is added while it is walked.
  for (const each of named) {
    for (const included of includedBy(docset, each)) named.add(included);
  }
  return new Set([...named].map(docset.repositoryPath));
}
