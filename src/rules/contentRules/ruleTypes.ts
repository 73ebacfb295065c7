import { entryOf, stringsOf, type ConfigValue } from '../../docset/configText';
import type { AllowLists } from './allowLists';

/** The rule types that a content rule set can name, and what is behind each of them here. */
export interface ContentRuleType {
  /** The type of the check; undefined for one that an editor cannot decide, because it needs the network or a catalog. */
  readonly check: string | undefined;
  /** The check's parameters, from the rule as written. */
  readonly parameters?: (rule: ConfigValue, lists: AllowLists) => unknown;
}

/** The type of that name, whatever its letter case; undefined when there is none. */
export function contentRuleType(name: string): ContentRuleType | undefined {
  return byName.get(name.toLowerCase());
}

const types: Readonly<Record<string, ContentRuleType>> = {
  // Headings
  H1Missing: { check: 'h1-missing' },
  H1Empty: { check: 'h1-empty' },
  H1NotFirst: { check: 'h1-not-first' },
  H1InZone: { check: 'h1-in-zone' },
  H1InMoniker: { check: 'h1-in-moniker' },
  H1Multiples: { check: 'multiple-h1s' },
  H1Unique: { check: 'duplicate-h1s', parameters: canonicalVersionOnly },
  InclusionH1: { check: 'h1-in-include' },
  DuplicateHeadings: { check: 'h2-duplicated' },
  SetexHeadings: { check: 'headings-with-underline' },
  SkipLevel: { check: 'heading-skipped' },
  HeadingEmpty: { check: 'heading-empty' },
  NoContent: { check: 'heading-no-content' },
  DisallowedHeadings: {
    check: 'disallowed-heading',
    parameters: (rule) => ({ disallowed: stringsAt(rule, 'disallowed') }),
  },

  // Images
  ImageAltTextMissing: { check: 'alt-text-missing' },
  ImageAltTextDuplicated: { check: 'duplicate-alt-text' },
  ImageAltTextBadLength: {
    check: 'alt-text-bad-length',
    parameters: (rule) => ({
      min: numberAt(rule, 'minAltTextLength') ?? 0,
      max: numberAt(rule, 'maxAltTextLength') ?? Infinity,
    }),
  },
  ImageAltTextEqualsFilename: { check: 'alt-text-equals-filename' },
  ImageInline: { check: 'image-inline' },

  // Links
  DisallowedLink: {
    check: 'disallowed-link',
    parameters: (rule) => ({
      linkTypes: stringsAt(rule, 'linkTypes')
        .map((type) => type.toLowerCase())
        .filter((type) => ['aka.ms', 'fwlinks', 'docs', 'learn'].includes(type)),
    }),
  },
  SecureLinks: {
    check: 'insecure-link',
    parameters(rule, lists) {
      const isDynamic = entryOf(rule, 'useDynamicDomains')?.value === true;
      const known = isDynamic ? [...(lists('microsoft.domain') ?? [])] : [];
      return { sites: [...stringsAt(rule, 'domains'), ...known].map((domain) => domain.toLowerCase()) };
    },
  },
  HtmlLinks: { check: 'html-link' },
  LocalesInLink: {
    check: 'hard-coded-locale',
    parameters: (rule) => ({ domains: stringsAt(rule, 'domains').map((domain) => domain.toLowerCase()) }),
  },
  PreserveViewNotSet: { check: 'preserve-view-not-set' },
  LinkTextPresent: { check: 'link-text-missing' },
  BrokenLinks: { check: undefined },

  // Code and text
  CodeBlockIndented: { check: 'code-block-indented' },
  CodeBlockUnclosed: { check: 'code-block-unclosed' },
  CodeLanguageMissing: {
    check: 'code-language-missing',
    parameters: (rule) => ({ minLines: numberAt(rule, 'minCodeBlockLineCount') ?? 20 }),
  },
  CodeLanguageInvalid: {
    check: 'code-language-invalid',
    parameters: (_, lists) => ({ languages: lists('devlang') ?? lists('ms.devlang') }),
  },
  SensitiveLanguage: {
    check: 'sensitive-language',
    parameters: (rule) => ({
      disallowed: stringsAt(rule, 'disallowed'),
      exceptions: stringsAt(rule, 'exceptions'),
    }),
  },
  UseTabbedConceptual: { check: 'tabbed-conceptual' },

  // Tables
  MissingColumnHeaders: { check: 'column-header-missing' },
  MissingTableHeaders: { check: 'table-syntax-invalid' },

  // The docset as a whole
  TitleUnique: { check: 'duplicate-titles', parameters: canonicalVersionOnly },
  TocDeprecated: { check: 'toc-deprecated' },
  TocEntryDuplicated: { check: 'toc-entry-duplicated' },
  TocBreadcrumbLinkExternal: { check: 'toc-breadcrumb-link-external' },
  TocMissing: { check: 'toc-missing' },
  MaxLevel: { check: 'path-too-deep', parameters: (rule) => ({ maxLevel: numberAt(rule, 'maxLevel') ?? Infinity }) },
  SegmentUnique: { check: 'path-duplication' },
  GroupIdDuplicate: { check: 'duplicate-pivot-groups' },
  PivotIdDuplicate: { check: 'duplicate-pivot-ids' },
  PivotNotDefined: { check: 'pivot-id-not-found' },
  PivotNotUsed: { check: 'pivot-id-unused' },
  SandboxNotMapping: { check: undefined },
};

const byName = new Map(Object.entries(types).map(([name, type]) => [name.toLowerCase(), type]));

function canonicalVersionOnly(rule: ConfigValue): unknown {
  return { canonicalVersionOnly: entryOf(rule, 'canonicalVersionOnly')?.value === true };
}

function stringsAt(rule: ConfigValue, key: string): readonly string[] {
  return stringsOf(entryOf(rule, key));
}

function numberAt(rule: ConfigValue, key: string): number | undefined {
  const value = entryOf(rule, key)?.value;
  return typeof value === 'number' ? value : undefined;
}
