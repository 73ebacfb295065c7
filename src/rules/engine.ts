import type { Article } from '../article/article';
import { Lines } from '../article/lines';
import type { Docset } from '../docset/docset';
import { lazy } from '../docset/lazy';
import { isMarkdown } from '../docset/paths';
import { fill } from './fillMessage';
import { groupBy } from './groupBy';
import { labelKeeper } from './labels';
import { fileLinkUses, linkUsesOf, onePerTarget, type LinkUse } from './linkUses';
import type { DocsetContext, FileContext, Finding, Report, RuleContext } from './rule';
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
  const run = runOf(rules, path, options);
  const passages = passagesOf(context);
  return run(function* ({ check, entry }) {
    if (!appliesTo(entry, context)) return;
    if (check.checkLinks) yield* check.checkLinks(context, entry.parameters);
    for (const passage of passages) yield* reportsIn(passage, check, entry.parameters);
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

function* reportsIn(passage: Passage, check: ActiveRule['check'], parameters: unknown): Iterable<Report> {
  if (!passage.isFor(check)) return;
  for (const report of check.check?.(passage.context, parameters) ?? []) yield passage.place(report);
  for (const report of check.checkLinks?.(passage.context, parameters) ?? []) yield passage.place(report);
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
  const silence = silenceOf(article);
  const silenceIn = silencesOf(docset);
  const isHeard = (finding: Finding) => {
    return !(finding.path === undefined ? silence : silenceIn(finding.path))?.covers(finding);
  };
  const applying = rules.filter(({ entry }) => appliesTo(entry, context));
  const run = runOf(applying, path, options);
  const findings = run((rule) => reportsOf(rule, context))
    .filter(isHeard)
    .map(labelKeeper(article));
  const stale = silence.stale(codesJudgedIn(applying));
  if (!stale.length || options.isCancelled?.()) return findings;
  const ofSilence = run(({ check }) => check.checkSilence?.(stale, context) ?? []);
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

/** For every article and every rule: a generator around two others would cost more than most checks do. */
function reportsOf({ check, entry: { parameters } }: ActiveRule, context: RuleContext): Iterable<Report> {
  const ofArticle = check.check?.(context, parameters);
  const ofLinks = check.checkLinks?.(context, parameters);
  return ofArticle && ofLinks ? [...ofArticle, ...ofLinks] : (ofArticle ?? ofLinks ?? []);
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
  const context: DocsetContext = { docset, today: options.today ?? new Date() };
  const run = runOf(rules, undefined, options);
  const found = run(({ check, entry }) => check.checkDocset?.(context, entry.parameters) ?? []);
  const byPath = new Map<string | undefined, readonly Finding[]>();
  const silenceIn = silencesOf(docset);
  for (const [path, findings] of groupBy(found, (finding) => finding.path)) {
    const silence = path === undefined ? undefined : silenceIn(path);
    byPath.set(
      path,
      findings.map(({ path: _, ...finding }) => finding).filter((finding) => !silence?.covers(finding)),
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
  return (reportsOf: (rule: ActiveRule) => Iterable<Report>): readonly Finding[] => {
    const findings = new Map<string, Finding>();
    for (const rule of rules) {
      if (isCancelled?.()) break;
      try {
        for (const report of reportsOf(rule)) {
          const finding = findingOf(rule, report, path);
          if (!finding) continue;
          const { span, code, message } = finding;
          const key = `${span.start} ${span.end} ${code} ${message}\n${finding.path ?? ''}`;
          if (!findings.has(key)) findings.set(key, finding);
        }
      } catch (error) {
        onFailure?.({ type: rule.check.type, path: path ?? '', error });
      }
    }
    return [...findings.values()].sort(byPlace);
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

function appliesTo({ on }: ActiveRule['entry'], { contentType }: FileContext): boolean {
  return on === undefined || on === `${contentType}s`;
}

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
