import type { Article } from '../article/article';
import type { Docset } from '../docset/docset';
import { linkUsesOf, onePerTarget } from './linkUses';
import type { LinkUse } from './linkUses';
import type { Finding, Report, RuleContext } from './rule';
import type { ActiveRule } from './ruleSets';
import { silenceOf } from './silence';

export interface CheckOptions {
  /** The article as read, if the caller has it; it must be what the docset holds. */
  readonly article?: Article;
  readonly today?: Date;
  /** Asked before each rule. Once it says yes the rest is left out, and what was found so far is worth nothing. */
  readonly isCancelled?: () => boolean;
  /** Told of a rule that threw: a bug of ours, which costs this rule on this article and nothing else. */
  readonly onFailure?: (failure: RuleFailure) => void;
}

export interface RuleFailure {
  readonly type: string;
  readonly path: string;
  readonly error: unknown;
}

/**
 * Runs `rules` over the article at the docset-relative `path`. The findings come in the order of their places,
 * each once, without those that the author has silenced. Empty when there is no such article.
 */
export function checkArticle(
  docset: Docset,
  path: string,
  rules: readonly ActiveRule[],
  options: CheckOptions = {},
): readonly Finding[] {
  const article = options.article ?? docset.article(path);
  if (!article) return [];
  const context = contextOf(docset, path, article, options.today ?? new Date());
  const isSilenced = silenceOf(article);
  const findings = new Map<string, Finding>();
  for (const rule of rules) {
    if (options.isCancelled?.()) break;
    if (!appliesTo(rule, context)) continue;
    try {
      for (const report of rule.check.check(context, rule.entry.parameters)) {
        const finding = findingOf(rule, report);
        const key = `${finding.span.start} ${finding.span.end} ${finding.code} ${finding.message}`;
        if (!findings.has(key) && !isSilenced(finding)) findings.set(key, finding);
      }
    } catch (error) {
      options.onFailure?.({ type: rule.check.type, path, error });
    }
  }
  return [...findings.values()].sort(byPlace);
}

/** What is wrong in the docset's configuration files, by docset-relative path of the file. */
export function checkConfig(docset: Pick<Docset, 'problems'>): ReadonlyMap<string, readonly Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const { path, code, message, span } of docset.problems) {
    const ofFile = findings.get(path) ?? [];
    findings.set(path, ofFile);
    ofFile.push({ code, type: code, severity: 'error', message, span, fixes: [] });
  }
  for (const ofFile of findings.values()) ofFile.sort(byPlace);
  return findings;
}

function contextOf(docset: Docset, path: string, article: Article, today: Date): RuleContext {
  let linkUses: readonly LinkUse[] | undefined;
  return {
    path,
    article,
    docset,
    contentType: docset.buildKind(path) === 'page' ? 'page' : 'include',
    get linkUses() {
      return (linkUses ??= onePerTarget(linkUsesOf(docset, path, article)));
    },
    today,
  };
}

function appliesTo(rule: ActiveRule, context: RuleContext): boolean {
  const { on } = rule.entry;
  if (on && on !== `${context.contentType}s`) return false;
  return rule.covers(context.path);
}

function findingOf(rule: ActiveRule, report: Report): Finding {
  const { entry } = rule;
  const chosen = (report.variant === undefined ? undefined : entry.messages?.[report.variant]) ?? entry.message ?? '';
  const { message, severity } = typeof chosen === 'string' ? { message: chosen, severity: entry.severity } : chosen;
  return {
    code: rule.code,
    type: entry.type,
    severity: rule.severity ?? severity,
    message: fill(message, report.args ?? []),
    span: report.span,
    fixes: report.fixes ?? [],
  };
}

/** As the build does it: a hole without an argument prints nothing, an argument without a hole is not missed. */
function fill(message: string, args: readonly string[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index: string) => args[Number(index)] ?? '');
}

function byPlace(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
