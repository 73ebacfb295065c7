import type { Docset } from '../docset/docset';
import type { RuleOverride } from '../docset/config';
import { folderLevel } from '../docset/folderRules';
import { compileGlobs } from '../docset/globs';
import { withMore } from './fillMessage';
import { pageTypeOf } from './pageType';
import type { Report, RuleSetEntry, Severity, Words } from './rule';

/** How a report is worded in one docset. */
export interface Policy {
  readonly code: string;
  readonly severity: Severity;
  /** With holes for the report's arguments. */
  readonly message: string;
}

/** The author's own levels, by code. */
export type SeveritySettings = Readonly<Record<string, Severity | 'off'>>;

/** Everything that may change what an entry of a rule set says. Later parts win. */
export interface PolicySources {
  readonly docset: Pick<Docset, 'buildKind' | 'metadata' | 'text' | 'config' | 'folderRules' | 'pagesOf'>;
  /** From the docset's `buildValidationRules`, by the build's own code: the first that fits is taken. */
  readonly buildRules: ReadonlyMap<string, readonly RuleOverride[]>;
  readonly settings: SeveritySettings;
}

/**
 * Gives the policy for a report of `entry` in the file at a docset-relative path; undefined says nothing. It was found
 * when `page` was checked, whose type counts: that file unless said.
 */
export type PolicyOf = (
  report: Pick<Report, 'variant' | 'words' | 'property'>,
  path: string | undefined,
  page?: string,
) => Policy | undefined;

/** Undefined when nothing that `entry` could say is wanted. */
export function policyOf(entry: RuleSetEntry, sources: PolicySources): PolicyOf | undefined {
  const { docset, buildRules, settings } = sources;
  const { warningsAsErrors, rules } = docset.config;

  function overridesOf(code: string, recoded: string): readonly RuleOverride[] {
    if (entry.isFixed) return [];
    const own = valueAt(rules, recoded) ?? valueAt(rules, code);
    return own ? [own] : [];
  }

  const { folderRules } = docset;
  const isAlwaysOff = codesOf(entry).every((code) => {
    const asked = valueAt(settings, code);
    if (asked === undefined && folderRules.some(({ levels }) => levels.has(code))) return false;
    return (asked ?? overridesOf(code, code)[0]?.severity ?? (entry.isOff ? 'off' : undefined)) === 'off';
  });
  if (isAlwaysOff) return undefined;

  return ({ variant, words, property }, path, page = path) => {
    const base = wordsOf(entry, variant, words);
    const ownCode = (words && variant) ?? base.code;
    const fits = (rule: RuleOverride) =>
      (rule.propertyPath === undefined || rule.propertyPath === property) &&
      (!rule.contentTypes || page === undefined || hasType(rule.contentTypes, docset, page));
    if (entry.contentTypes && page !== undefined && !hasType(entry.contentTypes, docset, page)) return undefined;
    const built = buildRules.get(ownCode)?.find(fits);
    const applied = [...(built ? [built] : []), ...overridesOf(ownCode, built?.code ?? base.code).filter(fits)];
    let { code, message } = base;
    let severity: Severity | 'off' = entry.isOff ? 'off' : base.severity;
    for (const rule of applied) {
      if (path !== undefined && rule.exclude?.length && compileGlobs(rule.exclude, [])(path)) return undefined;
      code = rule.code ?? code;
      message = withMore(rule.message ?? message, rule.additionalMessage);
      severity = rule.severity ?? severity;
    }
    if (severity === 'warning' && warningsAsErrors) severity = 'error';
    severity = valueAt(settings, code) ?? folderLevel(docset.folderRules, path ?? '', code) ?? severity;
    return severity === 'off' ? undefined : { code, message, severity };
  };
}

/** The code that `entry` shows, unless a variant has its own. */
export function codeOf(entry: RuleSetEntry): string {
  return entry.code ?? entry.type;
}

/** Every code that `entry` can show. */
export function codesOf(entry: RuleSetEntry): readonly string[] {
  // Nearly all have one.
  if (!entry.messages) return [codeOf(entry)];
  const words = Object.values(entry.messages);
  const codes = words.map((each) => (typeof each === 'string' ? undefined : each.code) ?? codeOf(entry));
  return [...new Set(words.length ? codes : [codeOf(entry)])];
}

function wordsOf(entry: RuleSetEntry, variant: string | undefined, own: Words | undefined): Policy {
  const chosen = own ?? (variant === undefined ? undefined : entry.messages?.[variant]) ?? entry.message ?? '';
  const words = typeof chosen === 'string' ? { message: chosen } : chosen;
  return {
    code: words.code ?? codeOf(entry),
    severity: words.severity ?? entry.severity,
    message: withMore(words.message, entry.additionalMessage),
  };
}

/** An include file is of the types of the pages that it is part of, as well as its own. */
function hasType(types: readonly string[], docset: PolicySources['docset'], path: string): boolean {
  const isMeant = (each: string) => types.some((type) => type.toLowerCase() === each);
  const type = pageTypeOf(docset, path);
  if (isMeant(type)) return true;
  return type === 'include' && docset.pagesOf(path).some((page) => page !== path && isMeant(pageTypeOf(docset, page)));
}

/** A config is a stranger's text: `constructor` is no rule. */
function valueAt<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
