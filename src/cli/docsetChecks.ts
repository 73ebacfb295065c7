import { join } from 'node:path';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { checkDocset, checkFile, type RuleFailure } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { activeRules, type RuleSetName } from '../rules/ruleSets';
import { relativePath } from './diskFiles';
import { loadStyle, type StyleOf } from './loadStyle';
import { reported, type ReportedFinding } from './report';
import { selectedDocsets, type SelectedDocset } from './selectedDocsets';
import { selectedRepositories } from './selection';
import { keepYoungGeneration } from './youngGeneration';

/** What was found, in no order. It is plain data, which one thread can hand to another. */
export interface Checked {
  /** In the files that were checked. */
  readonly own: readonly ReportedFinding[];
  /** In other files or in none, as far as these were asked for. */
  readonly elsewhere: readonly ReportedFinding[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

/** What the author asked for: the same in every thread. */
export interface CheckTask {
  /** The current folder, absolute. */
  readonly cwd: string;
  /** Files and folders, relative to it. */
  readonly paths: readonly string[];
  readonly rules: RuleSetName;
  /** Whether remark-lint has a look as well. */
  readonly style: boolean;
}

/** A docset that was asked for, and its checks. Files are named in their results as they look from the current folder. */
export interface DocsetChecks extends Pick<SelectedDocset, 'docset' | 'selects'> {
  /** Checks the files at docset-relative `paths`, in an order of its own, and calls `onFile` after each. */
  files(paths: readonly string[], onFile: () => void): Checked;
  /** Checks the docset as a whole. */
  whole(): Checked;
}

/** Opens the docsets that hold the paths of the task; their articles are read when they are checked. */
export async function docsetChecks({ cwd, paths, rules, style }: CheckTask): Promise<readonly DocsetChecks[]> {
  const selections = selectedRepositories(cwd, paths).flatMap(selectedDocsets);
  const styleIn = style ? await loadStyle() : () => () => [];
  const checks = selections.map((selection) => checksOf(selection, rules, styleIn(selection.repository), cwd));
  keepYoungGeneration();
  return checks;
}

function checksOf(
  { repository, docset, selects }: SelectedDocset,
  ruleSet: RuleSetName,
  styleOf: StyleOf,
  cwd: string,
): DocsetChecks {
  const rules = activeRules(docset, ruleSet);
  const fileOf = (path: string) => relativePath(cwd, join(repository.root, docset.repositoryPath(path)));

  function failuresIn(failures: RuleFailure[]) {
    return (failure: RuleFailure) => void failures.push({ ...failure, path: fileOf(failure.path) });
  }

  /** `known` are the lines of the file, where they are at hand. */
  function reportedIn(path: string | undefined, found: readonly Finding[], known?: Lines): readonly ReportedFinding[] {
    if (!found.length || !selects(path)) return [];
    const lines = known ?? new Lines((path === undefined ? undefined : docset.text(path)) ?? '');
    return found.map((finding) => reported(finding, lines, path === undefined ? undefined : fileOf(path)));
  }

  return {
    docset,
    selects,
    files(paths, onFile) {
      const own: ReportedFinding[] = [];
      const elsewhere: ReportedFinding[] = [];
      const failures: RuleFailure[] = [];
      const onFailure = failuresIn(failures);
      for (const path of neighboursFirst(docset, paths)) {
        const article = docset.article(path);
        const pagesAreChecked = docset.pagesOf(path).every(selects);
        const found = checkFile(docset, path, rules, { article, onFailure, pagesAreChecked });
        const style = article ? styleOf(docset.repositoryPath(path), article) : [];
        const here = [...found.filter((finding) => finding.path === undefined), ...style];
        own.push(...reportedIn(path, here, article?.lines));
        for (const finding of found) {
          if (finding.path !== undefined) elsewhere.push(...reportedIn(finding.path, [finding]));
        }
        // A page is hardly needed again, an include file is by every page that shows it.
        if (docset.buildKind(path) === 'page') docset.letGo(path);
        onFile();
      }
      return { own, elsewhere, failures };
    },
    whole() {
      const failures: RuleFailure[] = [];
      const found = checkDocset(docset, rules, { onFailure: failuresIn(failures) });
      return { own: [], elsewhere: [...found].flatMap(([path, here]) => reportedIn(path, here)), failures };
    },
  };
}

/**
 * The check of an article reads what it links to. Those files come next, while they are at hand: otherwise a fourth
 * of a large docset would be read twice.
 */
function* neighboursFirst(docset: Docset, paths: readonly string[]): Iterable<string> {
  const left = new Set(paths);
  for (const path of paths) {
    let next = left.has(path) ? path : undefined;
    while (next !== undefined) {
      left.delete(next);
      yield next;
      next = docset.recentPath((recent) => left.has(recent));
    }
  }
}
