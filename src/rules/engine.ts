import type { Article } from '../article/article';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { lazy } from '../docset/lazy';
import { isMarkdown } from '../docset/paths';
import { finish, type Steps } from '../docset/steps';
import { fill } from './fillMessage';
import { groupBy } from '../docset/groupBy';
import { labelKeeper } from './labels';
import { fileLinkUses, linkUsesOf, onePerTarget, type LinkUse } from './linkUses';
import type { Check, DocsetContext, FileContext, Finding, Report, Reporter, RuleContext } from './rule';
import { codesOf } from './policy';
import type { ActiveRule } from './ruleSets';
import { silenceOf, type Silence } from './silence';
import { passagesOf, type Passage } from './yamlPages/passages';

export interface CheckOptions {
  /** The article as read, if the caller has it; it must be what the docset holds. */
  readonly article?: Article;
  readonly today?: Date;
  /** Asked before each rule. Once it says yes the rest is left out, and what was found so far is worth nothing. */
  readonly isCancelled?: () => boolean;
  /** Whether the pages that show an include file are checked beside it, and so say themselves what they find in it. */
  readonly pagesAreChecked?: boolean;
  /** Told of a rule that threw: a bug of ours, which costs this rule on this file and nothing else. */
  readonly onFailure?: (failure: RuleFailure) => void;
}

export interface RuleFailure {
  readonly type: string;
  /** Empty for the docset as a whole. */
  readonly path: string;
  readonly error: unknown;
}

/**
 * Runs `rules` over the file at the docset-relative `path`: an article, or the links of a TOC or a YAML page and
 * the markdown in its fields. The findings come in the order of their places, each once, without those that the
 * author has silenced. Those that stand in another file have its path. Empty when there is no such file.
 */
export function checkFile(
  docset: Docset,
  path: string,
  rules: readonly ActiveRule[],
  options: CheckOptions = {},
): readonly Finding[] {
  if (docset.buildKind(path) !== 'toc' && (options.article ?? docset.article(path))) {
    const own = checkArticle(docset, path, rules, options);
    if (options.pagesAreChecked || docset.buildKind(path) === 'page') return own;
    return [...own, ...foundByPages(docset, path, rules, options)].sort(byPlace);
  }
  const text = docset.text(path);
  if (text === undefined) return [];
  const uses = () => fileLinkUses(docset, path);
  const context = fileContext(docset, path, { text, lines: new Lines(text) }, uses, options);
  const run = runOf(rulesFor(rules, context), path, options);
  const passages = passagesOf(context);
  return run(({ check, entry: { parameters } }, report) => {
    check.checkLinks?.(context, report, parameters);
    for (const passage of passages) checkPassage(passage, check, parameters, report);
  });
}

/** What the first few articles that show the include file at `path` say of it; the others say much the same. */
function foundByPages(
  docset: Docset,
  path: string,
  rules: readonly ActiveRule[],
  { article: _, ...options }: CheckOptions,
): readonly Finding[] {
  const pages = docset.pagesOf(path).filter((page) => page !== path && isMarkdown(page));
  const found = pages.slice(0, 3).flatMap((page) => checkArticle(docset, page, rules, options));
  return found.filter((finding) => finding.path === path).map(({ path: _, ...finding }) => finding);
}

function checkPassage(passage: Passage, check: Check, parameters: unknown, report: Reporter): void {
  if (!passage.isFor(check)) return;
  const place = (found: Report) => report(passage.place(found));
  check.check?.(passage.context, place, parameters);
  check.checkLinks?.(passage.context, place, parameters);
}

/** The same for an article, whatever the build makes of its file. */
export function checkArticle(
  docset: Docset,
  path: string,
  rules: readonly ActiveRule[],
  options: CheckOptions = {},
): readonly Finding[] {
  const article = options.article ?? docset.article(path);
  if (!article) return [];
  const uses = () => linkUsesOf(docset, path, article);
  const context: RuleContext = Object.assign(fileContext(docset, path, article, uses, options), { article });
  const applying = rulesFor(rules, context);
  const silence = silenceOf(article);
  const silenceIn = silencesOf(docset);
  const isHeard = (finding: Finding) => {
    return !(finding.path === undefined ? silence : silenceIn(finding.path))?.covers(finding);
  };
  const run = runOf(applying, path, options);
  const findings = run(({ check, entry: { parameters } }, report) => {
    check.check?.(context, report, parameters);
    check.checkLinks?.(context, report, parameters);
  })
    .filter(isHeard)
    .map(labelKeeper(article));
  const stale = silence.stale(codesJudgedIn(applying));
  if (!stale.length || options.isCancelled?.()) return findings;
  const ofSilence = run(({ check }, report) => check.checkSilence?.(stale, context, report));
  return [...findings, ...ofSilence.filter(isHeard)].sort(byPlace);
}

/** The codes of which an article has been told everything; of others it hears when the docset is checked. */
function codesJudgedIn(rules: readonly ActiveRule[]): (code: string) => boolean {
  // Hardly any article has a comment that asks.
  const codes = lazy(() => {
    const judged = rules.filter(({ check }) => (check.check ?? check.checkLinks) && !check.checkDocset);
    return new Set(judged.flatMap(({ entry }) => [entry.type, ...codesOf(entry)]));
  });
  return (code) => codes().has(code);
}

/**
 * What `rules` find in the docset as a whole and in its files that are no articles, by docset-relative path of
 * the file; under undefined what has no file.
 */
export function checkDocset(
  docset: Docset,
  rules: readonly ActiveRule[],
  options: Omit<CheckOptions, 'article'> = {},
): ReadonlyMap<string | undefined, readonly Finding[]> {
  return finish(docsetSteps(docset, rules, options));
}

/** The same in steps, for a host that must not be held up. */
export function* docsetSteps(
  docset: Docset,
  rules: readonly ActiveRule[],
  options: Omit<CheckOptions, 'article'> = {},
): Steps<ReadonlyMap<string | undefined, readonly Finding[]>> {
  const context: DocsetContext = { docset, today: options.today ?? new Date() };
  const findings = findingsOf(undefined);
  for (const rule of rules) {
    if (options.isCancelled?.()) break;
    const reports: Report[] = [];
    try {
      yield* rule.check.checkDocset?.(context, (found) => reports.push(found), rule.entry.parameters) ?? [];
      for (const found of reports) {
        yield;
        findings.add(rule, found);
      }
    } catch (error) {
      options.onFailure?.({ type: rule.check.type, path: '', error });
    }
  }
  const byPath = new Map<string | undefined, readonly Finding[]>();
  const silenceIn = silencesOf(docset);
  for (const [path, here] of groupBy(findings.inOrder(), (finding) => finding.path)) {
    yield;
    const silence = path === undefined ? undefined : silenceIn(path);
    byPath.set(
      path,
      here.map(({ path: _, ...finding }) => finding).filter((finding) => !silence?.covers(finding)),
    );
  }
  return byPath;
}

/** What the authors of articles and include files have silenced, by path; undefined for other files. */
function silencesOf(docset: Docset): (path: string) => Silence | undefined {
  const known = new Map<string, Silence | undefined>();
  return (path) => {
    if (!known.has(path)) {
      const article = isMarkdown(path) && docset.buildKind(path) !== 'toc' ? docset.article(path) : undefined;
      known.set(path, article && silenceOf(article));
    }
    return known.get(path);
  };
}

/** What is wrong beside the rules' own reports of one file; gives the findings in order, each once. */
function runOf(rules: readonly ActiveRule[], path: string | undefined, { isCancelled, onFailure }: CheckOptions) {
  return (check: (rule: ActiveRule, report: Reporter) => void): readonly Finding[] => {
    const findings = findingsOf(path);
    let rule: ActiveRule;
    const report = (found: Report) => findings.add(rule, found);
    for (rule of rules) {
      if (isCancelled?.()) break;
      try {
        check(rule, report);
      } catch (error) {
        onFailure?.({ type: rule.check.type, path: path ?? '', error });
      }
    }
    return findings.inOrder();
  };
}

/** What rules report when the file at `path`, or the docset as a whole, is checked: each finding once. */
function findingsOf(path: string | undefined) {
  const findings = new Map<string, Finding>();
  return {
    add(rule: ActiveRule, report: Report): void {
      const finding = findingOf(rule, report, path);
      if (!finding) return;
      const { span, code, message } = finding;
      const key = `${span.start} ${span.end} ${code} ${message}\n${finding.path ?? ''}`;
      if (!findings.has(key)) findings.set(key, finding);
    },
    inOrder: (): readonly Finding[] => [...findings.values()].sort(byPlace),
  };
}

function fileContext(
  docset: Docset,
  path: string,
  { text, lines }: Pick<Article, 'text' | 'lines'>,
  uses: () => readonly LinkUse[],
  { today = new Date() }: CheckOptions,
): FileContext {
  const kind = docset.buildKind(path);
  const linkUses = lazy(() => onePerTarget(uses()));
  return {
    docset,
    path,
    text,
    lines,
    contentType: kind === 'page' || kind === 'toc' ? kind : 'include',
    get linkUses() {
      return linkUses();
    },
    today,
  };
}

/** Those of `rules` that look at single files and mean files like that of `context`; the same for every such file. */
function rulesFor(rules: readonly ActiveRule[], { contentType }: FileContext): readonly ActiveRule[] {
  const byType = rulesByType.get(rules) ?? new Map<FileContext['contentType'], readonly ActiveRule[]>();
  rulesByType.set(rules, byType);
  const known = byType.get(contentType);
  if (known) return known;
  const applying = rules.filter(({ check, entry: { on } }) => {
    const looksAtFiles = check.check || check.checkLinks || check.checkSilence;
    return looksAtFiles && (on === undefined || on === `${contentType}s`);
  });
  byType.set(contentType, applying);
  return applying;
}

const rulesByType = new WeakMap<readonly ActiveRule[], Map<FileContext['contentType'], readonly ActiveRule[]>>();

/** Undefined where the docset or the author has switched off what is reported. */
function findingOf(rule: ActiveRule, report: Report, checkedPath: string | undefined): Finding | undefined {
  const policy = rule.policyOf(report, report.path ?? checkedPath, checkedPath);
  if (!policy) return undefined;
  const { code, severity, message } = policy;
  const { path, span, args = [], fixes = [] } = report;
  const isFilled = report.words?.message === message;
  const finding = {
    code,
    type: rule.entry.type,
    severity,
    message: isFilled ? message : fill(message, args),
    span,
    fixes,
  };
  return path === undefined || path === checkedPath ? finding : { path, ...finding };
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
