import { join } from 'node:path';
import type { Article } from '../article/article';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { openRepository } from '../docset/repository';
import { checkArticle, checkConfig, type RuleFailure } from '../rules/engine';
import type { Finding } from '../rules/rule';
import { activeRules, type RuleSetName } from '../rules/ruleSets';
import { relativePath } from './diskFiles';
import type { ReportedFinding } from './report';
import { selectedRepositories, type SelectedRepository } from './selection';
import type { Terminal } from './terminal';

export interface CheckOptions {
  readonly rules: RuleSetName;
  /** Whether remark-lint has a look as well. */
  readonly style: boolean;
}

export interface CheckResult {
  /** How many articles and include files were checked. */
  readonly files: number;
  /** In the order of files and places. */
  readonly findings: readonly ReportedFinding[];
  /** Rules that threw. */
  readonly failures: readonly RuleFailure[];
}

/** Checks the files at or under `paths`, each in the light of its whole docset. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  { cwd, progress }: Pick<Terminal, 'cwd' | 'progress'>,
): Promise<CheckResult> {
  const selections = selectedRepositories(cwd, paths).flatMap(selectedDocsets);
  const styleIn = options.style ? await loadStyle() : () => () => [];
  const bar = progress(selections.reduce((sum, { docset, selects }) => sum + selectedCount(docset, selects), 0));
  const findings: ReportedFinding[] = [];
  const failures: RuleFailure[] = [];
  let files = 0;
  for (const { repository, docset, selects } of selections) {
    const fileOf = (path: string) => relativePath(cwd, join(repository.root, docset.repositoryPath(path)));
    for (const [path, found] of checkConfig(docset)) {
      if (!selects(path)) continue;
      const lines = new Lines(docset.text(path) ?? '');
      findings.push(...found.map((finding) => reported(finding, lines, fileOf(path))));
    }
    const rules = activeRules(docset, options.rules);
    const styleOf = styleIn(repository);
    for (const path of checkedPaths(docset, selects)) {
      const article = docset.article(path);
      if (!article) continue;
      const onFailure = (failure: RuleFailure) => failures.push({ ...failure, path: fileOf(path) });
      const found = checkArticle(docset, path, rules, { article, onFailure });
      const style = styleOf(docset.repositoryPath(path), article);
      findings.push(...[...found, ...style].map((finding) => reported(finding, article.lines, fileOf(path))));
      files++;
      bar?.step();
    }
  }
  bar?.done();
  return { files, findings: inOrder(findings), failures };
}

interface SelectedDocset {
  readonly repository: SelectedRepository;
  readonly docset: Docset;
  /** Whether the file at a docset-relative path belongs to this docset and was asked for. */
  selects(path: string): boolean;
}

function selectedDocsets(repository: SelectedRepository): readonly SelectedDocset[] {
  const { docsets, docsetOf } = openRepository(repository.files);
  return docsets
    .filter(({ root }) => repository.owns(root))
    .map((docset) => ({
      repository,
      docset,
      selects(path) {
        const repositoryPath = docset.repositoryPath(path);
        return repository.selects(repositoryPath) && (docsetOf(repositoryPath) ?? docset) === docset;
      },
    }));
}

/** The include files come last: some of them are known as such only when the articles have been read. */
function* checkedPaths(docset: Docset, selects: (path: string) => boolean): Iterable<string> {
  yield* docset.articlePaths.filter(selects);
  yield* docset.includePaths.filter(selects);
}

function selectedCount({ articlePaths, includePaths }: Docset, selects: (path: string) => boolean): number {
  return articlePaths.filter(selects).length + includePaths.filter(selects).length;
}

type StyleOf = (path: string, article: Article) => readonly Finding[];

/** remark is loaded for those who ask for it. Gives, for a repository, the style of its articles by repository path. */
async function loadStyle(): Promise<(repository: SelectedRepository) => StyleOf> {
  const { styleFindings } = await import('../style/styleFindings');
  const { markdownlintSwitches } = await import('../style/markdownlintConfig');
  return ({ files }) => {
    const switchesOf = markdownlintSwitches(files);
    return (path, article) => styleFindings(article, { isSwitchedOff: switchesOf(path) });
  };
}

function reported({ severity, code, message, span, fixes }: Finding, lines: Lines, file: string): ReportedFinding {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity,
    code,
    message,
    fixable: fixes.some(({ isSafe }) => isSafe),
  };
}

function inOrder(findings: readonly ReportedFinding[]): readonly ReportedFinding[] {
  return [...findings].sort(
    (a, b) => compare(a.file ?? '', b.file ?? '') || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
